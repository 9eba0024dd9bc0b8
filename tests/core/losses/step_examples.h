#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <vector>

#include "core/losses/step_features.h"

namespace handful::losses::tests {

/// [rows, columns] float64, standard normal, the same for the same seed.
[[nodiscard]] at::Tensor randomRows(int rows, int columns, int seed);
/// The same, L2-normalised.
[[nodiscard]] at::Tensor randomUnitRows(int rows, int columns, int seed);

/// A batch of six views pairs of three normals, four negatives, with a head; float64.
[[nodiscard]] StepFeatures exampleStep();

/// Rows as plain numbers, so that a formula can be written out without LibTorch.
using Rows = std::vector<std::vector<double>>;
[[nodiscard]] Rows rowsOf(const at::Tensor& matrix);
[[nodiscard]] double dot(const std::vector<double>& a, const std::vector<double>& b);
[[nodiscard]] double cosine(const std::vector<double>& a, const std::vector<double>& b);

/// Expects the gradient of @p loss at @p input to equal central differences in every
/// element, to 1e-6 of the largest.
void expectGradient(const std::function<at::Tensor(const at::Tensor&)>& loss,
                    const at::Tensor& input);

}  // namespace handful::losses::tests
