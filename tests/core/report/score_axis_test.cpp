#include "core/report/score_axis.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace handful::report {
namespace {

TEST(ScoreAxis, IsLinearWithinADecade) {
  const std::vector<double> values = {0.8, 1.0, 4.0};
  const auto axis = ScoreAxis::around(values);
  EXPECT_FALSE(axis.isLogarithmic());
  EXPECT_LT(axis.low(), 0.8);
  EXPECT_GT(axis.high(), 4.0);
  EXPECT_NEAR(axis.position(0.5 * (axis.low() + axis.high())), 0.5, 1e-12);
}

TEST(ScoreAxis, IsLogarithmicBeyondADecade) {
  const std::vector<double> values = {0.5, 1.0, 50.0};
  const auto axis = ScoreAxis::around(values);
  ASSERT_TRUE(axis.isLogarithmic());
  EXPECT_NEAR(axis.position(std::sqrt(axis.low() * axis.high())), 0.5, 1e-12);
}

TEST(ScoreAxis, GoesBothWays) {
  for (const auto& values : {std::vector{1.0, 3.0}, std::vector{0.01, 300.0}}) {
    const auto axis = ScoreAxis::around(values);
    for (const double value : {1.0, 2.0, 3.0}) {
      EXPECT_NEAR(axis.value(axis.position(value)), value, 1e-9 * value);
    }
  }
}

TEST(ScoreAxis, HasLabelledTicksInside) {
  for (const auto& values :
       {std::vector{1.0, 1.1}, std::vector{1.0, 7.5}, std::vector{0.02, 900.0}}) {
    const auto axis = ScoreAxis::around(values);
    const auto ticks = axis.ticks();
    EXPECT_GE(std::count_if(ticks.begin(), ticks.end(), [](auto t) { return t.isLabelled; }), 2);
    for (const auto& tick : ticks) {
      EXPECT_GE(tick.value, axis.low());
      EXPECT_LE(tick.value, axis.high());
    }
  }
}

TEST(ScoreAxis, SurvivesWhatIsNoScore) {
  EXPECT_EQ(ScoreAxis::around({}).position(0.5), 0.5);
  const std::vector<double> values = {0.0, -1.0, std::numeric_limits<double>::quiet_NaN(), 2.0};
  const auto axis = ScoreAxis::around(values);
  EXPECT_LT(axis.low(), 2.0);
  EXPECT_GT(axis.high(), 2.0);
}

}  // namespace
}  // namespace handful::report
