#include "core/losses/mean_shifted_contrastive_loss.h"

#include <torch/torch.h>

#include "core/losses/contrastive_loss.h"

namespace handful::losses {

at::Tensor meanShiftedContrastiveLoss(const at::Tensor& first, const at::Tensor& second,
                                      const at::Tensor& centre, double temperature) {
  return infoNceLoss(first - centre, second - centre, temperature);  // which normalises
}

at::Tensor angularLoss(const at::Tensor& first, const at::Tensor& second,
                       const at::Tensor& centre) {
  const auto distance = [&](const at::Tensor& rows) {
    return (rows - centre).square().sum(1).mean();
  };
  return distance(first) + distance(second);
}

}  // namespace handful::losses
