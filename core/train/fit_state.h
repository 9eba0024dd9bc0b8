#pragma once

#include <ATen/core/Tensor.h>

#include <span>

#include "core/base/safetensors.h"

namespace torch::optim {
class Optimizer;
}

namespace handful::train {

/// What an optimizer changes, as the tensors of a checkpoint: the parameters and, of AdamW,
/// both moments. (Plain SGD remembers nothing.)
/// @param parameters  float32, in their order; on any device
/// @param withMoments false: the parameters alone
[[nodiscard]] NamedTensors stateTensors(std::span<const at::Tensor> parameters,
                                        torch::optim::Optimizer& optimizer, bool withMoments);

/// The way back: what goes on from here is the same, bit for bit.
/// @param step steps that the optimizer had done
/// @return false if the tensors are those of another network: nothing is then changed
[[nodiscard]] bool restoreState(const NamedTensors& tensors, std::span<const at::Tensor> parameters,
                                torch::optim::Optimizer& optimizer, bool withMoments, int step);

}  // namespace handful::train
