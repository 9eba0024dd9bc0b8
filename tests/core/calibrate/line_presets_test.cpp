#include "core/calibrate/line_presets.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/metrics/sweep.h"
#include "tests/support/expect_error.h"

namespace handful::calibrate {
namespace {

constexpr double kAlpha = 0.05;

std::vector<double> logNormalScores(int n, double deviation, Rng& rng) {
  std::vector<double> scores(static_cast<std::size_t>(n));
  for (double& score : scores) score = std::exp(deviation * rng.normal());
  return scores;
}

PresetLines linesFor(LinePreset preset, std::span<const double> good,
                     std::span<const double> defects = {}) {
  return presetLines(preset, good, defects, chooseThreshold(good, kAlpha));
}

const std::vector<double> kEight = {0.8, 0.9, 0.95, 1.0, 1.05, 1.1, 1.2, 1.3};

TEST(LinePresets, LieInTheOrderOfTheirNames) {
  Rng rng(11);
  for (const int n : {2, 3, 4, 8, 19, 40, 60, 200}) {
    for (int draw = 0; draw < 20; ++draw) {
      const auto good = logNormalScores(n, 0.3, rng);
      const auto defects = draw % 2 == 0 ? std::vector<double>{} : logNormalScores(5, 1.5, rng);
      const double recommended = chooseThreshold(good, kAlpha).value;
      const auto few = linesFor(LinePreset::FewFalseRejects, good, defects).lines();
      const auto balanced = linesFor(LinePreset::Balanced, good, defects).lines();
      const auto caught = linesFor(LinePreset::FewMissedDefects, good, defects).lines();
      EXPECT_GE(few.ng, recommended) << n;
      EXPECT_EQ(few.review, few.ng) << n;
      EXPECT_EQ(balanced, (metrics::Lines{recommended, recommended})) << n;
      EXPECT_EQ(caught.ng, recommended) << n;
      EXPECT_LE(caught.review, caught.ng) << n;
      EXPECT_GT(caught.review, 0.0) << n;
    }
  }
}

TEST(LinePresets, FewFalseRejectsIsTheLineThatIsAssured) {
  const auto lines = linesFor(LinePreset::FewFalseRejects, kEight);
  EXPECT_EQ(lines.ng.value, assuredLine(kEight, kAlpha));
  // 0.99 %, of which one in a hundred is believed.
  EXPECT_NEAR(lines.ng.expectedRate.value(), leastRate(8), 1e-9);
  EXPECT_NEAR(lines.ng.upperBound95.value(), kAlpha, 1e-5);
  EXPECT_FALSE(lines.movedByDefects);
}

TEST(LinePresets, FewMissedDefectsHasSomebodyLookAtTheHighestGoodOnes) {
  const auto lines = linesFor(LinePreset::FewMissedDefects, kEight);
  EXPECT_NEAR(lines.review.expectedRate.value(), 0.2, 1e-9) << "four times what may be NG";
  EXPECT_EQ(lines.ng.expectedRate.value(), kAlpha);
  EXPECT_FALSE(lines.movedByDefects);
}

TEST(LinePresets, ALabelledDefectDrawsTheLinesDown) {
  const double recommended = chooseThreshold(kEight, kAlpha).value;
  const double assured = assuredLine(kEight, kAlpha);
  const double between = std::sqrt(recommended * assured);
  const auto few = linesFor(LinePreset::FewFalseRejects, kEight, std::vector{between, 9.0});
  EXPECT_TRUE(few.movedByDefects);
  EXPECT_NEAR(few.ng.value, std::sqrt(recommended * between), 1e-12);
  const auto missed = linesFor(LinePreset::FewMissedDefects, kEight, std::vector{1.15, 9.0});
  EXPECT_TRUE(missed.movedByDefects);
  EXPECT_NEAR(missed.review.value, std::sqrt(1.1 * 1.15), 1e-12);
  EXPECT_FALSE(linesFor(LinePreset::FewFalseRejects, kEight, std::vector{9.0}).movedByDefects);
  EXPECT_FALSE(linesFor(LinePreset::FewMissedDefects, kEight, std::vector{9.0}).movedByDefects);
}

TEST(LinePresets, ADefectThatLooksLikeAGoodPartSendsNoMoreThanHalfToReview) {
  const auto lines = linesFor(LinePreset::FewMissedDefects, kEight, std::vector{0.5, 0.6});
  EXPECT_FALSE(lines.movedByDefects);
  EXPECT_NEAR(lines.review.value, logPrediction(kEight, 0.2).value, 1e-12);
  Rng rng(4);
  for (int draw = 0; draw < 200; ++draw) {
    const auto good = logNormalScores(10, 0.3, rng);
    const auto review =
        linesFor(LinePreset::FewMissedDefects, good, logNormalScores(6, 0.6, rng)).review;
    const auto above =
        std::count_if(good.begin(), good.end(), [&](double score) { return score > review.value; });
    EXPECT_LE(above, 5);
  }
}

TEST(LinePresets, NoneLetsADefectPassThatTheRecommendedLineCatches) {
  Rng rng(6);
  for (int draw = 0; draw < 300; ++draw) {
    const auto good = logNormalScores(4 + draw % 60, 0.4, rng);
    const auto defects = logNormalScores(8, 1.2, rng);
    const auto missed = [&](LinePreset preset) {
      const auto lines = linesFor(preset, good, defects).lines();
      return metrics::countAt(good, defects, lines).missedDefects().count;
    };
    EXPECT_EQ(missed(LinePreset::FewFalseRejects), missed(LinePreset::Balanced));
    EXPECT_LE(missed(LinePreset::FewMissedDefects), missed(LinePreset::Balanced));
  }
}

TEST(LinePresets, PromiseNothingWhereTheRecommendedLineDoesNot) {
  const std::vector<double> two = {0.9, 1.1};
  for (const auto preset : kLinePresets) {
    const auto lines = linesFor(preset, two);
    EXPECT_FALSE(lines.ng.expectedRate.has_value()) << name(preset);
    EXPECT_FALSE(lines.review.expectedRate.has_value()) << name(preset);
  }
}

TEST(LineAt, OnePlaceHasOnePromiseWhoeverDrewIt) {
  Rng rng(5);
  for (const int n : {3, 12, 30}) {
    const auto scores = logNormalScores(n, 0.3, rng);
    const auto recommended = chooseThreshold(scores, 0.05);
    const auto there = lineAt(scores, recommended.value, recommended);
    EXPECT_EQ(there.rule, recommended.rule);
    const auto byHand = manual(scores, recommended.value, recommended);
    EXPECT_EQ(there.expectedRate.has_value(), byHand.expectedRate.has_value()) << n;
    if (byHand.expectedRate) {
      EXPECT_NEAR(*there.expectedRate, *byHand.expectedRate, 1e-9) << n;
      EXPECT_NEAR(*there.upperBound95, *byHand.upperBound95, 1e-6) << n;
    }
    EXPECT_EQ(lineAt(scores, 9.5, recommended).rule, Rule::Manual);
  }
}

TEST(LinePresets, NamesRoundTrip) {
  for (const auto preset : kLinePresets) EXPECT_EQ(linePresetNamed(name(preset)), preset);
  test::expectError(ErrorCode::Config, [] { (void)linePresetNamed("strict"); });
}

// By simulation: the line of "few false rejects" keeps the accepted rate 19 times in 20, and
// review takes in what was said.
TEST(LinePresets, KeepWhatTheyPromise) {
  Rng rng(21);
  const auto rateAbove = [](double line) {
    return 0.5 * std::erfc(std::log(line) / 0.3 / std::sqrt(2.0));
  };
  for (const int n : {4, 8, 16, 30, 60}) {
    constexpr int kDraws = 1500;
    int kept = 0;
    double reviewed = 0.0;
    double promised = 0.0;
    for (int draw = 0; draw < kDraws; ++draw) {
      const auto good = logNormalScores(n, 0.3, rng);
      kept += rateAbove(assuredLine(good, kAlpha)) <= kAlpha ? 1 : 0;
      if (draw % 5 != 0) continue;
      const auto review = linesFor(LinePreset::FewMissedDefects, good).review;
      reviewed += rateAbove(review.value);
      promised += review.expectedRate.value();
    }
    EXPECT_NEAR(kept, 0.95 * kDraws, 0.02 * kDraws) << n;
    EXPECT_NEAR(reviewed / promised, 1.0, 0.12) << n;
  }
}

}  // namespace
}  // namespace handful::calibrate
