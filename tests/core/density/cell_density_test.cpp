#include "core/density/cell_density.h"

#include <gtest/gtest.h>

#include "tests/support/deep_features.h"
#include "tests/support/expect_error.h"
#include "tests/support/random_features.h"

namespace handful::density {
namespace {

using backbone::FeatureMatrix;
using tests::deepPicture;
using Neighbour = CellDensity<PatchBank>;

constexpr CellSpec kPatches{"patches", CellKind::Patches, 0.0F};
constexpr CellSpec kDeep{"deep", CellKind::Deep, 1.0F};
constexpr CellSpec kTuned{"tuned", CellKind::TunedDeep, 1.0F};
const std::vector<std::uint8_t> kAll(8, 1);

TEST(CellDensity, APictureScoresTheHighestOfItsPatchesWeighedAtTheBorder) {
  const auto set = tests::randomSet(5);
  const auto head = Neighbour::fit(set.normals(), kPatches);
  const auto picture = tests::randomNormal(99).features;
  const auto output = head.score(picture, set.mask);
  const auto raw = head.model().squaredDistances(picture.patches, set.mask, "raw");
  const auto weights = borderWeights(CellKind::Patches, picture.gridWidth, picture.gridHeight);
  EXPECT_EQ(output.patchScores, Eigen::VectorXf(raw.cwiseProduct(weights)));
  EXPECT_DOUBLE_EQ(output.imageScore, topCellMean(output.patchScores, set.mask));
}

TEST(CellDensity, ANormalItselfScoresNothing) {
  const auto set = tests::randomSet(3);
  const auto head = Neighbour::fit(set.normals(), {"h", CellKind::SharpPatches, 0.7F});
  EXPECT_EQ(head.score(set.images[1].features, set.mask).imageScore, 0.0);
}

TEST(CellDensity, DeepCellsByHandOnLengthOne) {
  const auto first = deepPicture(FeatureMatrix{{5, 0}, {0, 2}});
  const auto second = deepPicture(FeatureMatrix{{1, 0}, {0, 7}});
  const auto head = Neighbour::fit({{&first, &second}, kAll}, kDeep);
  // (-3, 0) is the point (-1, 0), which is sqrt(2) away from (0, 1).
  const auto output = head.score(deepPicture(FeatureMatrix{{-3, 0}, {0, 9}}).features, kAll);
  EXPECT_NEAR(output.imageScore, 2.0, 1e-6);
  EXPECT_EQ(output.patchScores.size(), 0) << "too coarse for the heat map";
}

TEST(CellDensity, EachOfTheTwoSeesItsOwnEndOfTheNetwork) {
  auto first = deepPicture(FeatureMatrix{{1, 0}, {0, 1}});
  auto second = first;
  first.features.tuned.cells = second.features.tuned.cells = FeatureMatrix{{0, -1}, {-1, 0}};
  const NormalSet set{{&first, &second}, kAll};
  auto picture = first;
  picture.features.tuned.cells = FeatureMatrix{{0, 1}, {-1, 0}};
  EXPECT_NEAR(Neighbour::fit(set, kDeep).score(picture.features, kAll).imageScore, 0.0, 1e-6);
  EXPECT_NEAR(Neighbour::fit(set, kTuned).score(picture.features, kAll).imageScore, 2.0, 1e-6);
  picture.features.tuned = {};
  test::expectError(ErrorCode::Format,
                    [&] { (void)Neighbour::fit(set, kTuned).score(picture.features, kAll); });
}

TEST(CellDensity, ACellWithoutAnyLengthIsNoTrouble) {
  const auto normal = deepPicture(FeatureMatrix{{0, 0}, {0, 2}});
  const auto head = Neighbour::fit({{&normal, &normal}, kAll}, kDeep);
  const auto output = head.score(deepPicture(FeatureMatrix{{0, 0}, {0, 1}}).features, kAll);
  EXPECT_DOUBLE_EQ(output.imageScore, 0.0);
}

TEST(CellDensity, CellsOutsideTheRegionNeitherFitNorScore) {
  const std::vector<std::uint8_t> left = {1, 1, 0, 0, 1, 1, 0, 0};
  const auto first = deepPicture(FeatureMatrix{{1, 0}, {9, 9}});
  const auto second = deepPicture(FeatureMatrix{{2, 0}, {8, 8}});
  const auto head = Neighbour::fit({{&first, &second}, left}, kDeep);
  EXPECT_EQ(head.tensors().at("bank").shape, (std::vector<std::int64_t>{2, 2}));
  const auto picture = deepPicture(FeatureMatrix{{0, 2}, {-50, -50}}).features;
  EXPECT_NEAR(head.score(picture, left).imageScore, 2.0, 1e-6);
}

template <class Head>
class WhatIsMaskedOut : public testing::Test {};
using Models = testing::Types<PatchBank, Subspace>;
TYPED_TEST_SUITE(WhatIsMaskedOut, Models);

TYPED_TEST(WhatIsMaskedOut, NeverMatters) {
  using Head = CellDensity<TypeParam>;
  auto set = tests::randomSet(3);
  set.mask[5] = set.mask[6] = 0;
  auto picture = tests::randomNormal(99).features;
  const auto expected = Head::fit(set.normals(), kPatches).score(picture, set.mask);
  EXPECT_EQ(expected.patchScores[5], 0.0F);
  EXPECT_EQ(expected.patchScores[6], 0.0F);

  for (auto& image : set.images) image.features.patches.row(5).setConstant(300.0F);
  picture.patches.row(6).setConstant(-300.0F);
  const auto output = Head::fit(set.normals(), kPatches).score(picture, set.mask);
  EXPECT_EQ(output.patchScores, expected.patchScores);
  EXPECT_EQ(output.imageScore, expected.imageScore);
}

}  // namespace
}  // namespace handful::density
