#include "core/losses/negative_pair_loss.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>

#include "tests/core/losses/step_examples.h"

namespace handful::losses {
namespace {

using tests::randomUnitRows;
using tests::rowsOf;

TEST(NegativePairLoss, EqualsItsFormula) {
  const auto normals = randomUnitRows(5, 3, 1);
  const auto negatives = randomUnitRows(4, 3, 2);
  double sum = 0.0;
  for (const auto& u : rowsOf(normals)) {
    for (const auto& v : rowsOf(negatives)) sum += std::max(0.0, tests::dot(u, v) - 0.2);
  }
  EXPECT_NEAR(negativePairLoss(normals, negatives, 0.2).item<double>(), sum / 20.0, 1e-12);
}

TEST(NegativePairLoss, HasTheGradientOfItsFormula) {
  const auto negatives = randomUnitRows(4, 3, 2);
  tests::expectGradient(
      [&](const at::Tensor& normals) { return negativePairLoss(normals, negatives, 0.2); },
      randomUnitRows(5, 3, 1));
}

TEST(NegativePairLoss, IsZeroBelowTheMargin) {
  const auto normals = torch::tensor({{1.0, 0.0}}, at::kDouble);
  const auto negatives = torch::tensor({{0.19, 0.98}, {-1.0, 0.0}}, at::kDouble);
  EXPECT_EQ(negativePairLoss(normals, negatives, 0.2).item<double>(), 0.0);
}

}  // namespace
}  // namespace handful::losses
