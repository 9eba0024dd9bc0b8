#include "core/losses/negative_distance_loss.h"

#include <torch/torch.h>

namespace handful::losses {
namespace {

constexpr double kMargin = 1.0;  // a defect is to be e times as far, squared
constexpr double kLeast = 1e-6;  // squared distance; below it the logarithm would run away

at::Tensor logDistance(const at::Tensor& unit, const at::Tensor& centre) {
  return torch::log((unit - centre).square().sum(1) + kLeast);
}

}  // namespace

at::Tensor negativeDistanceLoss(const at::Tensor& normals, const at::Tensor& negatives,
                                const at::Tensor& centre) {
  const auto difference =
      logDistance(normals, centre).unsqueeze(1) - logDistance(negatives, centre).unsqueeze(0);
  return torch::nn::functional::softplus(difference + kMargin).mean();
}

}  // namespace handful::losses
