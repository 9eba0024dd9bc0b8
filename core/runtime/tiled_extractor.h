#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/region/preparation.h"
#include "core/runtime/feature_extractor.h"

namespace handful::runtime {

/// Features of a model input of any size: the network goes over it tile by tile, and the
/// cells are put together on one grid. Whoever uses them does not see the difference.
class TiledExtractor {
 public:
  /// @param onnx a feature graph for region::networkSize()
  /// @throws Error (Format) if it is another kind of network or its input has another size;
  ///         Error (Device)
  [[nodiscard]] static TiledExtractor load(std::span<const std::byte> onnx,
                                           const region::Preparation& preparation,
                                           const OpenVinoOptions& options = {});

  /// Every cell from the tile in which it lies deepest; the embeddings are the means of the
  /// cells.
  /// @param prepared CV_8UC3, RGB, model input (region::prepare())
  /// @throws as FeatureExtractor::extract()
  [[nodiscard]] backbone::ImageFeatures extract(const cv::Mat& prepared) const;

 private:
  TiledExtractor(FeatureExtractor network, cv::Size input, std::vector<region::Tile> tiles);

  FeatureExtractor network_;
  cv::Size input_;
  std::vector<region::Tile> tiles_;
};

}  // namespace handful::runtime
