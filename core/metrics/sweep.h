#pragma once

#include <span>
#include <vector>

#include "core/metrics/confusion.h"

namespace handful::metrics {

/// What one line between OK and NG does to pictures of which the truth is known.
struct SweepPoint {
  /// NG if score > line: the middle of the gap, the lowest score's lower neighbour for the first
  /// point, and the highest score for the last one.
  double line = 0.0;
  /// Every line with from <= line < to does the same: from one score to the next. The first
  /// point begins at -infinity, the last one ends at infinity.
  double from = 0.0;
  double to = 0.0;
  int falseRejects = 0;   ///< OK pictures above it
  int missedDefects = 0;  ///< NG pictures not above it
};

/// Every line that differs from the others in what it does.
struct Sweep {
  int okImages = 0;
  int ngImages = 0;
  std::vector<SweepPoint> points;  ///< by rising line; empty without scores

  [[nodiscard]] Count falseRejects(const SweepPoint& point) const noexcept {
    return {point.falseRejects, okImages};
  }
  [[nodiscard]] Count missedDefects(const SweepPoint& point) const noexcept {
    return {point.missedDefects, ngImages};
  }
};

/// From the line just below the lowest score (everything NG) to the highest score (everything
/// OK): one line for each gap between different scores, in its middle. O(n log n). One class
/// may be missing.
/// @throws Error (Numeric) if a score is NaN
[[nodiscard]] Sweep sweep(std::span<const double> okScores, std::span<const double> ngScores);

/// Counting at a pair of lines. @param scores of pictures of which the truth is known
[[nodiscard]] Confusion countAt(std::span<const double> okScores, std::span<const double> ngScores,
                                const Lines& lines) noexcept;

}  // namespace handful::metrics
