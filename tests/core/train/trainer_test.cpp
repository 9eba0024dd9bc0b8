#include "core/train/trainer.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <limits>
#include <numeric>

#include "core/base/error.h"
#include "core/losses/loss_catalog.h"
#include "core/nn/efficientnet_lite_module.h"
#include "core/recipe/options.h"
#include "tests/support/expect_error.h"
#include "tests/support/tiny_lite.h"

namespace handful::train {
namespace {

constexpr int kNormals = 4;

recipe::TrainConfig quickConfig(std::string_view objective) {
  auto config = recipe::configFor("standard", objective);
  config.steps = 12;
  config.batchPairs = 6;
  config.batchNegatives = 4;
  config.warmUpSteps = 2;
  config.learningRate = 1e-3;
  return config;
}

class TrainerTest : public ::testing::Test {
 protected:
  TrainerTest() {
    auto generator = at::make_generator<at::CPUGeneratorImpl>(1);
    const auto channels = backbone_.channelsOf(4);
    cache_.normals = at::randn({kNormals, 6, channels, 4, 4}, generator);
    cache_.negatives = at::randn({kNormals, 3, channels, 4, 4}, generator) + 0.5;
  }

  static nn::EfficientNetLiteModule fresh() {
    return {tests::tinyLite(), tests::tinyLiteWeights(1)};
  }

  FitResult run(const recipe::TrainConfig& config, std::uint64_t seed = 1,
                const ReportSink& report = {}, const std::stop_token& stop = {}) {
    auto network = fresh();
    return fit(
        network, cache_, normals_, config, seed, report ? report : [](const StepReport&) {}, stop);
  }

