#include "core/region/preparation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <numeric>
#include <opencv2/imgproc.hpp>

#include "core/imaging/resize.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"

namespace handful::region {
namespace {

using imaging::RgbImage;
using test::expectError;
using test::largestDifference;

const cv::Vec3b kNeutral(127, 127, 127);

/// A preparation whose network input is as large as the region: nothing is resized.
Preparation plain(int width, int height) {
  auto preparation = wholeImage(width, height);
  preparation.inputWidth = width;
  preparation.inputHeight = height;
  return preparation;
}

// --- size of the network input ----------------------------------------------

TEST(InputSizeFor, KeepsShapeAndArea) {
  EXPECT_EQ(inputSizeFor({1000, 1000}), cv::Size(320, 320));
  EXPECT_EQ(inputSizeFor({640, 480}), cv::Size(384, 288));
  EXPECT_EQ(inputSizeFor({480, 640}), cv::Size(288, 384));
  EXPECT_EQ(inputSizeFor({1000, 1000}, 256), cv::Size(256, 256));
  EXPECT_EQ(inputSizeFor({10, 10}, 512), cv::Size(512, 512));
}

TEST(InputSizeFor, DistortsLittleWhateverTheShape) {
  for (int width = 100; width <= 1000; width += 7) {
    for (const int height : {300, 333, 480}) {
      const auto input = inputSizeFor({width, height});
      EXPECT_EQ(input.width % 32, 0);
      EXPECT_EQ(input.height % 32, 0);
      const double distortion =
          (static_cast<double>(input.width) / input.height) / (static_cast<double>(width) / height);
      EXPECT_LT(std::abs(std::log(distortion)), 0.07) << width << " x " << height;
      const double area = input.area() / (320.0 * 320.0);
      EXPECT_TRUE(area > 0.75 && area <= 1.25) << area;
    }
  }
}

TEST(InputSizeFor, IsAtLeastOneUnitAndNeverHuge) {
  EXPECT_EQ(inputSizeFor({1, 1}, 32), cv::Size(32, 32));
  const auto input = inputSizeFor({20000, 10});
  EXPECT_EQ(input.height, 32);
  EXPECT_LE(input.area(), 320 * 320 * 5 / 4);
}

TEST(InputSizeFor, RefusesNothing) {
  expectError(ErrorCode::Config, "area", [] { (void)inputSizeFor({0, 5}); });
  expectError(ErrorCode::Config, "between", [] { (void)inputSizeFor({5, 5}, 31); });
  expectError(ErrorCode::Config, "between", [] { (void)inputSizeFor({5, 5}, 1 << 20); });
}

// --- promises of a preparation ----------------------------------------------

struct Broken {
  const char* what;
  std::function<void(Preparation&)> breakIt;
  const char* sentence;
};

void PrintTo(const Broken& broken, std::ostream* out) { *out << broken.what; }

class BrokenPreparation : public ::testing::TestWithParam<Broken> {};

TEST_P(BrokenPreparation, IsRefused) {
  auto preparation = wholeImage(64, 48);
  EXPECT_NO_THROW(validate(preparation));
  GetParam().breakIt(preparation);
  expectError(ErrorCode::Config, GetParam().sentence, [&] { validate(preparation); });
  expectError(ErrorCode::Config, GetParam().sentence,
              [&] { (void)prepare(test::testImage(64, 48), preparation); });
  expectError(ErrorCode::Config, GetParam().sentence, [&] { (void)patchMask(preparation, 4, 4); });
}

INSTANTIATE_TEST_SUITE_P(
    Promises, BrokenPreparation,
    ::testing::Values(
        Broken{"no width", [](auto& p) { p.referenceWidth = 0; }, "reference size"},
        Broken{"negative height", [](auto& p) { p.referenceHeight = -5; }, "reference size"},
        Broken{"huge", [](auto& p) { p.referenceWidth = p.referenceHeight = 1 << 30; }, "larger"},
        Broken{"input not set", [](auto& p) { p.inputWidth = 0; }, "network input"},
        Broken{"input no multiple", [](auto& p) { p.inputHeight = 100; }, "multiples of 32"},
        Broken{"two corners",
               [](auto& p) {
                 p.polygon = {{1, 1}, {5, 5}};
               },
               "three corners"},
        Broken{"corner left",
               [](auto& p) {
                 p.polygon = {{-1, 1}, {5, 5}, {1, 9}};
               },
               "beyond"},
        Broken{"corner right",
               [](auto& p) {
                 p.polygon = {{64, 1}, {5, 5}, {1, 9}};
               },
               "beyond"},
        Broken{"mask of another size",
               [](auto& p) { p.ignoreMask = cv::Mat::zeros(64, 48, CV_8UC1); }, "ignore mask"},
        Broken{"mask of another type",
               [](auto& p) { p.ignoreMask = cv::Mat::zeros(48, 64, CV_8UC3); }, "ignore mask"}));

TEST(Preparation, TheCropIsTheBoundingBox) {
  auto preparation = wholeImage(64, 48);
  EXPECT_EQ(cropOf(preparation), cv::Rect(0, 0, 64, 48));
  preparation.polygon = {{10, 20}, {40, 5}, {30, 40}};
  EXPECT_EQ(cropOf(preparation), cv::Rect(10, 5, 31, 36));  // both ends belong to it
  preparation.polygon = {{0, 0}, {63, 0}, {63, 47}, {0, 47}};
  EXPECT_EQ(cropOf(preparation), cv::Rect(0, 0, 64, 48));
}

// --- pixels ------------------------------------------------------------------

TEST(Prepare, LeavesPixelsAloneWhereNothingIsToBeDone) {
  const auto image = test::testImage(64, 32);
  const auto input = prepare(image, plain(64, 32));
  EXPECT_EQ(largestDifference(input, image.pixels), 0);
  EXPECT_NE(input.data, image.pixels.data);  // the caller may write into its input
  EXPECT_TRUE(input.isContinuous());
}

TEST(Prepare, ShrinksByAreaAndEnlargesByInterpolation) {
  const auto large = test::testImage(701, 523);
  const auto preparation = wholeImage(701, 523);
  cv::Mat expected;
  cv::resize(large.pixels, expected, {preparation.inputWidth, preparation.inputHeight}, 0, 0,
             cv::INTER_AREA);
  EXPECT_LE(largestDifference(prepare(large, preparation), expected), 1);

  const auto small = test::testImage(70, 52);
  cv::resize(small.pixels, expected, {384, 288}, 0, 0, cv::INTER_LINEAR_EXACT);
  EXPECT_EQ(largestDifference(prepare(small, wholeImage(70, 52)), expected), 0);
}

TEST(Prepare, CutsARectangleAndKeepsAllOfIt) {
  const auto image = test::testImage(100, 80);
  auto preparation = wholeImage(100, 80);
  preparation.polygon = {{20, 10}, {83, 10}, {83, 41}, {20, 41}};
  preparation.inputWidth = 64;
  preparation.inputHeight = 32;
  const cv::Mat expected = image.pixels(cv::Rect(20, 10, 64, 32));
  EXPECT_EQ(largestDifference(prepare(image, preparation), expected), 0);
  std::rotate(preparation.polygon.begin(), preparation.polygon.begin() + 1,
              preparation.polygon.end());
  EXPECT_EQ(largestDifference(prepare(image, preparation), expected), 0);
}

TEST(Prepare, TurnsWhatLiesOutsideThePolygonGrey) {
  const RgbImage image{test::plainPicture(64, 64, {250, 10, 10})};
  auto preparation = plain(64, 64);
  preparation.polygon = {{0, 0}, {63, 0}, {0, 63}};  // the half above a diagonal
  const auto input = prepare(image, preparation);
  for (int y = 0; y < 64; ++y) {
    for (int x = 0; x < 64; ++x) {
      const auto expected = x + y <= 63 ? cv::Vec3b(250, 10, 10) : kNeutral;
      EXPECT_EQ(input.at<cv::Vec3b>(y, x), expected) << x << ", " << y;
    }
  }
  EXPECT_EQ(image.pixels.at<cv::Vec3b>(63, 63), cv::Vec3b(250, 10, 10));  // not the caller's
}

TEST(Prepare, ACrossedRectangleIsNoRectangle) {
  const RgbImage image{test::plainPicture(64, 64, {250, 10, 10})};
  auto preparation = plain(64, 64);
  preparation.polygon = {{0, 0}, {63, 63}, {63, 0}, {0, 63}};  // an hourglass on its side
  const auto input = prepare(image, preparation);
  EXPECT_EQ(input.at<cv::Vec3b>(2, 32), kNeutral);
  EXPECT_EQ(input.at<cv::Vec3b>(32, 2), cv::Vec3b(250, 10, 10));
}

TEST(Prepare, TurnsTheIgnoredGrey) {
  const auto image = test::testImage(64, 64);
  auto preparation = plain(64, 64);
  preparation.ignoreMask = cv::Mat::zeros(64, 64, CV_8UC1);
  const cv::Rect ignored(5, 7, 20, 11);
  preparation.ignoreMask(ignored).setTo(255);
  cv::Mat expected = image.pixels.clone();
  expected(ignored).setTo(cv::Scalar::all(127));
  EXPECT_EQ(largestDifference(prepare(image, preparation), expected), 0);
}

TEST(Prepare, PolygonAndMaskAddUpInsideTheCrop) {
  const RgbImage image{test::plainPicture(96, 96, {200, 200, 200})};
  auto preparation = wholeImage(96, 96);
  preparation.polygon = {{32, 32}, {95, 32}, {32, 95}};
  preparation.ignoreMask = cv::Mat::zeros(96, 96, CV_8UC1);
  preparation.ignoreMask.at<std::uint8_t>(40, 50) = 255;
  preparation.inputWidth = preparation.inputHeight = 64;
  const auto input = prepare(image, preparation);
  EXPECT_EQ(input.at<cv::Vec3b>(8, 18), kNeutral);             // ignored
  EXPECT_EQ(input.at<cv::Vec3b>(63, 63), kNeutral);            // outside
  EXPECT_EQ(input.at<cv::Vec3b>(8, 17), cv::Vec3b::all(200));  // neither
}

TEST(Prepare, BringsAnotherSizeToTheReferenceFirst) {
  const auto half = test::testImage(64, 48);
  auto preparation = wholeImage(128, 96);
  preparation.polygon = {{10, 10}, {100, 20}, {90, 80}};
  preparation.ignoreMask = cv::Mat::zeros(96, 128, CV_8UC1);
  preparation.ignoreMask(cv::Rect(40, 30, 9, 9)).setTo(255);
  const RgbImage whole{imaging::resized(half.pixels, {128, 96})};
  EXPECT_EQ(largestDifference(prepare(half, preparation), prepare(whole, preparation)), 0);
}

TEST(Prepare, DoesNotDependOnTheNumberOfThreads) {
  const auto image = test::testImage(711, 503);
  auto preparation = wholeImage(650, 480);
  preparation.polygon = {{10, 10}, {600, 20}, {500, 470}, {33, 400}};
  const int before = cv::getNumThreads();
  cv::setNumThreads(1);
  const auto alone = prepare(image, preparation);
  cv::setNumThreads(5);
  const auto together = prepare(image, preparation);
  cv::setNumThreads(before);
  EXPECT_EQ(largestDifference(alone, together), 0);
}

TEST(IsDistorted, BeyondTwoPerCent) {
  const auto preparation = wholeImage(1000, 1000);
  EXPECT_FALSE(isDistorted({500, 500}, preparation));
  EXPECT_FALSE(isDistorted({1019, 1000}, preparation));
  EXPECT_FALSE(isDistorted({1000, 1019}, preparation));
  EXPECT_TRUE(isDistorted({1021, 1000}, preparation));
  EXPECT_TRUE(isDistorted({1000, 1021}, preparation));
}

// --- grid of patches ----------------------------------------------------------

int counting(const std::vector<std::uint8_t>& mask) {
  return std::accumulate(mask.begin(), mask.end(), 0);
}

TEST(PatchMask, WithoutAMaskEveryPatchCounts) {
  auto preparation = wholeImage(640, 480);
  EXPECT_EQ(patchMask(preparation, 24, 18), std::vector<std::uint8_t>(432, 1));
  preparation.polygon = {{100, 100}, {300, 100}, {300, 200}, {100, 200}};
  EXPECT_EQ(patchMask(preparation, 24, 18), std::vector<std::uint8_t>(432, 1));
}

TEST(PatchMask, HalfOfTheAreaIsEnoughLessIsNot) {
  auto preparation = wholeImage(40, 20);  // 4 x 2 patches of 10 x 10 pixels
  preparation.ignoreMask = cv::Mat::zeros(20, 40, CV_8UC1);
  preparation.ignoreMask(cv::Rect(0, 0, 10, 5)).setTo(255);   // half of patch 0
  preparation.ignoreMask(cv::Rect(10, 0, 10, 5)).setTo(255);  // half and one pixel of patch 1
  preparation.ignoreMask.at<std::uint8_t>(7, 15) = 255;
  preparation.ignoreMask(cv::Rect(30, 10, 10, 10)).setTo(255);  // all of the last
  const std::vector<std::uint8_t> expected = {1, 0, 1, 1, 1, 1, 1, 0};
  EXPECT_EQ(patchMask(preparation, 4, 2), expected);
}

TEST(PatchMask, IsMeasuredInsideTheCrop) {
  auto preparation = wholeImage(100, 100);
  preparation.polygon = {{20, 20}, {59, 20}, {59, 59}, {20, 59}};
  preparation.ignoreMask = cv::Mat::zeros(100, 100, CV_8UC1);
  preparation.ignoreMask(cv::Rect(0, 0, 40, 40)).setTo(255);
  EXPECT_EQ(patchMask(preparation, 2, 2), (std::vector<std::uint8_t>{0, 1, 1, 1}));
}

TEST(PatchMask, ATriangleCountsHalf) {
  auto preparation = wholeImage(320, 320);
  preparation.polygon = {{0, 0}, {319, 0}, {0, 319}};
  const int count = counting(patchMask(preparation, 20, 20));
  EXPECT_GE(count, 190);
  EXPECT_LE(count, 210);
}

TEST(PatchMask, NothingLeftIsAnError) {
  auto preparation = wholeImage(64, 64);
  preparation.ignoreMask = cv::Mat(64, 64, CV_8UC1, cv::Scalar(255));
  expectError(ErrorCode::Config, "nothing to look at", [&] { (void)patchMask(preparation, 4, 4); });
  preparation.ignoreMask.release();
  preparation.polygon = {{0, 0}, {63, 63}, {1, 0}};  // a sliver
  expectError(ErrorCode::Config, "nothing to look at", [&] { (void)patchMask(preparation, 4, 4); });
  expectError(ErrorCode::Config, "grid", [&] { (void)patchMask(preparation, 0, 4); });
}

// --- back to the picture -------------------------------------------------------

TEST(ToImage, TheWholeInputIsTheCropInThePicture) {
  auto preparation = wholeImage(200, 100);
  const cv::Rect2d whole(0, 0, preparation.inputWidth, preparation.inputHeight);
  EXPECT_EQ(toImage(whole, preparation, {200, 100}), cv::Rect(0, 0, 200, 100));
  EXPECT_EQ(toImage(whole, preparation, {400, 200}), cv::Rect(0, 0, 400, 200));

  preparation.polygon = {{50, 20}, {149, 20}, {149, 69}, {50, 69}};
  EXPECT_EQ(toImage(whole, preparation, {200, 100}), cv::Rect(50, 20, 100, 50));
  EXPECT_EQ(toImage(whole, preparation, {400, 200}), cv::Rect(100, 40, 200, 100));
}

TEST(ToImage, APartOfTheInputLandsWhereItCameFrom) {
  auto preparation = wholeImage(200, 100);
  preparation.polygon = {{50, 20}, {149, 20}, {149, 69}, {50, 69}};
  preparation.inputWidth = 320;
  preparation.inputHeight = 160;
  EXPECT_EQ(toImage({32, 32, 64, 48}, preparation, {200, 100}), cv::Rect(60, 30, 20, 15));
}

TEST(ToImage, RoundsOutwardsAndStaysInside) {
  const auto preparation = plain(64, 64);
  EXPECT_EQ(toImage({10.4, 10.4, 0.2, 0.2}, preparation, {64, 64}), cv::Rect(10, 10, 1, 1));
  EXPECT_EQ(toImage({-5, 60, 20, 20}, preparation, {64, 64}), cv::Rect(0, 60, 15, 4));
  EXPECT_EQ(toImage({0.5, 0.5, 1, 1}, preparation, {6400, 6400}), cv::Rect(50, 50, 100, 100));
}

TEST(ToImage, FindsASpotThatWentThroughPrepare) {
  cv::Mat pixels = test::plainPicture(500, 400, {50, 50, 50});
  const cv::Rect spot(310, 220, 24, 18);
  pixels(spot).setTo(cv::Scalar::all(250));
  auto preparation = wholeImage(500, 400);
  preparation.polygon = {{100, 100}, {450, 110}, {440, 380}, {120, 390}};
  const auto input = prepare({pixels}, preparation);
  cv::Mat bright;
  cv::inRange(input, cv::Scalar::all(200), cv::Scalar::all(255), bright);
  const cv::Rect found = cv::boundingRect(bright);
  const auto back = toImage(found, preparation, {500, 400});
  EXPECT_NEAR(back.x, spot.x, 2);
  EXPECT_NEAR(back.y, spot.y, 2);
  EXPECT_NEAR(back.width, spot.width, 4);
  EXPECT_NEAR(back.height, spot.height, 4);
}

}  // namespace
}  // namespace handful::region
