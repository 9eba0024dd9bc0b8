#include "core/losses/cross_instance_positive_loss.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "tests/core/losses/step_examples.h"

namespace handful::losses {
namespace {

using tests::cosine;
using tests::rowsOf;

at::Tensor lossOf(const StepFeatures& s) {
  return crossInstancePositiveLoss(s.firstPredicted, s.firstProjected, s.secondPredicted,
                                   s.secondProjected, s.instances);
}

TEST(CrossInstancePositiveLoss, EqualsItsFormula) {
  const auto s = tests::exampleStep();
  const auto p = rowsOf(s.firstPredicted);
  const auto z = rowsOf(s.firstProjected);
  const auto pOther = rowsOf(s.secondPredicted);
  const auto zOther = rowsOf(s.secondProjected);
  const auto instance = s.instances.accessor<std::int64_t, 1>();
  double sum = 0.0;
  int pairs = 0;
  for (std::size_t i = 0; i < p.size(); ++i) {
    for (std::size_t j = 0; j < p.size(); ++j) {
      if (instance[static_cast<std::int64_t>(i)] == instance[static_cast<std::int64_t>(j)])
        continue;
      sum += -cosine(p[i], zOther[j]) - cosine(pOther[j], z[i]);
      ++pairs;
    }
  }
  EXPECT_EQ(pairs, 24);
  EXPECT_NEAR(lossOf(s).item<double>(), 0.5 * sum / pairs, 1e-12);
}

TEST(CrossInstancePositiveLoss, HasTheGradientOfItsFormula) {
  const auto s = tests::exampleStep();
  tests::expectGradient(
      [&](const at::Tensor& p) {
        auto step = s;
        step.firstPredicted = p;
        return lossOf(step);
      },
      s.firstPredicted);
  tests::expectGradient(
      [&](const at::Tensor& p) {
        auto step = s;
        step.secondPredicted = p;
        return lossOf(step);
      },
      s.secondPredicted);
}

TEST(CrossInstancePositiveLoss, OfOneNormalIsZero) {
  auto s = tests::exampleStep();
  s.instances = at::zeros({6}, at::kLong);
  EXPECT_EQ(lossOf(s).item<double>(), 0.0);
}

}  // namespace
}  // namespace handful::losses
