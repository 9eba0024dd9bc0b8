#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

#include "core/base/progress.h"

namespace handful::jobs {

enum class Outcome { Succeeded = 1, Cancelled, Failed };

/// Is told about jobs, always on the thread that owns the Worker.
class Listener {
 public:
  virtual ~Listener() = default;
  virtual void progressed(const Progress& newest) = 0;
  virtual void finished(Outcome outcome, std::exception_ptr error) = 0;
};

/// Runs jobs one after another on one thread that lives as long as the Worker.
///
/// One long-lived thread and not a pool: autograd's modes are thread-local, and
/// OpenMP keeps a team of threads for every thread that calls it.
///
/// All members are to be called on the owner's thread.
class Worker final {
 public:
  using Body = std::function<void(ProgressSink&, std::stop_token)>;

  /// Has the owner's thread run a closure soon. Called from any thread. Whoever
  /// provides it drops closures that are still waiting when the Worker dies.
  using Post = std::function<void(std::function<void()>)>;

  Worker(Listener& listener, Post post);

  /// Cancels what runs, forgets what waits, and joins. Never kills a thread.
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void push(Body body);  ///< ends in exactly one Listener::finished()
  void cancelAll();
  bool isIdle() const noexcept { return unfinished_ == 0; }

 private:
  class Relay;

  void work(const std::stop_token& quit);
  std::deque<Body> abandon();
  void deliverProgress();
  void deliverOutcome(Outcome outcome, std::exception_ptr error);

  Listener& listener_;
  const Post post_;
  int unfinished_ = 0;  // owner's thread only

  std::mutex mutex_;
  std::condition_variable_any wake_;
  std::deque<Body> waiting_;        // guarded by mutex_
  std::stop_source current_;        // guarded by mutex_
  std::optional<Progress> newest_;  // guarded by mutex_

  std::jthread thread_;  // last: starts after, and joins before, everything above
};

}  // namespace handful::jobs
