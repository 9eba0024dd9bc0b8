#pragma once

#include <span>
#include <string_view>

#include "core/base/safetensors.h"

namespace torch::nn {
class Module;
}

namespace handful::nn {

/// Copies named weights into a network: all of them, or none if one does not fit.
///
/// Every parameter and buffer of @p module must be there under its own name with its
/// own shape and finite values. Modules are therefore registered under the names that
/// the published files use.
/// @param ignored beginnings of names that the network is known not to use ("_fc.")
/// @throws Error (Format) with the tensor's name as subject if one is missing, left
///         over, of another shape, not finite, or a variance is negative
void assignWeights(torch::nn::Module& module, const NamedTensors& weights,
                   std::span<const std::string_view> ignored);

/// The parameters and buffers of a network, on the CPU, row-major.
[[nodiscard]] NamedTensors namedTensorsOf(const torch::nn::Module& module);

}  // namespace handful::nn
