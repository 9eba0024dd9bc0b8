#include "core/nn/efficientnet_lite_module.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/error.h"
#include "tests/support/reference_features.h"
#include "tests/support/tiny_lite.h"
#include "tests/support/weights.h"

namespace handful::nn {
namespace {

using backbone::LiteArchitecture;
using backbone::liteArchitecture;
using tests::tinyLite;
using tests::tinyLiteWeights;

// For networks this small a second thread mostly waits, and on a busy machine for long.
class OneThread final : public ::testing::Environment {
 public:
  void SetUp() override { at::set_num_threads(1); }
};
const auto* const kOneThread = ::testing::AddGlobalTestEnvironment(new OneThread);

at::Tensor toTorch(const Tensor& tensor) {
  return torch::tensor(tensor.values).view(tensor.shape).clone();
}

std::vector<float> valuesOf(const at::Tensor& tensor) {
  const auto rowMajor = tensor.contiguous();
  const auto* const begin = rowMajor.const_data_ptr<float>();
  return {begin, begin + rowMajor.numel()};
}

at::Tensor randomPixels(at::IntArrayRef shape) {
  torch::manual_seed(7);
  return torch::randint(0, 256, shape).to(torch::kFloat32);
}

/// The network written as plainly as possible: row-major tensors, explicit zeros
/// around every convolution, BatchNorm by its formula.
class PlainNetwork {
 public:
  PlainNetwork(LiteArchitecture architecture, NamedTensors weights)
      : architecture_(std::move(architecture)), weights_(std::move(weights)) {}

  std::vector<at::Tensor> featureMaps(const at::Tensor& pixels) const {
    std::vector<at::Tensor> maps;
    auto value = layer((pixels - 127.0) / 128.0, "_conv_stem", "_bn0", 2, 1).clamp(0.0, 6.0);
    int number = 0;
    for (const auto& group : architecture_.groups) {
      for (const auto& spec : group) {
        const auto name = "_blocks." + std::to_string(number++) + ".";
        const auto before = value;
        if (spec.expansion != 1) {
          value = layer(value, name + "_expand_conv", name + "_bn0", 1, 1).clamp(0.0, 6.0);
        }
        const auto mid = value.size(1);
        value = layer(value, name + "_depthwise_conv", name + "_bn1", spec.stride, mid);
        value = layer(value.clamp(0.0, 6.0), name + "_project_conv", name + "_bn2", 1, 1);
        if (spec.stride == 1 && spec.inChannels == spec.outChannels) value = value + before;
      }
      maps.push_back(value);
    }
    return maps;
  }

 private:
  at::Tensor named(const std::string& name) const { return toTorch(weights_.at(name)); }

  at::Tensor layer(const at::Tensor& input, const std::string& convolution, const std::string& norm,
                   int64_t stride, int64_t groups) const {
    const auto weight = named(convolution + ".weight");
    const auto kernel = weight.size(2);
    std::vector<int64_t> zeros;  // left, right, top, bottom
    for (const int axis : {3, 2}) {
      const auto length = input.size(axis);
      const auto outputs = (length + stride - 1) / stride;
      const auto total = std::max<int64_t>(0, (outputs - 1) * stride + kernel - length);
      zeros.push_back(total / 2);
      zeros.push_back(total - total / 2);
    }
    const auto sums = at::conv2d(at::constant_pad_nd(input, zeros), weight, {}, stride,
                                 at::IntArrayRef{0}, 1, groups);
    const auto perChannel = [&](const char* part) {
      return named(norm + part).view({1, -1, 1, 1});
    };
    return (sums - perChannel(".running_mean")) / (perChannel(".running_var") + 1e-3).sqrt() *
               perChannel(".weight") +
           perChannel(".bias");
  }

