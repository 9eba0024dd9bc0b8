#include "core/augment/training_views.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "core/base/error.h"
#include "tests/support/image_builders.h"

namespace handful::augment {
namespace {

using test::largestDifference;

TEST(TrainingViews, TheSameSeedGivesTheSamePixelsAndAnotherOthers) {
  const auto picture = test::testPicture(96, 64);
  const auto before = picture.clone();
  TrainingViews turning = mscPublishedViews();
  turning.maxRotationDeg = 180.0;
  for (const auto& views : {TrainingViews{}, mscPublishedViews(), turning}) {
    const auto first = trainingView(picture, views, {64, 48}, 5);
    EXPECT_EQ(largestDifference(first, trainingView(picture, views, {64, 48}, 5)), 0);
    EXPECT_GT(largestDifference(first, trainingView(picture, views, {64, 48}, 6)), 0);
    EXPECT_EQ(first.type(), CV_8UC3);
    EXPECT_EQ(first.size(), cv::Size(64, 48));
    EXPECT_TRUE(first.isContinuous());
  }
  EXPECT_EQ(largestDifference(picture, before), 0);
}

TEST(TrainingViews, TheIdentityChangesNothingAndSharesNothing) {
  const auto picture = test::testPicture(96, 64);
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto view = trainingView(picture, identityViews(), picture.size(), seed);
    EXPECT_EQ(largestDifference(view, picture), 0);
    EXPECT_NE(view.data, picture.data);
  }
}

TEST(TrainingViews, JitterOfNoSpreadChangesNothing) {
  const auto picture = test::testPicture(96, 64);
  TrainingViews views = identityViews();
  views.jitterProbability = 1.0;
  views.brightness = views.contrast = views.saturation = views.hue = 0.0;
  EXPECT_EQ(largestDifference(trainingView(picture, views, picture.size(), 3), picture), 0);
}

TEST(TrainingViews, BrightnessStaysWithinItsLimitsAndUsesThem) {
  const auto picture = test::plainPicture(32, 32, {100, 100, 100});
  TrainingViews views = identityViews();
  views.jitterProbability = 1.0;
  views.contrast = views.saturation = views.hue = 0.0;
  double least = 255.0;
  double most = 0.0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const double level = cv::mean(trainingView(picture, views, {32, 32}, seed))[0];
    least = std::min(least, level);
    most = std::max(most, level);
  }
  EXPECT_GE(least, 79.5);
  EXPECT_LE(most, 120.5);
  EXPECT_LT(least, 86.0);
  EXPECT_GT(most, 114.0);
}

TEST(TrainingViews, ContrastKeepsTheMeanAndSaturationAndHueTheLuma) {
  cv::Mat picture = test::plainPicture(32, 32, {120, 100, 80});
  picture(cv::Rect(0, 0, 16, 32)).setTo(cv::Scalar(80, 100, 120));
  const auto luma = [](const cv::Mat& view) {
    const cv::Scalar mean = cv::mean(view);
    return 0.299 * mean[0] + 0.587 * mean[1] + 0.114 * mean[2];
  };
  TrainingViews views = identityViews();
  views.jitterProbability = 1.0;
  views.brightness = 0.0;
  views.contrast = views.saturation = 0.4;
  views.hue = 0.5;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    EXPECT_NEAR(luma(trainingView(picture, views, {32, 32}, seed)), luma(picture), 1.0);
  }
}

TEST(TrainingViews, GreyHasNoColour) {
  TrainingViews views = identityViews();
  views.greyProbability = 1.0;
  const auto view = trainingView(test::testPicture(48, 32), views, {48, 32}, 1);
  cv::Mat channels[3];
  cv::split(view, channels);
  EXPECT_LE(largestDifference(channels[0], channels[1]), 1);
  EXPECT_LE(largestDifference(channels[0], channels[2]), 1);
}

TEST(TrainingViews, FlipsComeAsOftenAsSaid) {
  const auto picture = test::testPicture(48, 32);
  cv::Mat mirrored;
  cv::flip(picture, mirrored, 1);
  TrainingViews views = identityViews();
  views.horizontalFlipProbability = 0.5;
  int flips = 0;
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    const auto view = trainingView(picture, views, picture.size(), seed);
    const bool isMirrored = largestDifference(view, mirrored) == 0;
    ASSERT_TRUE(isMirrored || largestDifference(view, picture) == 0);
    flips += isMirrored ? 1 : 0;
  }
  EXPECT_NEAR(flips, 100, 30);
}

TEST(TrainingViews, BlurTakesDetailAway) {
  cv::Mat picture = cv::Mat::zeros(32, 32, CV_8UC3);
  for (int x = 0; x < 32; x += 2) picture.col(x).setTo(cv::Scalar::all(200));
  TrainingViews views = identityViews();
  views.blurProbability = 1.0;
  views.minBlurSigma = views.maxBlurSigma = 2.0;
  cv::Scalar deviation;
  cv::meanStdDev(trainingView(picture, views, {32, 32}, 1), cv::noArray(), deviation);
  EXPECT_LT(deviation[0], 3.0);
}

