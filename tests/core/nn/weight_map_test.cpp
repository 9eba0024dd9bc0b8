#include "core/nn/weight_map.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <array>
#include <functional>
#include <limits>
#include <string>
#include <string_view>

#include "core/base/error.h"

namespace handful::nn {
namespace {

class Scaling : public torch::nn::Module {
 public:
  Scaling() {
    register_parameter("weight", torch::zeros({2, 3}));
    register_buffer("running_var", torch::zeros({2}));
  }
};

class TwoLayers : public torch::nn::Module {
 public:
  TwoLayers() {
    register_module("first", std::make_shared<Scaling>());
    register_parameter("offset", torch::zeros({}));
  }
};

constexpr std::array<std::string_view, 1> kHead = {"head."};

NamedTensors goodWeights() {
  return {{"first.weight", {{2, 3}, {1, 2, 3, 4, 5, 6}}},
          {"first.running_var", {{2}, {0.0F, 0.5F}}},
          {"offset", {{}, {7}}}};
}

TEST(WeightMap, FillsParametersAndBuffersByName) {
  TwoLayers module;
  assignWeights(module, goodWeights(), kHead);
  const auto weight = module.named_parameters()["first.weight"];
  EXPECT_EQ(weight[1][0].item<float>(), 4.0F);
  EXPECT_EQ(module.named_buffers()["first.running_var"][1].item<float>(), 0.5F);
  EXPECT_TRUE(weight.requires_grad());
}

TEST(WeightMap, GivesBackWhatItWasGiven) {
  TwoLayers module;
  const auto given = goodWeights();
  assignWeights(module, given, kHead);
  const auto returned = namedTensorsOf(module);
  ASSERT_EQ(returned.size(), given.size());
  for (const auto& [name, tensor] : given) {
    ASSERT_TRUE(returned.contains(name)) << name;
    EXPECT_EQ(returned.at(name).shape, tensor.shape) << name;
    EXPECT_EQ(returned.at(name).values, tensor.values) << name;
  }
}

TEST(WeightMap, ReturnsRowMajorValuesWhateverTheLayoutInMemory) {
  torch::nn::Module module;
  const auto plain = torch::arange(24, torch::kFloat32).view({1, 2, 3, 4});
  module.register_parameter("weight", plain.contiguous(at::MemoryFormat::ChannelsLast));
  const auto values = namedTensorsOf(module).at("weight").values;
  ASSERT_EQ(values.size(), 24U);
  for (std::size_t i = 0; i < values.size(); ++i) EXPECT_EQ(values[i], static_cast<float>(i));
}

TEST(WeightMap, LeavesOutWhatTheNetworkIsKnownNotToUse) {
  TwoLayers module;
  auto weights = goodWeights();
  weights.emplace("head.weight", Tensor{{1}, {1.0F}});
  EXPECT_NO_THROW(assignWeights(module, weights, kHead));
  EXPECT_FALSE(namedTensorsOf(module).contains("head.weight"));
}

struct BadWeights {
  const char* what;
  std::function<void(NamedTensors&)> spoil;
  const char* subject;
};

class WeightMapRefuses : public ::testing::TestWithParam<BadWeights> {};

TEST_P(WeightMapRefuses, NamingTheTensorAndChangingNothing) {
  TwoLayers module;
  auto weights = goodWeights();
  GetParam().spoil(weights);
  try {
    assignWeights(module, weights, kHead);
    FAIL() << "accepted: " << GetParam().what;
  } catch (const Error& e) {
    EXPECT_EQ(e.code(), ErrorCode::Format) << GetParam().what;
    EXPECT_EQ(e.subject(), GetParam().subject) << GetParam().what;
    EXPECT_NE(std::string(e.what()).find(GetParam().subject), std::string::npos) << e.what();
  }
  for (const auto& parameter : module.parameters()) {
    EXPECT_EQ(parameter.abs().sum().item<float>(), 0.0F) << GetParam().what;
  }
}

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

INSTANTIATE_TEST_SUITE_P(
    Damage, WeightMapRefuses,
    ::testing::Values(
        BadWeights{"nothing", [](NamedTensors& w) { w.clear(); }, "first.running_var"},
        BadWeights{"missing parameter", [](NamedTensors& w) { w.erase("first.weight"); },
                   "first.weight"},
        BadWeights{"missing buffer", [](NamedTensors& w) { w.erase("first.running_var"); },
                   "first.running_var"},
        BadWeights{"extra",
                   [](NamedTensors& w) {
                     w["second.weight"] = {{1}, {1.0F}};
                   },
                   "second.weight"},
        BadWeights{"extra that only looks like the head",
                   [](NamedTensors& w) {
                     w["header.weight"] = {{1}, {1.0F}};
                   },
                   "header.weight"},
        BadWeights{"transposed",
                   [](NamedTensors& w) {
                     w["first.weight"].shape = {3, 2};
                   },
                   "first.weight"},
        BadWeights{"one axis more",
                   [](NamedTensors& w) {
                     w["first.weight"].shape = {2, 3, 1};
                   },
                   "first.weight"},
        BadWeights{"too few values", [](NamedTensors& w) { w["first.weight"].values.pop_back(); },
                   "first.weight"},
        BadWeights{"NaN", [](NamedTensors& w) { w["first.weight"].values[5] = kNan; },
                   "first.weight"},
        BadWeights{"infinite", [](NamedTensors& w) { w["offset"].values[0] = kInfinity; },
                   "offset"},
        BadWeights{"negative variance",
                   [](NamedTensors& w) { w["first.running_var"].values[1] = -0.5F; },
                   "first.running_var"}));

TEST(WeightMap, NamesAFewOfManyLeftOverTensors) {
  TwoLayers module;
  auto weights = goodWeights();
  for (char c = 'a'; c <= 'h'; ++c) weights[std::string("x.") + c] = {{1}, {1.0F}};
  try {
    assignWeights(module, weights, kHead);
    FAIL() << "accepted";
  } catch (const Error& e) {
    const std::string what = e.what();
    EXPECT_NE(what.find("x.a, x.b, x.c, x.d, x.e and 3 more"), std::string::npos) << what;
  }
}

}  // namespace
}  // namespace handful::nn
