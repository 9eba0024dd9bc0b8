#pragma once

#include "core/metrics/confusion.h"

namespace handful::metrics {

struct Interval {
  double low = 0.0;
  double high = 0.0;
};

/// The rates that fit what was counted: exact two-sided interval of Clopper and Pearson.
/// Nothing was counted: 0 .. 1.
/// @param level of confidence, 0.5..0.9999; each side errs with half the rest
/// @throws Error (Config) for another level, Error (Internal) for a count outside its total
[[nodiscard]] Interval exactInterval(const Count& count, double level = 0.95);

}  // namespace handful::metrics
