#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace handful::backbone {

/// One residual block (He et al. 2016), with the names of torchvision. Basic: conv1 3x3,
/// conv2 3x3. Bottleneck: conv1 1x1, conv2 3x3, conv3 1x1. The stride is that of conv1 in
/// a basic block and of conv2 in a bottleneck, as in torchvision ("v1.5"). ReLU after
/// each convolution, the last one after the sum.
struct ResNetBlock {
  bool isBottleneck = false;
  int stride = 1;       ///< 1 or 2
  int inChannels = 0;   ///< of the block
  int midChannels = 0;  ///< between its convolutions
  int outChannels = 0;

  /// Whether the input comes through a 1x1 convolution (downsample.0, downsample.1).
  [[nodiscard]] bool hasProjection() const noexcept {
    return stride != 1 || inChannels != outChannels;
  }
};

/// What the ONNX graph and the LibTorch module are both built from.
///
/// Group 0 is the stem (conv1, bn1, ReLU: 7x7, stride 2), group g = 1..4 is layer<g>;
/// group 1 begins with the 3x3 maximum at stride 2. Names of the weights are those of
/// torchvision: conv1, bn1, layer<g>.<b>.{conv<n>, bn<n>, downsample.0, downsample.1}, fc.
/// The last one is not used: features end with layer4.
struct ResNetArchitecture {
  static constexpr double kBatchNormEpsilon = 1e-5;
  // torchvision's normalisation on 0..1.
  static constexpr std::array<float, 3> kInputMean = {0.485F, 0.456F, 0.406F};
  static constexpr std::array<float, 3> kInputDeviation = {0.229F, 0.224F, 0.225F};
  static constexpr int kGroups = 5;
  static constexpr int kFineGroup = 2;    ///< stride 8, for the patch heads
  static constexpr int kCoarseGroup = 3;  ///< stride 16, for the patch heads
  static constexpr int kLastGroup = 4;
  /// Fine-tuning leaves strides 8 and 16 alone, unless told otherwise.
  static constexpr int kFirstTrainedGroup = 4;
  /// conv1, bn1, layer1 and layer2 stay frozen in the published settings of the mean-shifted
  /// contrastive loss (METHOD section 3).
  static constexpr int kFirstGroupTrainedByMsc = 3;

  std::string name;  ///< "resnet18"
  int stemChannels = 64;
  std::array<std::vector<ResNetBlock>, 4> layers = {};

  [[nodiscard]] int channelsOf(int group) const {
    return group == 0 ? stemChannels
                      : layers.at(static_cast<std::size_t>(group) - 1).back().outChannels;
  }
  /// Pixels of the input for one cell of the group's output: 2, 4, 8, 16, 32.
  [[nodiscard]] int strideOf(int group) const;
};

/// @param name "resnet18" or "resnet50"
/// @throws Error (Config) for another name
[[nodiscard]] ResNetArchitecture resNetArchitecture(std::string_view name);

/// Every name of torchvision's state dict with its shape: parameters, statistics, the
/// counters "num_batches_tracked" (shape []), and the classification head for 1000 classes.
[[nodiscard]] std::map<std::string, std::vector<std::int64_t>> resNetStateDict(
    const ResNetArchitecture& architecture);

}  // namespace handful::backbone
