// From pictures to a calibrated inspection, with the real network on small input.
#include "core/pipeline/set_up.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <opencv2/imgproc.hpp>
#include <set>

#include "core/backbone/backbone_catalog.h"
#include "core/data/sample_part.h"
#include "core/imaging/image_io.h"
#include "core/package/package_files.h"
#include "core/runtime/inspector.h"
#include "tests/support/expect_error.h"
#include "tests/support/recorded_progress.h"
#include "tests/support/sample_files.h"
#include "tests/support/temp_dir.h"
#include "tests/support/weights.h"

namespace handful::pipeline {
namespace {

/// Good pictures of the sample part, reduced to 160x120.
std::vector<ImageFile> renderedFiles(const std::filesystem::path& folder, int count) {
  std::vector<ImageFile> files;
  for (int i = 0; i < count; ++i) {
    cv::Mat small;
    cv::resize(data::renderGoodSample(5, i).image.pixels, small, {160, 120}, 0, 0, cv::INTER_AREA);
    files.push_back(tests::pictureFile(folder, "part_" + std::to_string(i) + ".png", small));
  }
  return files;
}

class SetUpTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto weights = tests::weightsFile(backbone::kDefaultBackbone);
    ASSERT_TRUE(weights) << "the weights are missing: run packaging/fetch_weights";
    environment.weightsFolders = {temp / "no weights here", weights->parent_path()};
    input.part = {"Gehäuse", "Station 7", "C"};
    input.settings.inputSide = 96;
    input.settings.preset = "quick";
    input.normals = renderedFiles(temp.path(), 5);
  }

  SetUpResult run() const {
    NullProgress progress;
    return setUp(input, environment, {}, progress, {});
  }

  static int count(const SetUpResult& result, WarningKind kind) {
    return static_cast<int>(std::ranges::count(result.warnings, kind, &Warning::kind));
  }

  test::TempDir temp;
  Environment environment;
  SetUpInput input;
};

TEST_F(SetUpTest, GivesAnInspectionThatIsWhole) {
  const auto result = run();
  const auto& manifest = result.contents.manifest;
  EXPECT_EQ(manifest.part, input.part);
  EXPECT_EQ(manifest.origin.backbone, "efficientnet_lite0");
  EXPECT_EQ(manifest.origin.network, "frozen");
  EXPECT_EQ(manifest.origin.preset, "quick");
  EXPECT_EQ(manifest.origin.seed, 1);
  EXPECT_EQ(manifest.calibrationScores.size(), 5U);
  for (const double score : manifest.calibrationScores) EXPECT_GT(score, 0.0);
  EXPECT_EQ(manifest.threshold.rule, calibrate::Rule::LogPrediction);
  EXPECT_EQ(manifest.threshold.n, 5);
  EXPECT_EQ(manifest.threshold.alpha, 0.05);
  EXPECT_GT(manifest.threshold.value, *std::ranges::max_element(manifest.calibrationScores));
  EXPECT_EQ(manifest.reviewThreshold, manifest.threshold.value);
  EXPECT_GT(manifest.typicalPatch, 0.0);
  EXPECT_LT(manifest.typicalPatch, manifest.regionLines.inOthers);
  EXPECT_LE(manifest.regionLines.inOthers, manifest.regionLines.inOk);
  ASSERT_EQ(manifest.history.size(), 1U);
  EXPECT_EQ(manifest.history[0].reason, "set-up");
  EXPECT_EQ(result.region.referenceWidth, 160);
  EXPECT_GT(result.peakMemoryMb, 0.0);
  for (const char* stage : {"load", "network", "features", "calibrate", "golden"}) {
    EXPECT_LE(result.seconds.at(stage), result.seconds.at("total")) << stage;
  }
}

