#include "core/metrics/interval.h"

#include <gtest/gtest.h>

#include <cmath>

#include "core/base/error.h"
#include "core/base/rng.h"
#include "tests/support/expect_error.h"

namespace handful::metrics {
namespace {

TEST(ExactInterval, AgreesWithTablesOfClopperAndPearson) {
  const auto none = exactInterval({0, 10});
  EXPECT_EQ(none.low, 0.0);
  EXPECT_NEAR(none.high, 0.3085, 5e-5);
  const auto one = exactInterval({1, 10});
  EXPECT_NEAR(one.low, 0.0025, 5e-5);
  EXPECT_NEAR(one.high, 0.4450, 5e-5);
  const auto all = exactInterval({10, 10});
  EXPECT_NEAR(all.low, 0.6915, 5e-5);
  EXPECT_EQ(all.high, 1.0);
  const auto half = exactInterval({50, 100});
  EXPECT_NEAR(half.low, 0.3983, 5e-5);
  EXPECT_NEAR(half.high, 0.6017, 5e-5);
  EXPECT_NEAR(exactInterval({0, 10}, 0.99).high, 1.0 - std::pow(0.005, 0.1), 1e-9);
}

TEST(ExactInterval, OfNothingIsEverything) {
  EXPECT_EQ(exactInterval({0, 0}).low, 0.0);
  EXPECT_EQ(exactInterval({0, 0}).high, 1.0);
}

TEST(ExactInterval, HoldsTheTrueRateAsOftenAsItSays) {
  Rng rng(5);
  for (const double rate : {0.02, 0.3, 0.5}) {
    for (const int of : {7, 40}) {
      int holds = 0;
      constexpr int kDraws = 3000;
      for (int draw = 0; draw < kDraws; ++draw) {
        Count count{0, of};
        for (int i = 0; i < of; ++i) count.count += rng.uniform() < rate ? 1 : 0;
        const auto interval = exactInterval(count);
        holds += interval.low <= rate && rate <= interval.high ? 1 : 0;
      }
      EXPECT_GE(holds, 0.94 * kDraws) << rate << " of " << of;
    }
  }
}

TEST(ExactInterval, RefusesWhatIsNoCountAndNoLevel) {
  test::expectError(ErrorCode::Internal, [] { (void)exactInterval({-1, 4}); });
  test::expectError(ErrorCode::Internal, [] { (void)exactInterval({5, 4}); });
  for (const double level : {0.4, 1.0, std::nan("")}) {
    EXPECT_EQ(test::expectError(ErrorCode::Config,
                                [&] {
                                  (void)exactInterval({1, 4}, level);
                                }),
              "level");
  }
}

}  // namespace
}  // namespace handful::metrics
