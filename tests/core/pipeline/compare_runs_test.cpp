#include "core/pipeline/compare_runs.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/imaging/image_io.h"
#include "core/pipeline/set_up.h"
#include "core/project/run_store.h"
#include "core/runtime/inspector.h"
#include "tests/support/recorded_progress.h"
#include "tests/support/sample_files.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_inspection.h"

namespace handful::pipeline {
namespace {

using project::Label;
using runtime::Verdict;

/// A project of four good pictures, one defect and one that cannot be read, and two runs of
/// the tiny network: the first learned two of the good ones, the second three, and found the
/// fourth to be a duplicate.
class CompareRunsTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto files = tests::goodFiles(temp.path(), 4);
    for (const auto& file : files) request.project.images.push_back({file.name, Label::Ok, {}});
    request.project.images.push_back({tests::badFile(temp.path()).name, Label::Ng, {}});
    request.project.images.push_back({tests::brokenFile(temp.path()).name, Label::Ng, {}});
    request.folder = temp.path();
    store({{"good_0.png", 1.0}, {"good_1.png", 1.5}}, 2.0, {});
    store({{"good_0.png", 1.0}, {"good_1.png", 4.5}, {"good_2.png", 1.1}}, 3.0, {"good_3.png"});
    request.first = 1;
    request.second = 2;
  }

  void store(const std::vector<std::pair<std::string, double>>& normals, double line,
             const std::vector<std::string>& duplicates) {
    SetUpResult result;
    result.contents = tests::tinyInspection();
    result.contents.manifest.threshold.value = line;
    result.contents.manifest.reviewThreshold = line;
    auto& scores = result.contents.manifest.calibrationScores;
    scores.clear();
    result.contents.manifest.threshold.n = static_cast<int>(normals.size());
    for (const auto& [name, score] : normals) {
      scores.push_back(score);
      result.normals.push_back({name, score, 1.0, cv::Mat::zeros(2, 2, CV_32FC1)});
    }
    for (const auto& name : duplicates) {
      result.warnings.push_back({WarningKind::Duplicate, name, "the same"});
    }
    (void)storeRun(result, temp.path());
  }

  const ComparedImage& imageOf(const RunComparison& comparison, const std::string& path) {
    return *std::ranges::find(comparison.images, path, &ComparedImage::path);
  }

  double scoreNow(const std::string& name) {
    const auto inspector = runtime::Inspector::create(tests::tinyInspection());
    return inspector.inspect(imaging::readImage(temp / name)).score;
  }

  test::TempDir temp;
  CompareRequest request;
  NullProgress progress;
};

TEST_F(CompareRunsTest, EveryScoreIsOfAnInspectionThatHasNotSeenTheImage) {
  const auto comparison = compareRuns(request, progress, {});
  ASSERT_EQ(comparison.images.size(), 4U);
  EXPECT_EQ(imageOf(comparison, "good_0.png").first, 1.0) << "leave-image-out";
  EXPECT_EQ(imageOf(comparison, "good_1.png").second, 4.5) << "leave-image-out";
  const auto& third = imageOf(comparison, "good_2.png");
  EXPECT_NEAR(third.first, scoreNow("good_2.png"), 1e-9) << "not of the first run: scored by it";
  EXPECT_EQ(third.second, 1.1);
  EXPECT_EQ(comparison.leftOut, 1) << "the second run has seen the duplicate";
  EXPECT_EQ(comparison.unreadable, 1);
}

TEST_F(CompareRunsTest, ChangedVerdictsComeFirst) {
  const auto comparison = compareRuns(request, progress, {});
  EXPECT_EQ(comparison.firstLines, (metrics::Lines{2.0, 2.0}));
  EXPECT_EQ(comparison.secondLines, (metrics::Lines{3.0, 3.0}));
  const auto& changed = imageOf(comparison, "good_1.png");
  EXPECT_EQ(changed.saidFirst, Verdict::Ok);
  EXPECT_EQ(changed.saidSecond, Verdict::Ng);
  EXPECT_GE(comparison.changed, 1);
  for (std::size_t i = 1; i < comparison.images.size(); ++i) {
    EXPECT_GE(comparison.images[i - 1].isChanged(), comparison.images[i].isChanged());
  }
  ASSERT_TRUE(comparison.auroc.has_value());
  EXPECT_LE(comparison.auroc->second, comparison.auroc->first);
}

TEST_F(CompareRunsTest, TheRunInForceHasItsScores) {
  request.project.currentRun = 2;
  request.known = {{"bad.png", {123.0}}, {"good_0.png", {99.0}}};
  const auto comparison = compareRuns(request, progress, {});
  EXPECT_EQ(imageOf(comparison, "bad.png").second, 123.0) << "not measured again";
  EXPECT_EQ(imageOf(comparison, "good_0.png").second, 1.0) << "leave-image-out all the same";
}

TEST_F(CompareRunsTest, AMovedLineIsNoChangeOfTheSetUp) {
  request.project.currentRun = 2;
  request.project.thresholds.push_back({0.5, 0.4, "manual", {}, {}, {}, {}});
  const auto comparison = compareRuns(request, progress, {});
  EXPECT_EQ(comparison.firstLines, (metrics::Lines{2.0, 2.0}));
  EXPECT_EQ(comparison.secondLines, (metrics::Lines{3.0, 3.0})) << "as it recommended";
  EXPECT_FALSE(imageOf(comparison, "good_0.png").isChanged());
}

TEST_F(CompareRunsTest, APartThatWasNotFoundIsReviewAtBest) {
  request.project.currentRun = 2;
  request.known = {{"bad.png", {0.5, false}}};
  const auto comparison = compareRuns(request, progress, {});
  EXPECT_EQ(imageOf(comparison, "bad.png").saidSecond, Verdict::Review);
}

TEST_F(CompareRunsTest, ReportsProgressOfTheWholeAndStops) {
  tests::RecordedProgress whole;
  (void)compareRuns(request, whole, {});
  ASSERT_FALSE(whole.reports.empty());
  EXPECT_TRUE(std::ranges::is_sorted(whole.reports, {}, &Progress::fraction));
  EXPECT_EQ(whole.reports.back().fraction, 1.0);
  for (std::size_t at = 1; at < whole.reports.size(); ++at) {
    tests::RecordedProgress stopped(at);
    EXPECT_THROW((void)compareRuns(request, stopped, stopped.token()), OperationCancelled) << at;
  }
}

TEST_F(CompareRunsTest, ListsTheRunsThatCanBeRead) {
  store({{"good_0.png", 1.0}, {"good_1.png", 1.5}}, 2.0, {});
  std::filesystem::remove(project::RunStore(temp.path()).path(2) / "manifest.json");
  const auto runs = listRuns(temp.path());
  ASSERT_EQ(runs.size(), 2U);
  EXPECT_EQ(runs[0].number, 1);
  EXPECT_EQ(runs[1].number, 3);
  const auto& manifest = tests::tinyInspection().manifest;
  EXPECT_EQ(runs[0].network, manifest.origin.network);
  EXPECT_EQ(runs[0].normals, 2);
}

}  // namespace
}  // namespace handful::pipeline
