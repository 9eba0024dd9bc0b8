#include "core/synth/sites.h"

#include <gtest/gtest.h>

#include <vector>

#include "core/base/error.h"
#include "tests/core/synth/part_picture.h"
#include "tests/support/image_builders.h"

namespace handful::synth {
namespace {

const cv::Mat kNone;

TEST(Sites, ThePartIsToldFromThePlainBackground) {
  const cv::Mat part = likelyPart(test::partPicture());
  const cv::Mat disc = test::discMask();
  const double both = cv::countNonZero(part & disc);
  const double either = cv::countNonZero(part | disc);
  EXPECT_GT(both / either, 0.8);
}

TEST(Sites, WhereThereIsNoBackgroundAllOfItIsThePart) {
  const cv::Mat plain = handful::test::plainPicture(90, 60, {120, 120, 120});
  EXPECT_EQ(cv::countNonZero(likelyPart(plain)), 90 * 60);
  const cv::Mat texture = test::partPicture()(cv::Rect(60, 50, 40, 28)).clone();
  EXPECT_EQ(cv::countNonZero(likelyPart(texture)), 40 * 28);
}

TEST(Sites, PlacesLieInTheRegionAndMostlyOnThePart) {
  const cv::Mat picture = test::partPicture();
  cv::Mat region = cv::Mat::zeros(picture.size(), CV_8UC1);
  region(cv::Rect(0, 0, 80, 128)).setTo(255);
  const SynthesisInput input{picture, region};
  const Ground ground = groundOf(input, true);
  const cv::Mat disc = test::discMask();
  Rng rng(1);
  int onPart = 0;
  for (int i = 0; i < 300; ++i) {
    const cv::Point place = randomPlace(ground, rng);
    ASSERT_LT(place.x, 80);
    onPart += disc.at<uchar>(place) != 0 ? 1 : 0;
  }
  EXPECT_GT(onPart, 220);

  Rng other(1);
  const Ground anywhere = groundOf(input, false);
  onPart = 0;
  for (int i = 0; i < 300; ++i) {
    onPart += disc.at<uchar>(randomPlace(anywhere, other)) != 0 ? 1 : 0;
  }
  EXPECT_LT(onPart, 150);  // the disc covers 31 % of the region
}

TEST(Sites, ARegionOfOnePixelIsFound) {
  const cv::Mat picture = test::partPicture();
  cv::Mat region = cv::Mat::zeros(picture.size(), CV_8UC1);
  region.at<uchar>(100, 13) = 1;
  const SynthesisInput input{picture, region};
  Rng rng(1);
  EXPECT_EQ(randomPlace(groundOf(input, true), rng), cv::Point(13, 100));
}

TEST(Sites, AnEmptyRegionIsRefused) {
  const cv::Mat picture = test::partPicture();
  const cv::Mat region = cv::Mat::zeros(picture.size(), CV_8UC1);
  try {
    static_cast<void>(groundOf({picture, region}, true));
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::Config);
  }
}

TEST(Sites, DetailIsPreferredToPlainSurface) {
  const cv::Mat picture = test::partPicture();
  const Ground ground = groundOf({picture, kNone}, false);
  Rng rng(1);
  int onDetail = 0;
  for (int i = 0; i < 50; ++i) {
    const cv::Point place = detailedPlace(picture, ground, 5, rng);
    onDetail += test::discMask().at<uchar>(place) != 0 ? 1 : 0;
  }
  EXPECT_GT(onDetail, 34);  // the disc covers 31 %
}

TEST(Sites, TextureComesFromElsewhereAndFitsThePicture) {
  const cv::Mat picture = test::partPicture();
  const std::vector<cv::Mat> others = {test::partPicture(2)};
  Rng rng(1);
  int fromOther = 0;
  for (int i = 0; i < 40; ++i) {
    const cv::Mat texture = textureFromElsewhere({picture, kNone, others}, {20, 10}, {80, 64}, rng);
    ASSERT_EQ(texture.size(), cv::Size(20, 10));
    fromOther += texture.datastart == others.front().datastart ? 1 : 0;
  }
  EXPECT_NEAR(fromOther, 20, 12);
  const cv::Mat all = textureFromElsewhere({picture, kNone}, {500, 10}, {80, 64}, rng);
  EXPECT_EQ(all.size(), cv::Size(160, 10));
}

}  // namespace
}  // namespace handful::synth
