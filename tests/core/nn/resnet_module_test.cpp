#include "core/nn/resnet_module.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <set>
#include <span>
#include <string>

#include "core/backbone/resnet.h"
#include "core/backbone/torch_file.h"
#include "core/runtime/openvino_backend.h"
#include "tests/support/expect_error.h"
#include "tests/support/random_resnet.h"

namespace handful::nn {
namespace {

using backbone::ResNetArchitecture;
using tests::randomResNetWeights;
using tests::tinyResNet;

at::Tensor randomPixels(at::IntArrayRef shape) {
  torch::manual_seed(7);
  return torch::randint(0, 256, shape).to(torch::kFloat32);
}

Tensor fromTorch(const at::Tensor& tensor) {
  const auto rowMajor = tensor.contiguous();
  const auto* const begin = rowMajor.const_data_ptr<float>();
  return {rowMajor.sizes().vec(), {begin, begin + rowMajor.numel()}};
}

at::Tensor toTorch(const Tensor& tensor) {
  return torch::tensor(tensor.values).view(tensor.shape).clone();
}

void expectAgree(const at::Tensor& actual, const at::Tensor& expected, const std::string& what) {
  ASSERT_EQ(actual.sizes(), expected.sizes()) << what;
  const double largest = expected.abs().max().item<double>();
  ASSERT_GT(largest, 0.0) << what;
  EXPECT_LT((actual - expected).abs().max().item<double>(), 1e-3 * largest) << what;
}

class ResNet : public ::testing::TestWithParam<const char*> {};

// Two implementations from the same weights: ours as ONNX in OpenVINO, and LibTorch's layers.
TEST_P(ResNet, EqualsItsOnnxGraph) {
  const auto architecture = backbone::resNetArchitecture(GetParam());
  const auto weights = randomResNetWeights(architecture, 5);
  const ResNetModule module(architecture, weights);
  const auto pixels = randomPixels({1, 3, 64, 96});
  const auto maps = module.featureMaps(pixels);

  const auto groups =
      runtime::OpenVinoBackend::load(backbone::buildResNetGroups(architecture, weights, 96, 64))
          ->run(fromTorch(pixels));
  ASSERT_EQ(maps.size(), groups.size());
  for (std::size_t g = 0; g < maps.size(); ++g) {
    const auto name = "group" + std::to_string(g);
    expectAgree(toTorch(groups.at(name)), maps[g], name);
  }
  const auto features = runtime::OpenVinoBackend::load(
                            backbone::buildResNetFeatures(architecture, weights, 96, 64).onnx)
                            ->run(fromTorch(pixels));
  expectAgree(toTorch(features.at("embedding")), maps.back().mean({2, 3}), "embedding");
}

TEST_P(ResNet, GivesBackTheWeightsItWasBuiltFromUnderTorchvisionsNames) {
  const auto architecture = backbone::resNetArchitecture(GetParam());
  const auto weights = randomResNetWeights(architecture, 6);
  const auto returned = ResNetModule(architecture, weights).toNamedTensors();
  ASSERT_EQ(returned.size(), weights.size());
  for (const auto& [name, tensor] : weights) {
    ASSERT_TRUE(returned.contains(name)) << name;
    EXPECT_EQ(returned.at(name).shape, tensor.shape) << name;
    EXPECT_EQ(returned.at(name).values, tensor.values) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(All, ResNet, ::testing::Values("resnet18", "resnet50"),
                         [](const auto& network) { return std::string(network.param); });

// LibTorch writes the same format as torch.save(), by code of its own.
TEST(TorchFile, ReadsWhatLibTorchWrites) {
  torch::manual_seed(1);
  const auto weight = torch::randn({4, 3, 5, 5});
  const auto transposed = torch::randn({6, 2}).t();
  c10::Dict<std::string, at::Tensor> state;
  state.insert("conv1.weight", weight.contiguous(at::MemoryFormat::ChannelsLast));
  state.insert("fc.weight", transposed);
  state.insert("bn1.num_batches_tracked", torch::tensor(7, torch::kLong));
  const auto file = torch::pickle_save(state);
  const auto read = backbone::readWeights(std::as_bytes(std::span(file)));
  ASSERT_EQ(read.size(), 2U);
  EXPECT_TRUE(torch::equal(toTorch(read.at("conv1.weight")), weight));
  EXPECT_TRUE(torch::equal(toTorch(read.at("fc.weight")), transposed));
}

class ResNetModuleTest : public ::testing::TestWithParam<bool> {};

TEST_P(ResNetModuleTest, AKeptOutputOfLayer2LeadsToTheSameEnd) {
  const auto tiny = tinyResNet(GetParam());
  const ResNetModule network(tiny, randomResNetWeights(tiny, 1));
  const auto pixels = randomPixels({2, 3, 64, 64});
  const auto kept = network.forwardGroups(pixels, 0, 2);
  EXPECT_TRUE(torch::equal(network.forwardGroups(kept.contiguous(), 3, 4),
                           network.forwardGroups(pixels, 0, 4)));
}

TEST_P(ResNetModuleTest, SaysWhatItsGroupsLookLike) {
  const auto tiny = tinyResNet(GetParam());
  const ResNetModule network(tiny, randomResNetWeights(tiny, 1));
  const auto maps = network.featureMaps(randomPixels({1, 3, 64, 128}));
  ASSERT_EQ(network.groupCount(), 5);
  for (int group = 0; group < 5; ++group) {
    const auto& map = maps[static_cast<std::size_t>(group)];
    EXPECT_EQ(map.size(1), network.channelsOf(group));
    EXPECT_EQ(map.size(2), 64 / network.strideOf(group));
    EXPECT_EQ(map.size(3), 128 / network.strideOf(group));
  }
}

// The published settings of the mean-shifted loss: conv1, bn1, layer1, layer2 are frozen.
TEST_P(ResNetModuleTest, TrainsTheUnfrozenLayersAndNothingElse) {
  const auto tiny = tinyResNet(GetParam());
  ResNetModule network(tiny, randomResNetWeights(tiny, 3));
  EXPECT_FALSE(network.forwardGroups(randomPixels({1, 3, 64, 64}), 0, 4).requires_grad());
  const auto before = network.toNamedTensors();
  const auto trained =
      network.unfreeze(ResNetArchitecture::kFirstGroupTrainedByMsc, ResNetArchitecture::kLastGroup);
  torch::optim::SGD optimizer(trained, torch::optim::SGDOptions(0.1));
  const auto kept = network.forwardGroups(randomPixels({4, 3, 64, 64}), 0, 2);
  EXPECT_FALSE(kept.requires_grad());
  network.forwardGroups(kept, 3, 4).pow(2).mean().backward();
  optimizer.step();

  for (const auto& [name, tensor] : network.toNamedTensors()) {
    const bool isLate = name.starts_with("layer3.") || name.starts_with("layer4.");
    const bool isStatistic = name.find(".running_") != std::string::npos;
    EXPECT_EQ(tensor.values != before.at(name).values, isLate && !isStatistic) << name;
  }
}

TEST_P(ResNetModuleTest, UnfreezesEveryParameterOnce) {
  const auto tiny = tinyResNet(GetParam());
  ResNetModule network(tiny, randomResNetWeights(tiny, 1));
  std::set<const void*> parameters;
  for (const auto& parameter : network.unfreeze(0, 4)) {
    parameters.insert(parameter.unsafeGetTensorImpl());
  }
  std::size_t expected = 0;
  for (const auto& [name, tensor] : network.toNamedTensors()) {
    if (name.find(".running_") == std::string::npos) ++expected;
  }
  EXPECT_EQ(parameters.size(), expected);
}

TEST_P(ResNetModuleTest, RefusesWhatDoesNotFit) {
  const auto tiny = tinyResNet(GetParam());
  ResNetModule network(tiny, randomResNetWeights(tiny, 1));
  test::expectError(ErrorCode::Internal, [&] {
    (void)network.forwardGroups(randomPixels({1, 3, 32, 32}), 0, 5);
  });
  test::expectError(ErrorCode::Internal, [&] {
    (void)network.forwardGroups(randomPixels({1, 3, 32, 32}), 3, 4);
  });
  test::expectError(ErrorCode::Internal, [&] { (void)network.unfreeze(4, 5); });
  const auto other = tinyResNet(!GetParam());
  test::expectError(ErrorCode::Format,
                    [&] { ResNetModule wrong(other, randomResNetWeights(tiny, 1)); });
}

INSTANTIATE_TEST_SUITE_P(Tiny, ResNetModuleTest, ::testing::Bool(), [](const auto& network) {
  return network.param ? std::string("bottleneck") : std::string("basic");
});

}  // namespace
}  // namespace handful::nn
