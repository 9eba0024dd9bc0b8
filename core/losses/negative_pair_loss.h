#pragma once

#include <ATen/core/Tensor.h>

namespace handful::losses {

/// Negative pairs (COFT-AD, L_NP; its form is our choice): a normal and a synthesised
/// defect repel until their cosine is below the margin.
/// mean_ij max(0, u_i . u-_j - m).
/// Alone it drives the normals apart, too: it needs a term that keeps them at their
/// centre (angularLoss()).
/// @param normals   [B, C] L2-normalised
/// @param negatives [M, C] L2-normalised
/// @param margin    m, -1..1
/// @return scalar >= 0
[[nodiscard]] at::Tensor negativePairLoss(const at::Tensor& normals, const at::Tensor& negatives,
                                          double margin);

}  // namespace handful::losses
