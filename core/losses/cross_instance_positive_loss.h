#pragma once

#include <ATen/core/Tensor.h>

namespace handful::losses {

/// Cross-instance positive pairs (COFT-AD, L_PP; its form is our choice): views of two
/// different normals attract, so that the normals form one tight cluster.
/// 1/2 mean over the rows i, j that show different normals of
/// [D(p_i, z'_j) + D(p'_j, z_i)], D(p, z) = -cos(p, sg(z)).
/// @param p, z, pOther, zOther [B, P] as for simSiamLoss()
/// @param instances [B] int64: which normal row i shows
/// @return scalar in -1..1; 0 if all rows show the same normal
[[nodiscard]] at::Tensor crossInstancePositiveLoss(const at::Tensor& p, const at::Tensor& z,
                                                   const at::Tensor& pOther,
                                                   const at::Tensor& zOther,
                                                   const at::Tensor& instances);

}  // namespace handful::losses