TEST_F(SetUpTest, SaysOfEachNormalHowUsualItIs) {
  const auto result = run();
  const auto& manifest = result.contents.manifest;
  const cv::Size grid(manifest.preparation.inputWidth / 16, manifest.preparation.inputHeight / 16);
  ASSERT_EQ(result.normals.size(), 5U);
  for (std::size_t i = 0; i < 5; ++i) {
    const auto& normal = result.normals[i];
    EXPECT_EQ(normal.name, input.normals[i].name);
    EXPECT_EQ(normal.score, manifest.calibrationScores[i]);
    EXPECT_EQ(normal.heat.size(), grid);
    const auto above = std::ranges::count_if(manifest.calibrationScores,
                                             [&](double other) { return other > normal.score; });
    EXPECT_DOUBLE_EQ(normal.p, (1.0 + static_cast<double>(above)) / 5.0);
  }
}

TEST_F(SetUpTest, WhatComesOutPassesItsOwnTestAndSeparates) {
  const auto result = run();
  const auto contents = package::fromFiles(package::toFiles(result.contents));
  const auto inspector = runtime::Inspector::create(contents);
  EXPECT_NO_THROW(runtime::checkGolden(inspector, contents.golden));
  ASSERT_EQ(contents.golden.size(), 3U);
  EXPECT_GT(contents.golden[2].score, contents.golden[0].score);
  EXPECT_GT(contents.golden[2].score, contents.golden[1].score);
}

TEST_F(SetUpTest, TheSameSeedGivesTheSameBytesAndAnotherDoesNot) {
  const auto first = package::toFiles(run().contents);
  EXPECT_EQ(package::toFiles(run().contents), first);
  environment.threads = 1;
  EXPECT_EQ(package::toFiles(run().contents), first) << "the number of threads changes the result";
  input.settings.seed = 2;
  const auto other = package::toFiles(run().contents);
  EXPECT_NE(other.at("heads.safetensors"), first.at("heads.safetensors"));
  EXPECT_EQ(other.at("model.onnx"), first.at("model.onnx"));
}

TEST_F(SetUpTest, TheRuleFollowsTheNumberOfPictures) {
  const auto all = renderedFiles(temp.path(), 19);
  const auto resultWith = [&](int n) {
    input.normals.assign(all.begin(), all.begin() + n);
    return run();
  };
  const auto two = resultWith(2);
  EXPECT_EQ(two.contents.manifest.threshold.rule, calibrate::Rule::Provisional);
  EXPECT_FALSE(two.contents.manifest.threshold.expectedRate.has_value());
  EXPECT_EQ(count(two, WarningKind::FewImages), 1);
  const auto four = resultWith(4);
  EXPECT_EQ(four.contents.manifest.threshold.rule, calibrate::Rule::LogPrediction);
  EXPECT_EQ(count(four, WarningKind::FewImages), 0);
  const auto nineteen = resultWith(19);
  EXPECT_EQ(nineteen.contents.manifest.threshold.rule, calibrate::Rule::Conformal);
  EXPECT_EQ(nineteen.contents.manifest.threshold.value,
            *std::ranges::max_element(nineteen.contents.manifest.calibrationScores));
  input.settings.falseRejectRate = 0.2;
  EXPECT_EQ(resultWith(4).contents.manifest.threshold.rule, calibrate::Rule::Conformal);
}

TEST_F(SetUpTest, WhatIsUnfitIsLeftOutAndTheRestGoesOn) {
  input.normals.push_back(tests::brokenFile(temp.path()));
  input.normals.push_back({input.normals[0].path, "copy.png"});
  const auto result = run();
  EXPECT_EQ(result.normals.size(), 5U);
  EXPECT_EQ(count(result, WarningKind::Unreadable), 1);
  EXPECT_EQ(count(result, WarningKind::Duplicate), 1);
}

TEST_F(SetUpTest, APictureThatStandsOutIsNamed) {
  EXPECT_EQ(count(run(), WarningKind::StandsOut), 0);
  cv::Mat odd = imaging::readImage(input.normals[3].path).pixels.clone();
  cv::rectangle(odd, {40, 30, 50, 40}, cv::Scalar(200, 40, 160), cv::FILLED);
  input.normals[3] = tests::pictureFile(temp.path(), "odd.png", odd);
  const auto result = run();
  ASSERT_EQ(count(result, WarningKind::StandsOut), 1);
  EXPECT_EQ(std::ranges::find(result.warnings, WarningKind::StandsOut, &Warning::kind)->file,
            "odd.png");
}

