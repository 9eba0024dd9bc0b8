#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/safetensors.h"

namespace handful::tests {

/// The picture that the reference figures were made from, as pixels 0..255:
/// pixel(c, y, x) = clamp(floor(127.5 + 100 sin(0.05 (c + 1) x + 0.03 (c + 2) y)
///                              + 20 cos(0.4 x (c + 1))), 0, 255)
/// @return [1, 3, height, width]; the figures are for 96 x 128
[[nodiscard]] Tensor referencePixels(int height = 96, int width = 128);

/// What another implementation (PyTorch with timm's networks) found for the output of
/// one block group. Figures from tests/data/backbone_features.json.
struct ReferenceGroup {
  std::vector<std::int64_t> shape;
  double mean = 0.0;
  double deviation = 0.0;
  double largest = 0.0;  ///< magnitude
  std::vector<double> first;
  std::vector<double> last;
};

/// @param network "efficientnet_lite0", "efficientnet_lite1" or "efficientnet_lite2"
[[nodiscard]] std::vector<ReferenceGroup> referenceGroups(std::string_view network);

/// Fails the test unless the output has the same shape, mean, deviation, largest, first
/// and last values, within 1e-4 of the group's deviation.
void expectReproduces(const ReferenceGroup& expected, const std::vector<std::int64_t>& shape,
                      std::span<const float> values, const std::string& what);

}  // namespace handful::tests
