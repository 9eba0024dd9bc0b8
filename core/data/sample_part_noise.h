#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/base/rng.h"

namespace handful::data {

// Small things that every file of the sample part needs.

[[nodiscard]] inline float mix(float a, float b, float t) noexcept { return a + (b - a) * t; }

[[nodiscard]] inline float square(float x) noexcept { return x * x; }

/// 0 below @p from, 1 above @p to, smooth between; also with from > to.
[[nodiscard]] inline float smoothStep(float from, float to, float x) noexcept {
  const float t = std::clamp((x - from) / (to - from), 0.0F, 1.0F);
  return t * t * (3.0F - 2.0F * t);
}

/// Smooth noise over the plane from a table of random numbers: about -1..1,
/// one feature per unit, repeating every 256 units.
class LatticeNoise {
 public:
  explicit LatticeNoise(std::uint64_t seed) : values_(kValues) {
    Rng rng(seed);
    for (float& value : values_) value = static_cast<float>(rng.uniform(-1.0, 1.0));
  }

  [[nodiscard]] float operator()(float x, float y) const noexcept {
    const int column = below(x);
    const int row = below(y);
    const float u = fade(x - static_cast<float>(column));
    const float v = fade(y - static_cast<float>(row));
    return mix(mix(at(column, row), at(column + 1, row), u),
               mix(at(column, row + 1), at(column + 1, row + 1), u), v);
  }

 private:
  static constexpr int kSize = 256;
  static constexpr std::size_t kValues = std::size_t{kSize} * kSize;

  /// std::floor is a slow call on the oldest processors that we build for.
  static int below(float x) noexcept {
    const int whole = static_cast<int>(x);
    return x < static_cast<float>(whole) ? whole - 1 : whole;
  }
  static float fade(float t) noexcept { return t * t * (3.0F - 2.0F * t); }
  [[nodiscard]] float at(int column, int row) const noexcept {
    const auto x = static_cast<std::size_t>(column & (kSize - 1));
    const auto y = static_cast<std::size_t>(row & (kSize - 1));
    return values_[y * kSize + x];
  }

  std::vector<float> values_;
};

}  // namespace handful::data