TEST_F(SetUpTest, SeveralThatStandOutAreToldOfTogether) {
  input.normals = renderedFiles(temp.path(), 10);
  for (const std::size_t i : {std::size_t{3}, std::size_t{6}}) {
    cv::Mat odd = imaging::readImage(input.normals[i].path).pixels.clone();
    cv::rectangle(odd, {40, 30, 50, 40}, cv::Scalar(200, 40.0 * static_cast<double>(i), 160),
                  cv::FILLED);
    input.normals[i] = tests::pictureFile(temp.path(), "odd" + std::to_string(i) + ".png", odd);
  }
  const auto result = run();
  ASSERT_EQ(count(result, WarningKind::StandsOut), 2);
  for (const auto& warning : result.warnings) {
    if (warning.kind != WarningKind::StandsOut) continue;
    EXPECT_NE(warning.text.find("good pictures that do not stand out"), std::string::npos);
    EXPECT_NE(warning.text.find("one of 2 that do (odd"), std::string::npos) << warning.text;
    EXPECT_EQ(warning.text.find("of the other good pictures"), std::string::npos);
  }
}

TEST_F(SetUpTest, OnePictureIsRefusedBeforeAnyWork) {
  input.normals.resize(1);
  environment.weightsFolders.clear();
  test::expectError(ErrorCode::Config, "One good picture is not enough", [&] { (void)run(); });
}

TEST_F(SetUpTest, MissingWeightsAreToldHowToGet) {
  environment.weightsFolders = {temp.path()};
  test::expectError(ErrorCode::Io, "packaging/fetch_weights", [&] { (void)run(); });
}

TEST_F(SetUpTest, ProgressGoesFromNothingToEverything) {
  tests::RecordedProgress progress;
  (void)setUp(input, environment, {}, progress, progress.token());
  ASSERT_FALSE(progress.reports.empty());
  double before = 0.0;
  std::set<Stage> stages;
  for (const auto& report : progress.reports) {
    EXPECT_GE(report.fraction, before);
    EXPECT_LE(report.done, report.total);
    before = report.fraction;
    stages.insert(report.stage);
  }
  EXPECT_DOUBLE_EQ(before, 1.0);
  for (const auto stage : {Stage::LoadingImages, Stage::ExtractingFeatures, Stage::Calibrating,
                           Stage::FittingDensity}) {
    EXPECT_TRUE(stages.contains(stage)) << static_cast<int>(stage);
  }
}

TEST_F(SetUpTest, StopsAtEveryReportButTheLast) {
  input.normals.resize(3);
  tests::RecordedProgress whole;
  (void)setUp(input, environment, {}, whole, whole.token());
  for (std::size_t at = 1; at < whole.reports.size(); ++at) {
    tests::RecordedProgress progress(at);
    EXPECT_THROW((void)setUp(input, environment, {}, progress, progress.token()),
                 OperationCancelled)
        << at;
    EXPECT_EQ(progress.reports.size(), at) << "work went on after the stop";
  }
}

TEST_F(SetUpTest, WhatIsIgnoredHasNoSayInAnything) {
  input.region.referenceWidth = 160;
  input.region.referenceHeight = 120;
  input.region.ignoreMask = cv::Mat::zeros(120, 160, CV_8UC1);
  input.region.ignoreMask(cv::Rect(60, 40, 40, 40)) = 255;
  const auto before = run();
  // Something in the ignored place of one picture.
  auto picture = cv::Mat(imaging::readImage(input.normals[0].path).pixels.clone());
  picture(cv::Rect(65, 45, 30, 30)) = cv::Scalar(255, 0, 255);
  input.normals[0] = tests::pictureFile(temp.path(), "part_0.png", picture);
  const auto after = run();
  EXPECT_EQ(package::toFiles(after.contents), package::toFiles(before.contents));
}

