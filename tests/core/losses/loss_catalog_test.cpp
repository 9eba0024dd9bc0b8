#include "core/losses/loss_catalog.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <set>
#include <string>

#include "tests/core/losses/step_examples.h"
#include "tests/support/expect_error.h"

namespace handful::losses {
namespace {

class EveryLoss : public ::testing::TestWithParam<LossKind> {};

TEST_P(EveryLoss, IsFoundByItsName) { EXPECT_EQ(lossNamed(GetParam().name).name, GetParam().name); }

TEST_P(EveryLoss, NeedsOnlyWhatItSays) {
  auto step = tests::exampleStep();
  if (!GetParam().needsHead) {
    step.firstProjected = step.secondProjected = at::Tensor();
    step.firstPredicted = step.secondPredicted = at::Tensor();
  }
  if (!GetParam().needsNegatives) step.negatives = at::Tensor();
  const auto loss = GetParam().compute(step, {});
  EXPECT_EQ(loss.dim(), 0);
  EXPECT_TRUE(std::isfinite(loss.item<double>()));
}

TEST_P(EveryLoss, DoesNotDependOnTheOrderOfThePictures) {
  const auto step = tests::exampleStep();
  const auto order = torch::tensor({3, 5, 0, 1, 4, 2}, at::kLong);
  auto other = step;
  for (auto* rows : {&other.first, &other.second, &other.instances, &other.firstProjected,
                     &other.secondProjected, &other.firstPredicted, &other.secondPredicted}) {
    *rows = rows->index_select(0, order);
  }
  EXPECT_NEAR(GetParam().compute(step, {}).item<double>(),
              GetParam().compute(other, {}).item<double>(), 1e-12);
}

TEST_P(EveryLoss, HasAFiniteGradientForTwoPicturesInSinglePrecision) {
  const auto step = tests::exampleStep();
  StepFeatures small;
  const auto cut = [](const at::Tensor& rows) {
    return rows.slice(0, 0, 2).to(at::kFloat).clone().requires_grad_(true);
  };
  small.first = cut(step.first);
  small.second = cut(step.second);
  small.negatives = cut(step.negatives);
  small.firstProjected = cut(step.firstProjected);
  small.secondProjected = cut(step.secondProjected);
  small.firstPredicted = cut(step.firstPredicted);
  small.secondPredicted = cut(step.secondPredicted);
  small.instances = step.instances.slice(0, 0, 2);
  small.centre = step.centre.to(at::kFloat);
  GetParam().compute(small, {}).backward();
  const auto& first = GetParam().needsHead ? small.firstPredicted : small.first;
  const auto gradient = first.grad().defined() ? first.grad() : small.firstProjected.grad();
  EXPECT_TRUE(gradient.isfinite().all().item<bool>());
}

INSTANTIATE_TEST_SUITE_P(Table, EveryLoss,
                         ::testing::ValuesIn(lossKinds().begin(), lossKinds().end()),
                         [](const auto& parameter) {
                           std::string name(parameter.param.name);
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(LossCatalog, HasNoNameTwiceAndRefusesOthers) {
  std::set<std::string_view> names;
  for (const auto& loss : lossKinds()) EXPECT_TRUE(names.insert(loss.name).second) << loss.name;
  test::expectError(ErrorCode::Config, [] { (void)lossNamed("cross-entropy"); });
}

}  // namespace
}  // namespace handful::losses
