#include "core/train/feature_spread.h"

#include <torch/torch.h>

#include <cmath>
#include <limits>

namespace handful::train {

double effectiveRank(const at::Tensor& rows) {
  const auto centred = (rows - rows.mean(0)).to(at::kDouble).cpu();
  if (!centred.isfinite().all().item<bool>()) return std::numeric_limits<double>::quiet_NaN();
  // The Gram matrix has the same eigenvalues, and there are fewer rows than channels.
  const auto values = std::get<0>(at::linalg_eigh(at::matmul(centred, centred.t())));
  const auto positive = values.clamp_min(0.0);
  const double sum = positive.sum().item<double>();
  if (!(sum > 1e-12)) return 1.0;
  const auto share = positive / sum;
  return std::exp(-at::xlogy(share, share).sum().item<double>());
}

double meanCrossCosine(const at::Tensor& rows, const at::Tensor& instances) {
  const auto differs = instances.unsqueeze(1).ne(instances.unsqueeze(0)).to(rows.scalar_type());
  const double pairs = differs.sum().item<double>();
  if (pairs == 0.0) return 1.0;
  return (at::matmul(rows, rows.t()) * differs).sum().item<double>() / pairs;
}

}  // namespace handful::train