/// Everything at once: a polygon with an ignored place, in tiles, of parts that are aligned.
TEST_F(SetUpTest, ARegionHoldsInTilesAndForAlignedParts) {
  input.region.referenceWidth = 160;
  input.region.referenceHeight = 120;
  input.region.polygon = {{20, 10}, {139, 10}, {139, 109}, {20, 70}};
  input.region.ignoreMask = cv::Mat::zeros(120, 160, CV_8UC1);
  input.region.ignoreMask(cv::Rect(60, 30, 50, 30)) = 255;
  input.settings.align = region::AlignmentLimits{0.1, 5.0};
  input.settings.inputSide = 704;
  input.normals.resize(3);
  const auto result = run();
  const auto& preparation = result.contents.manifest.preparation;
  EXPECT_NE(preparation.tiles, region::Tiles());
  EXPECT_EQ(preparation.polygon, input.region.polygon);
  // On the line, from the files of a package.
  const auto line =
      runtime::Inspector::create(package::fromFiles(package::toFiles(result.contents)));
  EXPECT_NO_THROW(runtime::checkGolden(line, result.contents.golden));
  const auto mask =
      region::patchMask(preparation, preparation.inputWidth / 16, preparation.inputHeight / 16);
  const auto inspected = line.inspect(imaging::readImage(input.normals[0].path));
  ASSERT_EQ(inspected.heat.total(), mask.size());
  int lookedAt = 0;
  for (std::size_t cell = 0; cell < mask.size(); ++cell) {
    lookedAt += mask[cell];
    if (mask[cell] != 0) continue;
    EXPECT_EQ(inspected.heat.ptr<float>()[cell], 0.0F) << cell;
    EXPECT_EQ(result.normals[0].heat.ptr<float>()[cell], 0.0F) << cell;
  }
  EXPECT_GT(lookedAt, 0);
  EXPECT_LT(lookedAt, static_cast<int>(mask.size()));
}

// --- The place of fine-tuning ------------------------------------------------

/// What the programs get from core/train, without LibTorch.
class FakeAdaptation final : public Adaptation {
 public:
  using Answer = std::function<std::optional<NamedTensors>(int fit)>;
  FakeAdaptation(Answer answer, std::vector<std::vector<int>>& asked, TrainingPlace place)
      : answer_(std::move(answer)), asked_(asked), place_(std::move(place)) {}

  std::optional<NamedTensors> adapt(std::span<const int> normals, int fit, ProgressSink& progress,
                                    const std::stop_token& stop) override {
    throwIfStopped(stop);
    asked_.emplace_back(normals.begin(), normals.end());
    progress.report({Stage::Training, 1, 1, 0.0});
    return answer_(fit);
  }
  [[nodiscard]] TrainingPlace place() const override { return place_; }

 private:
  Answer answer_;
  std::vector<std::vector<int>>& asked_;
  TrainingPlace place_;
};

class FineTuningTest : public SetUpTest {
 protected:
  /// @param change of the pretrained weights; empty: the training fails
  SetUpResult tunedBy(const std::function<void(NamedTensors&)>& change) {
    input.settings.preset = "standard";
    const NetworkAdapter adapter = [&](const AdaptationInput& from, ProgressSink&,
                                       const std::stop_token&) -> std::unique_ptr<Adaptation> {
      EXPECT_EQ(from.network.name, "efficientnet_lite0");
      EXPECT_EQ(from.prepared.size(), 5U);
      EXPECT_EQ(from.regionMask.size(), from.prepared.front().size());
      return std::make_unique<FakeAdaptation>(
          [&, pretrained = from.network.weights](int) -> std::optional<NamedTensors> {
            if (!change) return std::nullopt;
            auto weights = pretrained;
            change(weights);
            return weights;
          },
          asked, place);
    };
    NullProgress progress;
    return setUp(input, environment, adapter, progress, {});
  }

  std::vector<std::vector<int>> asked;
  TrainingPlace place{"a card", false, false};
};

