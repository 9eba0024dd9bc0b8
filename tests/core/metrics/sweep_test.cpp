#include "core/metrics/sweep.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "core/base/error.h"
#include "core/base/rng.h"
#include "tests/support/expect_error.h"

namespace handful::metrics {
namespace {

TEST(Sweep, ByHand) {
  const auto result = sweep(std::vector{1.0, 2.0, 2.0, 4.0}, std::vector{2.0, 6.0});
  EXPECT_EQ(result.okImages, 4);
  EXPECT_EQ(result.ngImages, 2);
  ASSERT_EQ(result.points.size(), 5U);
  const std::vector<double> lines = {1.0, 1.5, 3.0, 5.0, 6.0};
  const std::vector<int> falseRejects = {4, 3, 1, 0, 0};
  const std::vector<int> missed = {0, 0, 1, 1, 2};
  for (std::size_t i = 0; i < lines.size(); ++i) {
    EXPECT_NEAR(result.points[i].line, lines[i], 1e-12) << i;
    EXPECT_EQ(result.points[i].falseRejects, falseRejects[i]) << i;
    EXPECT_EQ(result.points[i].missedDefects, missed[i]) << i;
  }
  EXPECT_LT(result.points[0].line, 1.0);
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const std::vector<double> steps = {-kInfinity, 1.0, 2.0, 4.0, 6.0, kInfinity};
  for (std::size_t i = 0; i < result.points.size(); ++i) {
    EXPECT_EQ(result.points[i].from, steps[i]) << i;
    EXPECT_EQ(result.points[i].to, steps[i + 1]) << i;
  }
}

TEST(Sweep, EveryLineSaysWhatCountingSays) {
  Rng rng(3);
  std::vector<double> ok;
  std::vector<double> ng;
  // Many ties.
  for (int i = 0; i < 300; ++i) ok.push_back(rng.below(40));
  for (int i = 0; i < 200; ++i) ng.push_back(15 + rng.below(40));
  const auto result = sweep(ok, ng);
  EXPECT_EQ(result.points.size(), 56U);  // 0 .. 54, and below them all
  double before = -std::numeric_limits<double>::infinity();
  for (const auto& point : result.points) {
    EXPECT_GT(point.line, before);
    before = point.line;
    const auto counted = countAt(ok, ng, {point.line, point.line});
    EXPECT_EQ(counted.falseRejects().count, point.falseRejects) << point.line;
    EXPECT_EQ(counted.missedDefects().count, point.missedDefects) << point.line;
  }
}

TEST(Sweep, OneClassMayBeMissing) {
  EXPECT_TRUE(sweep({}, {}).points.empty());
  const auto good = sweep(std::vector{1.0, 2.0}, {});
  ASSERT_EQ(good.points.size(), 3U);
  EXPECT_EQ(good.points.back().falseRejects, 0);
  EXPECT_EQ(good.points.back().missedDefects, 0);
  EXPECT_EQ(sweep({}, std::vector{1.0}).points.back().missedDefects, 1);
}

TEST(Sweep, TenThousandScores) {
  Rng rng(1);
  std::vector<double> ok(9000);
  std::vector<double> ng(1000);
  for (double& score : ok) score = rng.uniform();
  for (double& score : ng) score = 0.5 + rng.uniform();
  const auto result = sweep(ok, ng);
  EXPECT_EQ(result.points.size(), 10001U);
  EXPECT_EQ(result.points.front().falseRejects, 9000);
  EXPECT_EQ(result.points.back().missedDefects, 1000);
}

TEST(Sweep, NeighboursThatHaveNothingBetweenThem) {
  const double next = std::nextafter(1.0, 2.0);
  const auto result = sweep(std::vector{1.0}, std::vector{next});
  ASSERT_EQ(result.points.size(), 3U);
  EXPECT_EQ(result.points[1].line, 1.0);
  EXPECT_EQ(result.points[1].falseRejects, 0);
  EXPECT_EQ(result.points[1].missedDefects, 0);
}

TEST(Sweep, RefusesWhatIsNoNumber) {
  test::expectError(ErrorCode::Numeric, [] {
    const std::vector<double> none = {std::nan("")};
    (void)sweep(none, none);
  });
}

TEST(CountAt, APairOfLines) {
  const auto counted = countAt(std::vector{0.5, 1.0, 1.5, 2.5}, std::vector{0.9, 1.8, 3.0},
                               {.review = 1.0, .ng = 2.0});
  EXPECT_EQ(counted.okSaidOk, 2);
  EXPECT_EQ(counted.okSaidReview, 1);
  EXPECT_EQ(counted.falseRejects().count, 1);
  EXPECT_EQ(counted.missedDefects().count, 1);
  EXPECT_EQ(counted.reviews().count, 2);
  EXPECT_EQ(counted.reviews().of, 7);
}

}  // namespace
}  // namespace handful::metrics
