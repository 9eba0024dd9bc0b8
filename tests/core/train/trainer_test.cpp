#include "core/train/trainer.h"

#include <gtest/gtest.h>
#include <torch/torch.h>

#include <limits>
#include <numeric>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/rng.h"
#include "core/losses/loss_catalog.h"
#include "core/nn/efficientnet_lite_module.h"
#include "core/nn/torch_guard.h"
#include "core/recipe/options.h"
#include "core/train/memory_fallback.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_dir.h"
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

// --- Checkpoints ----------------------------------------------------------------

class CheckpointTest : public TrainerTest {
 protected:
  CheckpointTest() {
    config_.objective.push_back({"simsiam", 0.5});  // with a head
    whole_ = run(config_);
  }

  [[nodiscard]] CheckpointFile file(const std::string& key = "ours") const {
    return {path_, key, 0.0};
  }

  FitResult runWith(CheckpointFile kept, const ReportSink& report = {},
                    const std::stop_token& stop = {}) {
    auto network = fresh();
    return fit(
        network, cache_, normals_, config_, 1, report ? report : [](const StepReport&) {}, stop,
        std::move(kept));
  }

  /// Leaves the checkpoint of the step before.
  void interruptAt(int step, const CheckpointFile& kept) {
    std::stop_source source;
    const auto stopThere = [&](const StepReport& report) {
      if (report.step == step) source.request_stop();
    };
    EXPECT_THROW((void)runWith(kept, stopThere, source.get_token()), OperationCancelled);
  }

  void expectWhole(const FitResult& result) const {
    EXPECT_EQ(result.outcome, whole_.outcome);
    ASSERT_EQ(result.weights.size(), whole_.weights.size());
    for (const auto& [name, tensor] : whole_.weights) {
      EXPECT_EQ(result.weights.at(name).values, tensor.values) << name;
    }
    ASSERT_EQ(result.history.size(), whole_.history.size());
    for (std::size_t i = 0; i < result.history.size(); ++i) {
      EXPECT_EQ(result.history[i].step, whole_.history[i].step);
      EXPECT_EQ(result.history[i].terms, whole_.history[i].terms);
      EXPECT_EQ(result.history[i].total, whole_.history[i].total);
      EXPECT_EQ(result.history[i].effectiveRank, whole_.history[i].effectiveRank);
      EXPECT_EQ(result.history[i].meanCosine, whole_.history[i].meanCosine);
    }
  }

  test::TempDir folder_;
  std::filesystem::path path_ = folder_ / "unfinished/fit-0.state";
  recipe::TrainConfig config_ = quickConfig("coft");
  FitResult whole_;
};

TEST_F(CheckpointTest, AFitThatGoesOnEndsAsOneThatWasNeverInterrupted) {
  for (int step = 1; step < config_.steps; step += 3) {
    std::filesystem::remove(path_);
    interruptAt(step, file());
    ASSERT_TRUE(std::filesystem::exists(path_)) << step;
    int first = 0;
    expectWhole(runWith(file(), [&](const StepReport& report) {
      if (first == 0) first = report.step;
    }));
    EXPECT_EQ(first, step + 1) << "what is done is not done again";
  }
}

TEST_F(CheckpointTest, AFitThatIsInterruptedAtEveryStepEndsTheSame) {
  for (int step = 1; step < config_.steps; ++step) interruptAt(step, file());
  expectWhole(runWith(file()));
}

TEST_F(CheckpointTest, PlainDescentGoesOnToo) {
  config_.optimizer = recipe::Optimizer::Sgd;
  config_.learningRate = 0.05;
  whole_ = run(config_);
  interruptAt(7, file());
  expectWhole(runWith(file()));
}

TEST_F(CheckpointTest, AFinishedFitIsNotRepeated) {
  expectWhole(runWith(file()));
  expectWhole(runWith(file(), [](const StepReport&) { ADD_FAILURE() << "trained again"; }));
}

TEST_F(CheckpointTest, ACollapseIsRememberedToo) {
  config_.collapseShare = 10.0;
  whole_ = run(config_);
  ASSERT_EQ(whole_.outcome, FitOutcome::Collapsed);
  expectWhole(runWith(file()));
  expectWhole(runWith(file(), [](const StepReport&) { ADD_FAILURE() << "trained again"; }));
}

