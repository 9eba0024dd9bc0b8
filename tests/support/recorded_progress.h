#pragma once

#include <cstddef>
#include <stop_token>
#include <vector>

#include "core/base/progress.h"

namespace handful::tests {

/// Keeps what was reported, and asks for a stop at the report of a chosen number: the
/// user's click, at a place that a test can repeat.
class RecordedProgress final : public ProgressSink {
 public:
  /// @param stopAt 1 = at the first report; 0 = never
  explicit RecordedProgress(std::size_t stopAt = 0) : stopAt_(stopAt) {}

  void report(const Progress& progress) override {
    reports.push_back(progress);
    if (reports.size() == stopAt_) source_.request_stop();
  }
  [[nodiscard]] std::stop_token token() const { return source_.get_token(); }

  std::vector<Progress> reports;

 private:
  std::size_t stopAt_;
  std::stop_source source_;
};

}  // namespace handful::tests
