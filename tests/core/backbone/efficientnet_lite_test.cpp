#include "core/backbone/efficientnet_lite.h"

#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>

#include "core/backbone/backbone_catalog.h"
#include "core/base/error.h"
#include "core/runtime/openvino_backend.h"
#include "tests/support/expect_error.h"
#include "tests/support/reference_features.h"
#include "tests/support/weights.h"

namespace handful::backbone {
namespace {

class LiteGroups : public ::testing::TestWithParam<const char*> {};

// The graph that the product runs against another implementation of the network.
TEST_P(LiteGroups, AgreeWithTheReference) {
  const std::string network = GetParam();
  const auto weights = tests::publishedWeights(network);
  if (weights.empty() && network != kDefaultBackbone) {
    GTEST_SKIP() << "the weights of " << network << " are not on this machine";
  }
  ASSERT_FALSE(weights.empty()) << "the weights are missing: run packaging/fetch_weights";

  const auto pixels = tests::referencePixels();
  const auto onnx =
      buildLiteGroups(liteArchitecture(network), weights, static_cast<int>(pixels.shape[3]),
                      static_cast<int>(pixels.shape[2]));
  const auto outputs = runtime::OpenVinoBackend::load(onnx)->run(pixels);
  const auto groups = tests::referenceGroups(network);
  ASSERT_EQ(groups.size(), outputs.size());
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const auto name = "group" + std::to_string(g);
    const auto& output = outputs.at(name);
    tests::expectReproduces(groups[g], output.shape, output.values, network + " " + name);
  }
}

INSTANTIATE_TEST_SUITE_P(Networks, LiteGroups,
                         ::testing::Values("efficientnet_lite0", "efficientnet_lite1",
                                           "efficientnet_lite2"));

// The mean of a 3x3 neighbourhood, cells outside left out.
double neighbourhoodMean(const Tensor& map, std::int64_t channel, std::int64_t y, std::int64_t x) {
  const auto height = map.shape[2];
  const auto width = map.shape[3];
  double sum = 0.0;
  int count = 0;
  for (auto v = std::max<std::int64_t>(0, y - 1); v <= std::min(height - 1, y + 1); ++v) {
    for (auto u = std::max<std::int64_t>(0, x - 1); u <= std::min(width - 1, x + 1); ++u) {
      sum += map.values[static_cast<std::size_t>((channel * height + v) * width + u)];
      ++count;
    }
  }
  return sum / count;
}

TEST(LiteFeatures, AreTheGroupsAveragedAsTheDesignSays) {
  const auto weights = tests::publishedWeights("efficientnet_lite0");
  ASSERT_FALSE(weights.empty());
  const auto architecture = liteArchitecture("efficientnet_lite0");
  const auto pixels = tests::referencePixels();
  const auto graph = buildLiteFeatures(architecture, weights, 128, 96);
  EXPECT_EQ(graph.channels, 40 + 112);
  EXPECT_EQ(graph.sharpChannels, 112);
  EXPECT_EQ(graph.deepChannels, 192);
  EXPECT_EQ(graph.gridWidth, 8);
  EXPECT_EQ(graph.gridHeight, 6);

  const auto groups =
      runtime::OpenVinoBackend::load(buildLiteGroups(architecture, weights, 128, 96))->run(pixels);
  const auto features = runtime::OpenVinoBackend::load(graph.onnx)->run(pixels);
  const auto& patches = features.at("patches");
  const auto at = [&](std::int64_t channel, std::int64_t y, std::int64_t x) {
    return patches.values[static_cast<std::size_t>((channel * 6 + y) * 8 + x)];
  };
  for (const auto& [y, x] : {std::pair(0, 0), {5, 7}, {3, 4}, {0, 6}}) {
    for (const std::int64_t channel : {0, 17, 39}) {
      double fine = 0.0;
      for (int dy = 0; dy < 2; ++dy) {
        for (int dx = 0; dx < 2; ++dx) {
          fine += neighbourhoodMean(groups.at("group2"), channel, 2 * y + dy, 2 * x + dx) / 4.0;
        }
      }
      EXPECT_NEAR(at(channel, y, x), 0.6 * fine, 1e-3);
      EXPECT_NEAR(at(40 + channel, y, x), neighbourhoodMean(groups.at("group4"), channel, y, x),
                  1e-3);
    }
  }

  EXPECT_EQ(features.at("sharp_patches").values, groups.at("group4").values);
  const auto& last = groups.at("group5");
  EXPECT_EQ(features.at("deep").values, last.values);
  for (const std::size_t channel : {0U, 100U, 191U}) {
    double mean = 0.0;
    for (std::size_t cell = 0; cell < 12; ++cell) mean += last.values[channel * 12 + cell] / 12.0;
    EXPECT_NEAR(features.at("embedding").values[channel], mean, 1e-3);
  }
}

TEST(LiteFeatures, AreTheSameBytesEachTime) {
  const auto weights = tests::publishedWeights("efficientnet_lite0");
  const auto architecture = liteArchitecture("efficientnet_lite0");
  EXPECT_EQ(buildLiteFeatures(architecture, weights, 64, 64).onnx,
            buildLiteFeatures(architecture, weights, 64, 64).onnx);
}

TEST(LiteFeatures, RefuseOtherWeights) {
  const auto architecture = liteArchitecture("efficientnet_lite0");
  auto weights = tests::publishedWeights("efficientnet_lite0");
  ASSERT_FALSE(weights.empty());

  auto missing = weights;
  missing.erase("_blocks.3._depthwise_conv.weight");
  test::expectError(ErrorCode::Format, "",
                    [&] { return buildLiteFeatures(architecture, missing, 64, 64); });

  auto reshaped = weights;
  reshaped["_conv_stem.weight"].shape = {32, 3, 9, 1};
  test::expectError(ErrorCode::Format, "",
                    [&] { return buildLiteFeatures(architecture, reshaped, 64, 64); });

  auto negative = weights;
  negative["_bn0.running_var"].values[3] = -1.0F;
  test::expectError(ErrorCode::Format, "",
                    [&] { return buildLiteFeatures(architecture, negative, 64, 64); });
}

TEST(SamePadding, IsThatOfTensorFlow) {
  // An even length at stride 2 is padded on one side only.
  EXPECT_EQ(samePadding(224, 3, 2).before, 0);
  EXPECT_EQ(samePadding(224, 3, 2).after, 1);
  EXPECT_EQ(samePadding(224, 5, 2).before, 1);
  EXPECT_EQ(samePadding(224, 5, 2).after, 2);
  EXPECT_EQ(samePadding(7, 3, 2).before, 1);
  EXPECT_EQ(samePadding(7, 3, 2).after, 1);
  EXPECT_EQ(samePadding(20, 5, 1).before, 2);
  EXPECT_EQ(samePadding(20, 1, 1).after, 0);
}

TEST(Catalog, KnowsItsNetworksAndRefusesOthers) {
  for (const auto& backbone : backbones()) {
    EXPECT_EQ(backboneNamed(backbone.name).weightsFile, backbone.weightsFile);
    const bool isBroughtByUsers = backbone.name.starts_with("resnet");
    EXPECT_EQ(backbone.weightsSha256.size(), isBroughtByUsers ? 0U : 64U);
  }
  test::expectError(ErrorCode::Config, "", [] { return backboneNamed("resnet9000").name; });
}

TEST(Catalog, SaysHowToGetWeightsThatAreNotThere) {
  const std::vector<std::filesystem::path> nowhere = {"/nowhere/at/all"};
  try {
    static_cast<void>(loadWeights(backboneNamed(kDefaultBackbone), nowhere));
    FAIL() << "found weights nowhere";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::Io);
    EXPECT_NE(std::string(error.what()).find("packaging/fetch_weights"), std::string::npos);
  }
}

}  // namespace
}  // namespace handful::backbone
