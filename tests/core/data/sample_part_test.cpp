#include "core/data/sample_part.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/imaging/quality.h"
#include "tests/support/expect_error.h"

namespace handful::data {
namespace {

bool areEqual(const cv::Mat& a, const cv::Mat& b) { return cv::norm(a, b, cv::NORM_INF) == 0.0; }

/// The largest difference of the three channels, CV_8UC1.
cv::Mat differenceOf(const SamplePicture& a, const SamplePicture& b) {
  cv::Mat difference;
  cv::absdiff(a.image.pixels, b.image.pixels, difference);
  cv::Mat channels[3];
  cv::split(difference, channels);
  return cv::max(channels[0], cv::max(channels[1], channels[2]));
}

TEST(SamplePart, SameSeedGivesTheSamePixels) {
  const auto once = renderGoodSample(5, 3);
  const auto again = renderGoodSample(5, 3);
  EXPECT_EQ(once.image.pixels.type(), CV_8UC3);
  EXPECT_EQ(once.image.pixels.size(), cv::Size(640, 480));
  EXPECT_EQ(once.mask.type(), CV_8UC1);
  EXPECT_EQ(once.mask.size(), cv::Size(640, 480));
  EXPECT_EQ(cv::countNonZero(once.mask), 0);
  EXPECT_TRUE(areEqual(once.image.pixels, again.image.pixels));
}

TEST(SamplePart, NumberOfThreadsChangesNothing) {
  const int threads = cv::getNumThreads();
  cv::setNumThreads(1);
  const auto alone = renderDefectSample(5, "stain", 0);
  cv::setNumThreads(4);
  const auto together = renderDefectSample(5, "stain", 0);
  cv::setNumThreads(threads);
  EXPECT_TRUE(areEqual(alone.image.pixels, together.image.pixels));
  EXPECT_TRUE(areEqual(alone.mask, together.mask));
}

TEST(SamplePart, OtherSeedsAndIndicesGiveOtherPictures) {
  const auto picture = renderGoodSample(5, 0);
  EXPECT_FALSE(areEqual(picture.image.pixels, renderGoodSample(6, 0).image.pixels));
  EXPECT_FALSE(areEqual(picture.image.pixels, renderGoodSample(5, 1).image.pixels));
}

TEST(SamplePart, HasEighteenDefectsOfAtLeastThreeKinds) {
  std::set<std::string> names;
  int total = 0;
  for (const auto& kind : sampleDefectKinds()) {
    names.insert(kind.name);
    total += kind.count;
    EXPECT_GT(kind.count, 0) << kind.name;
  }
  EXPECT_GE(names.size(), 3u);
  EXPECT_EQ(names.size(), sampleDefectKinds().size());
  EXPECT_EQ(names.count("good"), 0u);
  EXPECT_EQ(total, 18);
}

TEST(SamplePart, RefusesAnUnknownKind) {
  EXPECT_EQ(test::expectError(ErrorCode::Config, "no such kind",
                              [] { (void)renderDefectSample(1, "rust", 0); }),
            "rust");
}

// A user's own quality check must have nothing to say about our example.
TEST(SamplePart, GoodPicturesPassTheQualityCheck) {
  std::vector<imaging::Quality> pictures;
  for (int i = 0; i < 6; ++i) {
    pictures.push_back(imaging::measureQuality(renderGoodSample(1, i).image));
    EXPECT_GT(pictures.back().meanLevel, 80.0) << i;
    EXPECT_LT(pictures.back().meanLevel, 170.0) << i;
    EXPECT_LT(pictures.back().brightShare, 0.02) << i;
    EXPECT_LT(pictures.back().darkShare, 0.02) << i;
  }
  EXPECT_TRUE(imaging::judgeQuality(pictures).empty());
}

class SampleDefect : public ::testing::TestWithParam<SampleDefectKind> {};

TEST_P(SampleDefect, MaskIsExactlyWhereThePartDiffersFromItsGoodTwin) {
  const auto& [name, count] = GetParam();
  for (int index = 0; index < std::min(count, 3); ++index) {
    const auto bad = renderDefectSample(9, name, index);
    const auto good = renderGoodSample(9, goodTwinOf(name, index));
    const cv::Mat difference = differenceOf(bad, good);

    cv::Mat outside;
    cv::bitwise_not(bad.mask, outside);
    EXPECT_EQ(cv::countNonZero(difference & outside), 0) << name << " " << index;

    const int area = cv::countNonZero(bad.mask);
    EXPECT_GT(area, 30) << name << " " << index;
    EXPECT_LT(area, 640 * 480 / 25) << name << " " << index;
    EXPECT_EQ(cv::countNonZero(bad.mask == 255), area) << name << " " << index;

    double strongest = 0.0;
    cv::minMaxLoc(difference, nullptr, &strongest, nullptr, nullptr, bad.mask);
    EXPECT_GT(strongest, 15.0) << name << " " << index;
    EXPECT_GT(cv::countNonZero(difference & bad.mask), area / 2) << name << " " << index;
  }
}

TEST_P(SampleDefect, DiffersFromOneIndexToTheNext) {
  const auto first = renderDefectSample(9, GetParam().name, 0);
  const auto second = renderDefectSample(9, GetParam().name, 1);
  EXPECT_FALSE(areEqual(first.mask, second.mask));
}

INSTANTIATE_TEST_SUITE_P(Kinds, SampleDefect, ::testing::ValuesIn(sampleDefectKinds()),
                         [](const auto& kind) { return std::string(kind.param.name); });

}  // namespace
}  // namespace handful::data
