#include "core/density/deep_neighbour_density.h"

#include <gtest/gtest.h>

#include "tests/support/expect_error.h"
#include "tests/support/random_features.h"

namespace handful::density {
namespace {

using backbone::FeatureMatrix;

/// 4 x 2 patches over 2 x 1 cells of the last group.
Normal pictureOf(const FeatureMatrix& deep) {
  Normal normal;
  auto& features = normal.features;
  features.gridWidth = 4;
  features.gridHeight = 2;
  features.patches = FeatureMatrix::Zero(8, 1);
  features.deepWidth = 2;
  features.deepHeight = 1;
  features.deep = deep;
  return normal;
}

const std::vector<std::uint8_t> kAll(8, 1);

TEST(DeepNeighbour, ByHand) {
  const auto first = pictureOf(FeatureMatrix{{0, 0}, {3, 4}});
  const auto second = pictureOf(FeatureMatrix{{0, 1}, {3, 5}});
  const auto head = DeepNeighbourDensity::fit({{&first, &second}, kAll});
  const auto output = head.score(pictureOf(FeatureMatrix{{0, 3}, {3, 4.5}}).features, kAll);
  EXPECT_DOUBLE_EQ(output.imageScore, 4.0);  // (0, 3) is 2 away from (0, 1)
  EXPECT_EQ(output.patchScores.size(), 0) << "too coarse for the heat map";
}

TEST(DeepNeighbour, ACellCountsIfAnyOfItsPatchesDoes) {
  const auto features = pictureOf(FeatureMatrix{{0, 0}, {0, 0}}).features;
  EXPECT_EQ(deepMask(features, kAll), (std::vector<std::uint8_t>{1, 1}));
  EXPECT_EQ(deepMask(features, std::vector<std::uint8_t>{0, 0, 0, 0, 0, 0, 1, 0}),
            (std::vector<std::uint8_t>{0, 1}));
}

TEST(DeepNeighbour, CellsOutsideTheRegionNeitherFitNorScore) {
  const std::vector<std::uint8_t> left = {1, 1, 0, 0, 1, 1, 0, 0};
  const auto first = pictureOf(FeatureMatrix{{0, 0}, {9, 9}});
  const auto second = pictureOf(FeatureMatrix{{0, 1}, {8, 8}});
  const auto head = DeepNeighbourDensity::fit({{&first, &second}, left});
  EXPECT_EQ(head.tensors().at("bank").shape, (std::vector<std::int64_t>{2, 2}));
  const auto picture = pictureOf(FeatureMatrix{{0, 2}, {-50, -50}}).features;
  EXPECT_DOUBLE_EQ(head.score(picture, left).imageScore, 1.0);
}

TEST(DeepNeighbour, RefusesGridsThatDoNotFit) {
  auto features = pictureOf(FeatureMatrix{{0, 0}, {0, 0}}).features;
  features.deepWidth = 3;
  test::expectError(ErrorCode::Format, "grids", [&] { (void)deepMask(features, kAll); });
}

TEST(DeepNeighbour, ALargeBankIsThinned) {
  tests::RandomSet set;
  for (std::uint64_t i = 1; i <= 30; ++i) set.images.push_back(tests::randomNormal(i, 20, 20));
  set.mask.assign(400, 1);
  const auto head = DeepNeighbourDensity::fit(set.normals());
  EXPECT_EQ(head.tensors().at("bank").shape[0], DeepNeighbourDensity::kMaxBank);
}

}  // namespace
}  // namespace handful::density
