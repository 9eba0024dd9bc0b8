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
  FeatureMatrix deep;         ///< [deepHeight * deepWidth, channels]: the last block group
  int deepWidth = 0;          ///< gridWidth or a whole fraction of it
  int deepHeight = 0;         ///< likewise
  Eigen::VectorXf embedding;  ///< mean of the last block group's cells, not normalised
};

}  // namespace handful::backbone
