#pragma once

#include <ATen/core/Tensor.h>

namespace handful::train {

/// How many directions features really use: exp(H(l / sum l)) of the eigenvalues l of
/// their covariance (Roy and Vetterli, EUSIPCO 2007). Falls towards 1 when a training
/// collapses.
/// @param rows [N, C], N >= 2
/// @return 1..min(N - 1, C); 1 if all rows are equal, NaN if a number is not finite
[[nodiscard]] double effectiveRank(const at::Tensor& rows);

/// Mean cosine between rows of different normals.
/// @param rows      [N, C] L2-normalised
/// @param instances [N] int64
/// @return -1..1; 1 if all show the same normal
[[nodiscard]] double meanCrossCosine(const at::Tensor& rows, const at::Tensor& instances);

}  // namespace handful::train
