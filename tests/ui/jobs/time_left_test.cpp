#include "ui/jobs/time_left.h"

#include <gtest/gtest.h>

namespace handful::ui {
namespace {

TEST(TimeLeft, SaysNothingTooEarly) {
  TimeLeft left;
  left.update(0.5, 0.2);
  EXPECT_FALSE(left.seconds());
  left.update(0.01, 5.0);
  EXPECT_FALSE(left.seconds());
}

TEST(TimeLeft, FollowsASteadyPace) {
  TimeLeft left;
  for (int second = 1; second <= 15; ++second) left.update(second / 20.0, second);
  ASSERT_TRUE(left.seconds());
  EXPECT_NEAR(*left.seconds(), 5.0, 1e-9);
}

TEST(TimeLeft, GetsUsedToASlowerPace) {
  TimeLeft left;
  left.update(0.5, 10.0);
  EXPECT_NEAR(*left.seconds(), 10.0, 1e-9);
  for (int second = 11; second <= 40; ++second) left.update(0.5 + 0.005 * (second - 10), second);
  // The whole pace so far says 40 * 0.35 / 0.65 = 21.5 s.
  EXPECT_NEAR(*left.seconds(), 21.5, 4.0);
}

TEST(TimeLeft, IsZeroAtTheEndAndEmptyAfterARestart) {
  TimeLeft left;
  left.update(1.0, 10.0);
  EXPECT_EQ(left.seconds(), 0.0);
  left.restart();
  EXPECT_FALSE(left.seconds());
}

}  // namespace
}  // namespace handful::ui
