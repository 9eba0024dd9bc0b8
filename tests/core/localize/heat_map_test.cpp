#include "core/localize/heat_map.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include <cmath>

#include "tests/support/expect_error.h"

namespace handful::localize {
namespace {

const cv::Size kInput(320, 240);  // 20 x 15 cells of 16 pixels

/// All cold but for some cells.
struct HotCell {
  int x, y;
  float heat;
};
cv::Mat gridWith(const std::vector<HotCell>& cells) {
  cv::Mat grid = cv::Mat::zeros(15, 20, CV_32FC1);
  for (const auto& cell : cells) grid.at<float>(cell.y, cell.x) = cell.heat;
  return grid;
}

TEST(HeatGrid, TypicalIsZeroTheThresholdOneAndBeyondGoesOn) {
  Eigen::VectorXf scores(6);
  scores << 0.5F, 2.0F, 3.5F, 0.0F, 1.25F, 0.5F;
  const auto heat = heatGrid(scores, 3, 2, {.typical = 0.5, .threshold = 2.0});
  ASSERT_EQ(heat.size(), cv::Size(3, 2));
  EXPECT_FLOAT_EQ(heat.at<float>(0, 0), 0.0F);
  EXPECT_FLOAT_EQ(heat.at<float>(0, 1), 1.0F);
  EXPECT_FLOAT_EQ(heat.at<float>(0, 2), 2.0F);
  EXPECT_FLOAT_EQ(heat.at<float>(1, 0), 0.0F);  // better than typical is not better than 0
  EXPECT_FLOAT_EQ(heat.at<float>(1, 1), 0.5F);
}

TEST(HeatGrid, AThresholdBelowTheTypicalDoesNotTurnTheMapUpsideDown) {
  const Eigen::Vector3f scores(0.5F, 1.0F, 2.0F);
  const auto heat = heatGrid(scores, 3, 1, {.typical = 1.0, .threshold = 0.4});
  EXPECT_EQ(heat.at<float>(0, 0), 0.0F);
  EXPECT_EQ(heat.at<float>(0, 1), 0.0F);
  EXPECT_GT(heat.at<float>(0, 2), 1.0F);
  EXPECT_TRUE(std::isfinite(heat.at<float>(0, 2)));
}

TEST(HeatGrid, ScoresOfAnotherGridAreAMistakeOfOurs) {
  test::expectError(ErrorCode::Internal, [] {
    (void)heatGrid(Eigen::VectorXf::Zero(5), 3, 2, {0.0, 1.0});
  });
}

TEST(Enlarged, KeepsTheHeatOfAPlainMapAndTheSize) {
  const auto picture = enlarged(cv::Mat(15, 20, CV_32FC1, cv::Scalar(0.75)), {123, 77});
  EXPECT_EQ(picture.size(), cv::Size(123, 77));
  EXPECT_LT(cv::norm(picture, cv::Mat(77, 123, CV_32FC1, cv::Scalar(0.75)), cv::NORM_INF), 1e-6);
}

TEST(Enlarged, TheCentreOfACellKeepsItsHeat) {
  const auto picture = enlarged(gridWith({{7, 4, 3.0F}}), {20 * 15, 15 * 15});
  EXPECT_FLOAT_EQ(picture.at<float>(4 * 15 + 7, 7 * 15 + 7), 3.0F);
}

TEST(Enlarged, IsNeverColderThanTypicalBesideAHotCell) {
  double coldest = -1.0;
  cv::minMaxLoc(enlarged(gridWith({{7, 4, 30.0F}}), {200, 150}), &coldest);
  EXPECT_EQ(coldest, 0.0);
}

TEST(OnPicture, LiesWhereTheModelLooks) {
  region::Preparation preparation{200, 100, {{50, 20}, {149, 20}, {149, 69}, {50, 69}},
                                  {},  320, 160};
  const cv::Mat grid(10, 20, CV_32FC1, cv::Scalar(2.0));
  const auto expectHot = [&](cv::Size picture, cv::Rect where) {
    cv::Mat expected = cv::Mat::zeros(picture, CV_32FC1);
    expected(where).setTo(2.0);
    const auto heat = onPicture(grid, preparation, picture);
    ASSERT_EQ(heat.size(), picture);
    EXPECT_LT(cv::norm(heat, expected, cv::NORM_INF), 1e-5) << picture;
  };
  expectHot({200, 100}, {50, 20, 100, 50});
  expectHot({600, 300}, {150, 60, 300, 150});  // a picture of another size is resized first
  preparation.polygon.clear();
  expectHot({123, 77}, {0, 0, 123, 77});
}

TEST(OnPicture, NothingGlowsWhereNobodyLooks) {
  auto preparation = region::wholeImage(640, 480, 320);
  preparation.polygon = {{100, 100}, {499, 100}, {300, 399}};
  preparation.ignoreMask = cv::Mat::zeros(480, 640, CV_8UC1);
  preparation.ignoreMask(cv::Rect(280, 180, 41, 29)).setTo(255);
  const cv::Mat grid(preparation.inputHeight / 16, preparation.inputWidth / 16, CV_32FC1,
                     cv::Scalar(2.0));
  const auto heat = onPicture(grid, preparation, {640, 480});
  cv::Mat outside(480, 640, CV_8UC1, cv::Scalar(255));
  const std::vector<std::vector<cv::Point>> outline{preparation.polygon};
  cv::fillPoly(outside, outline, cv::Scalar(0));
  outside.setTo(255, preparation.ignoreMask);
  EXPECT_EQ(cv::countNonZero((heat > 0.0F) & outside), 0);
  EXPECT_EQ(cv::countNonZero((heat < 1.99F) & ~outside), 0);
}

TEST(OnPicture, ACellIsFoundAtItsPlace) {
  const auto preparation = region::wholeImage(640, 480, 320);
  cv::Mat grid =
      cv::Mat::zeros(preparation.inputHeight / 16, preparation.inputWidth / 16, CV_32FC1);
  grid.at<float>(3, 5) = 1.0F;
  cv::Point hottest;
  cv::minMaxLoc(onPicture(grid, preparation, {640, 480}), nullptr, nullptr, nullptr, &hottest);
  EXPECT_NEAR(hottest.x, 5.5 * 640 / grid.cols, 1.0);
  EXPECT_NEAR(hottest.y, 3.5 * 480 / grid.rows, 1.0);
}

TEST(HotRegions, NothingHotGivesNone) {
  EXPECT_TRUE(hotRegions(gridWith({{7, 4, 0.99F}}), kInput).empty());
  EXPECT_EQ(hotRegions(gridWith({{7, 4, 0.99F}}), kInput, 0.5).size(), 1U);
}

TEST(HotRegions, ASingleCellIsFoundWhereItLiesInInputPixels) {
  const auto regions = hotRegions(gridWith({{7, 4, 3.0F}}), kInput);
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_NEAR(regions[0].peak, 3.0, 1e-5);
  // The cell covers 112..128 x 64..80; what is warmer than a third of the peak reaches
  // two thirds of a cell to each side of its centre.
  const auto& box = regions[0].box;
  EXPECT_NEAR(box.x + box.width / 2, 120.0, 1e-6);
  EXPECT_NEAR(box.y + box.height / 2, 72.0, 1e-6);
  EXPECT_NEAR(box.width, 16.0 * 4.0 / 3.0, 4.0);
  EXPECT_NEAR(box.height, 16.0 * 4.0 / 3.0, 4.0);
  EXPECT_GT(regions[0].area, 0.4 * box.area());
  EXPECT_LE(regions[0].area, box.area());
}

TEST(HotRegions, ACellJustAtTheLevelIsNotLost) {
  const auto regions = hotRegions(gridWith({{0, 14, 1.0F}}), kInput);
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_GE(regions[0].peak, 1.0);
  EXPECT_TRUE((cv::Rect2d(0, 14 * 16, 16, 16) & regions[0].box).area() > 0.0);
}

TEST(HotRegions, TheHottestComesFirstAndNeighboursAreOne) {
  const auto regions =
      hotRegions(gridWith({{2, 2, 1.5F}, {10, 10, 4.0F}, {11, 10, 3.0F}, {17, 3, 2.0F}}), kInput);
  ASSERT_EQ(regions.size(), 3U);
  EXPECT_NEAR(regions[0].peak, 4.0, 0.3);  // the curve rises a little between two hot cells
  EXPECT_NEAR(regions[1].peak, 2.0, 1e-5);
  EXPECT_NEAR(regions[2].peak, 1.5, 1e-5);
  EXPECT_TRUE(regions[0].box.contains(cv::Point2d(168, 168)));
  EXPECT_TRUE(regions[0].box.contains(cv::Point2d(184, 168)));
  EXPECT_TRUE(regions[1].box.contains(cv::Point2d(280, 56)));
  EXPECT_TRUE(regions[2].box.contains(cv::Point2d(40, 40)));
  const cv::Rect2d input(0, 0, kInput.width, kInput.height);
  for (const auto& region : regions) EXPECT_EQ(region.box & input, region.box);
}

TEST(HotRegions, EverythingHotIsTheWholeInput) {
  const auto regions = hotRegions(cv::Mat(15, 20, CV_32FC1, cv::Scalar(2.0)), kInput);
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_EQ(regions[0].box, cv::Rect2d(0, 0, 320, 240));
  EXPECT_NEAR(regions[0].area, 320.0 * 240.0, 1e-6);
}

double areaOf(const std::vector<cv::Point2d>& polygon) {
  double twice = 0.0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const auto& next = polygon[(i + 1) % polygon.size()];
    twice += polygon[i].x * next.y - next.x * polygon[i].y;
  }
  return std::abs(0.5 * twice);
}

TEST(HotRegions, AreaCentroidAndContourAreThoseOfThePlace) {
  // Heat that jumps from cell to cell: blocks of 4 x 3 cells and of 1 x 6.
  cv::Mat grid = cv::Mat::zeros(15, 20, CV_32FC1);
  grid(cv::Rect(2, 3, 4, 3)).setTo(9.0F);
  grid(cv::Rect(12, 6, 1, 6)).setTo(5.0F);
  for (const auto& region : hotRegions(grid, kInput, 4.4)) {
    const cv::Point2d middle(region.box.x + region.box.width / 2,
                             region.box.y + region.box.height / 2);
    EXPECT_NEAR(region.centroid.x, middle.x, 1e-6);  // both are symmetrical
    EXPECT_NEAR(region.centroid.y, middle.y, 1e-6);
    EXPECT_GT(region.area, 0.5 * region.box.area());
    EXPECT_LE(region.area, region.box.area() + 1e-6);
    ASSERT_GE(region.contour.size(), 3U);
    EXPECT_NEAR(areaOf(region.contour), region.area, 0.15 * region.area);
    for (const auto& corner : region.contour) {
      EXPECT_GE(corner.x, region.box.x - 1e-6);
      EXPECT_LE(corner.x, region.box.x + region.box.width + 1e-6);
      EXPECT_GE(corner.y, region.box.y - 1e-6);
      EXPECT_LE(corner.y, region.box.y + region.box.height + 1e-6);
    }
  }
}

TEST(HotRegions, EverythingHotIsOutlinedByTheInputsCorners) {
  const auto regions = hotRegions(cv::Mat(15, 20, CV_32FC1, cv::Scalar(2.0)), kInput);
  ASSERT_EQ(regions.size(), 1U);
  EXPECT_EQ(regions[0].contour.size(), 4U);
  EXPECT_NEAR(areaOf(regions[0].contour), 320.0 * 240.0, 1e-6);
  EXPECT_NEAR(regions[0].centroid.x, 160.0, 1e-6);
  EXPECT_NEAR(regions[0].centroid.y, 120.0, 1e-6);
}

TEST(HotRegions, TheSmallestPlaceHasAnOutlineToo) {
  // Just above the level in the very centre of a cell: one place of the finer grid.
  const auto regions = hotRegions(gridWith({{7, 4, 1.0F}}), kInput, 1.0);
  ASSERT_EQ(regions.size(), 1U);
  ASSERT_GE(regions[0].contour.size(), 3U);
  EXPECT_NEAR(areaOf(regions[0].contour), regions[0].area, 1e-6);
  EXPECT_NEAR(regions[0].area, 16.0 / 5 * 16.0 / 5, 1e-6);
}

TEST(HeatOf, IsTheHeatOfTheGrid) {
  const HeatScale scale{0.5, 2.0};
  EXPECT_DOUBLE_EQ(heatOf(0.5, scale), 0.0);
  EXPECT_DOUBLE_EQ(heatOf(0.1, scale), 0.0);
  EXPECT_DOUBLE_EQ(heatOf(1.25, scale), 0.5);
  EXPECT_DOUBLE_EQ(heatOf(3.5, scale), 2.0);
}

cv::Vec4b colourOf(float heat) {
  return coloured(cv::Mat(1, 1, CV_32FC1, cv::Scalar(heat))).at<cv::Vec4b>(0, 0);
}

TEST(Coloured, IsTransparentBelowThreeTenthsAndNotAbove) {
  EXPECT_EQ(colourOf(0.0F)[3], 0);
  EXPECT_EQ(colourOf(0.29F)[3], 0);
  EXPECT_GT(colourOf(0.31F)[3], 90);
  EXPECT_GT(colourOf(1.0F)[3], colourOf(0.5F)[3]);
  EXPECT_EQ(colourOf(5.0F)[3], colourOf(1.0F)[3]);
}

TEST(Coloured, GoesFromTheBlueOfCividisToItsYellow) {
  const auto low = colourOf(0.0F);
  EXPECT_GT(low[2], low[0]);  // RGBA: more blue than red
  const auto high = colourOf(1.0F);
  EXPECT_GT(high[0], 200);
  EXPECT_GT(high[1], 200);
  EXPECT_LT(high[2], 120);
  EXPECT_EQ(colourOf(7.5F), colourOf(1.0F));
}

TEST(Coloured, EqualHeatHasEqualColourWhateverElseIsInThePicture) {
  cv::Mat heat = gridWith({{7, 4, 0.6F}, {9, 9, 8.0F}});
  EXPECT_EQ(coloured(heat).at<cv::Vec4b>(4, 7), colourOf(0.6F));
}

}  // namespace
}  // namespace handful::localize
