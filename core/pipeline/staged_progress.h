#pragma once

#include <algorithm>

#include "core/base/progress.h"

namespace handful::pipeline {

/// Gives the stages of an operation their shares of the whole.
class StagedProgress final : public ProgressSink {
 public:
  explicit StagedProgress(ProgressSink& outer) : outer_(outer) {}

  /// What is reported from now on runs from @p begin to @p end of the whole, 0..1.
  void enter(double begin, double end) noexcept {
    begin_ = begin;
    end_ = end;
  }

  void report(const Progress& progress) override {
    Progress whole = progress;
    const double counted =
        progress.total > 0 ? static_cast<double>(progress.done) / progress.total : 0.0;
    // An operation inside that has stages itself knows better than its counts.
    const double share = progress.fraction > 0.0 ? progress.fraction : counted;
    // Work with several parts counts each from its beginning; the whole never goes back.
    fraction_ = std::max(fraction_, begin_ + (end_ - begin_) * share);
    whole.fraction = fraction_;
    outer_.report(whole);
  }

 private:
  ProgressSink& outer_;
  double begin_ = 0.0;
  double end_ = 1.0;
  double fraction_ = 0.0;
};

}  // namespace handful::pipeline
