#include "core/synth/pasted_defect.h"

#include <gtest/gtest.h>

#include <vector>

#include "tests/support/image_builders.h"

namespace handful::synth {
namespace {

using handful::test::plainPicture;

const cv::Mat kNone;

TEST(PastedDefect, TakesTheBrightnessOfItsNewPlace) {
  // A spot 60 levels darker than its bright surroundings, pasted on dark ones.
  cv::Mat source = plainPicture(80, 80, {200, 200, 200});
  cv::Mat mask = cv::Mat::zeros(80, 80, CV_8UC1);
  source(cv::Rect(30, 30, 14, 14)).setTo(cv::Scalar::all(140));
  mask(cv::Rect(30, 30, 14, 14)).setTo(255);
  const cv::Mat picture = plainPicture(100, 100, {110, 100, 90});
  const std::vector<RealDefect> real = {{source, mask}};
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    Rng rng(seed);
    const auto overlay = drawPastedDefect({picture, kNone, {}, real}, {{50, 50}, 100.0}, rng);
    ASSERT_TRUE(overlay.has_value());
    const cv::Point middle = cv::Point(50, 50) - overlay->where.tl();
    const auto pixel = overlay->pixels.at<cv::Vec3b>(middle);
    EXPECT_NEAR(pixel[0], 110 - 60, 8);
    EXPECT_NEAR(pixel[1], 100 - 60, 8);
    EXPECT_NEAR(pixel[2], 90 - 60, 8);
    EXPECT_GT(overlay->opacity.at<float>(middle), 0.99F);
    EXPECT_EQ(overlay->opacity.at<float>(0, 0), 0.0F);
  }
}

TEST(PastedDefect, WithoutAnyDefectNothingIsPasted) {
  const cv::Mat picture = plainPicture(60, 60, {100, 100, 100});
  Rng rng(1);
  EXPECT_FALSE(drawPastedDefect({picture, kNone}, {{30, 30}, 50.0}, rng).has_value());
  const std::vector<RealDefect> unmarked = {{picture, cv::Mat::zeros(60, 60, CV_8UC1)}};
  EXPECT_FALSE(drawPastedDefect({picture, kNone, {}, unmarked}, {{30, 30}, 50.0}, rng).has_value());
}

TEST(PastedDefect, OneLargerThanThePictureIsMadeToFit) {
  const cv::Mat source = handful::test::testPicture(400, 300);
  const cv::Mat mask(300, 400, CV_8UC1, cv::Scalar(255));
  const cv::Mat picture = plainPicture(64, 48, {100, 100, 100});
  const std::vector<RealDefect> real = {{source, mask}};
  Rng rng(1);
  const auto overlay = drawPastedDefect({picture, kNone, {}, real}, {{2, 2}, 50.0}, rng);
  ASSERT_TRUE(overlay.has_value());
  EXPECT_EQ(overlay->where & cv::Rect(0, 0, 64, 48), overlay->where);
  EXPECT_EQ(overlay->pixels.size(), overlay->where.size());
}

}  // namespace
}  // namespace handful::synth
