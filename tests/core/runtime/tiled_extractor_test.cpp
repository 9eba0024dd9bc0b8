#include "core/runtime/tiled_extractor.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "core/backbone/efficientnet_lite.h"
#include "core/backbone/onnx_graph.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"
#include "tests/support/tiny_lite.h"

namespace handful::runtime {
namespace {

using backbone::OnnxGraph;

constexpr std::uint64_t kSeed = 5;

region::Preparation tiled(int width, int height, const region::Tiles& tiles) {
  return {width, height, {}, {}, width, height, tiles, {}};
}

/// Every cell is the mean of its own pixels and of nothing around them: tiled or not, the
/// numbers are the same.
std::vector<std::byte> meansAsFeatures(int width, int height, bool hasTunedEnd) {
  OnnxGraph graph("means");
  const auto pixels = graph.input("pixels", {1, 3, height, width});
  graph.output(graph.averagePool(pixels, "cells", 16, 16, 0), "patches",
               {1, 3, height / 16, width / 16});
  const auto sharp = graph.multiplyConstant(pixels, "sharp", 3.0F);
  graph.output(graph.averagePool(sharp, "sharp_cells", 16, 16, 0), "sharp_patches",
               {1, 3, height / 16, width / 16});
  graph.output(graph.averagePool(pixels, "coarse", 32, 32, 0), "deep",
               {1, 3, height / 32, width / 32});
  graph.output(graph.flatten(graph.globalAveragePool(pixels, "pooled"), "flat"), "embedding",
               {1, 3});
  if (hasTunedEnd) {
    const auto tuned = graph.multiplyConstant(pixels, "tuned", 2.0F);
    graph.output(graph.averagePool(tuned, "tuned_coarse", 32, 32, 0), "tuned_deep",
                 {1, 3, height / 32, width / 32});
    graph.output(graph.flatten(graph.globalAveragePool(tuned, "tuned_pooled"), "tuned_flat"),
                 "tuned_embedding", {1, 3});
  }
  return graph.serialize();
}

TEST(TiledExtractor, PutsEveryCellInItsPlace) {
  const auto picture = test::testPicture(448, 320);
  const auto whole = FeatureExtractor::load(meansAsFeatures(448, 320, true)).extract(picture);
  const auto tiles =
      TiledExtractor::load(meansAsFeatures(192, 160, true), tiled(448, 320, {192, 160, 64}))
          .extract(picture);
  EXPECT_EQ(tiles.gridWidth, whole.gridWidth);
  EXPECT_EQ(tiles.gridHeight, whole.gridHeight);
  EXPECT_EQ(tiles.deepWidth, whole.deepWidth);
  EXPECT_EQ(tiles.deepHeight, whole.deepHeight);
  EXPECT_TRUE(tiles.patches.isApprox(whole.patches, 1e-5F));
  EXPECT_TRUE(tiles.sharpPatches.isApprox(whole.sharpPatches, 1e-5F));
  EXPECT_TRUE(tiles.pretrained.cells.isApprox(whole.pretrained.cells, 1e-5F));
  EXPECT_TRUE(tiles.pretrained.embedding.isApprox(whole.pretrained.embedding, 1e-4F));
  EXPECT_TRUE(tiles.tuned.cells.isApprox(whole.tuned.cells, 1e-5F));
  EXPECT_TRUE(tiles.tuned.embedding.isApprox(whole.tuned.embedding, 1e-4F));
}

TEST(TiledExtractor, AnEndThatIsNotThereStaysAway) {
  const auto features =
      TiledExtractor::load(meansAsFeatures(192, 160, false), tiled(448, 320, {192, 160, 64}))
          .extract(test::testPicture(448, 320));
  EXPECT_EQ(features.tuned.cells.size(), 0);
  EXPECT_EQ(features.tuned.embedding.size(), 0);
}

// Of a real kind of network, which looks around its cells.
TEST(TiledExtractor, AgreesWithTheWholeNetworkWhereTheOverlapReaches) {
  const auto picture = test::testPicture(512, 256);
  const auto weights = tests::tinyLiteWeights(kSeed);
  const auto onnx = [&](int width, int height) {
    return backbone::buildLiteFeatures(tests::tinyLite(), weights, width, height).onnx;
  };
  const auto whole = FeatureExtractor::load(onnx(512, 256)).extract(picture);
  const auto tiles =
      TiledExtractor::load(onnx(320, 256), tiled(512, 256, {320, 256, 128})).extract(picture);
  ASSERT_EQ(tiles.patches.rows(), whole.patches.rows());
  const double length = whole.patches.rowwise().norm().mean();
  const Eigen::VectorXf apart = (tiles.patches - whole.patches).rowwise().norm();
  EXPECT_LT(apart.maxCoeff(), 0.05 * length);
  EXPECT_LT(apart.mean(), 0.005 * length);
  EXPECT_TRUE(tiles.pretrained.embedding.isApprox(whole.pretrained.embedding, 0.02F));
}

TEST(TiledExtractor, WithoutTilesIsTheNetworkItself) {
  const auto picture = test::testPicture(96, 64);
  const auto onnx =
      backbone::buildLiteFeatures(tests::tinyLite(), tests::tinyLiteWeights(kSeed), 96, 64).onnx;
  const auto network = FeatureExtractor::load(onnx).extract(picture);
  const auto features = TiledExtractor::load(onnx, tiled(96, 64, {})).extract(picture);
  EXPECT_EQ(features.patches, network.patches);
  EXPECT_EQ(features.pretrained.embedding, network.pretrained.embedding);
}

TEST(TiledExtractor, TheSamePictureGivesTheSameBits) {
  const auto picture = test::testPicture(448, 320);
  const auto onnx =
      backbone::buildLiteFeatures(tests::tinyLite(), tests::tinyLiteWeights(kSeed), 192, 160).onnx;
  const auto preparation = tiled(448, 320, {192, 160, 64});
  const auto atSetUp = TiledExtractor::load(onnx, preparation, {"CPU", 1});
  const auto onTheLine = TiledExtractor::load(onnx, preparation, {"CPU", 2});
  const auto first = atSetUp.extract(picture);
  (void)onTheLine.extract(
      cv::Mat(320, 448, CV_8UC3, cv::Scalar(9, 200, 30)));  // whatever came between
  const auto second = onTheLine.extract(picture);
  EXPECT_EQ(first.patches, second.patches);
  EXPECT_EQ(first.pretrained.cells, second.pretrained.cells);
  EXPECT_EQ(first.pretrained.embedding, second.pretrained.embedding);
}

TEST(TiledExtractor, RefusesANetworkOfAnotherSize) {
  test::expectError(ErrorCode::Format, "input is not what", [] {
    (void)TiledExtractor::load(meansAsFeatures(192, 128, false), tiled(448, 320, {192, 160, 64}));
  });
  test::expectError(ErrorCode::Format, "input is not what", [] {
    (void)TiledExtractor::load(meansAsFeatures(448, 320, false), tiled(448, 320, {192, 160, 64}));
  });
}

/// Cells of so many pixels, and rows of them at most; an honest network has them all.
struct Cells {
  const char* what;
  int patches = 16;
  int sharp = 16;
  int deep = 32;
  int mostRows = 1000;
  int mostDeepRows = 1000;
};

std::vector<std::byte> pooledBy(const Cells& cells, int width, int height) {
  OnnxGraph graph("means");
  const auto pixels = graph.input("pixels", {1, 3, height, width});
  const auto pooled = [&](const std::string& name, int cell, int mostRows) {
    const int rows = std::min(mostRows, height / cell);
    const auto all = graph.averagePool(pixels, name + "_pool", cell, cell, 0);
    graph.output(graph.slice(all, name + "_rows", 2, 0, rows), name, {1, 3, rows, width / cell});
  };
  pooled("patches", cells.patches, cells.mostRows);
  pooled("sharp_patches", cells.sharp, cells.mostRows);
  pooled("deep", cells.deep, cells.mostDeepRows);
  graph.output(graph.flatten(graph.globalAveragePool(pixels, "pooled"), "flat"), "embedding",
               {1, 3});
  return graph.serialize();
}

class TiledExtractorRefuses : public ::testing::TestWithParam<Cells> {};

// A network in a package may be anybody's: what it gives is never copied unseen.
TEST_P(TiledExtractorRefuses, CellsThatDoNotFitTheTiles) {
  const auto extractor =
      TiledExtractor::load(pooledBy(GetParam(), 192, 160), tiled(448, 320, {192, 160, 64}));
  test::expectError(
      ErrorCode::Format, [&] { (void)extractor.extract(test::testPicture(448, 320)); },
      GetParam().what);
}

INSTANTIATE_TEST_SUITE_P(Damage, TiledExtractorRefuses,
                         ::testing::Values(Cells{"fewer sharp cells", 16, 32},
                                           Cells{"too few rows", 16, 16, 32, 5},
                                           Cells{"too few deep rows", 16, 16, 32, 1000, 2},
                                           Cells{"cells of no whole pixels", 40, 40},
                                           Cells{"cells across tiles", 64, 64}),
                         [](const auto& test) { return "case" + std::to_string(test.index); });

TEST(TiledExtractor, TheSameWithCellsThatFit) {
  const auto extractor =
      TiledExtractor::load(pooledBy({"honest"}, 192, 160), tiled(448, 320, {192, 160, 64}));
  EXPECT_NO_THROW((void)extractor.extract(test::testPicture(448, 320)));
}

TEST(TiledExtractor, RefusesPixelsOfAnotherSize) {
  const auto extractor =
      TiledExtractor::load(meansAsFeatures(192, 160, false), tiled(448, 320, {192, 160, 64}));
  for (const auto& picture : {test::testPicture(192, 160), test::testPicture(448, 352)}) {
    test::expectError(ErrorCode::Config, "not prepared", [&] { (void)extractor.extract(picture); });
  }
}

}  // namespace
}  // namespace handful::runtime
