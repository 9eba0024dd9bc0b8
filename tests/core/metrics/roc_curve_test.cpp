#include "core/metrics/roc_curve.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/rng.h"
#include "tests/support/expect_error.h"

namespace handful::metrics {
namespace {

using Scores = std::vector<double>;
using test::expectError;

/// The definition, pair by pair.
double byHand(const Scores& ok, const Scores& ng) {
  double sum = 0.0;
  for (const double good : ok) {
    for (const double bad : ng) sum += bad > good ? 1.0 : bad == good ? 0.5 : 0.0;
  }
  return sum / static_cast<double>(ok.size() * ng.size());
}

/// @param steps scores are multiples of 1 / steps: the fewer, the more ties
Scores randomScores(Rng& rng, int count, int steps, double shift) {
  Scores scores;
  for (int i = 0; i < count; ++i) {
    scores.push_back(std::round((rng.normal() + shift) * steps) / steps);
  }
  return scores;
}

TEST(Auroc, AgreesWithNumbersWorkedByHand) {
  EXPECT_EQ(auroc(Scores{1, 2}, Scores{3, 4}), 1.0);
  EXPECT_EQ(auroc(Scores{3, 4}, Scores{1, 2}), 0.0);
  EXPECT_EQ(auroc(Scores{1, 3}, Scores{2, 4}), 0.75);
  EXPECT_EQ(auroc(Scores{5, 5, 5}, Scores{5, 5}), 0.5);
  EXPECT_EQ(auroc(Scores{1, 2, 2}, Scores{2, 3}), (1 + 0.5 + 0.5 + 3) / 6.0);
  EXPECT_EQ(auroc(Scores{0}, Scores{std::numeric_limits<double>::infinity()}), 1.0);
}

TEST(Auroc, NeedsBothClasses) {
  EXPECT_FALSE(auroc(Scores{}, Scores{1}).has_value());
  EXPECT_FALSE(auroc(Scores{1}, Scores{}).has_value());
  EXPECT_FALSE(auroc(Scores{}, Scores{}).has_value());
}

TEST(Auroc, RefusesWhatIsNoNumber) {
  const Scores bad{1.0, std::numeric_limits<double>::quiet_NaN()};
  expectError(ErrorCode::Numeric, "not a number", [&] { (void)auroc(bad, Scores{1}); });
  expectError(ErrorCode::Numeric, "not a number", [&] { (void)aurocInterval(Scores{1}, bad, 1); });
  expectError(ErrorCode::Numeric, "not a number", [&] { (void)rocCurve(bad, Scores{1}); });
}

TEST(Auroc, AgreesWithAllPairsAndItsOwnReverse) {
  Rng rng(11);
  for (int round = 0; round < 60; ++round) {
    const int steps = round % 3 == 0 ? 1 : round % 3 == 1 ? 4 : 1000;
    const Scores ok = randomScores(rng, 1 + rng.below(40), steps, 0.0);
    const Scores ng = randomScores(rng, 1 + rng.below(40), steps, 0.7);
    const double area = auroc(ok, ng).value();
    EXPECT_NEAR(area, byHand(ok, ng), 1e-12) << round;

    Scores okReversed = ok;
    Scores ngReversed = ng;
    for (double& score : okReversed) score = -score;
    for (double& score : ngReversed) score = -score;
    EXPECT_NEAR(auroc(okReversed, ngReversed).value(), 1.0 - area, 1e-12) << round;
    EXPECT_NEAR(auroc(ng, ok).value(), 1.0 - area, 1e-12) << round;
  }
}

TEST(Auroc, DependsOnTheOrderOnly) {
  Rng rng(12);
  Scores ok = randomScores(rng, 30, 1000, 0.0);
  Scores ng = randomScores(rng, 20, 1000, 1.0);
  const auto before = auroc(ok, ng);
  for (double& score : ok) score = std::exp(score);
  for (double& score : ng) score = std::exp(score);
  EXPECT_EQ(auroc(ok, ng), before);
}

TEST(AurocInterval, IsReproducible) {
  Rng rng(13);
  const Scores ok = randomScores(rng, 12, 1000, 0.0);
  const Scores ng = randomScores(rng, 18, 1000, 1.0);
  const auto once = aurocInterval(ok, ng, 7).value();
  const auto again = aurocInterval(ok, ng, 7).value();
  const auto other = aurocInterval(ok, ng, 8).value();
  EXPECT_EQ(once.low, again.low);
  EXPECT_EQ(once.high, again.high);
  EXPECT_TRUE(once.low != other.low || once.high != other.high);
  EXPECT_NEAR(once.low, other.low, 0.03);
  EXPECT_NEAR(once.high, other.high, 0.03);
}

// Of the true area of two normal distributions, Phi(shift / sqrt 2), a 90 %
// interval from 40 + 40 scores should miss about one in ten.
TEST(AurocInterval, CoversTheTruthAboutAsOftenAsItSays) {
  constexpr double kShift = 1.0;
  const double truth = 0.5 * std::erfc(-kShift / 2.0);
  Rng rng(14);
  int covered = 0;
  constexpr int kRounds = 300;
  for (int round = 0; round < kRounds; ++round) {
    const Scores ok = randomScores(rng, 40, 1'000'000, 0.0);
    const Scores ng = randomScores(rng, 40, 1'000'000, kShift);
    const auto interval =
        aurocInterval(ok, ng, static_cast<std::uint64_t>(round), 300, 0.9).value();
    EXPECT_LE(interval.low, interval.high);
    covered += interval.low <= truth && truth <= interval.high ? 1 : 0;
  }
  EXPECT_GE(covered, kRounds * 83 / 100);
  EXPECT_LE(covered, kRounds * 95 / 100);
}

TEST(AurocInterval, GrowsWithTheLevelAndHoldsTheArea) {
  Rng rng(15);
  const Scores ok = randomScores(rng, 15, 1000, 0.0);
  const Scores ng = randomScores(rng, 15, 1000, 1.0);
  const double area = auroc(ok, ng).value();
  const auto narrow = aurocInterval(ok, ng, 1, 2000, 0.5).value();
  const auto wide = aurocInterval(ok, ng, 1, 2000, 0.99).value();
  EXPECT_LT(wide.low, narrow.low);
  EXPECT_LT(narrow.low, area);
  EXPECT_LT(area, narrow.high);
  EXPECT_LE(narrow.high, wide.high);
}

TEST(AurocInterval, OfPerfectOrderKeepsTheDoubtOfFewPictures) {
  const auto interval = aurocInterval(Scores{1, 2}, Scores{3, 4}, 1).value();
  EXPECT_NEAR(interval.low, std::sqrt(0.025), 1e-12) << "two pairs that share no picture";
  EXPECT_EQ(interval.high, 1.0);
  const auto wrong = aurocInterval(Scores{3, 4}, Scores{1, 2}, 1).value();
  EXPECT_EQ(wrong.low, 0.0);
  EXPECT_NEAR(wrong.high, 1.0 - std::sqrt(0.025), 1e-12);
}

TEST(AurocInterval, NeedsBothClassesAndASoundRequest) {
  EXPECT_FALSE(aurocInterval(Scores{}, Scores{1}, 1).has_value());
  EXPECT_FALSE(aurocInterval(Scores{1}, Scores{}, 1).has_value());
  expectError(ErrorCode::Config, "100 draws",
              [] { (void)aurocInterval(Scores{1}, Scores{2}, 1, 99); });
  for (const double level : {0.49, 1.0, std::numeric_limits<double>::quiet_NaN()}) {
    expectError(ErrorCode::Config, "level",
                [&] { (void)aurocInterval(Scores{1}, Scores{2}, 1, 100, level); });
  }
}

TEST(RocCurve, HasTheCornersWorkedByHand) {
  const auto points = rocCurve(Scores{1, 2, 2, 4}, Scores{2, 5});
  ASSERT_EQ(points.size(), 5u);
  const std::vector<RocPoint> expected = {
      {5.0, 0.0, 1.0}, {4.5, 0.0, 0.5}, {3.0, 0.25, 0.5}, {1.5, 0.75, 0.0}, {1.0, 1.0, 0.0}};
  for (std::size_t i = 0; i < points.size(); ++i) {
    EXPECT_NEAR(points[i].threshold, expected[i].threshold, 1e-12) << i;
    EXPECT_EQ(points[i].falseRejectRate, expected[i].falseRejectRate) << i;
    EXPECT_EQ(points[i].missedDefectRate, expected[i].missedDefectRate) << i;
  }
}

TEST(RocCurve, EveryThresholdGivesItsRatesAndTheAreaIsTheAuroc) {
  Rng rng(16);
  for (int round = 0; round < 20; ++round) {
    const Scores ok = randomScores(rng, 1 + rng.below(30), round % 2 == 0 ? 2 : 1000, 0.0);
    const Scores ng = randomScores(rng, 1 + rng.below(30), round % 2 == 0 ? 2 : 1000, 0.5);
    const auto points = rocCurve(ok, ng);
    double area = 0.0;
    for (std::size_t i = 0; i < points.size(); ++i) {
      const double limit = points[i].threshold;
      const auto isNg = [limit](double score) { return score > limit; };
      const auto rejected = std::ranges::count_if(ok, isNg);
      const auto found = std::ranges::count_if(ng, isNg);
      EXPECT_NEAR(points[i].falseRejectRate * static_cast<double>(ok.size()),
                  static_cast<double>(rejected), 1e-9);
      EXPECT_NEAR((1.0 - points[i].missedDefectRate) * static_cast<double>(ng.size()),
                  static_cast<double>(found), 1e-9);
      if (i == 0) continue;
      EXPECT_LT(limit, points[i - 1].threshold);
      area += (points[i].falseRejectRate - points[i - 1].falseRejectRate) *
              (1.0 - 0.5 * (points[i].missedDefectRate + points[i - 1].missedDefectRate));
    }
    EXPECT_EQ(points.front().missedDefectRate, 1.0);
    EXPECT_EQ(points.back().falseRejectRate, 1.0);
    EXPECT_NEAR(area, auroc(ok, ng).value(), 1e-12) << round;
  }
}

TEST(RocCurve, TellsNeighbouringNumbersApart) {
  const double one = 1.0;
  const double next = std::nextafter(one, 2.0);
  const auto points = rocCurve(Scores{one}, Scores{next});
  ASSERT_EQ(points.size(), 3u);
  EXPECT_EQ(points[1].threshold, one);
  EXPECT_EQ(points[1].falseRejectRate, 0.0);
  EXPECT_EQ(points[1].missedDefectRate, 0.0);
}

TEST(RocCurve, NeedsBothClasses) {
  expectError(ErrorCode::Config, "Label at least one", [] { (void)rocCurve(Scores{}, Scores{1}); });
  expectError(ErrorCode::Config, "Label at least one", [] { (void)rocCurve(Scores{1}, Scores{}); });
}

}  // namespace
}  // namespace handful::metrics
