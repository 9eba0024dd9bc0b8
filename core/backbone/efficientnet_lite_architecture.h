#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace handful::backbone {

/// One block of EfficientNet-Lite: expand 1x1 (unless expansion is 1), depthwise
/// k x k, project 1x1; ReLU6 after the first two; added to its input where shape allows.
struct LiteBlock {
  int kernel = 3;     ///< 3 or 5
  int stride = 1;     ///< 1 or 2, TensorFlow SAME padding
  int expansion = 6;  ///< 1: depthwise-separable block without the expanding convolution
  int inChannels = 0;
  int outChannels = 0;

  [[nodiscard]] int midChannels() const noexcept { return inChannels * expansion; }
  [[nodiscard]] bool hasSkip() const noexcept { return stride == 1 && inChannels == outChannels; }
};

/// What the ONNX graph and the LibTorch module are both built from
/// (Tan and Le 2019; the Lite variants without squeeze-and-excite, with ReLU6).
///
/// Names of the weights are those of the published files: _conv_stem, _bn0,
/// _blocks.<n>.{_expand_conv, _bn0, _depthwise_conv, _bn1, _project_conv, _bn2} with n
/// counted through all groups (no _expand_conv and _bn0 where the expansion is 1),
/// _conv_head, _bn1, _fc. The last three are not used: features end with block group 6.
struct LiteArchitecture {
  static constexpr int kStemChannels = 32;  ///< 3x3, stride 2
  static constexpr double kBatchNormEpsilon = 1e-3;
  // The published weights were trained on (x - 127) / 128 of 0..255. With the usual
  // ImageNet mean and deviation the pictures classify wrongly.
  static constexpr float kInputMean = 127.0F;
  static constexpr float kInputScale = 1.0F / 128.0F;
  static constexpr int kGroups = 7;
  /// Fine-tuning leaves strides 8 and 16 alone: the patch heads need them as they are.
  static constexpr int kFirstTrainedGroup = 5;

  std::string name;                            ///< "efficientnet_lite0"
  std::vector<std::vector<LiteBlock>> groups;  ///< kGroups block groups

  [[nodiscard]] int channelsOf(int group) const {
    return groups.at(static_cast<std::size_t>(group)).back().outChannels;
  }
  /// Pixels of the input for one cell of the group's output: 2, 4, 8, 16, 16, 32, 32.
  [[nodiscard]] int strideOf(int group) const;
};

/// @param name "efficientnet_lite0", "efficientnet_lite1" or "efficientnet_lite2"
/// @throws Error (Config) for another name
[[nodiscard]] LiteArchitecture liteArchitecture(std::string_view name);

/// TensorFlow SAME padding along one axis: {before, after} for this input length.
struct SamePadding {
  int before = 0;
  int after = 0;
};
[[nodiscard]] constexpr SamePadding samePadding(int length, int kernel, int stride) noexcept {
  const int outputs = (length + stride - 1) / stride;
  const int total = (outputs - 1) * stride + kernel - length;
  return total > 0 ? SamePadding{total / 2, total - total / 2} : SamePadding{};
}

}  // namespace handful::backbone
