#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <utility>

namespace handful::test {

/// The event loop of tests without Qt: any thread drops closures in, the
/// thread of the test runs them, in order.
class Mailbox {
 public:
  /// A jobs::Worker::Post.
  [[nodiscard]] std::function<void(std::function<void()>)> post() {
    return [this](std::function<void()> closure) {
      {
        const std::lock_guard lock(mutex_);
        waiting_.push_back(std::move(closure));
        ++received_;
      }
      arrived_.notify_one();
    };
  }

  /// Runs closures until @p done, asked after each, says so.
  /// @return false if it did not within @p limit
  template <class Done>
  [[nodiscard]] bool runUntil(Done done,
                              std::chrono::milliseconds limit = std::chrono::seconds(20)) {
    const auto end = std::chrono::steady_clock::now() + limit;
    while (!done()) {
      std::function<void()> closure;
      {
        std::unique_lock lock(mutex_);
        if (!arrived_.wait_until(lock, end, [this] { return !waiting_.empty(); })) return false;
        closure = std::move(waiting_.front());
        waiting_.pop_front();
      }
      closure();
    }
    return true;
  }

  /// Runs what has arrived by now and whatever that brings in; does not wait.
  void runWaiting() {
    while (true) {
      std::function<void()> closure;
      {
        const std::lock_guard lock(mutex_);
        if (waiting_.empty()) return;
        closure = std::move(waiting_.front());
        waiting_.pop_front();
      }
      closure();
    }
  }

  /// How many closures were ever dropped in.
  [[nodiscard]] int received() const {
    const std::lock_guard lock(mutex_);
    return received_;
  }

 private:
  mutable std::mutex mutex_;
  std::condition_variable arrived_;
  std::deque<std::function<void()>> waiting_;  // guarded by mutex_
  int received_ = 0;                           // guarded by mutex_
};

}  // namespace handful::test
