#include "core/density/patch_bank.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/support/expect_error.h"
#include "tests/support/random_features.h"

namespace handful::density {
namespace {

using backbone::FeatureMatrix;

double bruteForce(const FeatureMatrix& bank, const Eigen::RowVectorXf& patch) {
  double least = std::numeric_limits<double>::max();
  for (Eigen::Index row = 0; row < bank.rows(); ++row) {
    double sum = 0.0;
    for (Eigen::Index c = 0; c < bank.cols(); ++c) {
      const double difference = static_cast<double>(patch[c]) - bank(row, c);
      sum += difference * difference;
    }
    least = std::min(least, sum);
  }
  return least;
}

Eigen::VectorXf distances(const PatchBank& bank, const FeatureMatrix& cells) {
  const std::vector<std::uint8_t> all(static_cast<std::size_t>(cells.rows()), 1);
  return bank.squaredDistances(cells, all, "head");
}

TEST(PatchBank, ByHand) {
  const auto bank = PatchBank::fit(FeatureMatrix{{0, 0}, {3, 4}});
  const auto output = distances(bank, FeatureMatrix{{3, 0}, {3, 3.5}, {3, 4}});
  EXPECT_FLOAT_EQ(output[0], 9.0F);  // 3 away from the origin, 4 from the other
  EXPECT_FLOAT_EQ(output[1], 0.25F);
  EXPECT_EQ(output[2], 0.0F);
}

TEST(PatchBank, AgreesWithBruteForce) {
  const auto rows = tests::randomRows(60, 6, 1);
  const auto bank = PatchBank::fit(rows);
  ASSERT_EQ(bank.rows(), rows);
  const FeatureMatrix cells = 0.5F * tests::randomRows(12, 6, 2);
  const auto output = distances(bank, cells);
  for (Eigen::Index cell = 0; cell < cells.rows(); ++cell) {
    const double expected = bruteForce(rows, cells.row(cell));
    EXPECT_NEAR(output[cell], expected, 1e-4 * expected) << cell;
  }
}

TEST(PatchBank, WhatIsMaskedOutIsZero) {
  const auto bank = PatchBank::fit(tests::randomRows(60, 6, 1));
  const auto output =
      bank.squaredDistances(tests::randomRows(3, 6, 2), std::vector<std::uint8_t>{1, 0, 1}, "head");
  EXPECT_GT(output[0], 0.0F);
  EXPECT_EQ(output[1], 0.0F);
  EXPECT_GT(output[2], 0.0F);
}

TEST(PatchBank, ALargeOneIsThinnedToSomeOfItsRows) {
  const auto rows = tests::randomRows(72, 6, 3);
  const auto bank = PatchBank::fit(rows, 20);
  ASSERT_EQ(bank.rows().rows(), 20);
  for (Eigen::Index row = 0; row < 20; ++row) {
    EXPECT_EQ(bruteForce(rows, bank.rows().row(row)), 0.0) << row;
  }
  EXPECT_EQ(PatchBank::fit(rows, 72).rows(), rows);
  EXPECT_EQ(PatchBank::fit(tests::randomRows(1100, 2, 4)).rows().rows(), PatchBank::kMostRows);
}

TEST(PatchBank, RefusesFeaturesOfAnotherNetwork) {
  const auto bank = PatchBank::fit(tests::randomRows(60, 6, 1));
  EXPECT_EQ(test::expectError(ErrorCode::Format,
                              [&] { (void)distances(bank, tests::randomRows(3, 7, 2)); }),
            "head");
}

void expectDistinctAndAscending(const std::vector<Eigen::Index>& rows) {
  EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end()));
  EXPECT_EQ(std::set<Eigen::Index>(rows.begin(), rows.end()).size(), rows.size());
}

TEST(GreedyCoreset, GivesTheCountAskedForAndTheSameTwice) {
  const auto rows = tests::randomRows(200, 40, 3);
  for (const Eigen::Index count : {1, 7, 199, 200}) {
    const auto chosen = greedyCoreset(rows, count);
    EXPECT_EQ(chosen.size(), static_cast<std::size_t>(count));
    expectDistinctAndAscending(chosen);
    EXPECT_EQ(greedyCoreset(rows, count), chosen);
  }
  EXPECT_EQ(greedyCoreset(rows, 500).size(), 200U);
}

TEST(GreedyCoreset, CoversEveryClusterHoweverSmall) {
  // One cluster of 300, nine single rows, all far apart.
  FeatureMatrix rows = 0.01F * tests::randomRows(309, 50, 4);
  const FeatureMatrix centres = 10.0F * tests::randomRows(9, 50, 5);
  rows.bottomRows(9) += centres;
  const auto chosen = greedyCoreset(rows, 10);
  const auto inBig =
      std::count_if(chosen.begin(), chosen.end(), [](auto row) { return row < 300; });
  EXPECT_EQ(inBig, 1);
}

TEST(GreedyCoreset, NeverTakesARowTwiceNotEvenAmongEqualOnes) {
  // Three different rows, each twenty times and so long that the distances between equal
  // rows round to anything but zero.
  const FeatureMatrix three = 3000.0F * tests::randomRows(3, 64, 6);
  const FeatureMatrix rows = three.replicate(20, 1);
  for (const Eigen::Index count : {5, 30, 59}) {
    const auto chosen = greedyCoreset(rows, count);
    EXPECT_EQ(chosen.size(), static_cast<std::size_t>(count));
    expectDistinctAndAscending(chosen);
    std::set<Eigen::Index> kinds;
    for (const auto row : chosen) kinds.insert(row % 3);
    EXPECT_EQ(kinds.size(), 3U);
  }
}

}  // namespace
}  // namespace handful::density
