#include "core/synth/defect_synthesizer.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/synth/synth_catalog.h"
#include "tests/core/synth/part_picture.h"
#include "tests/support/image_builders.h"

namespace handful::synth {
namespace {

using handful::test::largestDifference;

const cv::Mat kNone;

TEST(DefectSynthesizer, ChoosesEvenlyAmongTheKindsThatAreUsable) {
  const cv::Mat picture = test::partPicture();
  std::map<std::string_view, int> counts;
  for (std::uint64_t seed = 0; seed < 120; ++seed) {
    ++counts[synthesise({picture, kNone}, {}, seed).kind];
  }
  EXPECT_EQ(counts.size(), 6U);  // all but the one that needs a real defect
  EXPECT_EQ(counts.count("pasted-defect"), 0U);
  for (const auto& [kind, count] : counts) EXPECT_GE(count, 8) << kind;
}

TEST(DefectSynthesizer, DrawsOnlyWhatIsSwitchedOn) {
  const cv::Mat picture = test::partPicture();
  const SynthesisConfig config{.kinds = {"scratch", "blob"}};
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto kind = synthesise({picture, kNone}, config, seed).kind;
    EXPECT_TRUE(kind == "scratch" || kind == "blob") << kind;
  }
}

TEST(DefectSynthesizer, AKindIsTheSameWhateverElseIsSwitchedOn) {
  const cv::Mat picture = test::partPicture();
  const SynthesisConfig two{.kinds = {"scratch", "blob"}};
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto drawn = synthesise({picture, kNone}, two, seed);
    const SynthesisConfig alone{.kinds = {std::string(drawn.kind)}};
    EXPECT_EQ(largestDifference(drawn.picture, synthesise({picture, kNone}, alone, seed).picture),
              0);
  }
}

TEST(DefectSynthesizer, AreasFollowTheSizes) {
  const cv::Mat picture = test::partPicture();
  const auto meanArea = [&](double size) {
    double sum = 0.0;
    for (std::uint64_t seed = 0; seed < 30; ++seed) {
      const SynthesisConfig config{.kinds = {"perlin-blend"}, .minSize = size, .maxSize = size};
      sum += cv::countNonZero(synthesise({picture, kNone, {}, {}, 1.0}, config, seed).mask);
    }
    return sum / 30.0 / static_cast<double>(picture.total());
  };
  EXPECT_NEAR(meanArea(0.002), 0.002, 0.0015);
  EXPECT_NEAR(meanArea(0.02), 0.02, 0.008);
}

TEST(DefectSynthesizer, WhatCannotBeSeenIsNotDrawn) {
  const cv::Mat plain = handful::test::plainPicture(96, 64, {120, 120, 120});
  const SynthesisConfig blur{.kinds = {"local-blur"}};
  EXPECT_FALSE(trySynthesise({plain, kNone}, blur, 1).has_value());
  try {
    static_cast<void>(synthesise({plain, kNone}, blur, 1));
    FAIL() << "drawn";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::Config);
  }
  // Another kind takes its place.
  const SynthesisConfig both{.kinds = {"local-blur", "blob"}};
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    EXPECT_EQ(synthesise({plain, kNone}, both, seed).kind, "blob");
  }
}

TEST(DefectSynthesizer, AFloorHigherUpIsKept) {
  const cv::Mat picture = test::partPicture();
  const SynthesisConfig config{.kinds = {"blob"}, .leastDifference = 15.0};
  for (std::uint64_t seed = 0; seed < 15; ++seed) {
    const auto drawn = synthesise({picture, kNone, {}, {}, 0.0}, config, seed);
    cv::Mat difference;
    cv::absdiff(drawn.picture, picture, difference);
    const cv::Scalar mean = cv::mean(difference, drawn.mask);
    EXPECT_GE((mean[0] + mean[1] + mean[2]) / 3.0, 15.0);
  }
}

TEST(DefectSynthesizer, OnlyThePastedKindWithoutARealDefectDrawsNothing) {
  const cv::Mat picture = test::partPicture();
  EXPECT_FALSE(trySynthesise({picture, kNone}, {.kinds = {"pasted-defect"}}, 1).has_value());
}

TEST(DefectSynthesizer, RefusesOptionsOutOfRangeByName) {
  const std::pair<const char*, SynthesisConfig> damaged[] = {
      {"minSize", {.minSize = 0.0}}, {"maxSize", {.maxSize = 0.0001}},
      {"maxSize", {.maxSize = 0.9}}, {"leastDifference", {.leastDifference = 0.0}},
      {"attempts", {.attempts = 0}}, {"dragon", {.kinds = {"blob", "dragon"}}},
  };
  const cv::Mat picture = test::partPicture();
  for (const auto& [name, config] : damaged) {
    try {
      static_cast<void>(trySynthesise({picture, kNone}, config, 1));
      ADD_FAILURE() << "accepted: " << name;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::Config);
      EXPECT_EQ(error.subject(), name);
    }
  }
}

TEST(DefectSynthesizer, RefusesPicturesThatDoNotFit) {
  const cv::Mat picture = test::partPicture();
  const cv::Mat grey(picture.size(), CV_8UC1, cv::Scalar(90));
  const cv::Mat otherSize(10, 10, CV_8UC1, cv::Scalar(255));
  const std::vector<cv::Mat> otherNormals = {picture(cv::Rect(0, 0, 50, 50))};
  const std::vector<RealDefect> real = {{picture, otherSize}};
  const SynthesisInput damaged[] = {
      {grey, kNone},
      {picture, otherSize},
      {picture, kNone, otherNormals},
      {picture, kNone, {}, real},
      {picture, kNone, {}, {}, 1.5},
  };
  for (const SynthesisInput& input : damaged) {
    try {
      static_cast<void>(trySynthesise(input, {}, 1));
      ADD_FAILURE() << "accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::Internal);
    }
  }
}

}  // namespace
}  // namespace handful::synth
