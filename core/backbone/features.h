#pragma once

#include <Eigen/Core>

namespace handful::backbone {

/// Row-major, so that one patch lies together in memory.
using FeatureMatrix = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// What a block group at stride 32 says.
struct DeepFeatures {
  FeatureMatrix cells;        ///< [deepHeight * deepWidth, channels]
  Eigen::VectorXf embedding;  ///< mean of the cells, not normalised
};

/// The ends that a network may have. The fine-tuned one does not take the place of the
/// pretrained one but stands beside it, as a second opinion.
enum class Tail { Pretrained = 1, Tuned };

/// What the network says about one picture.
struct ImageFeatures {
  /// [gridHeight * gridWidth, channels], cells row by row; each averaged with its neighbours.
  FeatureMatrix patches;
  FeatureMatrix sharpPatches;  ///< [gridHeight * gridWidth, sharpChannels], as they are
  int gridWidth = 0;           ///< input width / 16
  int gridHeight = 0;          ///< input height / 16
  int deepWidth = 0;           ///< gridWidth or a whole fraction of it
  int deepHeight = 0;          ///< likewise
  DeepFeatures pretrained;
  DeepFeatures tuned;  ///< empty where nothing was fine-tuned

  [[nodiscard]] const DeepFeatures& of(Tail tail) const noexcept {
    return tail == Tail::Tuned ? tuned : pretrained;
  }
};

}  // namespace handful::backbone
