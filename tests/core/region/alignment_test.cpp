#include "core/region/alignment.h"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>

#include "core/region/preparation.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"
#include "tests/support/textured_picture.h"

namespace handful::region {
namespace {

using imaging::RgbImage;
using test::expectError;
using test::largestDifference;

constexpr int kWidth = 640;
constexpr int kHeight = 480;
constexpr int kRoom = 200;  // of the scene around the picture

/// What the camera sees of a scene in which everything is turned and moved.
RgbImage seen(std::uint64_t seed, double angleDeg, cv::Point2d shift) {
  const cv::Mat scene = test::texturedPicture(kWidth + 2 * kRoom, kHeight + 2 * kRoom, seed);
  const double a = angleDeg * std::numbers::pi / 180.0;
  const double c = std::cos(a);
  const double s = std::sin(a);
  const cv::Point2d middle(0.5 * (kWidth - 1), 0.5 * (kHeight - 1));
  // Scene to picture: clockwise around the middle, then moved.
  const cv::Point2d from = middle + cv::Point2d(kRoom, kRoom);
  const cv::Point2d to = middle + shift;
  const cv::Matx23d map(c, -s, to.x - c * from.x + s * from.y, s, c,
                        to.y - s * from.x - c * from.y);
  cv::Mat picture;
  cv::warpAffine(scene, picture, map, {kWidth, kHeight}, cv::INTER_CUBIC);
  return {picture};
}

Preparation aligned(std::uint64_t seed, AlignmentLimits limits = {}) {
  auto preparation = wholeImage(kWidth, kHeight);
  preparation.alignment.limits = limits;
  preparation.alignment.reference = alignmentReference(seen(seed, 0.0, {}), preparation);
  return preparation;
}

struct Moved {
  double angleDeg;
  cv::Point2d shift;
};

void PrintTo(const Moved& moved, std::ostream* out) { *out << moved.angleDeg << moved.shift; }

class AlignmentFinds : public ::testing::TestWithParam<Moved> {};

TEST_P(AlignmentFinds, ShiftAndAngle) {
  const auto [angle, shift] = GetParam();
  for (const std::uint64_t seed : {1U, 2U, 3U}) {
    const auto placement = placementIn(seen(seed, angle, shift), aligned(seed));
    EXPECT_TRUE(placement.isKnown);
    EXPECT_GT(placement.agreement, 0.9);
    EXPECT_NEAR(placement.angleDeg, angle, 0.3);
    EXPECT_NEAR(placement.shift.x, shift.x, 0.5);
    EXPECT_NEAR(placement.shift.y, shift.y, 0.5);
  }
}

INSTANTIATE_TEST_SUITE_P(Motions, AlignmentFinds,
                         ::testing::Values(Moved{0.0, {0.0, 0.0}}, Moved{0.0, {0.4, -0.3}},
                                           Moved{0.0, {25.0, -13.0}}, Moved{0.0, {-90.0, 66.0}},
                                           Moved{1.0, {3.0, 2.0}}, Moved{-4.6, {10.2, 31.7}},
                                           Moved{9.5, {-40.0, -20.0}},
                                           Moved{-10.0, {60.0, -45.0}}));

TEST(Alignment, FindsAPartThatLiesAnyWayRound) {
  const auto preparation = aligned(4, {0.1, 180.0});
  for (const double angle : {-170.0, -91.3, 37.0, 123.4}) {
    const auto placement = placementIn(seen(4, angle, {12.0, -7.0}), preparation);
    EXPECT_TRUE(placement.isKnown) << angle;
    EXPECT_NEAR(placement.angleDeg, angle, 0.3);
    EXPECT_NEAR(placement.shift.x, 12.0, 0.5);
    EXPECT_NEAR(placement.shift.y, -7.0, 0.5);
  }
}

TEST(Alignment, IsBlindForTheLight) {
  auto dark = seen(5, 3.0, {14.0, 9.0});
  dark.pixels.convertTo(dark.pixels, -1, 0.6, 12.0);
  const auto placement = placementIn(dark, aligned(5));
  EXPECT_TRUE(placement.isKnown);
  EXPECT_NEAR(placement.angleDeg, 3.0, 0.3);
  EXPECT_NEAR(placement.shift.x, 14.0, 0.5);
  EXPECT_NEAR(placement.shift.y, 9.0, 0.5);
}

TEST(Alignment, SaysThatItDoesNotKnow) {
  const auto preparation = aligned(6);
  for (const std::uint64_t foreign : {7U, 8U, 9U, 10U}) {
    const auto placement = placementIn(seen(foreign, 0.0, {}), preparation);
    EXPECT_FALSE(placement.isKnown) << placement.agreement;
    EXPECT_EQ(placement.shift, cv::Point2d());
    EXPECT_EQ(placement.angleDeg, 0.0);
  }
  const RgbImage flat{test::plainPicture(kWidth, kHeight, {90, 90, 90})};
  EXPECT_FALSE(placementIn(flat, preparation).isKnown);
  // Beyond the limits: half a circle, and a third of the picture.
  EXPECT_FALSE(placementIn(seen(6, 180.0, {}), preparation).isKnown);
  EXPECT_FALSE(placementIn(seen(6, 0.0, {200.0, 0.0}), preparation).isKnown);
}

TEST(Alignment, LooksAtTheRegionAndNotAtWhatStandsStill) {
  // The part lies on a background that does not move with it.
  const auto scene = [](cv::Point at) {
    cv::Mat picture = test::texturedPicture(kWidth, kHeight, 20);
    test::texturedPicture(200, 160, 21).copyTo(picture(cv::Rect(at, cv::Size(200, 160))));
    return RgbImage{picture};
  };
  auto preparation = wholeImage(kWidth, kHeight);
  preparation.polygon = {{220, 160}, {419, 160}, {419, 319}, {220, 319}};
  preparation.alignment.reference = alignmentReference(scene({220, 160}), preparation);
  const auto placement = placementIn(scene({239, 149}), preparation);
  EXPECT_TRUE(placement.isKnown);
  EXPECT_NEAR(placement.shift.x, 19.0, 0.5);
  EXPECT_NEAR(placement.shift.y, -11.0, 0.5);
  EXPECT_NEAR(placement.angleDeg, 0.0, 0.3);
}

TEST(Alignment, APictureWithNothingOnItCannotBeTheReference) {
  const RgbImage flat{test::plainPicture(kWidth, kHeight, {90, 90, 90})};
  expectError(ErrorCode::Config, "nothing that parts could be aligned to",
              [&] { (void)alignmentReference(flat, wholeImage(kWidth, kHeight)); });
}

TEST(Alignment, TakesRegionsOfAnyShapeAndRefusesTinyOnes) {
  const auto picture = seen(19, 0.0, {});
  const auto other = seen(19, 4.0, {5.0, 3.0});
  for (const cv::Rect crop : {cv::Rect(0, 0, 640, 16), cv::Rect(300, 464, 16, 16),
                              cv::Rect(624, 0, 16, 480), cv::Rect(100, 100, 301, 17)}) {
    for (const double angle : {0.0, 10.0, 180.0}) {
      auto preparation = wholeImage(kWidth, kHeight);
      preparation.polygon = {crop.tl(),
                             {crop.br().x - 1, crop.y},
                             crop.br() - cv::Point(1, 1),
                             {crop.x, crop.br().y - 1}};
      preparation.alignment.limits = {0.3, angle};
      preparation.alignment.reference = alignmentReference(picture, preparation);
      const auto placement = placementIn(picture, preparation);
      EXPECT_TRUE(!placement.isKnown || std::abs(placement.shift.x) < 1.0) << crop;
      EXPECT_NO_THROW((void)prepare(other, preparation)) << crop;
    }
  }
  auto preparation = wholeImage(kWidth, kHeight);
  preparation.polygon = {{10, 10}, {24, 10}, {24, 100}, {10, 100}};
  expectError(ErrorCode::Config, "too small to align",
              [&] { (void)alignmentReference(picture, preparation); });
}

TEST(Alignment, TheNumberOfThreadsChangesNothing) {
  const auto preparation = aligned(11);
  const auto picture = seen(11, -6.0, {33.0, 12.0});
  const int before = cv::getNumThreads();
  cv::setNumThreads(1);
  const auto alone = preparePicture(picture, preparation);
  cv::setNumThreads(5);
  const auto together = preparePicture(picture, preparation);
  cv::setNumThreads(before);
  EXPECT_EQ(alone.placement.shift, together.placement.shift);
  EXPECT_EQ(alone.placement.angleDeg, together.placement.angleDeg);
  EXPECT_EQ(largestDifference(alone.pixels, together.pixels), 0);
}

// --- pixels ------------------------------------------------------------------

double meanDifference(const cv::Mat& a, const cv::Mat& b, const cv::Rect& where) {
  cv::Mat difference;
  cv::absdiff(a(where), b(where), difference);
  const auto mean = cv::mean(difference);
  return (mean[0] + mean[1] + mean[2]) / 3.0;
}

TEST(AlignedPreparation, ShowsThePartAsOnTheReferencePicture) {
  const auto preparation = aligned(12);
  const auto reference = prepare(seen(12, 0.0, {}), preparation);
  const auto moved = seen(12, 7.0, {40.0, -25.0});
  const auto prepared = preparePicture(moved, preparation);
  EXPECT_TRUE(prepared.placement.isKnown);
  EXPECT_EQ(prepared.pixels.size(), reference.size());
  const cv::Rect inside(80, 60, reference.cols - 160, reference.rows - 120);
  EXPECT_LT(meanDifference(prepared.pixels, reference, inside), 2.0);
  auto asItLies = preparation;
  asItLies.alignment = {};
  EXPECT_GT(meanDifference(prepare(moved, asItLies), reference, inside), 15.0);
}

TEST(AlignedPreparation, APictureThatIsNotUnderstoodIsTakenAsItLies) {
  const auto preparation = aligned(13);
  auto asItLies = preparation;
  asItLies.alignment = {};
  const auto foreign = seen(14, 0.0, {});
  const auto prepared = preparePicture(foreign, preparation);
  EXPECT_FALSE(prepared.placement.isKnown);
  EXPECT_EQ(largestDifference(prepared.pixels, prepare(foreign, asItLies)), 0);
}

TEST(AlignedPreparation, RegionAndMaskBelongToTheReferencePicture) {
  auto preparation = aligned(15);
  preparation.ignoreMask = cv::Mat::zeros(kHeight, kWidth, CV_8UC1);
  preparation.ignoreMask(cv::Rect(200, 150, 100, 100)) = 255;
  const auto prepared = prepare(seen(15, 5.0, {30.0, 20.0}), preparation);
  const double scale = static_cast<double>(preparation.inputWidth) / kWidth;
  const auto at = [&](int x, int y) {
    return prepared.at<cv::Vec3b>(cvRound(y * scale), cvRound(x * scale));
  };
  EXPECT_EQ(at(250, 200), cv::Vec3b(127, 127, 127));
  EXPECT_EQ(at(210, 160), cv::Vec3b(127, 127, 127));
  EXPECT_EQ(at(290, 240), cv::Vec3b(127, 127, 127));
}

TEST(AlignedPreparation, LeadsBackToThePicture) {
  const auto preparation = aligned(16);
  const Placement placement{true, {30.0, -12.0}, 8.0, 1.0};
  const cv::Size input = inputSizeOf(preparation);
  const auto map = motionOf(placement, cropOf(preparation));
  const cv::Rect2d box(0.25 * input.width, 0.5 * input.height, 32, 32);
  const auto onPicture = toImage(box, preparation, {kWidth, kHeight}, placement);
  const double scale = static_cast<double>(kWidth) / input.width;
  const cv::Point2d middle((box.x + 16) * scale - 0.5, (box.y + 16) * scale - 0.5);
  EXPECT_NEAR(onPicture.x + 0.5 * onPicture.width,
              map(0, 0) * middle.x + map(0, 1) * middle.y + map(0, 2), 1.5);
  EXPECT_NEAR(onPicture.y + 0.5 * onPicture.height,
              map(1, 0) * middle.x + map(1, 1) * middle.y + map(1, 2), 1.5);
  const double turned =
      32 * scale *
      (std::cos(8 * std::numbers::pi / 180.0) + std::sin(8 * std::numbers::pi / 180.0));
  EXPECT_NEAR(onPicture.width, turned, 2.0);
  EXPECT_EQ(toImage({0, 0, 1.0 * input.width, 1.0 * input.height}, preparation, {kWidth, kHeight}),
            cv::Rect(0, 0, kWidth, kHeight));
}

TEST(AlignedPreparation, AHeatMapComesBackToWhereThePartLies) {
  const auto preparation = aligned(17);
  const auto moved = seen(17, 6.0, {35.0, 18.0});
  const auto placement = placementIn(moved, preparation);
  // The prepared picture itself, brought back, is the picture.
  const auto back =
      ontoPicture(prepare(moved, preparation), preparation, moved.pixels.size(), placement);
  const cv::Rect inside(120, 100, kWidth - 240, kHeight - 200);
  EXPECT_LT(meanDifference(back, moved.pixels, inside), 4.0);
  // And what is drawn on the picture lies where the model sees it.
  cv::Mat drawn = cv::Mat::zeros(kHeight, kWidth, CV_8UC1);
  const auto map = motionOf(placement, cropOf(preparation));
  const cv::Point2d onReference(300.0, 200.0);
  cv::circle(drawn,
             {cvRound(map(0, 0) * 300.0 + map(0, 1) * 200.0 + map(0, 2)),
              cvRound(map(1, 0) * 300.0 + map(1, 1) * 200.0 + map(1, 2))},
             12, cv::Scalar(255), cv::FILLED);
  const auto inInput = intoInput(drawn, preparation, inputSizeOf(preparation), placement);
  const auto moments = cv::moments(inInput, true);
  const double scale = static_cast<double>(preparation.inputWidth) / kWidth;
  EXPECT_NEAR(moments.m10 / moments.m00, onReference.x * scale, 1.0);
  EXPECT_NEAR(moments.m01 / moments.m00, onReference.y * scale, 1.0);
}

TEST(AlignedPreparation, RefusesAReferenceOfAnotherSizeAndLimitsWithoutSense) {
  const auto refused = [](const char* sentence, const auto& change) {
    auto preparation = aligned(18);
    change(preparation.alignment);
    expectError(ErrorCode::Config, sentence, [&] { validate(preparation); });
  };
  refused("another size", [](Alignment& a) { a.reference = a.reference(cv::Rect(0, 0, 9, 9)); });
  refused("another size", [](Alignment& a) { a.reference.convertTo(a.reference, CV_32F); });
  refused("shift", [](Alignment& a) { a.limits.maxShift = 0.31; });
  refused("shift", [](Alignment& a) { a.limits.maxShift = std::nan(""); });
  refused("angle", [](Alignment& a) { a.limits.maxAngleDeg = -1.0; });
  refused("angle", [](Alignment& a) { a.limits.maxAngleDeg = 181.0; });
}

}  // namespace
}  // namespace handful::region
