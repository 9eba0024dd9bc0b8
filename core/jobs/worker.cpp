#include "core/jobs/worker.h"

#include <utility>

namespace handful::jobs {

/// Keeps at most one delivery on its way, however often the job reports, so
/// that a fast loop cannot flood the owner's event queue.
class Worker::Relay final : public ProgressSink {
 public:
  explicit Relay(Worker& worker) : worker_(worker) {}

  void report(const Progress& progress) override {
    {
      const std::lock_guard lock(worker_.mutex_);
      if (std::exchange(worker_.newest_, progress).has_value()) return;
    }
    worker_.post_([worker = &worker_] { worker->deliverProgress(); });
  }

 private:
  Worker& worker_;
};

void Worker::work(std::stop_token quit) {
  Relay relay(*this);
  while (true) {
    Body body;
    std::stop_token stop;
    {
      std::unique_lock lock(mutex_);
      if (!wake_.wait(lock, quit, [this] { return !waiting_.empty(); })) return;
      body = std::move(waiting_.front());
      waiting_.pop_front();
      current_ = std::stop_source();
      stop = current_.get_token();
    }

    auto outcome = Outcome::Succeeded;
    std::exception_ptr error;
    try {
      body(relay, stop);
    } catch (const OperationCancelled&) {
      outcome = Outcome::Cancelled;
    } catch (...) {
      outcome = Outcome::Failed;
      error = std::current_exception();
    }
    post_([this, outcome, error] { deliverOutcome(outcome, error); });
  }
}

}  // namespace handful::jobs
