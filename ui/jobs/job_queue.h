#pragma once

#include <QObject>
#include <QString>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/jobs/worker.h"

Q_DECLARE_METATYPE(std::exception_ptr)

namespace handful::ui {

/// How a long operation presents itself.
struct JobInfo {
  QString title;                ///< "Setting up"
  bool asksBeforeStop = false;  ///< work would be lost: closing the window asks first
  bool hasStages = false;       ///< the job bar names the stage as well
};

/// A long operation.
struct Job {
  JobInfo info;
  jobs::Worker::Body body;          ///< on the worker's thread
  std::function<void()> succeeded;  ///< then, on the owner's thread; may be empty
  std::function<void()> ended;      ///< after that, whatever the outcome; may be empty
};

/// jobs::Worker in Qt's terms: the event loop carries, signals announce. Runs
/// one job after another. All members are for the owner's thread.
class JobQueue final : public QObject, private jobs::Listener {
  Q_OBJECT

 public:
  explicit JobQueue(QObject* parent = nullptr);

  void push(Job job);

  /// Runs @p work on the worker's thread and hands its value to @p done on this one.
  /// @param work (ProgressSink&, std::stop_token) -> value; holds copies, never the document
  template <class Work, class Done>
  void start(const JobInfo& info, Work work, Done done, std::function<void()> ended = {}) {
    using Value = std::invoke_result_t<Work&, ProgressSink&, std::stop_token>;
    auto value = std::make_shared<std::optional<Value>>();
    push({info,
          [value, work = std::move(work)](ProgressSink& progress, std::stop_token stop) mutable {
            value->emplace(work(progress, std::move(stop)));
          },
          [value, done = std::move(done)]() mutable { done(std::move(**value)); },
          std::move(ended)});
  }

  /// What runs is asked to stop, what waits is forgotten; each ends in cancelled().
  void cancelAll();

  /// Stops everything and calls @p then once nothing runs any more: at once if nothing
  /// does. What is pushed meanwhile is cancelled.
  void stopThen(std::function<void()> then);

  [[nodiscard]] bool isIdle() const noexcept { return !running_.has_value() && waiting_.empty(); }

  /// True if stopping now would lose work.
  [[nodiscard]] bool asksBeforeStop() const;

  /// The running job, if any.
  [[nodiscard]] std::optional<JobInfo> current() const;

 Q_SIGNALS:
  void started(const handful::ui::JobInfo& info);
  void progressChanged(const handful::Progress& newest);
  void succeeded(const QString& title);
  void cancelled(const QString& title);
  void failed(const QString& title, const std::exception_ptr& error);
  void becameIdle();

 private:
  void progressed(const Progress& newest) override;
  void finished(jobs::Outcome outcome, std::exception_ptr error) override;
  void startNext();
  void forget(const Job& job);

  std::vector<std::function<void()>> afterStop_;  ///< not empty: stopping
  std::deque<Job> waiting_;
  std::optional<Job> running_;
  jobs::Worker worker_;  // last: its thread ends before anything above does
};

}  // namespace handful::ui