TEST_F(CheckpointTest, OneOfAnotherTrainingIsPassedOver) {
  interruptAt(5, file("theirs"));
  int steps = 0;
  expectWhole(runWith(file("ours"), [&](const StepReport&) { ++steps; }));
  EXPECT_EQ(steps, config_.steps);
}

TEST_F(CheckpointTest, ADamagedOneIsPassedOver) {
  interruptAt(5, file());
  const auto sound = readFile(path_);
  Rng rng(1);
  std::vector<std::vector<std::byte>> damaged = {{}, {sound.begin(), sound.begin() + 40}};
  for (int i = 0; i < 6; ++i) {
    damaged.push_back(sound);
    damaged.back()[static_cast<std::size_t>(rng.below(static_cast<int>(sound.size())))] ^=
        std::byte{1};
    damaged.emplace_back(sound.begin(), sound.begin() + rng.below(static_cast<int>(sound.size())));
  }
  for (const auto& bytes : damaged) {
    writeFileAtomically(path_, bytes);
    EXPECT_FALSE(file().load().has_value());
  }
  writeFileAtomically(path_, damaged.back());
  expectWhole(runWith(file()));
}

TEST_F(CheckpointTest, OneThatDoesNotFitTheNetworkIsPassedOver) {
  interruptAt(5, file());
  auto kept = file().load();
  ASSERT_TRUE(kept.has_value());
  kept->tensors.at("parameter.0").shape.push_back(1);
  file().save(*kept);
  expectWhole(runWith(file()));
  interruptAt(5, file("again"));
  kept = file("again").load();
  kept->history.pop_back();
  file().save(*kept);
  expectWhole(runWith(file()));
}

TEST_F(CheckpointTest, AFullDiskCostsNothingButTheCheckpoint) {
  writeFileAtomically(folder_ / "unfinished", "a file where the folder should be");
  expectWhole(runWith(file()));
}

// --- Networks that misbehave ------------------------------------------------------

class ForwardingNetwork : public nn::TrainableBackbone {
 public:
  explicit ForwardingNetwork(nn::TrainableBackbone& inner) : inner_(inner) {}

  std::vector<at::Tensor> unfreeze(int first, int last) override {
    return inner_.unfreeze(first, last);
  }
  void moveTo(const at::Device& device) override { inner_.moveTo(device); }
  [[nodiscard]] std::vector<at::Tensor> featureMaps(const at::Tensor& pixels) const override {
    return inner_.featureMaps(pixels);
  }
  [[nodiscard]] NamedTensors toNamedTensors() const override { return inner_.toNamedTensors(); }
  [[nodiscard]] int groupCount() const noexcept override { return inner_.groupCount(); }
  [[nodiscard]] int firstTrainedGroup() const noexcept override {
    return inner_.firstTrainedGroup();
  }
  [[nodiscard]] int channelsOf(int group) const override { return inner_.channelsOf(group); }
  [[nodiscard]] int strideOf(int group) const override { return inner_.strideOf(group); }

 protected:
  nn::TrainableBackbone& inner_;
};

/// Forwards to a network as long as few rows come at once, as a card with little memory.
class SmallCard final : public ForwardingNetwork {
 public:
  SmallCard(nn::TrainableBackbone& inner, std::int64_t mostRows)
      : ForwardingNetwork(inner), mostRows_(mostRows) {}

  [[nodiscard]] at::Tensor forwardGroups(const at::Tensor& input, int first,
                                         int last) const override {
    return nn::guardTorch("Features", [&] {
      TORCH_CHECK_WITH(OutOfMemoryError, input.size(0) <= mostRows_, "CUDA out of memory.");
      return inner_.forwardGroups(input, first, last);
    });
  }

 private:
  std::int64_t mostRows_;
};

/// Forwards to a network and asks for a stop in the middle of a step.
class StoppingNetwork final : public ForwardingNetwork {
 public:
  /// @param atCall     of forwardGroups(), 1 = the first
  /// @param atGradient true: when the gradient comes back through that call's output
  StoppingNetwork(nn::TrainableBackbone& inner, int atCall, bool atGradient)
      : ForwardingNetwork(inner), atCall_(atCall), atGradient_(atGradient) {}

  [[nodiscard]] at::Tensor forwardGroups(const at::Tensor& input, int first,
                                         int last) const override {
    ++calls;
    auto output = inner_.forwardGroups(input, first, last);
    if (calls == atCall_ && !atGradient_) source.request_stop();
    if (output.requires_grad()) {
      output.register_hook([this, call = calls](const at::Tensor&) {
        ++gradients;
        if (call == atCall_ && atGradient_) source.request_stop();
      });
    }
    return output;
  }

