#include "core/augment/density_views.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "tests/support/image_builders.h"

namespace handful::augment {
namespace {

using test::largestDifference;

TEST(DensityViews, TheSameSeedGivesTheSamePixelsAndAnotherOthers) {
  const auto picture = test::testPicture(96, 64);
  const auto first = densityViews(picture, {}, 5);
  const auto again = densityViews(picture, {}, 5);
  const auto other = densityViews(picture, {}, 6);
  ASSERT_EQ(first.size(), 4U);
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(largestDifference(first[i], again[i]), 0);
    EXPECT_GT(largestDifference(first[i], other[i]), 0);
    EXPECT_EQ(first[i].type(), CV_8UC3);
    EXPECT_EQ(first[i].size(), picture.size());
    for (std::size_t j = 0; j < i; ++j) EXPECT_GT(largestDifference(first[i], first[j]), 0);
  }
}

TEST(DensityViews, MoreOfThemLeaveTheFirstAsTheyWere) {
  const auto picture = test::testPicture(96, 64);
  const auto two = densityViews(picture, {.count = 2}, 5);
  const auto five = densityViews(picture, {.count = 5}, 5);
  ASSERT_EQ(five.size(), 5U);
  EXPECT_EQ(largestDifference(two[1], five[1]), 0);
  EXPECT_TRUE(densityViews(picture, {.count = 0}, 5).empty());
}

TEST(DensityViews, WithoutShiftAndGainNothingChanges) {
  const auto picture = test::testPicture(96, 64);
  const auto before = picture.clone();
  for (const auto& view : densityViews(picture, {.maxShift = 0.0, .maxGain = 0.0}, 5)) {
    EXPECT_EQ(largestDifference(view, picture), 0);
  }
  EXPECT_EQ(largestDifference(picture, before), 0);
}

TEST(DensityViews, TheGainStaysWithinItsLimits) {
  const auto picture = test::plainPicture(64, 64, {200, 100, 50});
  double least = 2.0;
  double most = 0.0;
  const auto views = densityViews(picture, {.count = 50}, 7);
  for (const auto& view : views) {
    const double gain = cv::mean(view)[0] / 200.0;
    least = std::min(least, gain);
    most = std::max(most, gain);
    EXPECT_NEAR(cv::mean(view)[1] / 100.0, gain, 0.01);  // grey stays grey
  }
  EXPECT_GE(least, 0.96 - 0.003);
  EXPECT_LE(most, 1.04 + 0.003);
  EXPECT_LT(least, 0.975);  // and they are used
  EXPECT_GT(most, 1.025);
}

TEST(DensityViews, TheShiftStaysWithinItsLimits) {
  // The centre of gravity of a bright square on black moves with the picture.
  cv::Mat picture = cv::Mat::zeros(200, 100, CV_8UC3);
  cv::rectangle(picture, {40, 80}, {59, 119}, cv::Scalar::all(180), cv::FILLED);
  double mostX = 0.0;
  double mostY = 0.0;
  for (const auto& view : densityViews(picture, {.count = 50}, 9)) {
    cv::Mat grey;
    cv::extractChannel(view, grey, 0);
    const auto moments = cv::moments(grey);
    mostX = std::max(mostX, std::abs(moments.m10 / moments.m00 - 49.5));
    mostY = std::max(mostY, std::abs(moments.m01 / moments.m00 - 99.5));
  }
  EXPECT_LE(mostX, 2.0 + 0.05);  // 2 % of the side
  EXPECT_LE(mostY, 4.0 + 0.05);
  EXPECT_GT(mostX, 1.0);
  EXPECT_GT(mostY, 2.0);
}

TEST(DensityViews, AreTurnedAndMirroredOnlyWhereThatIsSaid) {
  const auto picture = test::testPicture(64, 64);
  const DensityViews still{.count = 8, .maxShift = 0.0, .maxGain = 0.0};
  DensityViews mirrored = still;
  mirrored.flipsHorizontally = true;
  cv::Mat other;
  cv::flip(picture, other, 1);
  int asItIs = 0;
  int asInAMirror = 0;
  for (const auto& view : densityViews(picture, mirrored, 3)) {
    asItIs += largestDifference(view, picture) == 0 ? 1 : 0;
    asInAMirror += largestDifference(view, other) == 0 ? 1 : 0;
  }
  EXPECT_GT(asItIs, 0);
  EXPECT_GT(asInAMirror, 0);
  EXPECT_EQ(asItIs + asInAMirror, 8);

  DensityViews turned = still;
  turned.maxRotationDeg = 30.0;
  int others = 0;  // a turn by a fraction of a degree leaves a smooth picture as it is
  for (const auto& view : densityViews(picture, turned, 3)) {
    others += largestDifference(view, picture) > 0 ? 1 : 0;
    EXPECT_EQ(view.size(), picture.size());
  }
  EXPECT_GE(others, 6);
}

TEST(DensityViews, NoBlackEdgeComesIn) {
  const auto picture = test::plainPicture(64, 64, {120, 120, 120});
  for (const auto& view : densityViews(picture, {.count = 20, .maxShift = 0.2}, 11)) {
    double least = 0.0;
    cv::minMaxLoc(view.reshape(1), &least);
    EXPECT_GE(least, 114);
  }
}

}  // namespace
}  // namespace handful::augment
