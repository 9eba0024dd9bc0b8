#pragma once

#include <optional>
#include <span>

#include "core/metrics/interval.h"

namespace handful::metrics {

/// Two inspections on the same images.
struct AurocDifference {
  double first = 0.0;   ///< AUROC of each
  double second = 0.0;  ///< the difference is second - first
  /// 95 % interval of the difference. Nothing where these images cannot tell: fewer than two
  /// of a class, or both inspections put every pair in the same order.
  std::optional<Interval> interval;
};

/// The interval takes into account that both saw the same images: DeLong, DeLong and
/// Clarke-Pearson, Biometrics 44 (1988), in the large-sample approximation. O(n log n).
/// @param okFirst, okSecond scores of the same OK images in the same order; NG alike
/// @return nothing unless both classes are there
/// @throws Error (Internal) if the two have not the same number of images; Error (Numeric) if a
///         score is NaN
[[nodiscard]] std::optional<AurocDifference> aurocDifference(std::span<const double> okFirst,
                                                             std::span<const double> okSecond,
                                                             std::span<const double> ngFirst,
                                                             std::span<const double> ngSecond);

}  // namespace handful::metrics
