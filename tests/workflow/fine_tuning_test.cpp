// Set-ups with fine-tuning as the programs make them: repeated, cancelled, taken up again.
#include "app/fine_tuning.h"

#include <gtest/gtest.h>

#include <chrono>
#include <opencv2/imgproc.hpp>
#include <stop_token>
#include <thread>

#include "core/backbone/backbone_catalog.h"
#include "core/base/rng.h"
#include "core/data/sample_part.h"
#include "core/imaging/image_io.h"
#include "core/package/package_files.h"
#include "core/pipeline/set_up.h"
#include "core/project/layout.h"
#include "core/project/project_io.h"
#include "core/project/project_lock.h"
#include "tests/support/file_tree.h"
#include "tests/support/recorded_progress.h"
#include "tests/support/sample_files.h"
#include "tests/support/temp_dir.h"
#include "tests/support/weights.h"

namespace handful::test {
namespace {

namespace fs = std::filesystem;
using tests::RecordedProgress;

constexpr int kPictures = 3;
constexpr int kCancels = 50;

/// A training of the real network that takes a second.
project::Settings smallTraining() {
  project::Settings settings;
  settings.inputSide = 96;
  settings.preset = "standard";
  settings.training = {{"steps", 3},           {"views-per-normal", 2},
                       {"held-out-views", 1},  {"negatives-per-normal", 1},
                       {"view-side", 64},      {"batch-pairs", 3},
                       {"batch-negatives", 2}, {"learning-rate", 1e-3}};
  return settings;
}

class FineTuningJob : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto weights = tests::weightsFile(backbone::kDefaultBackbone);
    ASSERT_TRUE(weights) << "the weights are missing: run packaging/fetch_weights";
    environment_.weightsFolders = {weights->parent_path()};
    std::vector<fs::path> files;
    for (int i = 0; i < kPictures; ++i) {
      cv::Mat small;
      cv::resize(data::renderGoodSample(5, i).image.pixels, small, {160, 120}, 0, 0,
                 cv::INTER_AREA);
      const auto name = "part_" + std::to_string(i) + ".png";
      files.push_back(tests::pictureFile(pictures_.path(), name, small).path);
    }
    project_ = project::createProject(folder_);
    project_.partName = "Gehäuse";
    project_.settings = smallTraining();
    project::addImages(project_, folder_, files, project::Label::Ok);
    project::saveProject(project_, folder_);
  }

  pipeline::SetUpResult setUp(ProgressSink& progress, const std::stop_token& stop,
                              const pipeline::TrainingObserver& observe = {}) {
    return pipeline::setUp(pipeline::inputOf(project_, folder_), environment_,
                           app::fineTuningAdapter(observe), progress, stop);
  }

  [[nodiscard]] fs::path unfinished() const { return folder_ / project::kUnfinishedFolder; }

  [[nodiscard]] std::map<std::string, std::vector<std::byte>> treeWithoutUnfinished() const {
    auto tree = treeOf(folder_);
    std::erase_if(tree, [](const auto& entry) {
      return entry.first.starts_with(project::kUnfinishedFolder);
    });
    return tree;
  }

  TempDir pictures_;
  TempDir projects_;
  fs::path folder_ = projects_ / "project";
  pipeline::Environment environment_;
  project::Project project_;
};

/// The package byte for byte, and every number of the judgement: they see the weights of
/// every fold, whichever network was chosen.
void expectSame(const pipeline::SetUpResult& result, const pipeline::SetUpResult& expected) {
  EXPECT_TRUE(package::zipped(package::toFiles(result.contents)) ==
              package::zipped(package::toFiles(expected.contents)));
  ASSERT_TRUE(result.judgement && expected.judgement);
  const auto expectEqual = [](const pipeline::Candidate& one, const pipeline::Candidate& other) {
    EXPECT_EQ(one.auroc, other.auroc);
    EXPECT_EQ(one.separation, other.separation);
    EXPECT_EQ(one.spread, other.spread);
  };
  expectEqual(result.judgement->frozen, expected.judgement->frozen);
  expectEqual(result.judgement->tuned, expected.judgement->tuned);
}

