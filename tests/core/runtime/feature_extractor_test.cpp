#include "core/runtime/feature_extractor.h"

#include <gtest/gtest.h>

#include "core/backbone/onnx_graph.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"
#include "tests/support/tiny_inspection.h"

namespace handful::runtime {
namespace {

using backbone::OnnxGraph;

/// "patches" are the pixels and 1, 4x2 of them, "sharp_patches" the pixels and 2, "embedding"
/// their mean: so every number can be told in advance.
/// @param tunedSide of the cells of a tuned end; 0 = there is none
std::vector<std::byte> pixelsAsFeatures(const std::string& patchesName = "patches",
                                        int tunedSide = 0) {
  OnnxGraph graph("pixels");
  const auto pixels = graph.input("pixels", {1, 3, 2, 4});
  graph.output(graph.addConstant(pixels, "sum", 1.0F), patchesName, {1, 3, 2, 4});
  graph.output(graph.addConstant(pixels, "sharp", 2.0F), "sharp_patches", {1, 3, 2, 4});
  const auto pooled = graph.globalAveragePool(pixels, "pooled");
  graph.output(graph.flatten(pooled, "flat"), "embedding", {1, 3});
  graph.output(graph.averagePool(pixels, "halved", 2, 2, 0), "deep", {1, 3, 1, 2});
  if (tunedSide > 0) {
    const auto tuned = graph.multiplyConstant(pixels, "tuned", 2.0F);
    graph.output(graph.averagePool(tuned, "tuned_halved", tunedSide, tunedSide, 0), "tuned_deep",
                 {1, 3, 2 / tunedSide, 4 / tunedSide});
    graph.output(graph.flatten(graph.globalAveragePool(tuned, "tuned_pooled"), "tuned_flat"),
                 "tuned_embedding", {1, 3});
  }
  return graph.serialize();
}

TEST(FeatureExtractor, GivesEachCellItsChannels) {
  const auto extractor = FeatureExtractor::load(pixelsAsFeatures());
  EXPECT_EQ(extractor.inputWidth(), 4);
  EXPECT_EQ(extractor.inputHeight(), 2);
  const auto picture = test::testPicture(4, 2);
  const auto features = extractor.extract(picture);
  EXPECT_EQ(features.gridWidth, 4);
  EXPECT_EQ(features.gridHeight, 2);
  ASSERT_EQ(features.patches.rows(), 8);
  ASSERT_EQ(features.patches.cols(), 3);
  for (int y = 0; y < 2; ++y) {
    for (int x = 0; x < 4; ++x) {
      for (int c = 0; c < 3; ++c) {
        const float pixel = picture.at<cv::Vec3b>(y, x)[c];
        EXPECT_EQ(features.patches(y * 4 + x, c), pixel + 1.0F);
        EXPECT_EQ(features.sharpPatches(y * 4 + x, c), pixel + 2.0F);
      }
    }
  }
  EXPECT_EQ(features.deepWidth, 2);
  EXPECT_EQ(features.deepHeight, 1);
  ASSERT_EQ(features.pretrained.cells.rows(), 2);
  for (int x = 0; x < 2; ++x) {
    const auto quarter = cv::mean(picture(cv::Rect(2 * x, 0, 2, 2)));
    for (int c = 0; c < 3; ++c) EXPECT_NEAR(features.pretrained.cells(x, c), quarter[c], 1e-3);
  }
  ASSERT_EQ(features.pretrained.embedding.size(), 3);
  const auto mean = cv::mean(picture);
  for (int c = 0; c < 3; ++c) EXPECT_NEAR(features.pretrained.embedding[c], mean[c], 1e-3);
}

TEST(FeatureExtractor, TakesARegionOfALargerPictureToo) {
  const auto extractor = FeatureExtractor::load(pixelsAsFeatures());
  const auto large = test::testPicture(10, 9);
  const cv::Mat region = large(cv::Rect(3, 5, 4, 2));
  EXPECT_EQ(extractor.extract(region).patches, extractor.extract(region.clone()).patches);
}

TEST(FeatureExtractor, RefusesPixelsThatWereNotPreparedForIt) {
  const auto extractor = FeatureExtractor::load(pixelsAsFeatures());
  for (const auto& picture : {test::testPicture(2, 4), test::testPicture(8, 4),
                              cv::Mat(test::greyPicture(4, 2)), cv::Mat()}) {
    test::expectError(ErrorCode::Config, "not prepared", [&] { (void)extractor.extract(picture); });
  }
}

TEST(FeatureExtractor, RefusesAnotherKindOfNetwork) {
  OnnxGraph grey("grey");
  grey.output(grey.addConstant(grey.input("pixels", {1, 1, 2, 4}), "sum", 1.0F), "patches",
              {1, 1, 2, 4});
  EXPECT_EQ(test::expectError(ErrorCode::Format, "one RGB picture",
                              [&] { (void)FeatureExtractor::load(grey.serialize()); }),
            "model.onnx");
  const auto unnamed = FeatureExtractor::load(pixelsAsFeatures("cells"));
  test::expectError(ErrorCode::Format, "\"patches\"",
                    [&] { (void)unnamed.extract(test::testPicture(4, 2)); });
}

TEST(FeatureExtractor, GivesTheTunedEndBesideThePretrainedOne) {
  const auto picture = test::testPicture(4, 2);
  EXPECT_EQ(FeatureExtractor::load(pixelsAsFeatures()).extract(picture).tuned.cells.size(), 0);
  const auto features = FeatureExtractor::load(pixelsAsFeatures("patches", 2)).extract(picture);
  EXPECT_TRUE(features.tuned.cells.isApprox(2.0F * features.pretrained.cells, 1e-4F));
  EXPECT_TRUE(features.tuned.embedding.isApprox(2.0F * features.pretrained.embedding, 1e-4F));
}

// From a package that somebody made up: heads take both for the same cells.
TEST(FeatureExtractor, RefusesEndsOfDifferentSizes) {
  const auto extractor = FeatureExtractor::load(pixelsAsFeatures("patches", 1));
  test::expectError(ErrorCode::Format, "different sizes",
                    [&] { (void)extractor.extract(test::testPicture(4, 2)); });
}

TEST(FeatureExtractor, RefusesNumbersThatAreNotFinite) {
  OnnxGraph graph("overflow");
  const auto pixels = graph.input("pixels", {1, 3, 2, 4});
  const auto huge = graph.multiplyConstant(pixels, "huge", 3e38F);
  graph.output(huge, "patches", {1, 3, 2, 4});
  graph.output(graph.addConstant(pixels, "sharp", 2.0F), "sharp_patches", {1, 3, 2, 4});
  graph.output(graph.averagePool(pixels, "halved", 2, 2, 0), "deep", {1, 3, 1, 2});
  graph.output(graph.flatten(graph.globalAveragePool(pixels, "pooled"), "flat"), "embedding",
               {1, 3});
  const auto extractor = FeatureExtractor::load(graph.serialize());
  test::expectError(ErrorCode::Numeric, "not finite",
                    [&] { (void)extractor.extract(test::testPicture(4, 2)); });
}

}  // namespace
}  // namespace handful::runtime
