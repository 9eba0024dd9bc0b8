#include "core/pipeline/time_estimate.h"

#include <gtest/gtest.h>

namespace handful::pipeline {
namespace {

SetUpPlan plan(const char* preset, int images) {
  SetUpPlan plan{{}, images, true};
  plan.settings.preset = preset;
  return plan;
}

constexpr double kPass = 0.01;

TEST(TimeEstimate, GrowsWithThePresetTheImagesAndTheMachine) {
  for (const int images : {2, 4, 10, 16, 50}) {
    const double quick = estimateSeconds(plan("quick", images), kPass);
    const double standard = estimateSeconds(plan("standard", images), kPass);
    EXPECT_GT(quick, 0.0);
    EXPECT_GT(standard, quick);
    EXPECT_GT(estimateSeconds(plan("thorough", images), kPass), standard);
    EXPECT_GT(estimateSeconds(plan("standard", images + 1), kPass), standard);
    EXPECT_NEAR(estimateSeconds(plan("standard", images), 2.0 * kPass), 2.0 * standard, 1e-9);
  }
}

TEST(TimeEstimate, KnowsWhenNothingIsTrained) {
  const double quick = estimateSeconds(plan("quick", 10), kPass);
  auto frozen = plan("standard", 10);
  frozen.settings.objective = "frozen";
  EXPECT_EQ(estimateSeconds(frozen, kPass), quick);
  auto absent = plan("thorough", 10);
  absent.canTrain = false;
  EXPECT_EQ(estimateSeconds(absent, kPass), quick);
}

TEST(TimeEstimate, FollowsTheTrainingOptions) {
  const double standard = estimateSeconds(plan("standard", 10), kPass);
  auto longer = plan("standard", 10);
  longer.settings.training = {{"steps", 400}};
  EXPECT_GT(estimateSeconds(longer, kPass), 2.0 * standard);
  auto larger = plan("standard", 10);
  larger.settings.training = {{"view-side", 384}};
  EXPECT_GT(estimateSeconds(larger, kPass), 1.5 * standard);
}

}  // namespace
}  // namespace handful::pipeline
