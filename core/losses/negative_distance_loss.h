#pragma once

#include <ATen/core/Tensor.h>

namespace handful::losses {

/// Negative pairs by distance (ours): a synthesised defect is to lie further from the
/// normals' centre than a normal does, by a factor and not by a fixed amount.
/// mean_ij softplus(ln d(u_i) - ln d(u-_j) + 1), d(u) = |u - c|^2.
/// Where normal and defect are nearly the same the cosine's gradient vanishes, which
/// leaves negativePairLoss() without effect on small defects; that of the logarithm grows.
/// @param normals   [B, C] L2-normalised
/// @param negatives [M, C] L2-normalised
/// @param centre    [C] c, without gradient
/// @return scalar > 0
[[nodiscard]] at::Tensor negativeDistanceLoss(const at::Tensor& normals,
                                              const at::Tensor& negatives,
                                              const at::Tensor& centre);

}  // namespace handful::losses
