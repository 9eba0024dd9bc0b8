#include "ui/widgets/region_shape.h"

#include <gtest/gtest.h>

#include "core/region/coverage.h"

namespace handful::ui {
namespace {

const cv::Size kPicture(640, 480);
const Corners kRectangle = region::cornersOf({100, 50, 200, 150});
const Corners kTriangle = {{100, 50}, {300, 50}, {100, 250}};

cv::Rect rectangle(const Corners& corners) {
  const auto found = region::rectangleOf(corners);
  EXPECT_TRUE(found);
  return found.value_or(cv::Rect());
}

TEST(Handles, LieOnCornersSidesAndInTheMiddle) {
  const auto handles = handlesOf(kRectangle);
  ASSERT_EQ(handles.size(), 9U);
  EXPECT_EQ(handles[0], QPointF(100, 50));
  EXPECT_EQ(handles[2], QPointF(300, 200));
  EXPECT_EQ(handles[4], QPointF(200, 50)) << "the top side";
  EXPECT_EQ(handles[8], QPointF(200, 125));
  EXPECT_EQ(handlesOf(kTriangle).size(), 4U);
}

TEST(Handles, ACornerMovesTwoSidesAndASideOne) {
  EXPECT_EQ(rectangle(withHandleAt(kRectangle, 0, {80, 70}, kPicture)), cv::Rect(80, 70, 220, 130));
  EXPECT_EQ(rectangle(withHandleAt(kRectangle, 2, {320, 260}, kPicture)),
            cv::Rect(100, 50, 220, 210));
  EXPECT_EQ(rectangle(withHandleAt(kRectangle, 5, {330, 9}, kPicture)),
            cv::Rect(100, 50, 230, 150));
  EXPECT_EQ(rectangle(withHandleAt(kRectangle, 6, {9, 300}, kPicture)),
            cv::Rect(100, 50, 200, 250));
}

TEST(Handles, ARectangleStaysInThePictureAndLargeEnough) {
  EXPECT_EQ(rectangle(withHandleAt(kRectangle, 0, {-50, -50}, kPicture)), cv::Rect(0, 0, 300, 200));
  EXPECT_EQ(rectangle(withHandleAt(kRectangle, 2, {9000, 9000}, kPicture)),
            cv::Rect(100, 50, 540, 430));
  EXPECT_EQ(rectangle(withHandleAt(kRectangle, 5, {0, 0}, kPicture)).width, region::kLeastRegionPx);
  EXPECT_EQ(rectangle(withHandleAt(kRectangle, 4, {0, 900}, kPicture)).height,
            region::kLeastRegionPx);
}

TEST(Handles, TheMiddleMovesAllOfItAsFarAsThePictureGoes) {
  EXPECT_EQ(rectangle(withHandleAt(kRectangle, 8, {210, 120}, kPicture)),
            cv::Rect(110, 45, 200, 150));
  EXPECT_EQ(rectangle(withHandleAt(kRectangle, 8, {9000, -9000}, kPicture)),
            cv::Rect(440, 0, 200, 150));
  const auto moved =
      withHandleAt(kTriangle, 3, QPointF(handlesOf(kTriangle)[3]) + QPointF(5, 7), kPicture);
  EXPECT_EQ(moved, (Corners{{105, 57}, {305, 57}, {105, 257}}));
}

TEST(Handles, ACornerOfAPolygonDoesNotMakeItTooSmall) {
  EXPECT_EQ(withHandleAt(kTriangle, 1, {400.5, 60.5}, kPicture)[1], cv::Point(400, 60));
  EXPECT_EQ(withHandleAt(kTriangle, 1, {100, 240}, kPicture), kTriangle) << "it would have no area";
}

TEST(Region, IsLargeEnoughOrNot) {
  EXPECT_TRUE(isLargeEnough(kTriangle));
  EXPECT_FALSE(isLargeEnough({{0, 0}, {200, 0}}));
  EXPECT_FALSE(isLargeEnough(region::cornersOf({0, 0, 15, 200})));
  EXPECT_FALSE(isLargeEnough({{0, 0}, {100, 100}, {200, 200}})) << "a line";
}

TEST(Region, OfTheWholePictureIsNone) {
  EXPECT_TRUE(orWholeImage(region::cornersOf({0, 0, 640, 480}), kPicture).empty());
  EXPECT_EQ(orWholeImage(kRectangle, kPicture), kRectangle);
  EXPECT_EQ(rectangleBetween({30, 20}, {10, 40}), cv::Rect(10, 20, 21, 21));
}

}  // namespace
}  // namespace handful::ui
