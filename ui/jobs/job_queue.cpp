#include "ui/jobs/job_queue.h"

#include <QMetaObject>
#include <algorithm>

namespace handful::ui {

JobQueue::JobQueue(QObject* parent)
    : QObject(parent), worker_(*this, [this](std::function<void()> closure) {
        QMetaObject::invokeMethod(this, std::move(closure), Qt::QueuedConnection);
      }) {}

void JobQueue::push(Job job) {
  if (!afterStop_.empty()) {
    forget(job);
    return;
  }
  waiting_.push_back(std::move(job));
  if (!running_) startNext();
}

void JobQueue::startNext() {
  if (waiting_.empty()) return;
  running_ = std::move(waiting_.front());
  waiting_.pop_front();
  worker_.push(std::move(running_->body));
  Q_EMIT started(running_->info);
}

void JobQueue::cancelAll() {
  const auto forgotten = std::exchange(waiting_, {});
  worker_.cancelAll();
  for (const Job& job : forgotten) forget(job);
}

void JobQueue::forget(const Job& job) {
  if (job.ended) job.ended();
  Q_EMIT cancelled(job.info.title);
}

void JobQueue::stopThen(std::function<void()> then) {
  if (isIdle()) {
    then();
    return;
  }
  afterStop_.push_back(std::move(then));
  cancelAll();
}

bool JobQueue::asksBeforeStop() const {
  return (running_ && running_->info.asksBeforeStop) ||
         std::any_of(waiting_.begin(), waiting_.end(),
                     [](const Job& job) { return job.info.asksBeforeStop; });
}

std::optional<JobInfo> JobQueue::current() const {
  if (!running_) return std::nullopt;
  return running_->info;
}

void JobQueue::progressed(const Progress& newest) { Q_EMIT progressChanged(newest); }

void JobQueue::finished(jobs::Outcome outcome, std::exception_ptr error) {
  const Job job = std::move(*running_);
  running_.reset();
  if (outcome == jobs::Outcome::Succeeded && job.succeeded) job.succeeded();
  if (job.ended) job.ended();
  switch (outcome) {
    case jobs::Outcome::Succeeded:
      Q_EMIT succeeded(job.info.title);
      break;
    case jobs::Outcome::Cancelled:
      Q_EMIT cancelled(job.info.title);
      break;
    case jobs::Outcome::Failed:
      Q_EMIT failed(job.info.title, error);
      break;
  }
  // A listener may have pushed the next one already.
  if (!running_) startNext();
  if (!isIdle()) return;
  Q_EMIT becameIdle();
  for (const auto& then : std::exchange(afterStop_, {})) then();
}

}  // namespace handful::ui
