#include "core/losses/contrastive_loss.h"

#include <torch/torch.h>

namespace handful::losses {

at::Tensor simSiamLoss(const at::Tensor& p, const at::Tensor& z, const at::Tensor& pOther,
                       const at::Tensor& zOther) {
  const auto distance = [](const at::Tensor& predicted, const at::Tensor& projected) {
    return -at::cosine_similarity(predicted, projected.detach(), /*dim=*/1).mean();
  };
  return 0.5 * (distance(p, zOther) + distance(pOther, z));
}

at::Tensor infoNceLoss(const at::Tensor& z, const at::Tensor& zOther, double temperature) {
  const auto rows = z.size(0);
  const auto views = torch::nn::functional::normalize(at::cat({z, zOther}));  // [2B, P]
  auto similarity = at::matmul(views, views.t()) / temperature;
  // A view is no candidate for itself.
  const auto self = at::eye(2 * rows, at::dtype(at::kBool).device(views.device()));
  similarity = similarity.masked_fill(self, -std::numeric_limits<double>::infinity());
  const auto indices = at::arange(2 * rows, at::dtype(at::kLong).device(views.device()));
  const auto partners = at::remainder(indices + rows, 2 * rows);
  return at::cross_entropy_loss(similarity, partners);
}

}  // namespace handful::losses
