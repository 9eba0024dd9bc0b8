#include "core/pipeline/staged_progress.h"

#include <gtest/gtest.h>

#include "tests/support/recorded_progress.h"

namespace handful::pipeline {
namespace {

TEST(StagedProgress, GivesEachStageItsShare) {
  tests::RecordedProgress outer;
  StagedProgress progress(outer);
  progress.enter(0.2, 0.6);
  progress.report({Stage::ExtractingFeatures, 0, 4, 0.0});
  progress.report({Stage::ExtractingFeatures, 1, 4, 0.0});
  progress.enter(0.6, 1.0);
  progress.report({Stage::Calibrating, 2, 2, 0.0});
  ASSERT_EQ(outer.reports.size(), 3U);
  EXPECT_DOUBLE_EQ(outer.reports[0].fraction, 0.2);
  EXPECT_DOUBLE_EQ(outer.reports[1].fraction, 0.3);
  EXPECT_DOUBLE_EQ(outer.reports[2].fraction, 1.0);
  EXPECT_EQ(outer.reports[1].stage, Stage::ExtractingFeatures);
  EXPECT_EQ(outer.reports[1].done, 1);
  EXPECT_EQ(outer.reports[1].total, 4);
}

TEST(StagedProgress, NeverGoesBack) {
  tests::RecordedProgress outer;
  StagedProgress progress(outer);
  progress.enter(0.5, 0.9);
  progress.report({Stage::Calibrating, 3, 3, 0.0});
  progress.report({Stage::FittingDensity, 1, 3, 0.0});
  progress.report({Stage::FittingDensity, 0, 0, 0.0});  // the amount of work is not known
  EXPECT_DOUBLE_EQ(outer.reports[1].fraction, 0.9);
  EXPECT_DOUBLE_EQ(outer.reports[2].fraction, 0.9);
}

}  // namespace
}  // namespace handful::pipeline
