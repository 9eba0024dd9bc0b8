#include "core/runtime/feature_extractor.h"

#include <utility>

#include "core/base/error.h"

namespace handful::runtime {
namespace {

// Planar float from interleaved bytes; the network normalises by itself.
Tensor toTensor(const cv::Mat& prepared) {
  const int width = prepared.cols;
  const int height = prepared.rows;
  Tensor tensor{{1, 3, height, width}, {}};
  const auto plane = static_cast<std::size_t>(width) * static_cast<std::size_t>(height);
  tensor.values.resize(3 * plane);
  std::size_t pixel = 0;
  for (int y = 0; y < height; ++y) {
    const auto* const row = prepared.ptr<cv::Vec3b>(y);
    for (int x = 0; x < width; ++x, ++pixel) {
      for (int c = 0; c < 3; ++c) {
        tensor.values[static_cast<std::size_t>(c) * plane + pixel] = row[x][c];
      }
    }
  }
  return tensor;
}

const Tensor& outputNamed(const NamedTensors& outputs, const std::string& name,
                          std::size_t dimensions) {
  const auto found = outputs.find(name);
  if (found == outputs.end() || found->second.shape.size() != dimensions ||
      found->second.shape[0] != 1) {
    throw Error(ErrorCode::Format, "The network has no output \"" + name + "\" of the right kind.",
                "model.onnx");
  }
  return found->second;
}

/// [1, channels, height, width] of the network as [cells, channels].
backbone::FeatureMatrix cellsOf(const Tensor& maps) {
  const auto cells = maps.shape[2] * maps.shape[3];
  return Eigen::Map<const backbone::FeatureMatrix>(maps.values.data(), maps.shape[1], cells)
      .transpose();
}

[[noreturn]] void refuseNumbers() {
  throw Error(ErrorCode::Numeric, "The network returned numbers that are not finite.");
}

[[noreturn]] void refuseSizes() {
  throw Error(ErrorCode::Format, "The ends of the network have different sizes.", "model.onnx");
}

backbone::DeepFeatures deepFeatures(const NamedTensors& outputs, const std::string& prefix) {
  const auto& embedding = outputNamed(outputs, prefix + "embedding", 2);
  backbone::DeepFeatures features{
      cellsOf(outputNamed(outputs, prefix + "deep", 4)),
      Eigen::Map<const Eigen::VectorXf>(embedding.values.data(), embedding.size())};
  if (!features.cells.allFinite() || !features.embedding.allFinite()) refuseNumbers();
  return features;
}

}  // namespace

FeatureExtractor::FeatureExtractor(std::unique_ptr<OpenVinoBackend> backend)
    : backend_(std::move(backend)) {
  const auto& shape = backend_->inputShape();
  if (shape.size() != 4 || shape[0] != 1 || shape[1] != 3) {
    throw Error(ErrorCode::Format, "The network's input is not one RGB picture.", "model.onnx");
  }
  inputHeight_ = static_cast<int>(shape[2]);
  inputWidth_ = static_cast<int>(shape[3]);
}

FeatureExtractor FeatureExtractor::load(std::span<const std::byte> onnx,
                                        const OpenVinoOptions& options) {
  return FeatureExtractor(OpenVinoBackend::load(onnx, options));
}

backbone::ImageFeatures FeatureExtractor::extract(const cv::Mat& prepared) const {
  if (prepared.type() != CV_8UC3 || prepared.cols != inputWidth_ || prepared.rows != inputHeight_) {
    throw Error(ErrorCode::Config, "The picture was not prepared for this network.");
  }
  const auto outputs = backend_->run(toTensor(prepared));
  const auto& patches = outputNamed(outputs, "patches", 4);
  const auto& sharp = outputNamed(outputs, "sharp_patches", 4);
  const auto& deep = outputNamed(outputs, "deep", 4);

  backbone::ImageFeatures features;
  features.gridHeight = static_cast<int>(patches.shape[2]);
  features.gridWidth = static_cast<int>(patches.shape[3]);
  features.patches = cellsOf(patches);
  features.sharpPatches = cellsOf(sharp);
  if (features.sharpPatches.rows() != features.patches.rows()) refuseSizes();
  features.deepHeight = static_cast<int>(deep.shape[2]);
  features.deepWidth = static_cast<int>(deep.shape[3]);
  features.pretrained = deepFeatures(outputs, "");
  if (outputs.contains("tuned_deep")) {
    const auto& tuned = outputNamed(outputs, "tuned_deep", 4);
    if (tuned.shape[2] != deep.shape[2] || tuned.shape[3] != deep.shape[3]) refuseSizes();
    features.tuned = deepFeatures(outputs, "tuned_");
  }
  if (!features.patches.allFinite() || !features.sharpPatches.allFinite()) refuseNumbers();
  return features;
}

}  // namespace handful::runtime
