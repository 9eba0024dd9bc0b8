#include "core/runtime/network_source.h"

#include <gtest/gtest.h>

#include <limits>

#include "core/backbone/backbone_catalog.h"
#include "core/backbone/onnx_graph.h"
#include "core/backbone/resnet.h"
#include "core/base/atomic_file.h"
#include "core/runtime/feature_extractor.h"
#include "tests/support/expect_error.h"
#include "tests/support/random_resnet.h"
#include "tests/support/small_extractor.h"
#include "tests/support/temp_dir.h"
#include "tests/support/torch_zip.h"

namespace handful::runtime {
namespace {

using backbone::NetworkSource;

backbone::ImageFeatures featuresOf(const NetworkSource& source, int width, int height) {
  const auto graph = source.build(source.weights, {}, width, height);
  const auto extractor = FeatureExtractor::load(graph.onnx);
  return extractor.extract(cv::Mat(height, width, CV_8UC3, cv::Scalar(200, 100, 50)));
}

class ExtractorSource : public ::testing::Test {
 protected:
  tests::TempDir temp_;

  void expectRefused(ErrorCode code, const std::string& sentence,
                     const std::vector<std::byte>& onnx, const std::string& descriptor) {
    const auto path = tests::writeExtractor(temp_.path(), onnx, descriptor);
    test::expectError(code, sentence, [&] { return extractorSource(path).name; });
  }
};

TEST_F(ExtractorSource, GivesFeaturesOfEverySizeOnTheGridOfThePatchHeads) {
  const auto path =
      tests::writeExtractor(temp_.path(), tests::mapExtractor(), tests::mapDescriptor());
  const auto source = networkSource("onnx", path, {});
  EXPECT_EQ(source.name, "small_maps");
  EXPECT_TRUE(source.isExtractor);
  EXPECT_TRUE(source.weights.empty());
  for (const auto& [width, height] : {std::pair{64, 96}, {320, 320}}) {
    const auto features = featuresOf(source, width, height);
    EXPECT_EQ(features.gridWidth, width / 16);
    EXPECT_EQ(features.gridHeight, height / 16);
    EXPECT_EQ(features.patches.cols(), 12);
    EXPECT_EQ(features.pretrained.embedding.size(), 12);
  }
}

TEST_F(ExtractorSource, TakesModelsOfOneSizeForPicturesOfAnother) {
  const auto path =
      tests::writeExtractor(temp_.path(), tests::tokenExtractor(98, 70), tests::tokenDescriptor());
  const auto features = featuresOf(extractorSource(path), 128, 96);
  EXPECT_EQ(features.gridWidth, 8);
  EXPECT_EQ(features.gridHeight, 6);
  EXPECT_EQ(features.patches.cols(), 6);
}

TEST_F(ExtractorSource, NeedsItsDescriptor) {
  const auto path =
      tests::writeExtractor(temp_.path(), tests::mapExtractor(), tests::mapDescriptor());
  std::filesystem::remove(temp_ / "extractor.json");
  test::expectError(ErrorCode::Io, "descriptor", [&] { return extractorSource(path).name; });
  test::expectError(ErrorCode::Io, [&] { return extractorSource(temp_ / "none.onnx").name; });
  test::expectError(ErrorCode::Config, "needs its file",
                    [] { return networkSource("onnx", {}, {}).name; });
}

TEST_F(ExtractorSource, RefusesWhatCannotWork) {
  expectRefused(ErrorCode::Format, "no ONNX file", std::vector<std::byte>(100),
                tests::mapDescriptor());
  expectRefused(ErrorCode::Format, "extractor.json", tests::mapExtractor(), "{}");
  expectRefused(ErrorCode::Config, "its outputs are", tests::tokenExtractor(98, 70),
                tests::mapDescriptor());
  expectRefused(ErrorCode::Config, "not that of tokens", tests::mapExtractor(),
                tests::tokenDescriptor());
}

TEST_F(ExtractorSource, RefusesNetworksThatOpenVinoCannotRun) {
  backbone::OnnxGraph graph("broken");
  const auto pixels = graph.input("pixels", {1, 3, 64, 64});
  graph.output(graph.reshape(pixels, "impossible", {1, 5, 5, 5}), "embedding");
  graph.output(pixels, "patches");
  expectRefused(ErrorCode::Format, "cannot run", graph.serialize(), tests::mapDescriptor());
}

// A few bytes that ask for a terabyte.
TEST_F(ExtractorSource, RefusesToNeedAllMemoryThereIs) {
  backbone::OnnxGraph graph("hungry");
  const auto pixels = graph.input("pixels", {1, 3, 64, 64});
  graph.output(graph.resize(pixels, "huge", {1, 3, 500'000, 500'000}), "embedding");
  graph.output(pixels, "patches");
  expectRefused(ErrorCode::Format, "cannot run", graph.serialize(), tests::mapDescriptor());
}

TEST_F(ExtractorSource, RefusesNumbersThatAreNotFinite) {
  backbone::OnnxGraph graph("not_finite");
  const auto pixels = graph.input("pixels", {1, 3, 64, 64});
  graph.output(graph.multiplyConstant(pixels, "nan", std::numeric_limits<float>::quiet_NaN()),
               "embedding");
  graph.output(pixels, "patches");
  expectRefused(ErrorCode::Format, "not finite", graph.serialize(), tests::mapDescriptor());
}

class ResNetSource : public ::testing::Test {
 protected:
  tests::TempDir temp_;
  backbone::ResNetArchitecture resnet18_ = backbone::resNetArchitecture("resnet18");
  NamedTensors weights_ = tests::randomResNetWeights(resnet18_, 4);
};

TEST_F(ResNetSource, TakesTheUsersWeightsInEitherFormat) {
  writeFileAtomically(temp_ / "resnet18.pth", tests::torchFileOf(weights_));
  const std::vector<std::filesystem::path> folders = {temp_ / "nothing", temp_.path()};
  const auto found = networkSource("resnet18", {}, folders);
  EXPECT_EQ(found.name, "resnet18");
  EXPECT_FALSE(found.isExtractor);
  writeFileAtomically(temp_ / "mine.safetensors", formatSafetensors(weights_));
  const auto given = networkSource("resnet18", temp_ / "mine.safetensors", {});
  EXPECT_EQ(featuresOf(found, 64, 64).pretrained.embedding,
            featuresOf(given, 64, 64).pretrained.embedding);
  EXPECT_EQ(featuresOf(given, 64, 64).patches.cols(), 128 + 256);
}

TEST_F(ResNetSource, RefusesTheWeightsOfOtherNetworks) {
  const auto refuse = [&](const char* piece, const NamedTensors& weights) {
    writeFileAtomically(temp_ / "w.safetensors", formatSafetensors(weights));
    test::expectError(ErrorCode::Format, piece,
                      [&] { return networkSource("resnet18", temp_ / "w.safetensors", {}).name; });
  };
  auto missing = weights_;
  missing.erase("layer1.0.conv1.weight");
  refuse("lack the tensor layer1.0.conv1.weight", missing);
  auto larger = weights_;  // as of a ResNet34
  larger["layer1.2.conv1.weight"] = weights_.at("layer1.1.conv1.weight");
  refuse("layer1.2.conv1.weight, which resnet18 does not have", larger);
  auto other = weights_;
  other["layer1.0.conv1.weight"] = {{64, 64, 1, 1}, std::vector<float>(4096)};
  refuse("another shape", other);
}

TEST_F(ResNetSource, SaysWhereTheWeightsBelong) {
  const std::vector<std::filesystem::path> folders = {temp_.path()};
  test::expectError(ErrorCode::Io, "resnet50.safetensors or resnet50.pth",
                    [&] { return networkSource("resnet50", {}, folders).name; });
  test::expectError(ErrorCode::Config, "no network of this name",
                    [&] { return networkSource("resnet9000", {}, folders).name; });
}

}  // namespace
}  // namespace handful::runtime
