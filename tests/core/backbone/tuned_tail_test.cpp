// What was fine-tuned stands in the graph beside the pretrained network.
#include <gtest/gtest.h>

#include <string>
#include <tuple>
#include <vector>

#include "core/backbone/efficientnet_lite.h"
#include "core/backbone/features.h"
#include "core/backbone/resnet.h"
#include "core/runtime/openvino_backend.h"
#include "tests/support/expect_error.h"
#include "tests/support/random_resnet.h"
#include "tests/support/tiny_lite.h"

namespace handful::backbone {
namespace {

struct Family {
  const char* name;
  NamedTensors (*weights)();
  FeatureGraph (*build)(const NamedTensors& weights, const NamedTensors& tuned);
  std::vector<std::byte> (*groups)(const NamedTensors& weights);
  const char* last;                  ///< output of the last group
  std::vector<const char*> tensors;  ///< of the last group, of an earlier one, of the stem
};

const auto kLite = Family{
    "Lite",
    [] { return tests::tinyLiteWeights(5); },
    [](const NamedTensors& weights, const NamedTensors& tuned) {
      return buildLiteFeatures(tests::tinyLite(), weights, 96, 64, tuned);
    },
    [](const NamedTensors& weights) { return buildLiteGroups(tests::tinyLite(), weights, 96, 64); },
    "group6",
    {"_blocks.8._project_conv.weight", "_blocks.5._bn1.bias", "_conv_stem.weight"}};
const auto kResNet =
    Family{"ResNet",
           [] { return tests::randomResNetWeights(tests::tinyResNet(true), 5); },
           [](const NamedTensors& weights, const NamedTensors& tuned) {
             return buildResNetFeatures(tests::tinyResNet(true), weights, 96, 64, tuned);
           },
           [](const NamedTensors& weights) {
             return buildResNetGroups(tests::tinyResNet(true), weights, 96, 64);
           },
           "group4",
           {"layer4.0.conv1.weight", "layer2.0.bn1.bias", "conv1.weight"}};

NamedTensors run(const std::vector<std::byte>& onnx) {
  Tensor pixels{{1, 3, 64, 96}, {}};
  for (int i = 0; i < 3 * 64 * 96; ++i) pixels.values.push_back(static_cast<float>(i * 37 % 256));
  return runtime::OpenVinoBackend::load(onnx)->run(pixels);
}

/// Of each channel, over its 3 x 2 cells.
std::vector<float> meansOf(const Tensor& maps) {
  const Eigen::Map<const FeatureMatrix> cells(maps.values.data(), maps.shape[1], 6);
  const Eigen::VectorXf means = cells.rowwise().mean();
  return {means.begin(), means.end()};
}

class TunedTail : public ::testing::TestWithParam<Family> {};

TEST_P(TunedTail, SaysWhatTheTunedNetworkWouldSayAlone) {
  const auto weights = GetParam().weights();
  const auto plain = run(GetParam().build(weights, {}).onnx);
  const auto before = run(GetParam().groups(weights)).at(GetParam().last).values;
  EXPECT_FALSE(plain.contains("tuned_deep"));
  for (const auto* changed : GetParam().tensors) {
    auto tuned = weights;
    for (auto& value : tuned.at(changed).values) value = 1.1F * value + 0.01F;
    const auto alone = run(GetParam().groups(tuned)).at(GetParam().last);
    const auto both = run(GetParam().build(weights, tuned).onnx);
    for (const auto* output : {"patches", "sharp_patches", "deep", "embedding"}) {
      EXPECT_EQ(both.at(output).values, plain.at(output).values) << changed << ' ' << output;
    }
    EXPECT_EQ(both.at("tuned_deep").values, alone.values) << changed;
    const auto& embedding = both.at("tuned_embedding").values;
    const auto means = meansOf(alone);
    ASSERT_EQ(embedding.size(), means.size());
    for (std::size_t c = 0; c < means.size(); ++c) EXPECT_NEAR(embedding[c], means[c], 1e-5);
    EXPECT_NE(both.at("tuned_deep").values, before) << changed;
  }
}

TEST_P(TunedTail, OnlyWhatWasTrainedStandsThereTwice) {
  const auto weights = GetParam().weights();
  const auto bytes = [&](const char* changed) {
    auto tuned = weights;
    if (changed) tuned.at(changed).values[0] += 1.0F;
    return GetParam().build(weights, tuned).onnx.size();
  };
  const auto& [last, earlier, stem] =
      std::tie(GetParam().tensors[0], GetParam().tensors[1], GetParam().tensors[2]);
  EXPECT_LE(bytes(nullptr), bytes(last))
      << "the last group may stand there for the tuned end alone";
  EXPECT_LT(bytes(last), bytes(earlier));
  EXPECT_LT(bytes(earlier), bytes(stem));
}

TEST_P(TunedTail, RefusesWeightsOfAnotherNetwork) {
  const auto weights = GetParam().weights();
  auto tuned = weights;
  tuned["stranger"] = {{1}, {0.0F}};
  test::expectError(ErrorCode::Format, "another network",
                    [&] { return GetParam().build(weights, tuned).channels; });
}

INSTANTIATE_TEST_SUITE_P(Families, TunedTail, ::testing::Values(kLite, kResNet),
                         [](const auto& family) { return std::string(family.param.name); });

}  // namespace
}  // namespace handful::backbone
