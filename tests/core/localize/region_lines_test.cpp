#include "core/localize/region_lines.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "core/base/rng.h"
#include "core/calibrate/threshold.h"
#include "core/localize/heat_map.h"
#include "tests/support/expect_error.h"

namespace handful::localize {
namespace {

TEST(HottestPlace, IsThePeakOfTheRegionThatHoldsIt) {
  Eigen::VectorXf scores = Eigen::VectorXf::Constant(20 * 15, 0.25F);
  EXPECT_NEAR(hottestPlace(scores, 20, 15), 0.25, 1e-6);
  scores[4 * 20 + 7] = 3.0F;
  const double hottest = hottestPlace(scores, 20, 15);
  EXPECT_NEAR(hottest, 3.0, 1e-5);
  // The same place is marked from this line on, and not above it.
  const cv::Size input(320, 240);
  const auto heat = [&](double line) { return heatGrid(scores, 20, 15, {0.25, line}); };
  EXPECT_EQ(hotRegions(heat(hottest - 1e-3), input).size(), 1U);
  EXPECT_TRUE(hotRegions(heat(hottest + 1e-3), input).empty());
}

TEST(RegionLines, AreTheImageThresholdsRuleAndATypicalPicture) {
  const std::vector<double> hottest = {1.0, 2.0, 4.0, 2.0};
  const auto lines = regionLines(hottest, 0.05, 0.0);
  EXPECT_DOUBLE_EQ(lines.inOk, calibrate::chooseThreshold(hottest, 0.05).value);
  EXPECT_DOUBLE_EQ(lines.inOthers, 2.0);  // (1 * 2 * 4 * 2)^(1/4)
  EXPECT_GT(lines.inOk, lines.inOthers);
}

TEST(RegionLines, ThoseOfPicturesThatAreNotOkNeverLieAbove) {
  // Half of the good pictures may be marked, and most are far below the mean: by counting, the
  // strict line lies below it.
  const std::vector<double> hottest = {1e-6, 1.0, 1.1, 1.2, 1000.0};
  const auto lines = regionLines(hottest, 0.5, 0.0);
  EXPECT_LE(lines.inOthers, lines.inOk);
}

TEST(RegionLines, GoodPicturesAreMarkedAsSeldomAsWasAsked) {
  // Log-normal peaks, as the rule for few pictures assumes; 8 of them, and then the next one.
  Rng rng(5);
  const auto peak = [&] {
    double sum = -6.0;
    for (int i = 0; i < 12; ++i) sum += rng.uniform();
    return std::exp(0.4 * sum);
  };
  constexpr int kTrials = 4000;
  int marked = 0;
  for (int trial = 0; trial < kTrials; ++trial) {
    std::vector<double> hottest;
    for (int i = 0; i < 8; ++i) hottest.push_back(peak());
    marked += peak() >= regionLines(hottest, 0.05, 0.0).inOk ? 1 : 0;
  }
  EXPECT_NEAR(marked / static_cast<double>(kTrials), 0.05, 0.015);
}

TEST(RegionLines, NearCopiesDoNotDrawThemDown) {
  const std::vector<double> apart = {1.9, 2.0, 2.1, 2.05, 1.95, 2.02, 1.98};
  auto withCopies = apart;
  withCopies.insert(withCopies.end(), {0.02, 0.021});
  ASSERT_EQ(calibrate::nearCopies(withCopies).size(), 2U);
  const auto lines = regionLines(withCopies, 0.05, 0.5);
  EXPECT_DOUBLE_EQ(lines.inOthers, regionLines(apart, 0.05, 0.5).inOthers);
  EXPECT_DOUBLE_EQ(lines.inOk, regionLines(apart, 0.05, 0.5).inOk);
}

TEST(RegionLines, LieAboveATypicalPatchOrAreRefused) {
  // One cold and one hot picture: their mean lies below the middle of all patches.
  const std::vector<double> hottest = {1.0, 100.0};
  const auto lines = regionLines(hottest, 0.05, 50.0);
  EXPECT_GT(lines.inOthers, 50.0);
  EXPECT_LE(lines.inOthers, lines.inOk);
  test::expectError(ErrorCode::Numeric, "unlike one another",
                    [&] { (void)regionLines(hottest, 0.05, 1e9); });
}

TEST(RegionLines, OnePictureIsNotEnough) {
  const std::vector<double> one = {1.0};
  test::expectError(ErrorCode::Config, [&] { (void)regionLines(one, 0.05, 0.0); });
}

}  // namespace
}  // namespace handful::localize
