#pragma once

#include <cstdint>

#include "core/backbone/resnet_architecture.h"
#include "core/base/safetensors.h"

namespace handful::tests {

/// A ResNet with few channels and all kinds of blocks, milliseconds to run.
[[nodiscard]] backbone::ResNetArchitecture tinyResNet(bool isBottleneck);

/// Random weights under torchvision's names, without the head and the counters, scaled so
/// that activations keep their size.
[[nodiscard]] NamedTensors randomResNetWeights(const backbone::ResNetArchitecture& architecture,
                                               std::uint64_t seed);

}  // namespace handful::tests
