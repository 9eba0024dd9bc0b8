#include "core/density/cells.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "tests/support/deep_features.h"
#include "tests/support/expect_error.h"
#include "tests/support/random_features.h"

namespace handful::density {
namespace {

using backbone::FeatureMatrix;
using Mask = std::vector<std::uint8_t>;

/// 1, 2, … n in an order that is not sorted.
Eigen::VectorXf countingTo(Eigen::Index n) {
  Eigen::VectorXf scores(n);
  for (Eigen::Index i = 0; i < n; ++i) scores[i] = static_cast<float>(1 + (7 * i + 3) % n);
  return scores;
}

Mask everything(Eigen::Index n) { return Mask(static_cast<std::size_t>(n), 1); }

TEST(TopCellMean, IsTheMaximumOfFewPatches) {
  EXPECT_EQ(topCellMean(countingTo(1), everything(1)), 1.0);
  EXPECT_EQ(topCellMean(countingTo(12), everything(12)), 12.0);
  EXPECT_EQ(topCellMean(countingTo(142), everything(142)), 142.0);
}

TEST(TopCellMean, RoundsSevenInAThousandUp) {
  EXPECT_EQ(topCellMean(countingTo(143), everything(143)), 142.5);  // the highest two
  EXPECT_EQ(topCellMean(countingTo(285), everything(285)), 284.5);
  EXPECT_EQ(topCellMean(countingTo(286), everything(286)), 285.0);  // the highest three
  EXPECT_EQ(topCellMean(countingTo(500), everything(500)), 498.5);  // the highest four
}

TEST(TopCellMean, CountsOnlyWhatTheMaskKeeps) {
  const auto scores = countingTo(400);
  auto mask = everything(400);
  for (Eigen::Index i = 0; i < 400; ++i) {
    if (scores[i] > 250.0F) mask[static_cast<std::size_t>(i)] = 0;
  }
  EXPECT_EQ(topCellMean(scores, mask), 249.5);  // 250 patches: the mean of 250 and 249
}

TEST(TopCellMean, AnEmptyRegionIsAMistakeOfOurs) {
  test::expectError(ErrorCode::Internal, [] { (void)topCellMean(countingTo(3), Mask(3, 0)); });
}

TEST(StackedCells, HoldsTheRowsThatCountInOrder) {
  auto set = tests::randomSet(2);
  set.mask.assign(set.mask.size(), 0);
  set.mask[1] = set.mask[7] = 1;
  const auto stacked = stackedCells(set.normals(), CellKind::Patches);
  ASSERT_EQ(stacked.rows(), 4);
  for (const auto& [row, image, cell] : {std::tuple(0, 0, 1), {1, 0, 7}, {2, 1, 1}, {3, 1, 7}}) {
    const auto& patches = set.images[static_cast<std::size_t>(image)].features.patches;
    EXPECT_EQ(stacked.row(row), patches.row(cell)) << row;
  }
}

TEST(StackedCells, OnePatchIsTooLittle) {
  auto set = tests::randomSet(1);
  set.mask.assign(set.mask.size(), 0);
  set.mask[2] = 1;
  test::expectError(ErrorCode::Numeric, "Too few patches",
                    [&] { (void)stackedCells(set.normals(), CellKind::Patches); });
  test::expectError(ErrorCode::Numeric, [&] {
    (void)stackedCells({{}, set.mask}, CellKind::Patches);
  });
}

TEST(StackedCells, FeaturesOfAnotherNetworkAmongThemAreAMistakeOfOurs) {
  auto set = tests::randomSet(2);
  set.images[1].features.patches = tests::randomRows(12, 7, 1);
  test::expectError(ErrorCode::Internal,
                    [&] { (void)stackedCells(set.normals(), CellKind::Patches); });
}

TEST(CellMask, APatchGridKeepsTheMaskAndADeepCellCountsIfAnyOfItsPatchesDoes) {
  const auto features = tests::deepPicture(FeatureMatrix{{0, 0}, {0, 0}}).features;
  const Mask all(8, 1);
  const Mask one = {0, 0, 0, 0, 0, 0, 1, 0};
  EXPECT_EQ(cellMask(features, CellKind::Patches, one), one);
  EXPECT_EQ(cellMask(features, CellKind::SharpPatches, one), one);
  EXPECT_EQ(cellMask(features, CellKind::Deep, all), (Mask{1, 1}));
  EXPECT_EQ(cellMask(features, CellKind::TunedDeep, one), (Mask{0, 1}));
}

TEST(CellMask, RefusesGridsThatDoNotFit) {
  auto features = tests::deepPicture(FeatureMatrix{{0, 0}, {0, 0}}).features;
  const auto refuses = [&](const Mask& mask) {
    test::expectError(ErrorCode::Format, "grids",
                      [&] { (void)cellMask(features, CellKind::Deep, mask); });
  };
  refuses(Mask(7, 1));
  features.deepWidth = 3;
  refuses(Mask(8, 1));
}

TEST(CellsOf, RefusesAMapThatIsNotThere) {
  auto features = tests::deepPicture(FeatureMatrix{{0, 0}, {0, 0}}).features;
  EXPECT_EQ(cellsOf(features, CellKind::Deep).width, 2);
  for (const auto kind : {CellKind::SharpPatches, CellKind::TunedDeep}) {
    test::expectError(ErrorCode::Format, [&] { (void)cellsOf(features, kind); });
  }
}

TEST(Compressed, DividesByAPowerOfTheLength) {
  const FeatureMatrix rows{{3, 4}, {0, 0}, {0, -16}};
  EXPECT_EQ(compressed(rows, 0.0F), rows);
  EXPECT_TRUE(compressed(rows, 1.0F).isApprox(FeatureMatrix{{0.6F, 0.8F}, {0, 0}, {0, -1}}));
  const float root = std::sqrt(5.0F);
  EXPECT_TRUE(
      compressed(rows, 0.5F).isApprox(FeatureMatrix{{3 / root, 4 / root}, {0, 0}, {0, -4}}));
}

TEST(BorderWeights, AreLessAtTheBorderAndOneInside) {
  const auto patches = borderWeights(CellKind::Patches, 6, 5);
  const auto at = [&](int x, int y) { return patches[y * 6 + x]; };
  EXPECT_FLOAT_EQ(at(0, 0), 0.3F * 0.3F);
  EXPECT_FLOAT_EQ(at(5, 0), 0.3F * 0.3F);
  EXPECT_FLOAT_EQ(at(2, 0), 0.3F);
  EXPECT_FLOAT_EQ(at(1, 2), 0.7F);
  EXPECT_FLOAT_EQ(at(4, 3), 0.7F * 0.7F);
  EXPECT_FLOAT_EQ(at(2, 2), 1.0F);
  EXPECT_EQ(patches, borderWeights(CellKind::SharpPatches, 6, 5));
  const auto deep = borderWeights(CellKind::Deep, 3, 3);
  EXPECT_FLOAT_EQ(deep[4], 1.0F);
  EXPECT_FLOAT_EQ(deep[1], 0.6F);
}

TEST(BorderWeights, AGridWithoutAnInsideIsNotTouched) {
  EXPECT_EQ(borderWeights(CellKind::Patches, 4, 1), Eigen::VectorXf::Ones(4));
  const auto narrow = borderWeights(CellKind::Patches, 2, 5);
  EXPECT_FLOAT_EQ(narrow[0], 0.3F) << "of five rows the middle one is inside";
  EXPECT_FLOAT_EQ(narrow[4], 1.0F);
}

}  // namespace
}  // namespace handful::density
