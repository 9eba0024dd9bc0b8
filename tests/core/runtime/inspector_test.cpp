#include "core/runtime/inspector.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>
#include <thread>

#include "core/backbone/efficientnet_lite.h"
#include "core/region/preparation.h"
#include "tests/support/drawn_part.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"
#include "tests/support/tiny_inspection.h"
#include "tests/support/tiny_lite.h"

namespace handful::runtime {
namespace {

void expectSame(const Inspection& a, const Inspection& b) {
  EXPECT_EQ(a.score, b.score);
  EXPECT_EQ(a.p, b.p);
  EXPECT_EQ(a.verdict, b.verdict);
  EXPECT_EQ(a.distorted, b.distorted);
  EXPECT_EQ(cv::norm(a.heat, b.heat, cv::NORM_INF), 0.0);
  ASSERT_EQ(a.regions.size(), b.regions.size());
  for (std::size_t i = 0; i < a.regions.size(); ++i) {
    EXPECT_EQ(a.regions[i].box, b.regions[i].box);
    EXPECT_EQ(a.regions[i].peak, b.regions[i].peak);
  }
}

imaging::RgbImage goodPicture(int index = 60) { return {tests::drawnPart(index)}; }
imaging::RgbImage damagedPicture() { return {tests::drawnDefect(60)}; }

class InspectorTest : public ::testing::Test {
 protected:
  const package::Contents& contents = tests::tinyInspection();
};

TEST_F(InspectorTest, TheSamePictureGivesTheSameResultWhateverCameBetween) {
  const auto inspector = Inspector::create(contents);
  const auto first = inspector.inspect(goodPicture());
  const auto other = inspector.inspect(goodPicture(61));
  EXPECT_NE(first.score, other.score);
  (void)inspector.inspect(damagedPicture());
  expectSame(inspector.inspect(goodPicture()), first);
  expectSame(Inspector::create(contents).inspect(goodPicture()), first);
}

TEST_F(InspectorTest, TwoInTwoThreadsSayTheSame) {
  const std::vector<imaging::RgbImage> pictures = {goodPicture(61), goodPicture(62),
                                                   goodPicture(63), damagedPicture()};
  const auto inspectAll = [&] {
    const auto inspector = Inspector::create(contents);
    std::vector<Inspection> results;
    for (int round = 0; round < 3; ++round) {
      for (const auto& picture : pictures) results.push_back(inspector.inspect(picture));
    }
    return results;
  };
  const auto expected = inspectAll();
  std::vector<Inspection> first;
  std::vector<Inspection> second;
  {
    const std::jthread one([&] { first = inspectAll(); });
    const std::jthread two([&] { second = inspectAll(); });
  }
  ASSERT_EQ(first.size(), expected.size());
  ASSERT_EQ(second.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    expectSame(first[i], expected[i]);
    expectSame(second[i], expected[i]);
  }
}

TEST_F(InspectorTest, SaysWhereThePictureIsUnlikeTheGoodOnes) {
  const auto inspector = Inspector::create(contents);
  const auto good = inspector.inspect(goodPicture());
  const auto bad = inspector.inspect(damagedPicture());
  EXPECT_GT(bad.score, good.score);
  EXPECT_EQ(bad.verdict, Verdict::Ng);
  EXPECT_LE(bad.p, good.p);
  EXPECT_EQ(bad.p, calibrate::pValue(contents.manifest.calibrationScores, bad.score));
  ASSERT_FALSE(bad.regions.empty());
  EXPECT_GT((bad.regions[0].box & tests::kDrawnDefect).area(), 0) << bad.regions[0].box;
  for (std::size_t i = 1; i < bad.regions.size(); ++i) {
    EXPECT_GE(bad.regions[i - 1].peak, bad.regions[i].peak);
  }
  const auto& preparation = contents.manifest.preparation;
  EXPECT_EQ(bad.heat.size(), cv::Size(preparation.inputWidth / 16, preparation.inputHeight / 16));
}

TEST_F(InspectorTest, RegionsAreInThePixelsOfThePictureAsItWasGiven) {
  const auto inspector = Inspector::create(contents);
  cv::Mat twice;
  cv::resize(damagedPicture().pixels, twice, {}, 2.0, 2.0, cv::INTER_NEAREST);
  const auto original = inspector.inspect(damagedPicture());
  const auto enlarged = inspector.inspect({twice});
  ASSERT_FALSE(enlarged.regions.empty());
  EXPECT_FALSE(enlarged.distorted);
  EXPECT_NEAR(enlarged.regions[0].area, 4.0 * original.regions[0].area,
              0.1 * enlarged.regions[0].area);
  EXPECT_NEAR(enlarged.regions[0].centroid.x, 2.0 * original.regions[0].centroid.x, 4.0);
  const auto& box = enlarged.regions[0].box;
  EXPECT_NEAR(box.x, 2.0 * original.regions[0].box.x, 4.0);
  EXPECT_NEAR(box.height, 2.0 * original.regions[0].box.height, 4.0);
  EXPECT_EQ(box & cv::Rect(0, 0, 320, 240), box);
}

/// The same inspection for parts that move.
package::Contents alignedContents(package::Contents contents) {
  auto& preparation = contents.manifest.preparation;
  preparation.alignment.limits = {0.2, 10.0};
  preparation.alignment.reference = region::alignmentReference(goodPicture(), preparation);
  return contents;
}

imaging::RgbImage moved(const imaging::RgbImage& image, cv::Point by) {
  cv::Mat result;
  cv::warpAffine(image.pixels, result, cv::Matx23d(1, 0, by.x, 0, 1, by.y), image.pixels.size(),
                 cv::INTER_NEAREST, cv::BORDER_REFLECT_101);
  return {result};
}

TEST_F(InspectorTest, APartThatMovedIsTakenWhereItLies) {
  const auto inspector = Inspector::create(alignedContents(contents));
  const auto other = inspector.inspect(moved(damagedPicture(), {12, -7}));
  EXPECT_TRUE(other.placement.isKnown);
  EXPECT_NEAR(other.placement.shift.x, 12.0, 0.7);
  EXPECT_NEAR(other.placement.shift.y, -7.0, 0.7);
  ASSERT_FALSE(other.regions.empty());
  const cv::Rect defect = tests::kDrawnDefect + cv::Point(12, -7);
  EXPECT_GT((other.regions[0].box & defect).area(), defect.area() / 2);
  const auto asItLies = Inspector::create(contents);
  const auto good = moved(goodPicture(), {12, -7});
  EXPECT_LT(inspector.inspect(good).score, asItLies.inspect(good).score);
}

TEST_F(InspectorTest, APartThatWasNotFoundIsNeverOk) {
  auto lenient = alignedContents(contents);
  lenient.manifest.threshold.value = 1e9;
  lenient.manifest.reviewThreshold = 1e8;
  const auto inspector = Inspector::create(lenient);
  EXPECT_EQ(inspector.inspect(goodPicture()).verdict, Verdict::Ok);
  const auto nothing = inspector.inspect({test::plainPicture(160, 120, {90, 90, 90})});
  EXPECT_FALSE(nothing.placement.isKnown);
  EXPECT_EQ(nothing.verdict, Verdict::Review);
}

TEST_F(InspectorTest, APictureOfOtherProportionsIsMarked) {
  const auto inspector = Inspector::create(contents);
  EXPECT_TRUE(inspector.inspect(test::testImage(500, 500)).distorted);
  EXPECT_FALSE(inspector.inspect(test::testImage(320, 240)).distorted);
}

TEST_F(InspectorTest, MovingTheLinesMovesVerdictsAndNotScores) {
  auto inspector = Inspector::create(contents);
  const auto picture = goodPicture();
  const double score = inspector.inspect(picture).score;
  inspector.setThresholds(2.0 * score, 2.0 * score);
  EXPECT_EQ(inspector.inspect(picture).verdict, Verdict::Ok);
  inspector.setThresholds(2.0 * score, 0.5 * score);
  EXPECT_EQ(inspector.inspect(picture).verdict, Verdict::Review);
  inspector.setThresholds(0.5 * score, 0.5 * score);
  EXPECT_EQ(inspector.inspect(picture).verdict, Verdict::Ng);
  EXPECT_EQ(inspector.inspect(picture).score, score);
}

TEST_F(InspectorTest, LinesThatAreNoneAreRefused) {
  auto inspector = Inspector::create(contents);
  const double before = inspector.manifest().threshold.value;
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const double nan = std::nan("");
  for (const auto& [threshold, review] : {std::pair(0.0, 0.0),
                                          {-1.0, -2.0},
                                          {1.0, 1.1},
                                          {nan, 1.0},
                                          {1.0, nan},
                                          {kInfinity, 1.0},
                                          {1.0, -kInfinity}}) {
    test::expectError(ErrorCode::Config,
                      [&, t = threshold, r = review] { inspector.setThresholds(t, r); });
  }
  EXPECT_EQ(inspector.manifest().threshold.value, before);
}

TEST_F(InspectorTest, WhatIsIgnoredCannotBeNg) {
  auto masked = contents;
  auto& preparation = masked.manifest.preparation;
  preparation.ignoreMask = cv::Mat::zeros(120, 160, CV_8UC1);
  preparation.ignoreMask(tests::kDrawnDefect) = 255;
  const auto inspector = Inspector::create(masked);
  expectSame(inspector.inspect(damagedPicture()), inspector.inspect(goodPicture()));
}

// --- Parts that do not fit each other ---------------------------------------

class MismatchTest : public InspectorTest {
 protected:
  static void expectRefused(const package::Contents& damaged) {
    test::expectError(ErrorCode::Format, [&] { (void)Inspector::create(damaged); });
  }
};

TEST_F(MismatchTest, AManifestOfAnotherInputSize) {
  auto damaged = contents;
  damaged.manifest.preparation.inputWidth += 32;
  expectRefused(damaged);
}

TEST_F(MismatchTest, ANetworkOfAnotherInputSize) {
  auto damaged = contents;
  damaged.model =
      backbone::buildLiteFeatures(tests::tinyLite(), tests::tinyLiteWeights(3), 32, 32).onnx;
  expectRefused(damaged);
}

TEST_F(MismatchTest, ANetworkWithOtherChannelsThanTheHeads) {
  auto damaged = contents;
  for (auto& [name, tensor] : damaged.heads) {
    if (name != "nearest-neighbour.bank") continue;
    tensor.shape[1] -= 1;
    tensor.values.resize(static_cast<std::size_t>(tensor.shape[0] * tensor.shape[1]));
  }
  expectRefused(damaged);
}

TEST_F(MismatchTest, HeadsThatAreMissingOrUnknown) {
  auto damaged = contents;
  damaged.heads.erase("subspace.mean");
  expectRefused(damaged);
  damaged = contents;
  damaged.manifest.heads[0].name = "random-forest";
  expectRefused(damaged);
}

TEST_F(MismatchTest, OnlyAHeadThatSeesNoPatches) {
  auto damaged = contents;
  std::erase_if(damaged.manifest.heads, [](const auto& head) { return head.name != "gaussian"; });
  ASSERT_EQ(damaged.manifest.heads.size(), 1U);
  expectRefused(damaged);
}

TEST_F(MismatchTest, ANetworkThatIsNone) {
  auto damaged = contents;
  damaged.model = test::bytesFrom("hello");
  expectRefused(damaged);
}

}  // namespace
}  // namespace handful::runtime
