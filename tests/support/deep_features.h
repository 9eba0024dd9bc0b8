#pragma once

#include "core/density/density.h"

namespace handful::tests {

/// A picture of 4 x 2 patches over 2 x 1 cells of the last block group.
/// @param cells [2, channels], of the pretrained network
[[nodiscard]] inline density::Normal deepPicture(const backbone::FeatureMatrix& cells) {
  density::Normal normal;
  auto& features = normal.features;
  features.gridWidth = 4;
  features.gridHeight = 2;
  features.patches = backbone::FeatureMatrix::Zero(8, 1);
  features.deepWidth = 2;
  features.deepHeight = 1;
  features.pretrained.cells = cells;
  return normal;
}

}  // namespace handful::tests