  nn::EfficientNetLiteModule backbone_{tests::tinyLite(), tests::tinyLiteWeights(1)};
  ViewCache cache_;
  std::vector<int> normals_ = {0, 1, 2, 3};
};

double meanTotal(std::span<const StepReport> steps) {
  double sum = 0.0;
  for (const auto& step : steps) sum += step.total;
  return sum / static_cast<double>(steps.size());
}

class EveryObjective : public TrainerTest, public ::testing::WithParamInterface<const char*> {};

TEST_P(EveryObjective, LowersItsLossAndReportsEveryTerm) {
  auto config = quickConfig(GetParam());
  config.steps = 30;
  const auto result = run(config);
  ASSERT_EQ(result.outcome, FitOutcome::Trained);
  ASSERT_EQ(result.history.size(), 30U);
  const std::span<const StepReport> history = result.history;
  EXPECT_LT(meanTotal(history.last(8)), meanTotal(history.first(8)));
  for (const auto& step : history) {
    EXPECT_EQ(step.terms.size(), config.objective.size());
    double total = 0.0;
    for (const auto& term : config.objective) total += term.weight * step.terms.at(term.loss);
    EXPECT_NEAR(step.total, total, 1e-4);
    EXPECT_GE(step.effectiveRank, 1.0);
    EXPECT_LE(step.effectiveRank, 7.0) << "eight held-out views span seven directions";
  }
  EXPECT_EQ(history.back().secondsLeft, 0.0);
}

TEST_P(EveryObjective, TrainsTheLateGroupsOnly) {
  const auto before = fresh().toNamedTensors();
  const auto after = run(quickConfig(GetParam())).weights;
  ASSERT_EQ(before.size(), after.size());
  int changed = 0;
  for (const auto& [name, tensor] : before) {
    if (after.at(name).values != tensor.values) {
      ++changed;
      EXPECT_FALSE(name.starts_with("_conv_stem")) << name;
      EXPECT_EQ(name.find("running_"), std::string::npos) << name;
    }
  }
  EXPECT_GT(changed, 0);
  EXPECT_EQ(after.at("_conv_stem.weight").values, before.at("_conv_stem.weight").values);
  EXPECT_EQ(after.at("_blocks.0._depthwise_conv.weight").values,
            before.at("_blocks.0._depthwise_conv.weight").values);
}

INSTANTIATE_TEST_SUITE_P(Names, EveryObjective, ::testing::Values("coft", "msc"),
                         [](const auto& parameter) { return std::string(parameter.param); });

TEST_F(TrainerTest, TheHeadedLossesTrainToo) {
  auto config = quickConfig("coft");
  config.objective = {{"simsiam", 1.0}, {"cross-instance", 0.5}, {"infonce", 0.1}};
  const auto result = run(config);
  EXPECT_EQ(result.outcome, FitOutcome::Trained);
  EXPECT_LT(result.history.back().total, result.history.front().total);
}

TEST_F(TrainerTest, TheSameSeedGivesTheSameWeightsBitForBit) {
  const auto config = quickConfig("coft");
  const auto first = run(config, 7);
  const auto second = run(config, 7);
  const auto other = run(config, 8);
  bool differs = false;
  for (const auto& [name, tensor] : first.weights) {
    EXPECT_EQ(second.weights.at(name).values, tensor.values) << name;
    differs = differs || other.weights.at(name).values != tensor.values;
  }
  EXPECT_TRUE(differs);
}

TEST_F(TrainerTest, ANormalThatIsLeftOutHasNoSay) {
  normals_ = {0, 2, 3};
  const auto before = run(quickConfig("coft"));
  cache_.normals[1] += 10.0;
  cache_.negatives[1] += 10.0;
  const auto after = run(quickConfig("coft"));
  for (const auto& [name, tensor] : before.weights) {
    EXPECT_EQ(after.weights.at(name).values, tensor.values) << name;
  }
}

TEST_F(TrainerTest, StopsAtEveryStep) {
  const auto config = quickConfig("coft");
  for (int at = 1; at < config.steps; at += 3) {
    std::stop_source source;
    int reports = 0;
    EXPECT_THROW((void)run(
                     config, 1,
                     [&](const StepReport&) {
                       if (++reports == at) source.request_stop();
                     },
                     source.get_token()),
                 OperationCancelled);
    EXPECT_EQ(reports, at);
  }
}

TEST_F(TrainerTest, ACollapseGivesTheWeightsBack) {
  auto config = quickConfig("coft");
  config.collapseShare = 10.0;  // no training can fulfil this
  const auto result = run(config);
  EXPECT_EQ(result.outcome, FitOutcome::Collapsed);
  for (const auto& [name, tensor] : fresh().toNamedTensors()) {
    EXPECT_EQ(result.weights.at(name).values, tensor.values) << name;
  }
}

TEST_F(TrainerTest, ANumberThatIsNotFiniteGivesTheWeightsBack) {
  cache_.normals[2].fill_(std::numeric_limits<float>::quiet_NaN());
  const auto result = run(quickConfig("msc"));
  EXPECT_EQ(result.outcome, FitOutcome::NotFinite);
  for (const auto& [name, tensor] : fresh().toNamedTensors()) {
    EXPECT_EQ(result.weights.at(name).values, tensor.values) << name;
  }
}

TEST_F(TrainerTest, WithoutDefectsTheirTermIsLeftOut) {
  cache_.negatives = at::Tensor();
  const auto result = run(quickConfig("coft"));
  EXPECT_EQ(result.outcome, FitOutcome::Trained);
  EXPECT_FALSE(result.history.front().terms.contains("negative-pairs"));
}

TEST_F(TrainerTest, EveryLossHasAnOptionForItsWeight) {
  for (const auto& loss : losses::lossKinds()) {
    EXPECT_NO_THROW((void)recipe::optionNamed("weight-" + std::string(loss.name)));
  }
}

TEST_F(TrainerTest, StochasticGradientDescentTrainsToo) {
  auto config = quickConfig("msc");
  config.optimizer = recipe::Optimizer::Sgd;
  config.learningRate = 0.05;
  config.steps = 30;
  const auto result = run(config);
  ASSERT_EQ(result.outcome, FitOutcome::Trained);
  const std::span<const StepReport> history = result.history;
  EXPECT_LT(meanTotal(history.last(8)), meanTotal(history.first(8)));
}

TEST_F(TrainerTest, AGroupThatTheNetworkHasNotIsRefused) {
  auto config = quickConfig("msc");
  config.firstTrainedGroup = 8;
  EXPECT_EQ(test::expectError(ErrorCode::Config, [&] { (void)run(config); }),
            "first-trained-group");
}

TEST(FrozenOutputs, AreThoseOfTheNetworkForEveryView) {
  const nn::EfficientNetLiteModule network(tests::tinyLite(), tests::tinyLiteWeights(1));
  std::vector<std::vector<cv::Mat>> pictures(2);
  cv::RNG random(1);
  for (auto& views : pictures) {
    for (int i = 0; i < 6; ++i) {
      cv::Mat view(64, 96, CV_8UC3);
      random.fill(view, cv::RNG::UNIFORM, 0, 256);
      views.push_back(view);
    }
  }
  int done = 0;
  const auto outputs = frozenOutputs(network, 4, pictures, [&](int more) { done += more; }, {});
  EXPECT_EQ(done, 12);
  EXPECT_EQ(outputs.sizes(), (at::IntArrayRef{2, 6, network.channelsOf(4), 4, 6}));
  EXPECT_FALSE(outputs.requires_grad());
  const torch::NoGradGuard noGrad;
  const auto pixels = toPixels(std::span(&pictures[1][5], 1));
  EXPECT_EQ(pixels[0][2][3][7].item<float>(), pictures[1][5].at<cv::Vec3b>(3, 7)[2]);
  const auto expected = network.forwardGroups(pixels, 0, 4)[0];
  EXPECT_TRUE(at::allclose(outputs[1][5], expected, 1e-4, 1e-5));
}

}  // namespace
}  // namespace handful::train
