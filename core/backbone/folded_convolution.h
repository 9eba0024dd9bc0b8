#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/base/safetensors.h"

namespace handful::backbone {

/// @throws Error (Format) with the tensor's name if it is missing or has another shape
[[nodiscard]] const Tensor& tensorNamed(const NamedTensors& weights, const std::string& name,
                                        const std::vector<std::int64_t>& shape);

/// A convolution that does the BatchNorm behind it, too.
struct FoldedConvolution {
  Tensor weight;  ///< [out, in / groups, kernel, kernel]
  Tensor bias;    ///< [out]
};

/// In evaluation BatchNorm is y = x s + (beta - mean s) with s = gamma / sqrt(var + epsilon),
/// which the convolution before it can do by itself.
/// @param convolution,norm names without ".weight", ".running_mean" and the like
/// @param shape of the convolution's weight
/// @throws Error (Format) as tensorNamed(), and if a variance is negative
[[nodiscard]] FoldedConvolution foldBatchNorm(const NamedTensors& weights,
                                              const std::string& convolution,
                                              const std::string& norm,
                                              const std::vector<std::int64_t>& shape,
                                              double epsilon);

}  // namespace handful::backbone
