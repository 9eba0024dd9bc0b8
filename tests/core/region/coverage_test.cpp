#include "core/region/coverage.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/expect_error.h"

namespace handful::region {
namespace {

using test::expectError;
using Corners = std::vector<cv::Point>;

TEST(Rectangle, ComesBackFromItsCorners) {
  const cv::Rect rectangle(10, 20, 30, 40);
  auto corners = cornersOf(rectangle);
  EXPECT_EQ(corners, (Corners{{10, 20}, {39, 20}, {39, 59}, {10, 59}}));
  for (int turn = 0; turn < 4; ++turn) {
    EXPECT_EQ(rectangleOf(corners), rectangle) << turn;
    std::rotate(corners.begin(), corners.begin() + 1, corners.end());
  }
  std::reverse(corners.begin(), corners.end());
  EXPECT_EQ(rectangleOf(corners), rectangle);
}

TEST(Rectangle, OtherShapesAreNone) {
  EXPECT_FALSE(rectangleOf(Corners{}));
  EXPECT_FALSE(rectangleOf(Corners{{0, 0}, {9, 0}, {9, 9}}));
  EXPECT_FALSE(rectangleOf(Corners{{0, 0}, {9, 9}, {9, 0}, {0, 9}})) << "an hourglass";
  EXPECT_FALSE(rectangleOf(Corners{{0, 0}, {9, 1}, {9, 9}, {0, 9}}));
}

TEST(IgnoredIn, IsTheMaskWithinTheCropAndWhatLiesOutsideThePolygon) {
  auto preparation = wholeImage(100, 80);
  EXPECT_TRUE(ignoredIn(preparation).empty());
  preparation.polygon = cornersOf({20, 10, 50, 40});
  EXPECT_TRUE(ignoredIn(preparation).empty()) << "nothing lies outside of a rectangle";
  preparation.ignoreMask = cv::Mat::zeros(80, 100, CV_8UC1);
  preparation.ignoreMask(cv::Rect(0, 0, 25, 80)).setTo(1);  // anything but 0
  const cv::Mat masked = ignoredIn(preparation);
  EXPECT_EQ(masked.size(), cv::Size(50, 40));
  EXPECT_EQ(cv::countNonZero(masked), 5 * 40);
  preparation.polygon = {{20, 10}, {69, 10}, {69, 49}};
  const cv::Mat both = ignoredIn(preparation);
  EXPECT_EQ(both.at<std::uint8_t>(39, 10), 255) << "below the diagonal";
  EXPECT_EQ(both.at<std::uint8_t>(0, 2), 255) << "masked";
  EXPECT_EQ(both.at<std::uint8_t>(0, 10), 0);
}

TEST(RequireUseful, SaysWhatIsWrong) {
  auto preparation = wholeImage(640, 480);
  EXPECT_NO_THROW(requireUseful(preparation));
  preparation.polygon = cornersOf({600, 100, 41, 100});
  expectError(ErrorCode::Config, "beyond the picture of 640 x 480 pixels",
              [&] { requireUseful(preparation); });
  preparation.polygon = cornersOf({100, 100, 15, 300});
  expectError(ErrorCode::Config, "too small: 15 x 300 pixels", [&] { requireUseful(preparation); });
  preparation.polygon = cornersOf({100, 100, 16, 300});
  EXPECT_NO_THROW(requireUseful(preparation));
  preparation.ignoreMask = cv::Mat::zeros(480, 640, CV_8UC1);
  preparation.ignoreMask(cv::Rect(90, 90, 40, 320)).setTo(255);
  expectError(ErrorCode::Config, "nothing to look at", [&] { requireUseful(preparation); });
}

TEST(RequireUseful, TakesSmallPicturesAsTheyAre) {
  EXPECT_NO_THROW(requireUseful(wholeImage(12, 9)));
}

TEST(Painting, ChangesACopyAndComesToNothingAgain) {
  const cv::Size size(60, 40);
  const Corners triangle = {{10, 10}, {30, 10}, {10, 30}};
  const cv::Mat painted = withPolygon({}, size, triangle, true);
  ASSERT_EQ(painted.size(), size);
  EXPECT_EQ(painted.at<std::uint8_t>(12, 12), 255);
  EXPECT_EQ(painted.at<std::uint8_t>(29, 29), 0);
  EXPECT_NEAR(cv::countNonZero(painted), 200, 40);
  const cv::Mat before = painted.clone();
  const cv::Mat stroked = withStroke(painted, size, Corners{{40, 20}, {55, 20}}, 6, true);
  EXPECT_EQ(cv::countNonZero(painted != before), 0) << "masks are shared";
  EXPECT_EQ(stroked.at<std::uint8_t>(22, 47), 255);
  EXPECT_EQ(stroked.at<std::uint8_t>(30, 47), 0);
  const cv::Mat erased = withStroke(stroked, size, Corners{{0, 20}, {59, 20}}, 80, false);
  EXPECT_TRUE(erased.empty()) << "nothing is ignored any more";
}

TEST(Painting, AStrokeIsAsWideAsItsBrushAndMayLeaveThePicture) {
  const cv::Mat across = withStroke({}, {100, 50}, Corners{{-20, 25}, {120, 25}}, 10, true);
  EXPECT_NEAR(cv::countNonZero(across.col(50)), 10, 1);
  EXPECT_EQ(across.at<std::uint8_t>(25, 0), 255);
  EXPECT_EQ(across.at<std::uint8_t>(25, 99), 255);
  const cv::Mat dot = withStroke({}, {100, 50}, Corners{{30, 30}}, 1, true);
  EXPECT_EQ(cv::countNonZero(dot), 1);
}

TEST(Painting, AMaskOfAnotherSizeIsNotTakenOver) {
  const cv::Mat old(10, 10, CV_8UC1, cv::Scalar(255));
  const cv::Mat mask = withStroke(old, {100, 50}, Corners{{30, 30}}, 3, true);
  EXPECT_EQ(mask.size(), cv::Size(100, 50));
  EXPECT_LT(cv::countNonZero(mask), 20);
}

}  // namespace
}  // namespace handful::region
