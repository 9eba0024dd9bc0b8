#pragma once

#include <cstddef>
#include <memory>
#include <opencv2/core.hpp>
#include <span>

#include "core/backbone/features.h"
#include "core/runtime/openvino_backend.h"

namespace handful::runtime {

/// Prepared pixels in, features out: the one way in which the product gets
/// features (fine-tuning aside). One instance per thread.
class FeatureExtractor {
 public:
  /// @param onnx a feature graph, see backbone/feature_graph.h
  /// @throws Error (Format) if it is another kind of network, Error (Device)
  [[nodiscard]] static FeatureExtractor load(std::span<const std::byte> onnx,
                                             const OpenVinoOptions& options = {});

  /// @param prepared CV_8UC3, RGB, inputWidth x inputHeight (region::prepare())
  /// @throws Error (Config) for another size, Error (Device)
  [[nodiscard]] backbone::ImageFeatures extract(const cv::Mat& prepared) const;

  [[nodiscard]] int inputWidth() const noexcept { return inputWidth_; }
  [[nodiscard]] int inputHeight() const noexcept { return inputHeight_; }

 private:
  explicit FeatureExtractor(std::unique_ptr<OpenVinoBackend> backend);

  std::unique_ptr<OpenVinoBackend> backend_;
  int inputWidth_ = 0;
  int inputHeight_ = 0;
};

}  // namespace handful::runtime
