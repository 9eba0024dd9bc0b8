#pragma once

#include <Eigen/Core>

namespace handful::backbone {

/// Row-major, so that one patch lies together in memory.
using FeatureMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// What the network says about one picture.
struct ImageFeatures {
  FeatureMatrix patches;      ///< [gridHeight * gridWidth, channels], cells row by row
  int gridWidth = 0;          ///< input width / 16
  int gridHeight = 0;         ///< input height / 16
  Eigen::VectorXf embedding;  ///< pooled output of the last block group, not normalised
};

}  // namespace handful::backbone
