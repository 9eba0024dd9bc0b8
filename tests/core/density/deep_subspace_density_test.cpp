#include "core/density/deep_subspace_density.h"

#include <gtest/gtest.h>

#include "tests/support/deep_features.h"
#include "tests/support/expect_error.h"
#include "tests/support/random_features.h"

namespace handful::density {
namespace {

using backbone::FeatureMatrix;
using tests::deepPicture;

const std::vector<std::uint8_t> kAll(8, 1);

TEST(DeepSubspace, ByHand) {
  // All cells of the normals lie on the line y = 1, z = 0.
  const auto first = deepPicture(FeatureMatrix{{0, 1, 0}, {4, 1, 0}});
  const auto second = deepPicture(FeatureMatrix{{-4, 1, 0}, {8, 1, 0}});
  const auto head = DeepSubspaceDensity::fit({{&first, &second}, kAll});
  EXPECT_EQ(head.tensors().at("directions").shape, (std::vector<std::int64_t>{1, 3}));
  const auto output =
      head.score(deepPicture(FeatureMatrix{{100, 1, 0}, {-7, 3, 1}}).features, kAll);
  EXPECT_NEAR(output.imageScore, 5.0, 1e-4) << "2^2 + 1^2 off the line, wherever along it";
  EXPECT_EQ(output.patchScores.size(), 0) << "too coarse for the heat map";
}

TEST(DeepSubspace, FewCellsOfManyChannelsGiveTheSameSubspace) {
  // 6 cells of 40 channels take the short way over the products of cells with cells.
  std::vector<Normal> normals;
  for (std::uint64_t i = 0; i < 3; ++i) normals.push_back(deepPicture(tests::randomRows(2, 40, i)));
  const NormalSet set{{&normals[0], &normals[1], &normals[2]}, kAll};
  const auto head = DeepSubspaceDensity::fit(set);
  const auto stored = head.tensors().at("directions");
  const Eigen::Map<const FeatureMatrix> directions(stored.values.data(), stored.shape[0], 40);
  EXPECT_LE(directions.rows(), 5) << "six points span five directions";
  EXPECT_TRUE(
      (directions * directions.transpose())
          .isApprox(Eigen::MatrixXf::Identity(directions.rows(), directions.rows()), 1e-4F));
  // What is left of the normals themselves is at most the 3 % of the variance.
  const FeatureMatrix cells = stackedDeepCells(set, backbone::Tail::Pretrained);
  const Eigen::RowVectorXf mean = cells.colwise().mean();
  const FeatureMatrix centred = cells.rowwise() - mean;
  const double inside = (centred * directions.transpose()).squaredNorm();
  EXPECT_GE(inside, 0.97 * static_cast<double>(centred.squaredNorm()) - 1e-3);
}

TEST(DeepSubspace, CellsOutsideTheRegionNeitherFitNorScore) {
  const std::vector<std::uint8_t> left = {1, 1, 0, 0, 1, 1, 0, 0};
  const auto first = deepPicture(FeatureMatrix{{0, 0}, {9, 9}});
  const auto second = deepPicture(FeatureMatrix{{2, 0}, {-8, 8}});
  const auto head = DeepSubspaceDensity::fit({{&first, &second}, left});
  const auto picture = deepPicture(FeatureMatrix{{1, 2}, {-50, -50}}).features;
  EXPECT_NEAR(head.score(picture, left).imageScore, 4.0, 1e-5);
}

TEST(DeepSubspace, SomethingIsAlwaysLeftOutside) {
  // Both directions carry the same variance: all of them would be needed for 97 % of it.
  const auto first = deepPicture(FeatureMatrix{{1, 0}, {-1, 0}});
  const auto second = deepPicture(FeatureMatrix{{0, 1}, {0, -1}});
  const auto head = DeepSubspaceDensity::fit({{&first, &second}, kAll});
  EXPECT_EQ(head.tensors().at("directions").shape, (std::vector<std::int64_t>{1, 2}));

  // With one channel, or one cell, what is left is the distance to the mean.
  const auto one = deepPicture(FeatureMatrix{{1.0F}, {3.0F}});
  const auto narrow = DeepSubspaceDensity::fit({{&one}, kAll});
  const auto far = deepPicture(FeatureMatrix{{2.0F}, {7.0F}}).features;
  EXPECT_NEAR(narrow.score(far, kAll).imageScore, 25.0, 1e-4);
  const std::vector<std::uint8_t> left = {1, 1, 0, 0, 1, 1, 0, 0};
  const auto single = DeepSubspaceDensity::fit({{&first}, left});
  EXPECT_NEAR(single.score(second.features, left).imageScore, 2.0, 1e-5);
}

TEST(DeepSubspace, OfManyCellsOfManyChannelsSomeAreDrawn) {
  constexpr int kCells = static_cast<int>(DeepSubspaceDensity::kMostCells) / 2 + 8;
  std::vector<Normal> normals(2);
  for (std::uint64_t i = 0; i < 2; ++i) {
    auto& features = normals[i].features;
    features.gridWidth = features.deepWidth = kCells;
    features.gridHeight = features.deepHeight = 1;
    features.patches = FeatureMatrix::Zero(kCells, 1);
    // Two directions among 1100 channels.
    features.pretrained.cells = tests::randomRows(kCells, 2, i) * tests::randomRows(2, 1100, 9);
  }
  const std::vector<std::uint8_t> all(kCells, 1);
  const auto head = DeepSubspaceDensity::fit({{&normals[0], &normals[1]}, all});
  EXPECT_EQ(head.tensors().at("directions").shape, (std::vector<std::int64_t>{2, 1100}));
}

TEST(DeepSubspace, RefusesFeaturesOfAnotherNetwork) {
  const auto first = deepPicture(FeatureMatrix{{0, 1}, {4, 1}});
  const auto head = DeepSubspaceDensity::fit({{&first, &first}, kAll});
  const auto other = deepPicture(FeatureMatrix{{0, 1, 0}, {4, 1, 0}}).features;
  EXPECT_EQ(test::expectError(ErrorCode::Format, [&] { (void)head.score(other, kAll); }),
            "deep-subspace");
}

}  // namespace
}  // namespace handful::density
