#pragma once

#include "core/backbone/feature_graph.h"
#include "core/backbone/resnet_architecture.h"
#include "core/base/safetensors.h"

namespace handful::backbone {

/// A ResNet as ONNX from torchvision's named weights, without LibTorch: BatchNorm folded
/// into the convolutions. Patches come from layer2 and layer3 (strides 8 and 16), the
/// embedding from layer4.
/// @param weights fc may be there and is ignored
/// @param inputWidth,inputHeight multiples of 32
/// @param tuned   the same, fine-tuned; empty = not
/// @throws Error (Format) with the tensor's name if one is missing, unknown or has another
///         shape, or a variance is negative
[[nodiscard]] FeatureGraph buildResNetFeatures(const ResNetArchitecture& architecture,
                                               const NamedTensors& weights, int inputWidth,
                                               int inputHeight, const NamedTensors& tuned = {});

/// The same network with the plain outputs of all groups as "group0" ... "group4": for
/// comparing with other implementations.
[[nodiscard]] std::vector<std::byte> buildResNetGroups(const ResNetArchitecture& architecture,
                                                       const NamedTensors& weights, int inputWidth,
                                                       int inputHeight);

}  // namespace handful::backbone
