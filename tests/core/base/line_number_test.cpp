#include "core/base/line_number.h"

#include <gtest/gtest.h>

#include <limits>

namespace handful {
namespace {

TEST(LineNumber, IsWhatCanBeTypedAgain) {
  EXPECT_EQ(lineNumber(1.159517), "1.15952");
  EXPECT_EQ(lineNumber(1.5), "1.5");
  EXPECT_EQ(lineNumber(1e-9), "1e-09");
  EXPECT_EQ(lineNumber(1e9), "1e+09");
}

TEST(Inwards, LeavesOutNothingThatDoesTheSame) {
  EXPECT_EQ(inwards(1.372, 1.424), std::pair(1.38, 1.42));
  EXPECT_EQ(inwards(1.15904, 1.1599), std::pair(1.1591, 1.1599));
  for (const auto& [from, to] : {std::pair(1.2345678, 1.2345699), std::pair(0.0999, 0.1001),
                                 std::pair(9.996, 10.02), std::pair(3e-7, 5e-7)}) {
    const auto [low, high] = inwards(from, to);
    EXPECT_LE(from, low);
    EXPECT_LT(low, high);
    EXPECT_LE(high, to);
  }
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  EXPECT_EQ(inwards(1.372, kInfinity), std::pair(1.38, kInfinity));
  EXPECT_EQ(inwards(0.0, 1.424), std::pair(0.0, 1.42));
  EXPECT_EQ(inwards(2.0, 2.0), std::pair(2.0, 2.0)) << "no room";
}

}  // namespace
}  // namespace handful
