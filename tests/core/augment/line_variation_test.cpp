#include "core/augment/line_variation.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/data/sample_part.h"
#include "core/region/preparation.h"

namespace handful::augment {
namespace {

/// A part with a few marks that tell every angle from every other, and some noise.
cv::Mat part(double angleDeg, cv::Point2d shift, double gain, std::uint64_t seed) {
  constexpr int kSide = 256;
  cv::Mat still(kSide, kSide, CV_8UC3, cv::Scalar::all(60));
  cv::circle(still, {128, 128}, 90, cv::Scalar::all(150), cv::FILLED);
  cv::rectangle(still, {140, 70}, {190, 110}, cv::Scalar::all(30), cv::FILLED);
  cv::circle(still, {90, 110}, 18, cv::Scalar(220, 210, 200), cv::FILLED);
  cv::line(still, {80, 180}, {170, 165}, cv::Scalar::all(90), 9);
  cv::Matx23d place = cv::getRotationMatrix2D({127.5F, 127.5F}, angleDeg, 1.0);
  place(0, 2) += shift.x * kSide;
  place(1, 2) += shift.y * kSide;
  cv::Mat result;
  cv::warpAffine(still, result, place, still.size(), cv::INTER_LINEAR, cv::BORDER_REFLECT_101);
  Rng rng(seed);
  for (auto& pixel : cv::Mat_<cv::Vec3b>(result)) {
    const double noise = 3.0 * rng.normal();
    for (int c = 0; c < 3; ++c) pixel[c] = cv::saturate_cast<uchar>(gain * pixel[c] + noise);
  }
  return result;
}

TEST(LineVariation, AlignedPartsGetNoRotationNoFlipsAndLittleElse) {
  std::vector<cv::Mat> pictures;
  for (std::uint64_t i = 0; i < 6; ++i) pictures.push_back(part(0.0, {}, 1.0, i));
  const auto proposed = proposeVariation(pictures);
  EXPECT_EQ(proposed.maxRotationDeg, 0.0);
  EXPECT_FALSE(proposed.flipsHorizontally);
  EXPECT_FALSE(proposed.flipsVertically);
  EXPECT_EQ(proposed.maxBrightness, 0.02);
  EXPECT_EQ(proposed.maxShift, 0.01);
}

TEST(LineVariation, TheSamplePartIsAligned) {
  std::vector<cv::Mat> pictures;
  for (int i = 0; i < 4; ++i) {
    const auto sample = data::renderGoodSample(1, i).image;
    const auto preparation = region::wholeImage(sample.width(), sample.height());
    pictures.push_back(region::prepare(sample, preparation));
  }
  const auto proposed = proposeVariation(pictures);
  EXPECT_LE(proposed.maxRotationDeg, 2.0);
  EXPECT_LE(proposed.maxShift, 0.03);
  EXPECT_LE(proposed.maxBrightness, 0.08);
}

TEST(LineVariation, PartsPlacedAtWillGetAnyAngle) {
  std::vector<cv::Mat> pictures;
  for (std::uint64_t i = 0; i < 5; ++i) {
    pictures.push_back(part(77.0 * static_cast<double>(i), {}, 1.0, i));
  }
  EXPECT_EQ(proposeVariation(pictures).maxRotationDeg, 180.0);
}

TEST(LineVariation, SmallTurnsAreMeasured) {
  std::vector<cv::Mat> pictures;
  const double angles[] = {0.0, 8.0, -3.0, 1.0, -8.0};
  for (std::uint64_t i = 0; i < 5; ++i) pictures.push_back(part(angles[i], {}, 1.0, i));
  const double found = proposeVariation(pictures).maxRotationDeg;
  EXPECT_GE(found, 8.0);
  EXPECT_LE(found, 21.0);  // against the typical picture, which may be turned itself
}

TEST(LineVariation, AShiftIsMeasuredAlsoOfTurnedParts) {
  std::vector<cv::Mat> pictures;
  const double shifts[] = {0.0, 0.05, -0.02, 0.0, -0.05};
  for (std::uint64_t i = 0; i < 5; ++i) {
    pictures.push_back(part(0.0, {shifts[i], -shifts[i]}, 1.0, i));
  }
  const auto proposed = proposeVariation(pictures);
  EXPECT_EQ(proposed.maxRotationDeg, 0.0);
  EXPECT_GE(proposed.maxShift, 0.045);
  EXPECT_LE(proposed.maxShift, 0.14);
}

TEST(LineVariation, BrightnessIsMeasuredInsideTheRegion) {
  std::vector<cv::Mat> pictures;
  const double gains[] = {1.0, 0.9, 1.1, 1.0, 1.0};
  for (std::uint64_t i = 0; i < 5; ++i) {
    pictures.push_back(part(0.0, {}, gains[i], i));
    // Outside the region: as region::prepare() leaves it.
    pictures.back()(cv::Rect(0, 0, 256, 120)).setTo(cv::Scalar::all(127));
  }
  const auto proposed = proposeVariation(pictures);
  EXPECT_NEAR(proposed.maxBrightness, 0.125, 0.01);
  EXPECT_EQ(proposed.maxRotationDeg, 0.0);
}

TEST(LineVariation, WithNothingToCompareTheDefaultsStay) {
  const std::vector<cv::Mat> one = {part(0.0, {}, 1.0, 1)};
  for (const auto& proposed : {proposeVariation({}), proposeVariation(one)}) {
    EXPECT_EQ(proposed.maxRotationDeg, LineVariation{}.maxRotationDeg);
    EXPECT_EQ(proposed.maxBrightness, LineVariation{}.maxBrightness);
    EXPECT_EQ(proposed.maxShift, LineVariation{}.maxShift);
  }
}

TEST(LineVariation, FlatPicturesAreNoTrouble) {
  const std::vector<cv::Mat> flat(3, cv::Mat(96, 128, CV_8UC3, cv::Scalar::all(127)));
  const auto proposed = proposeVariation(flat);
  EXPECT_EQ(proposed.maxRotationDeg, 0.0);
  EXPECT_EQ(proposed.maxShift, 0.01);
  EXPECT_NO_THROW(validate(proposed));
}

TEST(LineVariation, TheDensityShowsWhatIsSaidAndNoMore) {
  const auto aligned = densityViewsFor({});
  EXPECT_EQ(aligned.maxShift, DensityViews{}.maxShift);
  EXPECT_EQ(aligned.maxGain, DensityViews{}.maxGain);
  EXPECT_EQ(aligned.maxRotationDeg, 0.0);
  const auto loose = densityViewsFor({.maxRotationDeg = 180.0, .flipsHorizontally = true});
  EXPECT_EQ(loose.maxRotationDeg, 180.0);
  EXPECT_TRUE(loose.flipsHorizontally);
  EXPECT_FALSE(loose.flipsVertically);
  EXPECT_THROW(static_cast<void>(densityViewsFor({.maxRotationDeg = 181.0})), Error);
  EXPECT_THROW(validate({.maxBrightness = -0.1}), Error);
  EXPECT_THROW(validate({.maxShift = 0.4}), Error);
}

}  // namespace
}  // namespace handful::augment
