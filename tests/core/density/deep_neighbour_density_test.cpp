#include "core/density/deep_neighbour_density.h"

#include <gtest/gtest.h>

#include "tests/support/deep_features.h"
#include "tests/support/expect_error.h"
#include "tests/support/random_features.h"

namespace handful::density {
namespace {

using backbone::FeatureMatrix;
using backbone::Tail;
using tests::deepPicture;
using Pretrained = DeepNeighbourDensity<Tail::Pretrained>;
using Tuned = DeepNeighbourDensity<Tail::Tuned>;

const std::vector<std::uint8_t> kAll(8, 1);

TEST(DeepNeighbour, ByHandOnCellsOfLengthOne) {
  const auto first = deepPicture(FeatureMatrix{{5, 0}, {0, 2}});
  const auto second = deepPicture(FeatureMatrix{{1, 0}, {0, 7}});
  const auto head = Pretrained::fit({{&first, &second}, kAll});
  // (-3, 0) is the point (-1, 0), which is sqrt(2) away from (0, 1).
  const auto output = head.score(deepPicture(FeatureMatrix{{-3, 0}, {0, 9}}).features, kAll);
  EXPECT_NEAR(output.imageScore, 2.0, 1e-6);
  EXPECT_EQ(output.patchScores.size(), 0) << "too coarse for the heat map";
}

TEST(DeepNeighbour, EachOfTheTwoSeesItsOwnEndOfTheNetwork) {
  auto first = deepPicture(FeatureMatrix{{1, 0}, {0, 1}});
  auto second = first;
  first.features.tuned.cells = second.features.tuned.cells = FeatureMatrix{{0, -1}, {-1, 0}};
  const NormalSet set{{&first, &second}, kAll};
  auto picture = first;
  picture.features.tuned.cells = FeatureMatrix{{0, 1}, {-1, 0}};
  EXPECT_NEAR(Pretrained::fit(set).score(picture.features, kAll).imageScore, 0.0, 1e-6);
  EXPECT_NEAR(Tuned::fit(set).score(picture.features, kAll).imageScore, 2.0, 1e-6);
  picture.features.tuned = {};
  EXPECT_EQ(test::expectError(ErrorCode::Format,
                              [&] { (void)Tuned::fit(set).score(picture.features, kAll); }),
            "tuned-neighbour");
}

TEST(DeepNeighbour, ACellWithoutAnyLengthIsNoTrouble) {
  const auto normal = deepPicture(FeatureMatrix{{0, 0}, {0, 2}});
  const auto head = Pretrained::fit({{&normal, &normal}, kAll});
  const auto output = head.score(deepPicture(FeatureMatrix{{0, 0}, {0, 1}}).features, kAll);
  EXPECT_DOUBLE_EQ(output.imageScore, 0.0);
}

TEST(DeepNeighbour, ACellCountsIfAnyOfItsPatchesDoes) {
  const auto features = deepPicture(FeatureMatrix{{0, 0}, {0, 0}}).features;
  EXPECT_EQ(deepMask(features, kAll), (std::vector<std::uint8_t>{1, 1}));
  EXPECT_EQ(deepMask(features, std::vector<std::uint8_t>{0, 0, 0, 0, 0, 0, 1, 0}),
            (std::vector<std::uint8_t>{0, 1}));
}

TEST(DeepNeighbour, CellsOutsideTheRegionNeitherFitNorScore) {
  const std::vector<std::uint8_t> left = {1, 1, 0, 0, 1, 1, 0, 0};
  const auto first = deepPicture(FeatureMatrix{{1, 0}, {9, 9}});
  const auto second = deepPicture(FeatureMatrix{{2, 0}, {8, 8}});
  const auto head = Pretrained::fit({{&first, &second}, left});
  EXPECT_EQ(head.tensors().at("bank").shape, (std::vector<std::int64_t>{2, 2}));
  const auto picture = deepPicture(FeatureMatrix{{0, 2}, {-50, -50}}).features;
  EXPECT_NEAR(head.score(picture, left).imageScore, 2.0, 1e-6);
}

TEST(DeepNeighbour, RefusesGridsThatDoNotFit) {
  auto features = deepPicture(FeatureMatrix{{0, 0}, {0, 0}}).features;
  features.deepWidth = 3;
  test::expectError(ErrorCode::Format, "grids", [&] { (void)deepMask(features, kAll); });
}

TEST(DeepNeighbour, ALargeBankIsThinned) {
  tests::RandomSet set;
  for (std::uint64_t i = 1; i <= 30; ++i) set.images.push_back(tests::randomNormal(i, 20, 20));
  set.mask.assign(400, 1);
  const auto head = Pretrained::fit(set.normals());
  EXPECT_EQ(head.tensors().at("bank").shape[0], Pretrained::kMaxBank);
}

}  // namespace
}  // namespace handful::density