  mutable std::stop_source source;
  mutable int calls = 0;
  mutable int gradients = 0;

 private:
  int atCall_;
  bool atGradient_;
};

TEST_F(TrainerTest, AStopIsNoticedBetweenTwoGroupsOfBlocks) {
  for (int call = 1; call <= 9; ++call) {
    auto inner = fresh();
    StoppingNetwork network(inner, call, false);
    EXPECT_THROW((void)fit(
                     network, cache_, normals_, quickConfig("coft"), 1, [](const StepReport&) {},
                     network.source.get_token()),
                 OperationCancelled);
    EXPECT_EQ(network.calls, call) << "no group runs after the stop";
  }
}

TEST_F(TrainerTest, AStopIsNoticedOnTheWayBackThroughTheGroups) {
  // Calls 1 to 4 measure; 5 and 6 are the groups of the first step.
  auto inner = fresh();
  StoppingNetwork network(inner, 6, true);
  EXPECT_THROW((void)fit(
                   network, cache_, normals_, quickConfig("coft"), 1, [](const StepReport&) {},
                   network.source.get_token()),
               OperationCancelled);
  EXPECT_EQ(network.calls, 6);
  EXPECT_EQ(network.gradients, 1) << "the gradient does not reach the group before";
}

TEST_F(TrainerTest, ACardWithLittleMemoryTrainsTheSameInParts) {
  auto config = quickConfig("coft");
  config.objective.push_back({"simsiam", 0.5});
  const auto expected = run(config);
  EXPECT_FALSE(expected.tookParts);
  for (const int rows : {9, 1}) {
    auto network = fresh();
    SmallCard card(network, rows);
    const auto result = fit(card, cache_, normals_, config, 1, [](const StepReport&) {}, {});
    EXPECT_TRUE(result.tookParts);
    EXPECT_EQ(result.outcome, FitOutcome::Trained);
    ASSERT_EQ(result.history.size(), expected.history.size());
    for (std::size_t i = 0; i < result.history.size(); ++i) {
      EXPECT_NEAR(result.history[i].total, expected.history[i].total, 1e-3) << i;
    }
  }
}

TEST_F(TrainerTest, ACardWithoutRoomForOnePictureGivesUp) {
  auto network = fresh();
  SmallCard card(network, 0);
  try {
    (void)fit(card, cache_, normals_, quickConfig("msc"), 1, [](const StepReport&) {}, {});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::Device);
    EXPECT_TRUE(nn::isOutOfMemory(error));
  }
}

TEST(FrozenOutputs, AreTheSameOnACardWithLittleMemory) {
  nn::EfficientNetLiteModule network(tests::tinyLite(), tests::tinyLiteWeights(1));
  std::vector<std::vector<cv::Mat>> pictures(2);
  cv::RNG random(1);
  for (auto& views : pictures) {
    for (int i = 0; i < 5; ++i) {
      views.emplace_back(64, 64, CV_8UC3);
      random.fill(views.back(), cv::RNG::UNIFORM, 0, 256);
    }
  }
  const auto nothing = [](int) {};
  const auto expected = frozenOutputs(network, at::kCPU, 4, pictures, nothing, {});
  const auto inParts = frozenOutputs(SmallCard(network, 1), at::kCPU, 4, pictures, nothing, {});
  EXPECT_TRUE(at::allclose(inParts, expected, 1e-4, 1e-5));
}

TEST(OnCardOrCpu, GoesToTheCpuWhereTheMemoryIsTooSmallAndOnlyThere) {
  bool isOnCpu = false;
  const auto move = [&] { isOnCpu = true; };
  const auto work = [&] {
    TORCH_CHECK_WITH(OutOfMemoryError, isOnCpu, "CUDA out of memory.");
    return 7;
  };
  EXPECT_EQ(onCardOrCpu(true, work, move), 7);
  EXPECT_TRUE(isOnCpu);

  isOnCpu = false;
  EXPECT_THROW(onCardOrCpu(false, work, move), c10::OutOfMemoryError);
  const auto broken = []() -> int { throw Error(ErrorCode::Device, "The card is gone."); };
  EXPECT_THROW(onCardOrCpu(true, broken, move), Error);
  EXPECT_FALSE(isOnCpu);
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
  const auto outputs =
      frozenOutputs(network, at::kCPU, 4, pictures, [&](int more) { done += more; }, {});
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
