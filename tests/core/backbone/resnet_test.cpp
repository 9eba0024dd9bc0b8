#include "core/backbone/resnet.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>

#include "core/runtime/openvino_backend.h"
#include "tests/support/expect_error.h"
#include "tests/support/random_resnet.h"

namespace handful::backbone {
namespace {

/// torchvision's state dict, by its rules and not by our table of blocks.
std::set<std::string> torchvisionNames(bool isBottleneck, const std::array<int, 4>& blocks) {
  std::set<std::string> names = {"fc.weight", "fc.bias"};
  const auto convolutionAndNorm = [&](const std::string& convolution, const std::string& norm) {
    names.insert(convolution + ".weight");
    for (const auto* part :
         {"weight", "bias", "running_mean", "running_var", "num_batches_tracked"}) {
      names.insert(norm + "." + part);
    }
  };
  convolutionAndNorm("conv1", "bn1");
  for (int layer = 1; layer <= 4; ++layer) {
    for (int b = 0; b < blocks[static_cast<std::size_t>(layer - 1)]; ++b) {
      const auto block = "layer" + std::to_string(layer) + "." + std::to_string(b) + ".";
      for (int i = 1; i <= (isBottleneck ? 3 : 2); ++i) {
        convolutionAndNorm(block + "conv" + std::to_string(i), block + "bn" + std::to_string(i));
      }
      // Basic blocks keep 64 channels in layer1, bottlenecks widen them.
      if (b == 0 && (layer > 1 || isBottleneck)) {
        convolutionAndNorm(block + "downsample.0", block + "downsample.1");
      }
    }
  }
  return names;
}

std::set<std::string> namesOf(const ResNetArchitecture& architecture) {
  std::set<std::string> names;
  for (const auto& [name, shape] : resNetStateDict(architecture)) names.insert(name);
  return names;
}

TEST(ResNetStateDict, HasTheNamesOfTorchvision) {
  const auto resnet18 = namesOf(resNetArchitecture("resnet18"));
  EXPECT_EQ(resnet18.size(), 122U);
  EXPECT_EQ(resnet18, torchvisionNames(false, {2, 2, 2, 2}));
  const auto resnet50 = namesOf(resNetArchitecture("resnet50"));
  EXPECT_EQ(resnet50.size(), 320U);
  EXPECT_EQ(resnet50, torchvisionNames(true, {3, 4, 6, 3}));
}

// The published numbers of parameters.
TEST(ResNetStateDict, HasAsManyParametersAsPublished) {
  const auto parametersOf = [](const char* name) {
    std::int64_t all = 0;
    for (const auto& [tensor, shape] : resNetStateDict(resNetArchitecture(name))) {
      if (tensor.find("running_") != std::string::npos || shape.empty()) continue;
      std::int64_t count = 1;
      for (const auto extent : shape) count *= extent;
      all += count;
    }
    return all;
  };
  EXPECT_EQ(parametersOf("resnet18"), 11689512);
  EXPECT_EQ(parametersOf("resnet50"), 25557032);
}

TEST(ResNetStateDict, HasTheShapesOfTorchvision) {
  using Shape = std::vector<std::int64_t>;
  const auto resnet18 = resNetStateDict(resNetArchitecture("resnet18"));
  EXPECT_EQ(resnet18.at("conv1.weight"), (Shape{64, 3, 7, 7}));
  EXPECT_EQ(resnet18.at("layer2.0.conv1.weight"), (Shape{128, 64, 3, 3}));
  EXPECT_EQ(resnet18.at("layer4.0.downsample.0.weight"), (Shape{512, 256, 1, 1}));
  EXPECT_EQ(resnet18.at("bn1.num_batches_tracked"), Shape{});
  EXPECT_EQ(resnet18.at("fc.weight"), (Shape{1000, 512}));
  const auto resnet50 = resNetStateDict(resNetArchitecture("resnet50"));
  EXPECT_EQ(resnet50.at("layer1.0.conv1.weight"), (Shape{64, 64, 1, 1}));
  EXPECT_EQ(resnet50.at("layer1.0.conv3.weight"), (Shape{256, 64, 1, 1}));
  EXPECT_EQ(resnet50.at("layer3.0.conv2.weight"), (Shape{256, 256, 3, 3}));
  EXPECT_EQ(resnet50.at("layer3.5.conv1.weight"), (Shape{256, 1024, 1, 1}));
}

TEST(ResNetArchitecture, HasTheStridesOfThePatchHeads) {
  for (const auto* name : {"resnet18", "resnet50"}) {
    const auto architecture = resNetArchitecture(name);
    EXPECT_EQ(architecture.strideOf(ResNetArchitecture::kFineGroup), 8);
    EXPECT_EQ(architecture.strideOf(ResNetArchitecture::kCoarseGroup), 16);
    EXPECT_EQ(architecture.strideOf(ResNetArchitecture::kLastGroup), 32);
  }
  test::expectError(ErrorCode::Config, "", [] { return resNetArchitecture("resnet19").name; });
}

TEST(ResNetFeatures, HaveTheSizesThatTheyPromise) {
  const auto architecture = tests::tinyResNet(true);
  const auto graph =
      buildResNetFeatures(architecture, tests::randomResNetWeights(architecture, 1), 96, 64);
  EXPECT_EQ(graph.gridWidth, 6);
  EXPECT_EQ(graph.gridHeight, 4);
  const auto backend = runtime::OpenVinoBackend::load(graph.onnx);
  const auto outputs = backend->run({{1, 3, 64, 96}, std::vector<float>(3 * 64 * 96, 100.0F)});
  EXPECT_EQ(outputs.at("patches").shape, (std::vector<std::int64_t>{1, graph.channels, 4, 6}));
  EXPECT_EQ(outputs.at("embedding").shape, (std::vector<std::int64_t>{1, graph.deepChannels}));
}

// The patch features are averages of layer2 and layer3, the embedding one of layer4.
TEST(ResNetFeatures, AreMadeOfTheMapsAtStrides8And16AndTheLast) {
  const auto architecture = tests::tinyResNet(false);
  const auto weights = tests::randomResNetWeights(architecture, 2);
  Tensor pixels{{1, 3, 64, 64}, {}};
  for (int i = 0; i < 3 * 64 * 64; ++i) pixels.values.push_back(static_cast<float>(i * 37 % 256));
  const auto features =
      runtime::OpenVinoBackend::load(buildResNetFeatures(architecture, weights, 64, 64).onnx)
          ->run(pixels);
  const auto groups =
      runtime::OpenVinoBackend::load(buildResNetGroups(architecture, weights, 64, 64))->run(pixels);

  // Cell (1, 1) of the 4 x 4 grid has neighbours on all sides.
  const auto& coarse = groups.at("group3");
  double mean = 0.0;
  for (int y = 0; y < 3; ++y) {
    for (int x = 0; x < 3; ++x) mean += coarse.values[static_cast<std::size_t>(4 * y + x)] / 9.0;
  }
  const auto fineChannels = static_cast<std::size_t>(architecture.channelsOf(2));
  EXPECT_NEAR(features.at("patches").values[fineChannels * 16 + 5], mean, 1e-4);
  const auto& last = groups.at("group4").values;
  EXPECT_NEAR(features.at("embedding").values[0], (last[0] + last[1] + last[2] + last[3]) / 4.0,
              1e-4);
}

TEST(ResNetFeatures, AreTheSameBytesEachTime) {
  const auto architecture = tests::tinyResNet(false);
  const auto weights = tests::randomResNetWeights(architecture, 3);
  EXPECT_EQ(buildResNetFeatures(architecture, weights, 64, 64).onnx,
            buildResNetFeatures(architecture, weights, 64, 64).onnx);
}

TEST(ResNetFeatures, RefuseOtherWeights) {
  const auto architecture = tests::tinyResNet(false);
  const auto weights = tests::randomResNetWeights(architecture, 1);
  auto missing = weights;
  missing.erase("layer3.0.downsample.0.weight");
  EXPECT_EQ(test::expectError(ErrorCode::Format, "belong to another network",
                              [&] { return buildResNetFeatures(architecture, missing, 64, 64); }),
            "layer3.0.downsample.0.weight");
  auto reshaped = weights;
  reshaped["conv1.weight"].shape = {8, 3, 49, 1};
  test::expectError(ErrorCode::Format, "another shape",
                    [&] { return buildResNetFeatures(architecture, reshaped, 64, 64); });
}

}  // namespace
}  // namespace handful::backbone