TEST(TrainingViews, ACropIsAsLargeAndAsNarrowAsSaid) {
  // A ramp from left to right: its range tells the width of the crop, its rows the height.
  cv::Mat picture(200, 200, CV_8UC3);
  for (int y = 0; y < 200; ++y) {
    for (int x = 0; x < 200; ++x) {
      picture.at<cv::Vec3b>(y, x) = {static_cast<uchar>(x), static_cast<uchar>(y), 0};
    }
  }
  TrainingViews views = identityViews();
  views.minCropScale = 0.5;
  views.minAspect = 3.0 / 4.0;
  views.maxAspect = 4.0 / 3.0;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto view = trainingView(picture, views, {200, 200}, seed);
    const auto first = view.at<cv::Vec3b>(0, 0);
    const auto last = view.at<cv::Vec3b>(199, 199);
    const double width = last[0] - first[0] + 1.0;
    const double height = last[1] - first[1] + 1.0;
    EXPECT_GE(width * height, 0.5 * 200 * 200 * 0.96);
    EXPECT_GE(width / height, 0.75 * 0.96);
    EXPECT_LE(width / height, 4.0 / 3.0 * 1.04);
  }
}

TEST(TrainingViews, RotationBringsNoBlackEdge) {
  const auto picture = test::plainPicture(64, 48, {120, 120, 120});
  TrainingViews views = identityViews();
  views.maxRotationDeg = 180.0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    EXPECT_EQ(largestDifference(trainingView(picture, views, picture.size(), seed), picture), 0);
  }
}

TEST(TrainingViews, FollowWhatTheUserSaysOfTheLine) {
  const auto plain = trainingViewsFor({});
  EXPECT_EQ(plain.maxRotationDeg, 0.0);
  EXPECT_EQ(plain.horizontalFlipProbability, 0.0);
  EXPECT_EQ(plain.verticalFlipProbability, 0.0);
  EXPECT_EQ(plain.brightness, TrainingViews{}.brightness);

  const auto loose = trainingViewsFor(
      {.maxRotationDeg = 30.0, .flipsVertically = true, .maxBrightness = 0.35, .maxShift = 0.2});
  EXPECT_EQ(loose.maxRotationDeg, 30.0);
  EXPECT_EQ(loose.horizontalFlipProbability, 0.0);
  EXPECT_EQ(loose.verticalFlipProbability, 0.5);
  EXPECT_EQ(loose.brightness, 0.35);
  EXPECT_NEAR(loose.minCropScale, 0.36, 1e-9);
  EXPECT_NO_THROW(validate(loose));
}

TEST(TrainingViews, HaveThePublishedValuesOfMsc) {
  const auto views = mscPublishedViews();
  EXPECT_EQ(views.minCropScale, 0.2);
  EXPECT_EQ(views.maxCropScale, 1.0);
  EXPECT_EQ(views.brightness, 0.4);
  EXPECT_EQ(views.contrast, 0.4);
  EXPECT_EQ(views.saturation, 0.4);
  EXPECT_EQ(views.hue, 0.1);
  EXPECT_EQ(views.jitterProbability, 0.8);
  EXPECT_EQ(views.greyProbability, 0.2);
  EXPECT_EQ(views.blurProbability, 0.5);
  EXPECT_EQ(views.minBlurSigma, 0.1);
  EXPECT_EQ(views.maxBlurSigma, 2.0);
  EXPECT_EQ(views.horizontalFlipProbability, 0.5);
  EXPECT_EQ(views.maxRotationDeg, 0.0);
  EXPECT_NO_THROW(validate(views));
}

TEST(TrainingViews, RefuseOptionsOutOfRangeByName) {
  const std::pair<const char*, std::function<void(TrainingViews&)>> damages[] = {
      {"minCropScale", [](TrainingViews& v) { v.minCropScale = 0.0; }},
      {"maxCropScale", [](TrainingViews& v) { v.maxCropScale = 1.5; }},
      {"maxAspect", [](TrainingViews& v) { v.maxAspect = 0.5; }},
      {"hue", [](TrainingViews& v) { v.hue = 0.6; }},
      {"brightness", [](TrainingViews& v) { v.brightness = -0.1; }},
      {"blurProbability", [](TrainingViews& v) { v.blurProbability = 2.0; }},
      {"maxBlurSigma", [](TrainingViews& v) { v.maxBlurSigma = 0.01; }},
      {"maxRotationDeg", [](TrainingViews& v) { v.maxRotationDeg = std::nan(""); }},
  };
  const auto picture = test::testPicture();
  for (const auto& [name, damage] : damages) {
    TrainingViews views;
    damage(views);
    try {
      static_cast<void>(trainingView(picture, views, {16, 16}, 1));
      ADD_FAILURE() << "accepted: " << name;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::Config);
      EXPECT_EQ(error.subject(), name);
    }
  }
  EXPECT_THROW(static_cast<void>(trainingView(picture, {}, {0, 16}, 1)), Error);
}

}  // namespace
}  // namespace handful::augment
