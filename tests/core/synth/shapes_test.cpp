#include "core/synth/shapes.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "tests/support/image_builders.h"

namespace handful::synth {
namespace {

TEST(Shapes, NoiseIsRepeatableCentredAndSmooth) {
  Rng first(3);
  Rng again(3);
  const cv::Mat noise = perlinNoise({120, 80}, 20.0, 1, first);
  ASSERT_EQ(noise.type(), CV_32FC1);
  ASSERT_EQ(noise.size(), cv::Size(120, 80));
  EXPECT_EQ(cv::norm(noise, perlinNoise({120, 80}, 20.0, 1, again), cv::NORM_INF), 0.0);
  EXPECT_NEAR(cv::mean(noise)[0], 0.0, 0.2);
  double least = 0.0;
  double most = 0.0;
  cv::minMaxLoc(noise, &least, &most);
  EXPECT_GT(most - least, 0.8);
  EXPECT_LE(std::max(-least, most), 1.5);
  const cv::Mat step = noise.colRange(1, 120) - noise.colRange(0, 119);
  EXPECT_LT(cv::norm(step, cv::NORM_INF), 0.3);
}

TEST(Shapes, ASpotCoversAboutItsAreaAndEndsInsideItsSquare) {
  for (const double areaPx : {6.0, 50.0, 400.0, 3000.0}) {
    double covered = 0.0;
    const int side = 2 * reachOfSpot(areaPx) + 1;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      Rng rng(seed);
      const cv::Mat shape = spot(side, areaPx, 2.0, 0.6, rng);
      covered += cv::sum(shape)[0] / 20.0;
      double least = 1.0;
      double most = 0.0;
      cv::minMaxLoc(shape, &least, &most);
      EXPECT_GE(least, 0.0);
      EXPECT_LE(most, 1.0);
      EXPECT_LT(cv::sum(shape.row(0))[0], 0.1 * side);
    }
    EXPECT_GT(covered, 0.5 * areaPx);
    EXPECT_LT(covered, 2.0 * areaPx);
  }
}

TEST(Shapes, ColourFollowsThePicture) {
  EXPECT_EQ(colourfulness(test::plainPicture(50, 40, {90, 90, 91})), 0.0);
  EXPECT_EQ(colourfulness(test::plainPicture(50, 40, {200, 90, 10})), 1.0);
  Rng rng(1);
  EXPECT_EQ(tinted(80.0, 0.0, rng), cv::Vec3f(80.0F, 80.0F, 80.0F));
}

TEST(Shapes, TheStepIsSmooth) {
  EXPECT_EQ(smoothStep(1.0F, 3.0F, 0.5F), 0.0F);
  EXPECT_EQ(smoothStep(1.0F, 3.0F, 2.0F), 0.5F);
  EXPECT_EQ(smoothStep(1.0F, 3.0F, 3.5F), 1.0F);
}

}  // namespace
}  // namespace handful::synth
