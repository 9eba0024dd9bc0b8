#include "core/pipeline/golden.h"

#include <gtest/gtest.h>

#include <array>

#include "core/region/preparation.h"
#include "core/runtime/inspector.h"
#include "tests/support/drawn_part.h"
#include "tests/support/tiny_inspection.h"

namespace handful::pipeline {
namespace {

std::array<cv::Mat, 3> preparedPictures() {
  const auto& preparation = tests::tinyInspection().manifest.preparation;
  std::array<cv::Mat, 3> prepared;
  for (int i = 0; i < 3; ++i) {
    prepared[static_cast<std::size_t>(i)] = region::prepare({tests::drawnPart(i)}, preparation);
  }
  return prepared;
}

double difference(const cv::Mat& a, const cv::Mat& b) { return cv::norm(a, b, cv::NORM_L1); }

TEST(Golden, TwoGoodOnesAndOneWithADefect) {
  const auto prepared = preparedPictures();
  const auto golden = goldenImages(prepared);
  ASSERT_EQ(golden.size(), 3U);
  EXPECT_EQ(golden[0].name, "ok_0");
  EXPECT_EQ(golden[1].name, "ok_1");
  EXPECT_EQ(golden[2].name, "ng_0");
  EXPECT_TRUE(golden[0].isGood && golden[1].isGood);
  EXPECT_FALSE(golden[2].isGood);
  for (const auto& image : golden) {
    EXPECT_EQ(image.prepared.size(), prepared[0].size());
    EXPECT_EQ(image.prepared.type(), CV_8UC3);
  }
  // Shifted, because a normal scores nothing against a bank that holds it.
  EXPECT_GT(difference(golden[0].prepared, prepared[0]), 0.0);
  EXPECT_GT(difference(golden[1].prepared, prepared[1]), 0.0);
  EXPECT_GT(difference(golden[2].prepared, prepared[0]), 0.0);
}

TEST(Golden, TheSameEveryTimeAndThePicturesStayAsTheyAre) {
  const auto prepared = preparedPictures();
  const auto golden = goldenImages(prepared);
  const auto again = goldenImages(preparedPictures());
  for (std::size_t i = 0; i < golden.size(); ++i) {
    EXPECT_EQ(difference(golden[i].prepared, again[i].prepared), 0.0);
  }
  EXPECT_EQ(difference(prepared[0], preparedPictures()[0]), 0.0);
}

TEST(Golden, WhatIsExpectedIsWhatTheInspectionSays) {
  auto contents = tests::tinyInspection();
  contents.golden = goldenImages(preparedPictures());
  expectGolden(contents);
  const auto& preparation = contents.manifest.preparation;
  const auto cells = static_cast<std::size_t>(preparation.inputWidth / 16) *
                     static_cast<std::size_t>(preparation.inputHeight / 16);
  for (const auto& image : contents.golden) {
    EXPECT_GT(image.score, 0.0);
    EXPECT_EQ(image.patchScores.size(), cells);
  }
  EXPECT_NO_THROW(runtime::checkGolden(runtime::Inspector::create(contents), contents.golden));
}

}  // namespace
}  // namespace handful::pipeline