TEST_F(FineTuningTest, QuickNeverAsksForIt) {
  const NetworkAdapter adapter = [](auto&&...) -> std::unique_ptr<Adaptation> {
    ADD_FAILURE() << "asked";
    return nullptr;
  };
  NullProgress progress;
  const auto result = setUp(input, environment, adapter, progress, {});
  EXPECT_FALSE(result.judgement.has_value());
}

TEST_F(FineTuningTest, EveryNormalIsLeftOutOnce) {
  const auto result = tunedBy([](NamedTensors&) {});
  ASSERT_GE(asked.size(), 5U);
  for (int fold = 0; fold < 5; ++fold) {
    const auto& seen = asked[static_cast<std::size_t>(fold)];
    EXPECT_EQ(seen.size(), 4U);
    EXPECT_EQ(std::ranges::count(seen, fold), 0);
  }
}

TEST_F(FineTuningTest, SaysWhereItRanAndThatTheCardWasTooSmall) {
  const auto nothing = [](NamedTensors&) {};
  const auto plain = tunedBy(nothing);
  EXPECT_EQ(plain.trainingDevice, "a card");
  EXPECT_EQ(count(plain, WarningKind::TrainedInParts), 0);
  EXPECT_EQ(count(plain, WarningKind::TrainedOnCpu), 0);
  place.tookParts = true;
  EXPECT_EQ(count(tunedBy(nothing), WarningKind::TrainedInParts), 1);
  place.wentToCpu = true;
  EXPECT_EQ(count(tunedBy(nothing), WarningKind::TrainedOnCpu), 1);
}

TEST_F(FineTuningTest, OneThatSeparatesAsWellIsUsed) {
  const auto result = tunedBy([](NamedTensors&) {});  // the same weights
  ASSERT_TRUE(result.judgement.has_value());
  EXPECT_TRUE(result.judgement->useTuned);
  EXPECT_EQ(result.contents.manifest.origin.network, "fine-tuned");
  EXPECT_EQ(asked.size(), 6U) << "one fit on all normals";
  EXPECT_NE(result.judgement->reason.find("fine-tuned network is used"), std::string::npos);
}

TEST_F(FineTuningTest, TheUserMayKeepThePretrainedOne) {
  input.settings.network = "pretrained";
  const auto result = tunedBy([](NamedTensors&) {});
  ASSERT_TRUE(result.judgement.has_value()) << "judged all the same";
  EXPECT_FALSE(result.judgement->useTuned);
  EXPECT_TRUE(result.judgement->advisesTuned);
  EXPECT_EQ(result.contents.manifest.origin.network, "frozen");
  EXPECT_EQ(asked.size(), 5U) << "no fit on all normals for nothing";
  EXPECT_EQ(result.settings, input.settings);
}

TEST_F(FineTuningTest, ANetworkThatSeesNothingIsNotUsed) {
  const auto result = tunedBy([](NamedTensors& weights) {
    for (auto& [name, tensor] : weights) {
      if (name == "_blocks.15._project_conv.weight") std::ranges::fill(tensor.values, 0.0F);
    }
  });
  EXPECT_EQ(count(result, WarningKind::FineTuningFailed), 1);
  EXPECT_EQ(result.contents.manifest.origin.network, "frozen");
}

TEST_F(FineTuningTest, ATrainingThatFailsIsToldAndTheSetUpGoesOn) {
  const auto result = tunedBy({});
  EXPECT_EQ(count(result, WarningKind::FineTuningFailed), 1);
  EXPECT_FALSE(result.judgement.has_value());
  input.settings.preset = "quick";
  const auto quick = run();
  EXPECT_EQ(result.contents.manifest.calibrationScores, quick.contents.manifest.calibrationScores);
}

TEST_F(SetUpTest, WithoutAnAdapterTheUserIsTold) {
  EXPECT_EQ(count(run(), WarningKind::FineTuningAbsent), 0);
  input.settings.preset = "standard";
  EXPECT_EQ(count(run(), WarningKind::FineTuningAbsent), 1);
}

}  // namespace
}  // namespace handful::pipeline
