#include "core/density/nearest_neighbour_density.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/support/expect_error.h"
#include "tests/support/random_features.h"

namespace handful::density {
namespace {

using backbone::FeatureMatrix;

Normal pictureOf(const FeatureMatrix& patches) {
  Normal normal;
  normal.features.patches = patches;
  normal.features.gridWidth = static_cast<int>(patches.rows());
  normal.features.gridHeight = 1;
  return normal;
}

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

TEST(NearestNeighbour, ByHand) {
  const auto normal = pictureOf(FeatureMatrix{{0, 0}, {3, 4}});
  const std::vector<std::uint8_t> mask = {1, 1};
  const auto head = NearestNeighbourDensity::fit({{&normal}, mask});
  const auto output = head.score(pictureOf(FeatureMatrix{{3, 0}, {3, 3.5}}).features, mask);
  EXPECT_FLOAT_EQ(output.patchScores[0], 9.0F);  // 3 away from the origin, 4 from the other
  EXPECT_FLOAT_EQ(output.patchScores[1], 0.25F);
  EXPECT_DOUBLE_EQ(output.imageScore, 9.0);
}

TEST(NearestNeighbour, AgreesWithBruteForce) {
  const auto set = tests::randomSet(5);
  const auto head = NearestNeighbourDensity::fit(set.normals());
  const auto bank = stackedPatches(set.normals());
  ASSERT_EQ(head.bank(), bank);

  const auto picture = tests::randomNormal(99, 4, 3, 6, 5, 0, 0.5).features;
  const auto output = head.score(picture, set.mask);
  ASSERT_EQ(output.patchScores.size(), picture.patches.rows());
  for (Eigen::Index cell = 0; cell < picture.patches.rows(); ++cell) {
    const double expected = bruteForce(bank, picture.patches.row(cell));
    EXPECT_NEAR(output.patchScores[cell], expected, 1e-4 * expected) << cell;
  }
  EXPECT_DOUBLE_EQ(output.imageScore, topPatchMean(output.patchScores, set.mask));
}

TEST(NearestNeighbour, ANormalItselfScoresNothing) {
  const auto set = tests::randomSet(3);
  const auto head = NearestNeighbourDensity::fit(set.normals());
  EXPECT_EQ(head.score(set.images[1].features, set.mask).imageScore, 0.0);
}

TEST(NearestNeighbour, WhatIsMaskedOutNeverMatters) {
  auto set = tests::randomSet(3);
  set.mask[5] = set.mask[6] = 0;
  auto picture = tests::randomNormal(99).features;
  const auto expected = NearestNeighbourDensity::fit(set.normals()).score(picture, set.mask);
  EXPECT_EQ(expected.patchScores[5], 0.0F);
  EXPECT_EQ(expected.patchScores[6], 0.0F);

  for (auto& image : set.images) image.features.patches.row(5).setConstant(300.0F);
  picture.patches.row(6).setConstant(-300.0F);
  const auto output = NearestNeighbourDensity::fit(set.normals()).score(picture, set.mask);
  EXPECT_EQ(output.patchScores, expected.patchScores);
  EXPECT_EQ(output.imageScore, expected.imageScore);
}

TEST(NearestNeighbour, ALargeBankIsThinnedToSomeOfItsRows) {
  const auto set = tests::randomSet(6);  // 72 patches
  const auto head = NearestNeighbourDensity::fit(set.normals(), {.maxBank = 20});
  const auto all = stackedPatches(set.normals());
  ASSERT_EQ(head.bank().rows(), 20);
  for (Eigen::Index row = 0; row < 20; ++row) {
    EXPECT_EQ(bruteForce(all, head.bank().row(row)), 0.0) << row;
  }
  EXPECT_EQ(NearestNeighbourDensity::fit(set.normals(), {.maxBank = 72}).bank(), all);
}

TEST(NearestNeighbour, RefusesFeaturesOfAnotherNetwork) {
  const auto set = tests::randomSet(3);
  const auto head = NearestNeighbourDensity::fit(set.normals());
  const auto other = tests::randomNormal(1, 4, 3, 7).features;
  test::expectError(ErrorCode::Format, [&] { (void)head.score(other, set.mask); });
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
