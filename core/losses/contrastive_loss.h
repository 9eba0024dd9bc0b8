#pragma once

#include <ATen/core/Tensor.h>

namespace handful::losses {

/// Instance contrastive loss, SimSiam form (Chen and He, CVPR 2021; our choice for
/// COFT-AD's L_Con): 1/2 mean_i [D(p_i, z'_i) + D(p'_i, z_i)], D(p, z) = -cos(p, sg(z)).
/// No pair repels: with a few pictures, the other rows of a batch show the same part.
/// @param p, z      [B, P] prediction and projection of the first view
/// @param pOther, zOther [B, P] of the second view
/// @return scalar in -1..1
[[nodiscard]] at::Tensor simSiamLoss(const at::Tensor& p, const at::Tensor& z,
                                     const at::Tensor& pOther, const at::Tensor& zOther);

/// Instance contrastive loss, InfoNCE form (as in SimCLR, Chen et al., ICML 2020): mean over the 2B
/// views a with partner a+ of -log exp(cos(z_a, z_a+)/tau) / sum_{b != a} exp(cos(z_a, z_b)/tau),
/// 2B - 1 terms below.
/// @param z, zOther [B, P], B >= 1; normalised here
/// @param temperature tau > 0
/// @return scalar >= 0
[[nodiscard]] at::Tensor infoNceLoss(const at::Tensor& z, const at::Tensor& zOther,
                                     double temperature);

}  // namespace handful::losses
