#include "core/base/number_text.h"

#include <gtest/gtest.h>

namespace handful {
namespace {

TEST(NumberText, PercentHasTwoSignificantDigitsAndNoEmptyOnes) {
  EXPECT_EQ(percent(0.0), "0 %");
  EXPECT_EQ(percent(0.05), "5 %");
  EXPECT_EQ(percent(0.012), "1.2 %");
  EXPECT_EQ(percent(0.146), "15 %");
  EXPECT_EQ(percent(0.0012), "0.12 %");
  EXPECT_EQ(percent(0.001), "0.1 %");
  EXPECT_EQ(percent(0.1), "10 %");
  EXPECT_EQ(percent(0.0999), "10 %");
  EXPECT_EQ(percent(1.0), "100 %");
}

TEST(NumberText, WhatIsNearlyNoneOrNearlyAllIsNotSaidToBe) {
  EXPECT_EQ(percent(0.0004), "< 0.1 %");
  EXPECT_EQ(percent(1e-12), "< 0.1 %");
  EXPECT_EQ(percent(0.001 - 1e-9), "< 0.1 %");
  EXPECT_EQ(percent(0.996), "99.6 %");
  EXPECT_EQ(percent(0.993), "99.3 %");
  EXPECT_EQ(percent(0.9999), "99.9 %");
}

}  // namespace
}  // namespace handful
