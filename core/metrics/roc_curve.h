#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/metrics/interval.h"

namespace handful::metrics {

/// Area under the ROC curve: the probability that an NG image scores higher
/// than an OK one, ties counted half (Mann-Whitney; exact, O(n log n)).
/// @return nothing unless both classes are there
/// @throws Error (Numeric) if a score is NaN, as the functions below
[[nodiscard]] std::optional<double> auroc(std::span<const double> okScores,
                                          std::span<const double> ngScores);

/// Percentile bootstrap of the AUROC, stratified by class. At an AUROC of exactly 1 (or 0),
/// where the bootstrap sees no doubt, the bound of Clopper and Pearson for as many pairs as
/// the smaller class has (our choice).
/// @param draws at least 100
/// @param level of confidence, 0.5..0.999
/// @return nothing unless both classes are there; the same seed gives the same interval
/// @throws Error (Config) for draws or a level outside these ranges
[[nodiscard]] std::optional<Interval> aurocInterval(std::span<const double> okScores,
                                                    std::span<const double> ngScores,
                                                    std::uint64_t seed, int draws = 2000,
                                                    double level = 0.95);

struct RocPoint {
  double threshold = 0.0;         ///< NG if score > threshold
  double falseRejectRate = 0.0;   ///< share of OK images called NG
  double missedDefectRate = 0.0;  ///< share of NG images called OK
};

/// The corners of the ROC curve by falling threshold, from (0, 1) to (1, 0): the lines of
/// sweep(), the highest first.
/// @throws Error (Config) unless both classes are there
[[nodiscard]] std::vector<RocPoint> rocCurve(std::span<const double> okScores,
                                             std::span<const double> ngScores);

}  // namespace handful::metrics
