#include "core/train/feature_spread.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include "core/train/schedule.h"

namespace handful::train {
namespace {

TEST(EffectiveRank, CountsTheDirectionsThatAreUsed) {
  // Three directions with the same variance: plus and minus each unit vector.
  const auto unit = at::eye(3, at::dtype(at::kDouble));
  EXPECT_NEAR(effectiveRank(at::cat({unit, -unit})), 3.0, 1e-9);
  // One of them ten times as wide: eigenvalues 100 : 1 : 1.
  auto uneven = at::cat({unit, -unit});
  uneven.select(1, 0).mul_(10.0);
  const double share = 100.0 / 102.0;
  const double small = 1.0 / 102.0;
  const double entropy = -share * std::log(share) - 2.0 * small * std::log(small);
  EXPECT_NEAR(effectiveRank(uneven), std::exp(entropy), 1e-9);
}

TEST(EffectiveRank, DoesNotDependOnScalePlaceOrRotation) {
  auto generator = at::make_generator<at::CPUGeneratorImpl>(1);
  const auto rows = at::randn({8, 5}, generator, at::dtype(at::kDouble));
  const auto rotation =
      std::get<0>(at::linalg_qr(at::randn({5, 5}, generator, at::dtype(at::kDouble))));
  EXPECT_NEAR(effectiveRank(at::matmul(rows * 7.0, rotation) + 3.0), effectiveRank(rows), 1e-9);
}

TEST(EffectiveRank, OfOnePointIsOne) { EXPECT_EQ(effectiveRank(at::ones({4, 3})), 1.0); }

TEST(MeanCrossCosine, LeavesOutPairsOfOneNormal) {
  const auto rows = torch::tensor({{1.0, 0.0}, {0.0, 1.0}, {-1.0, 0.0}}, at::kDouble);
  const auto instances = torch::tensor({0, 0, 1}, at::kLong);
  EXPECT_NEAR(meanCrossCosine(rows, instances), -0.5, 1e-12);  // of -1 and 0
  EXPECT_EQ(meanCrossCosine(rows, at::zeros({3}, at::kLong)), 1.0);
}

TEST(LearningRateFactor, WarmsUpAndFallsToNothing) {
  constexpr int kSteps = 60;
  EXPECT_NEAR(learningRateFactor(0, kSteps, 5), 1.0 / 6.0, 1e-12);
  EXPECT_NEAR(learningRateFactor(5, kSteps, 5), 1.0, 1e-12);
  for (int step = 1; step < kSteps; ++step) {
    const double before = learningRateFactor(step - 1, kSteps, 5);
    const double now = learningRateFactor(step, kSteps, 5);
    EXPECT_EQ(now > before, step <= 5) << step;
    EXPECT_GT(now, 0.0);
  }
  EXPECT_GT(learningRateFactor(0, 1, 0), 0.0);
}

}  // namespace
}  // namespace handful::train
