#pragma once

#include <cstddef>
#include <vector>

#include "core/backbone/efficientnet_lite_architecture.h"
#include "core/backbone/feature_graph.h"
#include "core/base/safetensors.h"

namespace handful::backbone {

/// EfficientNet-Lite as ONNX from named weights, without LibTorch: BatchNorm folded
/// into the convolutions, TensorFlow SAME padding for this input size.
/// @param weights named as in the published files; others than those needed are ignored
/// @param inputWidth,inputHeight multiples of 32
/// @param tuned   the same, fine-tuned; empty = not
/// @throws Error (Format) with the tensor's name if one is missing or has another shape,
///         or a variance is negative
[[nodiscard]] FeatureGraph buildLiteFeatures(const LiteArchitecture& architecture,
                                             const NamedTensors& weights, int inputWidth,
                                             int inputHeight, const NamedTensors& tuned = {});

/// The same network with the plain outputs of all block groups as "group0" ... "group6":
/// for comparing with other implementations.
[[nodiscard]] std::vector<std::byte> buildLiteGroups(const LiteArchitecture& architecture,
                                                     const NamedTensors& weights, int inputWidth,
                                                     int inputHeight);

}  // namespace handful::backbone
