#pragma once

#include <ATen/core/Tensor.h>

namespace handful::losses {

/// Mean-shifted contrastive loss (Reiss and Hoshen, AAAI 2023): InfoNCE on
/// theta = (u - c)/|u - c|, the direction in which a view differs from the centre of the
/// normals. Contrasting u itself would push the normals away from their centre.
/// @param first, second [B, C] L2-normalised features of two views
/// @param centre        [C] normalised mean of the normals' features before training
/// @param temperature   tau > 0; 0.25 in the paper
/// @return scalar >= 0
[[nodiscard]] at::Tensor meanShiftedContrastiveLoss(const at::Tensor& first,
                                                    const at::Tensor& second,
                                                    const at::Tensor& centre, double temperature);

/// The angular term of the same paper, as in its official code: keeps the normals at
/// their centre, mean_i |u_i - c|^2 + mean_i |u'_i - c|^2.
/// @return scalar in 0..8
[[nodiscard]] at::Tensor angularLoss(const at::Tensor& first, const at::Tensor& second,
                                     const at::Tensor& centre);

}  // namespace handful::losses
