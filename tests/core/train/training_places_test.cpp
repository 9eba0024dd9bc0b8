#include "core/train/training_places.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

namespace handful::train {
namespace {

const cv::Mat kEverywhere;

TEST(TrainingPlaces, UsualInputsAreSeenWhole) {
  for (const auto input : {cv::Size(320, 320), cv::Size(384, 288), cv::Size(640, 160),
                           cv::Size(448, 448), cv::Size(480, 480)}) {
    const auto places = trainingPlaces(input, kEverywhere, 192);
    ASSERT_EQ(places.size(), 1U) << input;
    EXPECT_EQ(places.front(), cv::Rect({0, 0}, input));
  }
}

TEST(TrainingPlaces, LargeInputsAreSeenAtTheScaleOfUsualOnes) {
  for (const auto input : {cv::Size(640, 640), cv::Size(1280, 960), cv::Size(2048, 2048)}) {
    const auto places = trainingPlaces(input, kEverywhere, 192);
    EXPECT_EQ(places.size(), static_cast<std::size_t>(kMostPlaces)) << input;
    cv::Rect together;
    for (const auto& place : places) {
      EXPECT_EQ(place.size(), cv::Size(320, 320)) << input;
      EXPECT_EQ(place & cv::Rect({0, 0}, input), place) << input;
      together |= place;
    }
    EXPECT_GE(together.area(), input.area() / 3) << "spread over the input";
  }
}

TEST(TrainingPlaces, ALongInputIsSeenAsHighAsItIs) {
  for (const auto& place : trainingPlaces({2048, 160}, kEverywhere, 192)) {
    EXPECT_EQ(place.size(), cv::Size(320, 160));
  }
}

TEST(TrainingPlaces, LieInsideTheRegion) {
  cv::Mat mask = cv::Mat::zeros(960, 1280, CV_8UC1);
  mask(cv::Rect(0, 0, 700, 960)) = 255;
  const auto places = trainingPlaces(mask.size(), mask, 192);
  EXPECT_GT(places.size(), 1U);
  for (const auto& place : places) {
    EXPECT_GE(cv::countNonZero(mask(place)), place.area() / 2);
  }
  // A thin line holds none of them.
  mask = 0;
  cv::line(mask, {0, 0}, {1279, 959}, cv::Scalar(255), 9);
  EXPECT_EQ(trainingPlaces(mask.size(), mask, 192).front(), cv::Rect(0, 0, 1280, 960));
}

}  // namespace
}  // namespace handful::train
