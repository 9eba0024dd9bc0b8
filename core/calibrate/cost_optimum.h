#pragma once

#include <span>

#include "core/metrics/interval.h"

namespace handful::calibrate {

/// What mistakes cost, in any one currency, and how many parts are bad.
struct Costs {
  double falseReject = 0.0;   ///< of a good part called NG, 0..1e12
  double missedDefect = 0.0;  ///< of a bad part called OK, 0..1e12; one of the two > 0
  double defectRate = 0.0;    ///< share of bad parts on the line, 0 < rate < 1
};

/// What a line costs for each part that passes, good or bad.
struct LineCost {
  double perPart = 0.0;  ///< expected
  /// What fits the counts with 95 % certainty, from the exact intervals of both rates.
  metrics::Interval interval;
};

/// @param falseRejects of good images, of >= 1
/// @param missedDefects of images of defects, of >= 1
/// @throws Error (Config) for costs out of range, or if one kind of image is missing
[[nodiscard]] LineCost costOfLine(const metrics::Count& falseRejects,
                                  const metrics::Count& missedDefects, const Costs& costs);
/// The expected cost alone, for drawing many lines. @throws as costOfLine()
[[nodiscard]] double costPerPart(const metrics::Count& falseRejects,
                                 const metrics::Count& missedDefects, const Costs& costs);

/// The line with the lowest expected cost for each part, and how much there is in it.
struct CostOptimum {
  double line = 0.0;  ///< NG if score > line: a round number in the middle half of from .. to
  LineCost cost;
  /// Every line from .. to (from <= line < to) does the same to these images; to may be infinite.
  double from = 0.0;
  double to = 0.0;
  /// How flat it is: every line from nearFrom to nearTo costs at most a tenth more.
  double nearFrom = 0.0;
  double nearTo = 0.0;
  metrics::Count falseRejects;
  metrics::Count missedDefects;
  /// What the cheaper of two things costs that need no inspection: to call every part OK, or
  /// every part NG.
  double withoutInspection = 0.0;

  /// The cost may be more than twice what is said: too few images.
  [[nodiscard]] bool isRough() const noexcept { return cost.interval.high > 2.0 * cost.perPart; }
  /// With 95 % certainty it costs less than no inspection.
  [[nodiscard]] bool paysOff() const noexcept { return cost.interval.high < withoutInspection; }
};

/// @param goodScores of good images that the inspection has not learned (leave-image-out scores
///                   and those of other images labelled OK), finite and > 0
/// @param defectScores of images labelled NG, finite and > 0
/// @throws Error (Config) for costs out of range, without scores of either kind, or for scores
///         that are not finite and positive
[[nodiscard]] CostOptimum costOptimum(std::span<const double> goodScores,
                                      std::span<const double> defectScores, const Costs& costs);

}  // namespace handful::calibrate