  LiteArchitecture architecture_;
  NamedTensors weights_;
};

void expectClose(const at::Tensor& actual, const at::Tensor& expected, const std::string& what) {
  ASSERT_EQ(actual.sizes(), expected.sizes()) << what;
  const double tolerance = 1e-4 * expected.std().item<double>();
  EXPECT_LT((actual - expected).abs().max().item<double>(), tolerance) << what;
}

class PublishedNetwork : public ::testing::TestWithParam<const char*> {};

TEST_P(PublishedNetwork, ReproducesTheReferenceFigures) {
  const std::string name = GetParam();
  const auto weights = tests::publishedWeights(name);
  if (weights.empty() && name != "efficientnet_lite0") {
    GTEST_SKIP() << "The weights of " << name << " are not on this machine.";
  }
  ASSERT_FALSE(weights.empty()) << "Run packaging/build: it fetches the weights.";

  const EfficientNetLiteModule network(liteArchitecture(name), weights);
  const auto maps = network.featureMaps(toTorch(tests::referencePixels()));
  const auto expected = tests::referenceGroups(name);
  ASSERT_EQ(maps.size(), expected.size());
  for (std::size_t group = 0; group < maps.size(); ++group) {
    tests::expectReproduces(expected[group], maps[group].sizes().vec(), valuesOf(maps[group]),
                            name + " group " + std::to_string(group));
  }
}

TEST_P(PublishedNetwork, GivesBackTheWeightsItWasBuiltFrom) {
  const std::string name = GetParam();
  const auto weights = tests::publishedWeights(name);
  if (weights.empty()) GTEST_SKIP() << "The weights of " << name << " are not on this machine.";

  const auto returned = EfficientNetLiteModule(liteArchitecture(name), weights).toNamedTensors();
  std::set<std::string> leftOut;
  for (const auto& [tensorName, tensor] : weights) {
    const auto found = returned.find(tensorName);
    if (found == returned.end()) {
      leftOut.insert(tensorName);
      continue;
    }
    EXPECT_EQ(found->second.shape, tensor.shape) << tensorName;
    EXPECT_EQ(found->second.values, tensor.values) << tensorName;
  }
  const std::set<std::string> head = {"_bn1.bias",   "_bn1.running_mean", "_bn1.running_var",
                                      "_bn1.weight", "_conv_head.weight", "_fc.bias",
                                      "_fc.weight"};
  EXPECT_EQ(leftOut, head);
  EXPECT_EQ(returned.size() + head.size(), weights.size());
}

INSTANTIATE_TEST_SUITE_P(All, PublishedNetwork,
                         ::testing::Values("efficientnet_lite0", "efficientnet_lite1",
                                           "efficientnet_lite2"),
                         [](const auto& network) { return std::string(network.param); });

TEST(EfficientNetLiteModule, ReferencePictureIsTheOneTheFiguresWereMadeFrom) {
  EXPECT_EQ(toTorch(tests::referencePixels()).sum(torch::kFloat64).item<double>(), 4697597.0);
}

// The module keeps its tensors channels-last; the plain network keeps them row-major.
TEST(EfficientNetLiteModule, EqualsThePlainNetworkAtEvenAndOddSizes) {
  const EfficientNetLiteModule network(tinyLite(), tinyLiteWeights(1));
  const PlainNetwork plain(tinyLite(), tinyLiteWeights(1));
  for (const auto& [height, width] : {std::pair{64, 96}, {65, 97}, {67, 62}, {33, 34}}) {
    const auto pixels = randomPixels({2, 3, height, width});
    const auto maps = network.featureMaps(pixels);
    const auto expected = plain.featureMaps(pixels);
    ASSERT_EQ(maps.size(), expected.size());
    for (std::size_t group = 0; group < maps.size(); ++group) {
      expectClose(maps[group], expected[group],
                  std::to_string(height) + " x " + std::to_string(width) + ", group " +
                      std::to_string(group));
    }
  }
}

TEST(EfficientNetLiteModule, TakesEitherLayoutAndReturnsChannelsLast) {
  const EfficientNetLiteModule network(tinyLite(), tinyLiteWeights(1));
  const auto rowMajor = randomPixels({2, 3, 64, 64});
  const auto channelsLast = rowMajor.contiguous(at::MemoryFormat::ChannelsLast);
  ASSERT_FALSE(rowMajor.is_contiguous(at::MemoryFormat::ChannelsLast));
  const auto one = network.forwardGroups(rowMajor, 0, 4);
  const auto other = network.forwardGroups(channelsLast, 0, 4);
  EXPECT_TRUE(one.is_contiguous(at::MemoryFormat::ChannelsLast));
  EXPECT_TRUE(torch::equal(one, other));
}

TEST(EfficientNetLiteModule, AKeptOutputOfGroup4LeadsToTheSameEnd) {
  const EfficientNetLiteModule network(tinyLite(), tinyLiteWeights(2));
  const auto pixels = randomPixels({3, 3, 64, 64});
  const auto maps = network.featureMaps(pixels);
  const auto kept = network.forwardGroups(pixels, 0, 4);
  EXPECT_TRUE(torch::equal(kept, maps[4]));
  // A cache may keep it row-major.
  EXPECT_TRUE(torch::equal(network.forwardGroups(kept.contiguous(), 5, 6), maps[6]));
  EXPECT_TRUE(torch::equal(network.forwardGroups(pixels, 0, 6), maps[6]));
}

TEST(EfficientNetLiteModule, AnImageDoesNotDependOnItsBatch) {
  const EfficientNetLiteModule network(tinyLite(), tinyLiteWeights(2));
  const auto pixels = randomPixels({4, 3, 64, 64});
  const auto together = network.forwardGroups(pixels, 0, 6);
  const auto alone = network.forwardGroups(pixels.slice(0, 2, 3), 0, 6);
  expectClose(alone, together.slice(0, 2, 3), "third image");
}

TEST(EfficientNetLiteModule, SaysWhatItsGroupsLookLike) {
  const EfficientNetLiteModule network(tinyLite(), tinyLiteWeights(1));
  const auto maps = network.featureMaps(randomPixels({1, 3, 64, 128}));
  ASSERT_EQ(network.groupCount(), 7);
  for (int group = 0; group < network.groupCount(); ++group) {
    const auto& map = maps[static_cast<std::size_t>(group)];
    EXPECT_EQ(map.size(1), network.channelsOf(group));
    EXPECT_EQ(map.size(2), 64 / network.strideOf(group));
    EXPECT_EQ(map.size(3), 128 / network.strideOf(group));
  }
}

TEST(EfficientNetLiteModule, IsFrozenAtFirst) {
  const EfficientNetLiteModule network(tinyLite(), tinyLiteWeights(1));
  EXPECT_FALSE(network.forwardGroups(randomPixels({1, 3, 32, 32}), 0, 6).requires_grad());
}

TEST(EfficientNetLiteModule, TrainsTheUnfrozenGroupsAndNothingElse) {
  EfficientNetLiteModule network(tinyLite(), tinyLiteWeights(3));
  const auto before = network.toNamedTensors();
  torch::optim::SGD optimizer(network.unfreeze(5, 6), torch::optim::SGDOptions(0.1));

  const auto kept = network.forwardGroups(randomPixels({4, 3, 64, 64}), 0, 4);
  EXPECT_FALSE(kept.requires_grad());
  const auto loss = network.forwardGroups(kept, 5, 6).pow(2).mean();
  loss.backward();
  optimizer.step();
  EXPECT_LT(network.forwardGroups(kept, 5, 6).pow(2).mean().item<float>(), loss.item<float>());

  // Groups 5 and 6 of the tiny network are its blocks 6, 7 and 8.
  for (const auto& [name, tensor] : network.toNamedTensors()) {
    const bool late = name.starts_with("_blocks.6.") || name.starts_with("_blocks.7.") ||
                      name.starts_with("_blocks.8.");
    const bool statistic = name.find(".running_") != std::string::npos;
    EXPECT_EQ(tensor.values != before.at(name).values, late && !statistic) << name;
  }
}

TEST(EfficientNetLiteModule, UnfreezesEveryParameterOnce) {
  EfficientNetLiteModule network(tinyLite(), tinyLiteWeights(1));
  std::set<const void*> parameters;
  std::size_t count = 0;
  for (const auto& parameter : network.unfreeze(0, 6)) {
    parameters.insert(parameter.unsafeGetTensorImpl());
    ++count;
  }
  const auto tensors = network.toNamedTensors();
  std::size_t expected = 0;
  for (const auto& [name, tensor] : tensors) {
    if (name.find(".running_") == std::string::npos) ++expected;
  }
  EXPECT_EQ(count, expected);
  EXPECT_EQ(parameters.size(), expected);
  EXPECT_TRUE(network.unfreeze(6, 6).size() < count);  // and the others are frozen again
  EXPECT_FALSE(network.forwardGroups(randomPixels({1, 3, 32, 32}), 0, 5).requires_grad());
}

TEST(EfficientNetLiteModule, RefusesWhatDoesNotFit) {
  EfficientNetLiteModule network(tinyLite(), tinyLiteWeights(1));
  const auto pixels = randomPixels({1, 3, 32, 32});
  const auto expectInternal = [](const std::function<void()>& call, const char* what) {
    try {
      call();
      FAIL() << "accepted: " << what;
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::Internal) << what;
    }
  };
  expectInternal([&] { (void)network.forwardGroups(pixels, 0, 7); }, "a group too many");
  expectInternal([&] { (void)network.forwardGroups(pixels, -1, 0); }, "a negative group");
  expectInternal([&] { (void)network.forwardGroups(pixels, 3, 2); }, "backwards");
  expectInternal([&] { (void)network.forwardGroups(pixels, 5, 6); }, "pixels for group 5");
  expectInternal([&] { (void)network.forwardGroups(pixels[0], 0, 0); }, "no batch");
  expectInternal([&] { (void)network.unfreeze(6, 7); }, "unfreezing a group too many");
}

TEST(EfficientNetLiteModule, RefusesTheWeightsOfAnotherNetwork) {
  auto larger = tinyLite();
  larger.groups[4].push_back(larger.groups[4].back());
  larger.groups[4].back().inChannels = larger.groups[4].back().outChannels;
  try {
    const EfficientNetLiteModule network(larger, tinyLiteWeights(1));
    FAIL() << "accepted";
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::Format);
    EXPECT_TRUE(e.subject().starts_with("_blocks.")) << e.subject();
  }
}

}  // namespace
}  // namespace handful::nn
