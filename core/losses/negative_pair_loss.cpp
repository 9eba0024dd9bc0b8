#include "core/losses/negative_pair_loss.h"

#include <torch/torch.h>

namespace handful::losses {

at::Tensor negativePairLoss(const at::Tensor& normals, const at::Tensor& negatives, double margin) {
  return at::relu(at::matmul(normals, negatives.t()) - margin).mean();
}

}  // namespace handful::losses
