#include "core/metrics/confusion.h"

#include <gtest/gtest.h>

#include <limits>

namespace handful::metrics {
namespace {

constexpr double kReview = 1.0;
constexpr double kNg = 2.0;

TEST(Confusion, CountsEachCellByHand) {
  Confusion confusion;
  for (const double score : {0.2, 0.9, 1.0, 1.5, 2.5}) confusion.add(true, score, kReview, kNg);
  for (const double score : {0.5, 1.1, 2.0, 2.1, 3.0, 9.0}) {
    confusion.add(false, score, kReview, kNg);
  }
  EXPECT_EQ(confusion.okSaidOk, 3);
  EXPECT_EQ(confusion.okSaidReview, 1);
  EXPECT_EQ(confusion.okSaidNg, 1);
  EXPECT_EQ(confusion.ngSaidOk, 1);
  EXPECT_EQ(confusion.ngSaidReview, 2);
  EXPECT_EQ(confusion.ngSaidNg, 3);
}

TEST(Confusion, AScoreOnALimitIsOnItsBetterSide) {
  Confusion confusion;
  confusion.add(true, kReview, kReview, kNg);
  confusion.add(true, kNg, kReview, kNg);
  EXPECT_EQ(confusion.okSaidOk, 1);
  EXPECT_EQ(confusion.okSaidReview, 1);
  EXPECT_EQ(confusion.okSaidNg, 0);
}

TEST(Confusion, EqualThresholdsLeaveNoReview) {
  Confusion confusion;
  for (const double score : {0.0, 1.999, 2.0, 2.001, 5.0}) confusion.add(false, score, kNg, kNg);
  EXPECT_EQ(confusion.ngSaidReview, 0);
  EXPECT_EQ(confusion.ngSaidOk, 3);
  EXPECT_EQ(confusion.ngSaidNg, 2);
}

TEST(Confusion, ReviewIsNeitherFalseRejectNorMissedDefect) {
  Confusion confusion;
  confusion.add(true, 1.5, kReview, kNg);
  confusion.add(true, 2.5, kReview, kNg);
  confusion.add(false, 1.5, kReview, kNg);
  confusion.add(false, 0.5, kReview, kNg);
  confusion.add(false, 2.5, kReview, kNg);
  EXPECT_EQ(confusion.falseRejects().count, 1);
  EXPECT_EQ(confusion.falseRejects().of, 2);
  EXPECT_EQ(confusion.missedDefects().count, 1);
  EXPECT_EQ(confusion.missedDefects().of, 3);
}

TEST(Confusion, WhatIsNoNumberIsNeverOk) {
  constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
  Confusion confusion;
  confusion.add(false, kNaN, kReview, kNg);
  confusion.add(false, 0.0, kReview, kNaN);
  EXPECT_EQ(confusion.ngSaidNg, 2);
}

}  // namespace
}  // namespace handful::metrics
