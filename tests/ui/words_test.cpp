#include "ui/words.h"

#include <gtest/gtest.h>

#include "ui/threshold_text.h"

namespace handful::ui {
namespace {

TEST(Words, RatesHaveTwoSignificantDigits) {
  EXPECT_EQ(Words::rate(0.0), "0\u00a0%");
  EXPECT_EQ(Words::rate(0.05), "5\u00a0%");
  EXPECT_EQ(Words::rate(0.0526), "5.3\u00a0%");
  EXPECT_EQ(Words::rate(0.152), "15\u00a0%");
  EXPECT_EQ(Words::rate(0.00123), "0.12\u00a0%");
  EXPECT_EQ(Words::rate(0.0004), "< 0.1\u00a0%");
  EXPECT_EQ(Words::rate(0.9996), "99.9\u00a0%");
  EXPECT_EQ(Words::rate(1.0), "100\u00a0%");
}

TEST(Words, ScoresHaveThreeSignificantDigits) {
  EXPECT_EQ(Words::score(1.2345), "1.23");
  EXPECT_EQ(Words::score(12.345), "12.3");
  EXPECT_EQ(Words::score(0.012345), "0.0123");
  EXPECT_EQ(Words::score(1234.4), "1234");
}

TEST(Words, DurationsRoundUp) {
  EXPECT_EQ(Words::duration(0.2), "1 s");
  EXPECT_EQ(Words::duration(59.0), "59 s");
  EXPECT_EQ(Words::duration(61.0), "2 min");
  EXPECT_EQ(Words::duration(3900.0), "1 h 5 min");
}

TEST(Words, CountsAreGrammatical) {
  EXPECT_EQ(Words::images(1), "1 image");
  EXPECT_EQ(Words::images(2), "2 images");
}

TEST(ThresholdText, PromisesWithUncertaintyAndN) {
  calibrate::Threshold threshold;
  threshold.n = 12;
  threshold.expectedRate = 0.05;
  threshold.upperBound95 = 0.15;
  EXPECT_EQ(
      ThresholdText::promise(threshold),
      "Good parts lost: 5\u00a0% expected, up to 15\u00a0% (95\u00a0%), from 12 good images.");
}

TEST(ThresholdText, PromisesNothingFromTooFew) {
  calibrate::Threshold threshold;
  threshold.rule = calibrate::Rule::Provisional;
  threshold.n = 2;
  EXPECT_TRUE(ThresholdText::promise(threshold).contains("no promise"));
  EXPECT_FALSE(ThresholdText::expected(threshold).contains("%"));
}

TEST(ThresholdText, CountsComeWithTheirExactInterval) {
  // Clopper and Pearson for 2 of 18: 0.0138 to 0.3471.
  EXPECT_EQ(ThresholdText::interval({2, 18}), "1.4\u00a0% to 35\u00a0% (95\u00a0%)");
  EXPECT_EQ(ThresholdText::counted({2, 18}), "2 of 18 (1.4\u00a0% to 35\u00a0%)");
  EXPECT_EQ(ThresholdText::counted({0, 18}), "0 of 18 (0\u00a0% to 19\u00a0%)");
}

}  // namespace
}  // namespace handful::ui
