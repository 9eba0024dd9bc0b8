#pragma once

#include <memory>
#include <string_view>

#include "core/base/safetensors.h"
#include "core/nn/trainable_backbone.h"

namespace handful::nn {

/// The LibTorch module of a network of backbone_catalog.h.
/// @throws Error (Config) if there is none of this name; Error (Format) if the weights are
///         another network's
[[nodiscard]] std::unique_ptr<TrainableBackbone> trainableNetwork(std::string_view name,
                                                                  const NamedTensors& weights);

}  // namespace handful::nn
