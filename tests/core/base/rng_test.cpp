#include "core/base/rng.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace handful {
namespace {

TEST(Rng, IsXoshiro256StarStarSeededBySplitMix64) {
  // From an independent implementation of the authors' description.
  Rng zero(0);
  for (const std::uint64_t expected : {0x99ec5f36cb75f2b4ull, 0xbf6e1f784956452aull,
                                       0x1a5f849d4933e6e0ull, 0x6aa594f1262d2d2cull}) {
    EXPECT_EQ(zero.next(), expected);
  }
  Rng other(42);
  for (const std::uint64_t expected :
       {0x15780b2e0c2ec716ull, 0x6104d9866d113a7eull, 0xae17533239e499a1ull}) {
    EXPECT_EQ(other(), expected);
  }
}

TEST(Rng, UniformFillsItsInterval) {
  Rng rng(1);
  double sum = 0.0, least = 1.0, most = 0.0;
  constexpr int kDraws = 100'000;
  for (int i = 0; i < kDraws; ++i) {
    const double x = rng.uniform();
    ASSERT_GE(x, 0.0);
    ASSERT_LT(x, 1.0);
    sum += x;
    least = std::min(least, x);
    most = std::max(most, x);
  }
  EXPECT_NEAR(sum / kDraws, 0.5, 0.005);
  EXPECT_LT(least, 1e-3);
  EXPECT_GT(most, 1.0 - 1e-3);

  for (int i = 0; i < 1000; ++i) {
    const double x = rng.uniform(-3.0, -2.0);
    ASSERT_GE(x, -3.0);
    ASSERT_LT(x, -2.0);
  }
}

TEST(Rng, BelowIsEven) {
  Rng rng(2);
  std::array<int, 7> counts{};
  for (int i = 0; i < 70'000; ++i) ++counts.at(static_cast<std::size_t>(rng.below(7)));
  for (const int count : counts) EXPECT_NEAR(count, 10'000, 400);
  EXPECT_EQ(rng.below(1), 0);
}

TEST(Rng, NormalHasItsMoments) {
  Rng rng(3);
  constexpr int kDraws = 200'000;
  double sum = 0.0, squares = 0.0;
  int beyond = 0;
  for (int i = 0; i < kDraws; ++i) {
    const double x = rng.normal();
    ASSERT_TRUE(std::isfinite(x));
    sum += x;
    squares += x * x;
    if (std::abs(x) > 1.959964) ++beyond;
  }
  EXPECT_NEAR(sum / kDraws, 0.0, 0.01);
  EXPECT_NEAR(squares / kDraws, 1.0, 0.02);
  EXPECT_NEAR(static_cast<double>(beyond) / kDraws, 0.05, 0.003);
}

TEST(Rng, ServesTheStandardAlgorithms) {
  std::array<int, 50> order{};
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = static_cast<int>(i);
  const auto sorted = order;
  Rng rng(4);
  std::shuffle(order.begin(), order.end(), rng);
  EXPECT_NE(order, sorted);
  std::sort(order.begin(), order.end());
  EXPECT_EQ(order, sorted);
}

TEST(ChildSeed, EveryPurposeAndIndexHasItsOwn) {
  std::set<std::uint64_t> seeds;
  int asked = 0;
  for (const std::uint64_t seed : {0ull, 1ull, 2ull, ~0ull}) {
    for (const char* purpose : {"", "a", "b", "ab", "ba", "view", "fold"}) {
      seeds.insert(childSeed(seed, purpose));
      ++asked;
      for (std::uint64_t i = 0; i < 5; ++i) {
        seeds.insert(childSeed(seed, purpose, {i}));
        ++asked;
        for (std::uint64_t j = 0; j < 5; ++j) {
          seeds.insert(childSeed(seed, purpose, {i, j}));
          ++asked;
        }
      }
    }
  }
  EXPECT_EQ(seeds.size(), static_cast<std::size_t>(asked));
  EXPECT_EQ(childSeed(7, "view", {1, 2}), childSeed(7, "view", {1, 2}));
}

TEST(ChildSeed, StaysAsItIs) {
  // Saved projects rely on these: a change here changes every result.
  EXPECT_EQ(childSeed(1, "view", {0, 0, 0}), 0x2ba53badbee44c82ull);
  EXPECT_EQ(childSeed(1, "fold"), 0xfc6ff3abfdfcb65aull);
}

}  // namespace
}  // namespace handful
