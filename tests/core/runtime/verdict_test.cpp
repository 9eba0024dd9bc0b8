#include "core/runtime/verdict.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace handful::runtime {
namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(Verdict, FollowsTheTable) {
  struct Case {
    double score, review, threshold;
    Verdict expected;
  };
  for (const auto& [score, review, threshold, expected] : {
           Case{0.5, 1.0, 2.0, Verdict::Ok},
           Case{1.0, 1.0, 2.0, Verdict::Ok},  // at the line is still on the better side
           Case{1.0000001, 1.0, 2.0, Verdict::Review},
           Case{2.0, 1.0, 2.0, Verdict::Review},
           Case{2.0000001, 1.0, 2.0, Verdict::Ng},
           Case{2.0, 2.0, 2.0, Verdict::Ok},  // no review band
           Case{2.1, 2.0, 2.0, Verdict::Ng},
           Case{0.0, 1.0, 2.0, Verdict::Ok},
           Case{kInfinity, 1.0, 2.0, Verdict::Ng},
       }) {
    EXPECT_EQ(verdictOf(score, review, threshold), expected)
        << score << ", " << review << ", " << threshold;
  }
}

TEST(Verdict, WhateverIsNotANumberIsNeverOk) {
  EXPECT_EQ(verdictOf(kNan, 1.0, 2.0), Verdict::Ng);
  EXPECT_EQ(verdictOf(0.5, 1.0, kNan), Verdict::Ng);
  EXPECT_EQ(verdictOf(0.5, kNan, 2.0), Verdict::Review);
  EXPECT_EQ(verdictOf(kNan, kNan, kNan), Verdict::Ng);
  EXPECT_EQ(verdictOf(-kNan, 1.0, kInfinity), Verdict::Ng);
}

TEST(Verdict, HasTheWordsOfTheProduct) {
  EXPECT_EQ(name(Verdict::Ok), "OK");
  EXPECT_EQ(name(Verdict::Review), "review");
  EXPECT_EQ(name(Verdict::Ng), "NG");
  EXPECT_EQ(name(Verdict{}), "NG");  // a forgotten initialiser
}

TEST(Verdict, APartThatWasNotFoundIsReviewAtBest) {
  const metrics::Lines lines{1.0, 2.0};
  EXPECT_EQ(verdictOf(0.5, true, lines), Verdict::Ok);
  EXPECT_EQ(verdictOf(0.5, false, lines), Verdict::Review);
  EXPECT_EQ(verdictOf(1.5, false, lines), Verdict::Review);
  EXPECT_EQ(verdictOf(2.5, false, lines), Verdict::Ng);
  EXPECT_EQ(verdictOf(kNan, false, lines), Verdict::Ng);
  EXPECT_EQ(verdictOf(0.5, false, {2.0, 2.0}), Verdict::Review) << "without a review band, too";
}

}  // namespace
}  // namespace handful::runtime
