#pragma once

#include <cstdint>

#include "core/backbone/efficientnet_lite_architecture.h"
#include "core/base/safetensors.h"

namespace handful::tests {

/// A network of the EfficientNet-Lite family with few channels: all kinds of blocks,
/// the strides of the real ones, milliseconds to run.
[[nodiscard]] backbone::LiteArchitecture tinyLite();

/// Random weights of the right names and shapes for it, without the head.
[[nodiscard]] NamedTensors tinyLiteWeights(std::uint64_t seed);

}  // namespace handful::tests
