#include "core/calibrate/cost_optimum.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/metrics/sweep.h"
#include "tests/support/expect_error.h"

namespace handful::calibrate {
namespace {

const Costs kCosts{.falseReject = 2.0, .missedDefect = 100.0, .defectRate = 0.01};

TEST(CostOfLine, ByHand) {
  // 0.99 x 2 x 1.5/9 + 0.01 x 100 x 2.5/5.
  const auto cost = costOfLine({1, 8}, {2, 4}, kCosts);
  EXPECT_NEAR(cost.perPart, 0.99 * 2.0 * 1.5 / 9.0 + 0.01 * 100.0 * 2.5 / 5.0, 1e-12);
  EXPECT_EQ(cost.perPart, costPerPart({1, 8}, {2, 4}, kCosts));
  EXPECT_LT(cost.interval.low, cost.perPart);
  EXPECT_GT(cost.interval.high, cost.perPart);
  // None of eight and none of four: each up to 1 - 0.0125^(1/n).
  const auto none = costOfLine({0, 8}, {0, 4}, kCosts);
  EXPECT_EQ(none.interval.low, 0.0);
  EXPECT_NEAR(none.interval.high,
              0.99 * 2.0 * (1.0 - std::pow(0.0125, 1.0 / 8.0)) + 1.0 - std::pow(0.0125, 0.25),
              1e-9);
}

TEST(CostOptimum, LiesInTheMiddleOfTheGap) {
  const auto optimum = costOptimum(std::vector{0.5, 1.0, 2.0}, std::vector{8.0, 20.0}, kCosts);
  EXPECT_NEAR(optimum.line, 4.0, 1e-12);
  EXPECT_EQ(optimum.from, 2.0);
  EXPECT_EQ(optimum.to, 8.0);
  EXPECT_EQ(optimum.falseRejects.count, 0);
  EXPECT_EQ(optimum.missedDefects.count, 0);
  EXPECT_EQ(optimum.missedDefects.of, 2);
  EXPECT_NEAR(optimum.withoutInspection, 1.0, 1e-12) << "to call all of them OK is cheaper";
  EXPECT_TRUE(optimum.isRough()) << "three and two images";
  EXPECT_FALSE(optimum.paysOff());
}

TEST(CostOptimum, FollowsTheCosts) {
  const std::vector<double> good = {1.0, 2.0, 4.0};
  const std::vector<double> defects = {3.0, 6.0, 7.0};
  // The good one at 4, or the defect at 3: whichever costs less.
  EXPECT_EQ(costOptimum(good, defects, {1.0, 1.0, 0.1}).line, 4.9) << "of 4.899";
  EXPECT_EQ(costOptimum(good, defects, {1.0, 90.0, 0.1}).line, 2.45) << "of 2.449";
  // Where one kind of mistake costs nothing, every part is called the other.
  EXPECT_EQ(costOptimum(good, defects, {1.0, 0.0, 0.1}).missedDefects.count, 1);
  EXPECT_EQ(costOptimum(std::vector{9.0}, defects, {1.0, 0.0, 0.1}).line, 9.0);
  const auto all = costOptimum(good, std::vector{0.5}, {0.0, 1.0, 0.1});
  EXPECT_EQ(all.missedDefects.count, 0);
  EXPECT_GT(all.line, 0.0);
  EXPECT_LT(all.line, 0.5);
}

// "1.16" would miss the defect at 1.1599.
TEST(CostOptimum, IsARoundNumberThatDoesTheSame) {
  const std::vector<double> defects = {1.1599, 3.0};
  const auto optimum = costOptimum(std::vector{0.9, 1.159}, defects, kCosts);
  EXPECT_EQ(optimum.line, 1.1594);
  EXPECT_LT(optimum.line, 1.1599);
  EXPECT_EQ(costOptimum(std::vector{0.9, 1.1}, std::vector{1.3}, kCosts).line, 1.2);
}

TEST(CostOptimum, WhereDefectsCostNothingThereIsNoUpperEndAndNoInspectionPays) {
  const auto optimum =
      costOptimum(std::vector{1.0, 1.372}, std::vector{1.2, 1.424}, {1.0, 0.0, 0.01});
  EXPECT_EQ(optimum.nearFrom, 1.372);
  EXPECT_TRUE(std::isinf(optimum.nearTo));
  EXPECT_GT(optimum.cost.perPart, optimum.withoutInspection);
  EXPECT_FALSE(optimum.paysOff());
}

TEST(CostOptimum, IsTheCheapestOfAllLinesAndKnowsHowFlatItIs) {
  Rng rng(9);
  for (int draw = 0; draw < 60; ++draw) {
    std::vector<double> good(20);
    std::vector<double> defects(15);
    for (double& score : good) score = std::exp(0.3 * rng.normal());
    for (double& score : defects) score = std::exp(0.8 + 0.5 * rng.normal());
    const Costs costs{1.0, rng.uniform(1.0, 60.0), rng.uniform(0.01, 0.3)};
    const auto optimum = costOptimum(good, defects, costs);
    const auto costAt = [&](double line) {
      const auto counted = metrics::countAt(good, defects, {line, line});
      return costPerPart(counted.falseRejects(), counted.missedDefects(), costs);
    };
    EXPECT_NEAR(costAt(optimum.line), optimum.cost.perPart, 1e-12);
    EXPECT_NEAR(costAt(optimum.from), optimum.cost.perPart, 1e-12);
    for (double line = 0.2; line < 20.0; line *= 1.02) {
      EXPECT_GE(costAt(line), optimum.cost.perPart * (1.0 - 1e-12));
      if (line >= optimum.nearFrom && line < optimum.nearTo) {
        EXPECT_LE(costAt(line), optimum.cost.perPart * (1.1 + 1e-12));
      }
    }
    EXPECT_LE(optimum.nearFrom, optimum.from);
    EXPECT_GE(optimum.nearTo, optimum.to);
  }
}

TEST(CostOptimum, ManyImagesMakeItSure) {
  Rng rng(2);
  std::vector<double> good(4000);
  std::vector<double> defects(4000);
  for (double& score : good) score = std::exp(0.3 * rng.normal());
  for (double& score : defects) score = std::exp(1.0 + 0.4 * rng.normal());
  const auto optimum = costOptimum(good, defects, {1.0, 20.0, 0.05});
  EXPECT_FALSE(optimum.isRough());
  EXPECT_TRUE(optimum.paysOff());
  // Equal weights (0.95 and 1.0, nearly): the densities of the two cross near 0.53.
  EXPECT_NEAR(std::log(optimum.line), 0.53, 0.08);
}

// At a line that was drawn without looking, the interval holds the true cost.
TEST(CostOfLine, TheIntervalHoldsByItsWord) {
  Rng rng(8);
  int holds = 0;
  constexpr int kDraws = 2000;
  const double truth = 0.99 * 2.0 * 0.1 + 0.01 * 100.0 * 0.3;
  for (int draw = 0; draw < kDraws; ++draw) {
    metrics::Count rejects{0, 12};
    metrics::Count missed{0, 9};
    for (int i = 0; i < rejects.of; ++i) rejects.count += rng.uniform() < 0.1 ? 1 : 0;
    for (int i = 0; i < missed.of; ++i) missed.count += rng.uniform() < 0.3 ? 1 : 0;
    const auto interval = costOfLine(rejects, missed, kCosts).interval;
    holds += interval.low <= truth && truth <= interval.high ? 1 : 0;
  }
  EXPECT_GE(holds, 0.95 * kDraws);
}

TEST(CostOptimum, SaysWhatIsMissing) {
  const std::vector<double> scores = {1.0, 2.0};
  try {
    (void)costOptimum(scores, {}, kCosts);
    FAIL();
  } catch (const Error& error) {
    EXPECT_NE(std::string(error.what()).find("Add NG images"), std::string::npos);
  }
  test::expectError(ErrorCode::Config, [&] { (void)costOptimum({}, scores, kCosts); });
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  for (const auto& costs :
       {Costs{-1.0, 1.0, 0.1}, Costs{0.0, 0.0, 0.1}, Costs{kNaN, 1.0, 0.1}, Costs{1e308, 1.0, 0.1},
        Costs{1.0, std::numeric_limits<double>::infinity(), 0.1}, Costs{1.0, 1.0, 0.0},
        Costs{1.0, 1.0, 1.0}, Costs{1.0, 1.0, kNaN}}) {
    test::expectError(ErrorCode::Config, [&] { (void)costOptimum(scores, scores, costs); });
    test::expectError(ErrorCode::Config, [&] { (void)costPerPart({0, 1}, {0, 1}, costs); });
  }
  for (const double bad : {0.0, kNaN, -1.0}) {
    test::expectError(ErrorCode::Config,
                      [&] { (void)costOptimum(scores, std::vector{bad}, kCosts); });
  }
}

}  // namespace
}  // namespace handful::calibrate
