#pragma once

#include <algorithm>
#include <cmath>
#include <numbers>

namespace handful::train {

/// Factor of the learning rate: linear warm-up, then half a cosine down to 0
/// (Loshchilov and Hutter, ICLR 2017, without restarts).
/// @param step 0..steps-1
/// @return 0..1; never 0 in the first step
[[nodiscard]] inline double learningRateFactor(int step, int steps, int warmUpSteps) noexcept {
  if (step < warmUpSteps) return static_cast<double>(step + 1) / (warmUpSteps + 1);
  const double done = static_cast<double>(step - warmUpSteps) / std::max(1, steps - warmUpSteps);
  return 0.5 * (1.0 + std::cos(std::numbers::pi * std::min(done, 1.0)));
}

}  // namespace handful::train
