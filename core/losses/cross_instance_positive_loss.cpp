#include "core/losses/cross_instance_positive_loss.h"

#include <torch/torch.h>

namespace handful::losses {

at::Tensor crossInstancePositiveLoss(const at::Tensor& p, const at::Tensor& z,
                                     const at::Tensor& pOther, const at::Tensor& zOther,
                                     const at::Tensor& instances) {
  const auto unit = [](const at::Tensor& rows) { return torch::nn::functional::normalize(rows); };
  const auto weight =
      instances.unsqueeze(1).ne(instances.unsqueeze(0)).to(p.scalar_type());  // [B, B]
  const auto pairs = weight.sum();
  // Row i, column j: p_i with z'_j, and z_i with p'_j.
  const auto cosines = at::matmul(unit(p), unit(zOther.detach()).t()) +
                       at::matmul(unit(z.detach()), unit(pOther).t());
  return -0.5 * (weight * cosines).sum() / pairs.clamp_min(1.0);
}

}  // namespace handful::losses
