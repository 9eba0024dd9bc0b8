#include "core/base/number_text.h"

#include <gtest/gtest.h>

namespace handful {
namespace {

TEST(NumberText, PercentHasTwoSignificantDigitsAndNoEmptyOnes) {
  EXPECT_EQ(percent(0.0), "0 %");
  EXPECT_EQ(percent(0.05), "5 %");
  EXPECT_EQ(percent(0.012), "1.2 %");
  EXPECT_EQ(percent(0.146), "15 %");
  EXPECT_EQ(percent(1.0), "100 %");
}

}  // namespace
}  // namespace handful
