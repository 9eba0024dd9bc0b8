#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/backbone/features.h"
#include "core/base/safetensors.h"

/// Between Eigen and the tensors of a file. Used by the heads only.
namespace handful::density {

[[nodiscard]] Tensor tensorOf(const backbone::FeatureMatrix& matrix);
[[nodiscard]] Tensor tensorOf(const Eigen::VectorXf& vector);

/// @throws Error (Format) if it is missing, empty or not of this kind
[[nodiscard]] backbone::FeatureMatrix matrixNamed(const NamedTensors& tensors,
                                                  const std::string& name);
[[nodiscard]] Eigen::VectorXf vectorNamed(const NamedTensors& tensors, const std::string& name);

/// @throws Error (Format) if a head was fitted on features of another network
void requireChannels(Eigen::Index actual, Eigen::Index expected, std::string_view head);
/// @throws Error (Format) unless there is a cell for each place of the mask
void requireCells(Eigen::Index cells, std::span<const std::uint8_t> mask, std::string_view head);

}  // namespace handful::density