TEST_F(FineTuningJob, OneSeedGivesOnePackage) {
  NullProgress progress;
  project_.settings.seed = 7;
  const auto first = setUp(progress, {});
  fs::remove_all(unfinished());
  expectSame(setUp(progress, {}), first);
  fs::remove_all(unfinished());
  project_.settings.seed = 8;
  const auto other = setUp(progress, {});
  ASSERT_TRUE(other.judgement.has_value());
  EXPECT_NE(other.judgement->tuned.separation, first.judgement->tuned.separation);
}

TEST_F(FineTuningJob, ReportsEveryStepOfEveryFit) {
  std::vector<pipeline::TrainingReport> reports;
  NullProgress progress;
  const auto result = setUp(progress, {}, [&](const auto& report) { reports.push_back(report); });
  const int fits = result.judgement->useTuned ? kPictures + 1 : kPictures;
  ASSERT_EQ(reports.size(), static_cast<std::size_t>(3 * fits));
  for (std::size_t i = 0; i < reports.size(); ++i) {
    EXPECT_EQ(reports[i].fit, static_cast<int>(i / 3));
    EXPECT_EQ(reports[i].fits, kPictures + 1);
    EXPECT_EQ(reports[i].step, static_cast<int>(i % 3) + 1);
    EXPECT_EQ(reports[i].steps, 3);
    EXPECT_TRUE(reports[i].terms.contains("mean-shifted"));
    EXPECT_GE(reports[i].effectiveRank, 1.0);
    EXPECT_GE(reports[i].secondsLeft, 0.0);
  }
  EXPECT_FALSE(result.trainingDevice.empty());
}

TEST_F(FineTuningJob, WhatIsFinishedIsNotTrainedAgainAndGoesWithTheRun) {
  NullProgress progress;
  const auto whole = setUp(progress, {});
  EXPECT_TRUE(pipeline::hasUnfinishedSetUp(folder_)) << "the run is not stored yet";
  const auto again = setUp(progress, {}, [](const auto&) { ADD_FAILURE() << "trained again"; });
  expectSame(again, whole);

  pipeline::storeRun(again, folder_);
  EXPECT_FALSE(pipeline::hasUnfinishedSetUp(folder_));
  EXPECT_FALSE(fs::exists(unfinished()));
}

TEST_F(FineTuningJob, OtherSettingsBeginAnew) {
  NullProgress progress;
  (void)setUp(progress, {});
  project_.settings.training["learning-rate"] = 2e-3;
  const auto goingOn = setUp(progress, {});
  fs::remove_all(unfinished());
  expectSame(goingOn, setUp(progress, {}));
}

/// Asks for a stop at a random moment: at a report of progress or of a step, or by a clock.
class RandomStop {
 public:
  RandomStop(Rng& rng, int reports, double seconds) {
    if (rng.below(2) == 0) {
      progress.emplace(static_cast<std::size_t>(1 + rng.below(reports)));
      token = progress->token();
      return;
    }
    progress.emplace();
    token = source_.get_token();
    const std::chrono::duration<double> wait(rng.uniform(0.0, seconds));
    timer_ = std::jthread([this, wait] {
      std::this_thread::sleep_for(wait);
      source_.request_stop();
    });
  }

  std::optional<RecordedProgress> progress;
  std::stop_token token;

 private:
  std::stop_source source_;
  std::jthread timer_;
};

TEST_F(FineTuningJob, CancellingFiftyTimesLosesNothing) {
  RecordedProgress whole;
  const auto begin = std::chrono::steady_clock::now();
  const auto expected = setUp(whole, {});
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  fs::remove_all(unfinished());
  pipeline::storeRun(expected, folder_);  // a run that could be lost
  const auto before = treeWithoutUnfinished();

  Rng rng(1);
  int cancelled = 0;
  while (cancelled < kCancels) {
    RandomStop stop(rng, static_cast<int>(whole.reports.size()), took.count());
    try {
      expectSame(setUp(*stop.progress, stop.token), expected);
    } catch (const OperationCancelled&) {
      ++cancelled;
    }
    ASSERT_TRUE(treeWithoutUnfinished() == before) << "after " << cancelled;
    ASSERT_EQ(project::loadProject(folder_), project_);
    // Now and then the next one goes on from what the cancelled ones had done; else it would
    // never again be cancelled early.
    if (cancelled % 10 == 0) {
      NullProgress progress;
      expectSame(setUp(progress, {}), expected);
    }
    if (cancelled % 3 != 1) fs::remove_all(unfinished());
  }
}

}  // namespace
}  // namespace handful::test
