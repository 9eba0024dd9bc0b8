#include "core/synth/synth_catalog.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "tests/core/synth/part_picture.h"
#include "tests/support/image_builders.h"

namespace handful::synth {
namespace {

using handful::test::largestDifference;

const cv::Mat kNone;

/// A real defect to paste: a dark spot on another picture of the part.
RealDefect darkSpot() {
  RealDefect result{test::partPicture(7), cv::Mat::zeros(128, 160, CV_8UC1)};
  cv::circle(result.picture, {70, 70}, 6, cv::Scalar(10, 10, 10), cv::FILLED);
  cv::circle(result.mask, {70, 70}, 6, cv::Scalar(255), cv::FILLED);
  return result;
}

class EveryKindOfDefect : public ::testing::TestWithParam<SynthesisKind> {
 protected:
  [[nodiscard]] SynthesisedDefect draw(const cv::Mat& region, double strength,
                                       std::uint64_t seed) const {
    return synthesise({picture_, region, others_, real_, strength},
                      {.kinds = {std::string(GetParam().name)}}, seed);
  }

  const cv::Mat picture_ = test::partPicture();
  const std::vector<cv::Mat> others_ = {test::partPicture(2), test::partPicture(3)};
  const std::vector<RealDefect> real_ = {darkSpot()};
};

TEST_P(EveryKindOfDefect, IsRepeatableAndKeepsSizeAndType) {
  const auto before = picture_.clone();
  const auto first = draw(kNone, 0.5, 5);
  const auto again = draw(kNone, 0.5, 5);
  const auto other = draw(kNone, 0.5, 6);
  EXPECT_EQ(first.kind, GetParam().name);
  EXPECT_EQ(largestDifference(first.picture, again.picture), 0);
  EXPECT_EQ(cv::norm(first.mask, again.mask, cv::NORM_INF), 0.0);
  EXPECT_GT(largestDifference(first.picture, other.picture), 0);
  EXPECT_EQ(first.picture.type(), CV_8UC3);
  EXPECT_EQ(first.picture.size(), picture_.size());
  EXPECT_EQ(first.mask.type(), CV_8UC1);
  EXPECT_EQ(first.mask.size(), picture_.size());
  EXPECT_EQ(largestDifference(picture_, before), 0) << "the input was written to";
}

TEST_P(EveryKindOfDefect, ChangesTheMaskOnlyAndVisibly) {
  for (std::uint64_t seed = 0; seed < 15; ++seed) {
    const auto drawn = draw(kNone, static_cast<double>(seed % 3) / 2.0, seed);
    cv::Mat difference;
    cv::absdiff(drawn.picture, picture_, difference);
    const cv::Scalar inside = cv::mean(difference, drawn.mask);
    EXPECT_GE((inside[0] + inside[1] + inside[2]) / 3.0, SynthesisConfig{}.leastDifference);
    difference.setTo(cv::Scalar::all(0), drawn.mask);
    EXPECT_EQ(cv::norm(difference, cv::NORM_INF), 0.0) << "seed " << seed;
    EXPECT_GT(cv::countNonZero(drawn.mask), 0);
    EXPECT_EQ(cv::countNonZero(drawn.mask == 255), cv::countNonZero(drawn.mask));
  }
}

TEST_P(EveryKindOfDefect, StaysInsideTheRegionAndMovesWithIt) {
  for (const int x : {40, 85}) {
    cv::Mat region = cv::Mat::zeros(picture_.size(), CV_8UC1);
    region(cv::Rect(x, 40, 35, 45)).setTo(255);
    for (std::uint64_t seed = 0; seed < 8; ++seed) {
      const auto drawn = draw(region, 1.0, seed);
      EXPECT_GT(cv::countNonZero(drawn.mask), 0);
      EXPECT_EQ(cv::countNonZero(drawn.mask & (region == 0)), 0);
    }
  }
}

TEST_P(EveryKindOfDefect, IsStrongerWhereMoreStrengthIsAskedFor) {
  const auto meanDifference = [this](double strength) {
    double sum = 0.0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      const auto drawn = draw(kNone, strength, seed);
      cv::Mat difference;
      cv::absdiff(drawn.picture, picture_, difference);
      sum += cv::mean(difference, drawn.mask)[1] / 20.0;
    }
    return sum;
  };
  EXPECT_GT(meanDifference(1.0), 1.2 * meanDifference(0.0));
}

TEST_P(EveryKindOfDefect, FitsSmallPicturesAndEdges) {
  const cv::Mat small = picture_(cv::Rect(60, 50, 40, 24)).clone();
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const SynthesisConfig config{
        .kinds = {std::string(GetParam().name)}, .minSize = 0.01, .maxSize = 0.5};
    const auto drawn = trySynthesise({small, kNone, {}, real_, 0.5}, config, seed);
    EXPECT_TRUE(!drawn || drawn->picture.size() == small.size());
  }
}

INSTANTIATE_TEST_SUITE_P(Catalog, EveryKindOfDefect,
                         ::testing::ValuesIn(synthesisKinds().begin(), synthesisKinds().end()),
                         [](const auto& tested) {
                           std::string name(tested.param.name);
                           std::replace(name.begin(), name.end(), '-', '_');
                           return name;
                         });

TEST(SynthCatalog, NamesAreUniqueAndFound) {
  std::set<std::string_view> names;
  for (const SynthesisKind& kind : synthesisKinds()) {
    EXPECT_TRUE(names.insert(kind.name).second) << kind.name;
    EXPECT_EQ(synthesisKindNamed(kind.name).draw, kind.draw);
    EXPECT_GT(kind.leastOpacity, 0.0);
    EXPECT_LT(kind.leastOpacity, 1.0);
  }
  EXPECT_EQ(names.size(), 7U);
}

TEST(SynthCatalog, AnUnknownNameIsRefused) {
  try {
    static_cast<void>(synthesisKindNamed("dragon"));
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::Config);
    EXPECT_EQ(error.subject(), "dragon");
  }
}

}  // namespace
}  // namespace handful::synth
