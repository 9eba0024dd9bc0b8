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

Worker::Worker(Listener& listener, Post post)
    : listener_(listener),
      post_(std::move(post)),
      thread_([this](const std::stop_token& quit) { work(quit); }) {}

Worker::~Worker() {
  abandon();  // then thread_'s own destructor asks work() to return, and joins
}

void Worker::push(Body body) {
  ++unfinished_;
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(std::move(body));
  }
  wake_.notify_one();
}

void Worker::cancelAll() {
  // Posted and not called from here: a caller of ours is not to be called back
  // before it has its own affairs in order.
  for (auto left = abandon().size(); left > 0; --left) {
    post_([this] { deliverOutcome(Outcome::Cancelled, nullptr); });
  }
}

/// Cancels what runs and hands out what waits, so that the jobs, and whatever
/// they hold, are destroyed without the lock.
std::deque<Worker::Body> Worker::abandon() {
  std::unique_lock lock(mutex_);
  auto abandoned = std::exchange(waiting_, {});
  auto running = current_;
  lock.unlock();
  running.request_stop();  // calls the job's stop_callbacks: not under the lock
  return abandoned;
}

void Worker::deliverProgress() {
  std::optional<Progress> newest;
  {
    const std::lock_guard lock(mutex_);
    newest.swap(newest_);
  }
  if (newest) listener_.progressed(*newest);
}

void Worker::deliverOutcome(Outcome outcome, std::exception_ptr error) {
  --unfinished_;  // first, so that the listener of the last job sees an idle worker
  listener_.finished(outcome, std::move(error));
}

void Worker::work(const std::stop_token& quit) {
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
    body = nullptr;  // what the job held is gone before it is said to be finished
    post_([this, outcome, error = std::move(error)] { deliverOutcome(outcome, error); });
  }
}

}  // namespace handful::jobs
