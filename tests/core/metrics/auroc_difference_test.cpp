#include "core/metrics/auroc_difference.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "core/metrics/roc_curve.h"
#include "tests/support/expect_error.h"

namespace handful::metrics {
namespace {

TEST(AurocDifference, OfAnExampleByHand) {
  // First: 3 of 4 pairs in order. Second: all of them.
  // Placements of NG {.5, 1} -> {1, 1}, of OK (share above) {1, .5} -> {1, 1}: the differences
  // .5 and 0 have the variance .125, so 2 * .125 / 2 for both classes together.
  const std::vector<double> okFirst{1.0, 3.0}, okSecond{1.0, 2.0};
  const std::vector<double> ngFirst{2.0, 4.0}, ngSecond{3.0, 4.0};
  const auto result = aurocDifference(okFirst, okSecond, ngFirst, ngSecond);
  ASSERT_TRUE(result.has_value());
  EXPECT_DOUBLE_EQ(result->first, 0.75);
  EXPECT_DOUBLE_EQ(result->second, 1.0);
  ASSERT_TRUE(result->interval.has_value());
  const double reach = 1.959963985 * std::sqrt(0.125);
  EXPECT_NEAR(result->interval->low, 0.25 - reach, 1e-9);
  EXPECT_NEAR(result->interval->high, 0.25 + reach, 1e-9);
}

TEST(AurocDifference, SaysNothingWhereNothingDiffers) {
  const std::vector<double> ok{1.0, 2.0, 2.5}, ng{2.2, 4.0};
  const std::vector<double> okScaled{10.0, 20.0, 25.0}, ngScaled{22.0, 40.0};
  const auto result = aurocDifference(ok, okScaled, ng, ngScaled);
  ASSERT_TRUE(result.has_value());
  EXPECT_EQ(result->first, result->second);
  EXPECT_FALSE(result->interval.has_value());
  const std::vector<double> one{5.0};
  EXPECT_FALSE(aurocDifference(ok, ok, one, one)->interval.has_value());
  EXPECT_FALSE(aurocDifference(ok, ok, {}, {}).has_value());
}

TEST(AurocDifference, RefusesListsOfDifferentImages) {
  const std::vector<double> two{1.0, 2.0}, one{1.0};
  test::expectError(ErrorCode::Internal, [&] { (void)aurocDifference(two, one, one, one); });
}

/// Scores of two inspections that see the same images with errors of their own.
struct Drawn {
  std::vector<double> okFirst, okSecond, ngFirst, ngSecond;
};

Drawn drawn(std::mt19937_64& random, int count) {
  std::normal_distribution<double> normal;
  Drawn result;
  for (int i = 0; i < count; ++i) {
    const double ok = normal(random);
    const double ng = normal(random);
    result.okFirst.push_back(ok + normal(random));
    result.okSecond.push_back(ok + normal(random));
    result.ngFirst.push_back(ng + 1.0 + normal(random));
    result.ngSecond.push_back(ng + 2.0 + normal(random));
  }
  return result;
}

TEST(AurocDifference, TheIntervalHoldsTheTruthAsOftenAsItSays) {
  // AUROC of two normals a apart, of variance 2 each: Phi(a / 2).
  const double truth =
      0.5 * std::erfc(-2.0 / 2.0 / std::sqrt(2.0)) - 0.5 * std::erfc(-1.0 / 2.0 / std::sqrt(2.0));
  std::mt19937_64 random(7);
  constexpr int kDraws = 2000;
  int held = 0;
  for (int i = 0; i < kDraws; ++i) {
    const auto scores = drawn(random, 40);
    const auto result =
        aurocDifference(scores.okFirst, scores.okSecond, scores.ngFirst, scores.ngSecond);
    if (result->interval->low <= truth && truth <= result->interval->high) ++held;
  }
  EXPECT_NEAR(static_cast<double>(held) / kDraws, 0.95, 0.02);
}

}  // namespace
}  // namespace handful::metrics
