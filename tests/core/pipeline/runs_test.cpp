// storeRun(), loadRun(), adoptRun(), changeThreshold() and currentContents() of set_up.h.
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/base/json_fields.h"
#include "core/package/package_files.h"
#include "core/pipeline/set_up.h"
#include "core/project/run_store.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_inspection.h"

namespace handful::pipeline {
namespace {

using Json = nlohmann::json;

constexpr int kLastWarning = static_cast<int>(WarningKind::TrainedOnCpu);

/// A result in which nothing has its default and every kind of warning occurs.
SetUpResult sampleResult() {
  SetUpResult result;
  result.contents = tests::tinyInspection();
  result.normals = {{"größe \"5\".png", 0.1 + 0.2, 0.25, cv::Mat(2, 3, CV_32FC1, cv::Scalar(0.5))},
                    {"b.png", 1.0 / 3.0, 1.0, cv::Mat(2, 3, CV_32FC1, cv::Scalar(1e-20))},
                    {"b.png", 2.0, 0.5, cv::Mat::eye(2, 3, CV_32FC1)}};
  result.contents.manifest.calibrationScores = {0.1 + 0.2, 1.0 / 3.0, 2.0};
  result.contents.manifest.threshold.n = 3;
  for (int kind = 1; kind <= kLastWarning; ++kind) {
    result.warnings.push_back(
        {static_cast<WarningKind>(kind), "file " + std::to_string(kind), "a sentence\n"});
  }
  result.region.referenceWidth = 640;
  result.region.referenceHeight = 480;
  result.seconds = {{"load", 0.125}, {"total", 3.0000000000000004}};
  result.peakMemoryMb = 321.5;
  result.device = "CPU, 3 threads";
  result.trainingDevice = "a card";
  Judgement judgement;
  judgement.frozen = {false, 0.875, 1.5, 0.25};
  judgement.tuned = {true, 0.9375, 2.5, 0.125};
  judgement.advisesTuned = true;
  judgement.isUsersChoice = true;
  judgement.reason = "because";
  result.judgement = judgement;
  result.settings.network = "pretrained";
  result.settings.training = {{"steps", 20.0}};
  result.settings.variation.maxRotationDeg = 7.5;
  return result;
}

class RunsTest : public ::testing::Test {
 protected:
  void writeResult(const std::string& text) { writeFileAtomically(run() / "result.json", text); }
  std::filesystem::path run() const { return project::RunStore(temp.path()).path(1); }

  test::TempDir temp;
};

TEST_F(RunsTest, ComeBackFieldByField) {
  const auto result = sampleResult();
  EXPECT_EQ(storeRun(result, temp.path()), 1);
  const auto loaded = loadRun(temp.path(), 1);
  EXPECT_EQ(package::toFiles(loaded.contents), package::toFiles(result.contents));
  ASSERT_EQ(loaded.normals.size(), 3U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(loaded.normals[i].name, result.normals[i].name);
    EXPECT_EQ(loaded.normals[i].score, result.normals[i].score);
    EXPECT_EQ(loaded.normals[i].p, result.normals[i].p);
    EXPECT_EQ(loaded.normals[i].heat.size(), cv::Size(3, 2));
    EXPECT_EQ(cv::norm(loaded.normals[i].heat, result.normals[i].heat, cv::NORM_INF), 0.0);
  }
  ASSERT_EQ(loaded.warnings.size(), static_cast<std::size_t>(kLastWarning));
  for (std::size_t i = 0; i < loaded.warnings.size(); ++i) {
    EXPECT_EQ(loaded.warnings[i].kind, result.warnings[i].kind);
    EXPECT_EQ(loaded.warnings[i].file, result.warnings[i].file);
    EXPECT_EQ(loaded.warnings[i].text, result.warnings[i].text);
  }
  EXPECT_EQ(loaded.seconds, result.seconds);
  EXPECT_EQ(loaded.peakMemoryMb, result.peakMemoryMb);
  EXPECT_EQ(loaded.device, result.device);
  EXPECT_EQ(loaded.trainingDevice, result.trainingDevice);
  ASSERT_TRUE(loaded.judgement.has_value());
  const auto& judgement = *loaded.judgement;
  EXPECT_TRUE(judgement.tuned.isTuned && !judgement.frozen.isTuned);
  EXPECT_EQ(judgement.frozen.auroc, 0.875);
  EXPECT_EQ(judgement.tuned.separation, 2.5);
  EXPECT_EQ(judgement.tuned.spread, 0.125);
  EXPECT_TRUE(judgement.advisesTuned && judgement.isUsersChoice && !judgement.useTuned);
  EXPECT_EQ(judgement.reason, "because");
  ASSERT_TRUE(loaded.settings.has_value());
  EXPECT_EQ(*loaded.settings, result.settings);
}

TEST_F(RunsTest, WithoutFineTuningThereIsNoJudgement) {
  auto result = sampleResult();
  result.judgement.reset();
  (void)storeRun(result, temp.path());
  EXPECT_FALSE(loadRun(temp.path(), 1).judgement.has_value());
}

TEST_F(RunsTest, OnesOfTheFirstVersionOpen) {
  (void)storeRun(sampleResult(), temp.path());
  auto older = parseJson(readTextFile(run() / "result.json"), "result.json");
  older["version"] = 1;
  older.erase("judgement");
  older.erase("settings");
  older.erase("trainingDevice");
  writeResult(formatJson(older));
  const auto loaded = loadRun(temp.path(), 1);
  EXPECT_FALSE(loaded.judgement.has_value());
  EXPECT_FALSE(loaded.settings.has_value());
  EXPECT_EQ(loaded.normals.size(), 3U);
}

TEST_F(RunsTest, AreNumberedOneAfterAnother) {
  EXPECT_EQ(storeRun(sampleResult(), temp.path()), 1);
  auto second = sampleResult();
  second.device = "GPU";
  EXPECT_EQ(storeRun(second, temp.path()), 2);
  EXPECT_EQ(loadRun(temp.path(), 1).device, "CPU, 3 threads");
  EXPECT_EQ(loadRun(temp.path(), 2).device, "GPU");
  test::expectError(ErrorCode::Io, [&] { (void)loadRun(temp.path(), 3); });
}

TEST_F(RunsTest, EveryKeyOfTheResultIsRequired) {
  (void)storeRun(sampleResult(), temp.path());
  const auto document = parseJson(readTextFile(run() / "result.json"), "result.json");
  for (const auto& entry : document.items()) {
    auto damaged = document;
    damaged.erase(entry.key());
    writeResult(formatJson(damaged));
    EXPECT_EQ(test::expectError(ErrorCode::Format, [&] { (void)loadRun(temp.path(), 1); }),
              entry.key());
  }
  for (const auto& entry : document["judgement"].items()) {
    auto damaged = document;
    damaged["judgement"].erase(entry.key());
    writeResult(formatJson(damaged));
    EXPECT_EQ(test::expectError(ErrorCode::Format, [&] { (void)loadRun(temp.path(), 1); }),
              entry.key());
  }
  for (const char* list : {"normals", "warnings"}) {
    for (const auto& entry : document[list][0].items()) {
      auto damaged = document;
      damaged[list][0].erase(entry.key());
      writeResult(formatJson(damaged));
      EXPECT_EQ(test::expectError(ErrorCode::Format, [&] { (void)loadRun(temp.path(), 1); }),
                entry.key());
    }
  }
}

TEST_F(RunsTest, DamageIsRefused) {
  (void)storeRun(sampleResult(), temp.path());
  const auto good = readTextFile(run() / "result.json");
  auto newer = parseJson(good, "result.json");
  newer["version"] = 3;
  writeResult(formatJson(newer));
  test::expectError(ErrorCode::FormatTooNew, [&] { (void)loadRun(temp.path(), 1); });
  auto unknown = parseJson(good, "result.json");
  unknown["warnings"][0]["kind"] = "bad-weather";
  writeResult(formatJson(unknown));
  test::expectError(ErrorCode::Format, [&] { (void)loadRun(temp.path(), 1); });
  writeResult("hello");
  test::expectError(ErrorCode::Format, [&] { (void)loadRun(temp.path(), 1); });
  writeResult(good);
  EXPECT_NO_THROW((void)loadRun(temp.path(), 1));

  auto heat = floatTensors(readFile(run() / "normals_heat.safetensors"));
  heat.erase("normal.1");
  writeFileAtomically(run() / "normals_heat.safetensors", formatSafetensors(heat));
  test::expectError(ErrorCode::Format, "heat map", [&] { (void)loadRun(temp.path(), 1); });
  writeFileAtomically(run() / "normals_heat.safetensors", "hello");
  test::expectError(ErrorCode::Format, [&] { (void)loadRun(temp.path(), 1); });
}

// A score of zero would end the window, and others than those of the package would count on one
// set of scores what was drawn from another.
TEST_F(RunsTest, ScoresThatCannotBeAreRefused) {
  (void)storeRun(sampleResult(), temp.path());
  const auto good = parseJson(readTextFile(run() / "result.json"), "result.json");
  const auto refused = [&](const auto& change) {
    auto damaged = good;
    change(damaged["normals"]);
    writeResult(formatJson(damaged));
    EXPECT_EQ(test::expectError(ErrorCode::Format, [&] { (void)loadRun(temp.path(), 1); }),
              "normals");
  };
  refused([](Json& normals) { normals[0]["score"] = 0.0; });
  refused([](Json& normals) { normals[0]["score"] = -1.0; });
  refused([](Json& normals) { normals[1]["score"] = 0.3334; });
  refused([](Json& normals) { normals[1]["p"] = 1.5; });
  refused([](Json& normals) { normals[2]["p"] = -0.1; });
  refused([](Json& normals) { normals.erase(2); });
}

TEST_F(RunsTest, AChangedPackageFileIsFound) {
  (void)storeRun(sampleResult(), temp.path());
  auto model = readFile(run() / "model.onnx");
  model[model.size() / 2] ^= std::byte{1};
  writeFileAtomically(run() / "model.onnx", model);
  EXPECT_EQ(test::expectError(ErrorCode::Format, "Set the project up again",
                              [&] { (void)loadRun(temp.path(), 1); }),
            toUtf8(run() / "model.onnx"));
}

// --- The project that a run belongs to --------------------------------------

class CurrentContentsTest : public RunsTest {
 protected:
  CurrentContentsTest() {
    project.partName = "Housing";
    project.station = "7";
    project.revision = "C";
  }
  void setUpOnce() {
    adoptRun(project, storeRun(sampleResult(), temp.path()), sampleResult(), "Ann");
  }

  const package::Manifest manifest = sampleResult().contents.manifest;
  project::Project project;
};

TEST(AdoptRun, NotesTheBytesThatTheSetUpSaw) {
  project::Project project;
  project.images = {{"images/a.png", project::Label::Ok, {}},
                    {"images/b.png", project::Label::Ng, {}}};
  auto result = sampleResult();
  result.fileHashes["images/a.png"] = std::string(64, 'a');
  adoptRun(project, 1, result, "Ann");
  EXPECT_EQ(project.images[0].sha256, std::string(64, 'a'));
  EXPECT_EQ(project.images[1].sha256, "");
}

TEST_F(CurrentContentsTest, NeedASetUp) {
  test::expectError(ErrorCode::Config, "not been set up",
                    [&] { (void)currentContents(project, temp.path()); });
}

TEST_F(CurrentContentsTest, ARegionThatWasDrawnMeanwhileStays) {
  project.region.referenceWidth = 640;
  project.region.referenceHeight = 480;
  project.region.polygon = {{0, 0}, {99, 0}, {99, 99}};
  setUpOnce();
  EXPECT_EQ(project.region.polygon.size(), 3U);
}

TEST_F(CurrentContentsTest, AreThoseOfTheRunThatWasTakenOver) {
  setUpOnce();
  EXPECT_EQ(project.currentRun, 1);
  EXPECT_EQ(project.region, sampleResult().region);
  ASSERT_EQ(project.thresholds.size(), 1U);
  const auto& entry = project.thresholds[0];
  EXPECT_EQ(entry.value, manifest.threshold.value);
  EXPECT_EQ(entry.reviewValue, manifest.reviewThreshold);
  EXPECT_EQ(entry.rule, calibrate::name(manifest.threshold.rule));
  EXPECT_EQ(entry.who, "Ann");
  EXPECT_EQ(entry.time.size(), std::string("2026-01-31T23:59:59Z").size());

  const auto contents = currentContents(project, temp.path());
  EXPECT_EQ(contents.manifest.part, (package::Part{"Housing", "7", "C"}));
  EXPECT_EQ(contents.manifest.threshold.value, manifest.threshold.value);
  EXPECT_EQ(contents.manifest.threshold.rule, manifest.threshold.rule);
  EXPECT_EQ(contents.manifest.threshold.expectedRate, manifest.threshold.expectedRate);
  ASSERT_EQ(contents.manifest.history.size(), 1U);
  EXPECT_EQ(contents.manifest.history[0].reason, "set-up, run 1");
  EXPECT_EQ(contents.model, tests::tinyInspection().model);
}

TEST_F(CurrentContentsTest, CarryTheThresholdInForceAndAllThatCameBefore) {
  setUpOnce();
  const double value = 1.25 * manifest.threshold.value;
  changeThreshold(project, 0.5, 0.4, "first thought", "Ann");
  changeThreshold(project, value, value, "too many rejects", "Bob");
  const auto contents = currentContents(project, temp.path());
  EXPECT_EQ(contents.manifest.threshold.value, value);
  EXPECT_EQ(contents.manifest.threshold.rule, calibrate::Rule::Manual);
  EXPECT_EQ(contents.manifest.threshold.n, manifest.threshold.n);
  const auto expected = calibrate::manual(manifest.calibrationScores, value, manifest.threshold);
  EXPECT_EQ(contents.manifest.threshold.expectedRate, expected.expectedRate);
  EXPECT_EQ(contents.manifest.reviewThreshold, value);
  const std::vector<package::HistoryEntry> history = {
      {manifest.threshold.value, manifest.reviewThreshold,
       std::string(calibrate::name(manifest.threshold.rule)), "set-up, run 1", "Ann"},
      {0.5, 0.4, "manual", "first thought", "Ann"},
      {value, value, "manual", "too many rejects", "Bob"}};
  EXPECT_EQ(contents.manifest.history, history);
  // What comes out of it is a package.
  EXPECT_NO_THROW((void)package::fromFiles(package::toFiles(contents)));
}

TEST_F(CurrentContentsTest, ALineDrawnWhereItWasIsTheUsersAllTheSame) {
  setUpOnce();
  changeThreshold(project, manifest.threshold.value, manifest.threshold.value, "approved", "Eve");
  const auto contents = currentContents(project, temp.path());
  EXPECT_EQ(contents.manifest.threshold.value, manifest.threshold.value);
  EXPECT_EQ(contents.manifest.threshold.rule, calibrate::Rule::Manual);
}

TEST_F(CurrentContentsTest, ALineThatThePresetDrewWhereItWasKeepsItsRule) {
  setUpOnce();
  const double value = manifest.threshold.value;
  changeThreshold(project, 0.5, 0.5, "first thought", "Ann");
  changeThreshold(project, value, value, "", "Bob", {manifest.threshold.rule, "balanced"});
  auto contents = currentContents(project, temp.path());
  EXPECT_EQ(contents.manifest.threshold.rule, manifest.threshold.rule);
  EXPECT_EQ(contents.manifest.threshold.alpha, manifest.threshold.alpha);
  EXPECT_EQ(contents.manifest.history.back().reason, "preset balanced");
  project.thresholds.back().reason = "as agreed";
  contents = currentContents(project, temp.path());
  EXPECT_EQ(contents.manifest.history.back().reason, "preset balanced: as agreed");
}

TEST_F(CurrentContentsTest, CarryNoClockTimes) {
  setUpOnce();
  changeThreshold(project, 0.5, 0.5, "r", "w");
  const auto before = package::toFiles(currentContents(project, temp.path()));
  for (auto& entry : project.thresholds) entry.time = "2001-02-03T04:05:06Z";
  EXPECT_EQ(package::toFiles(currentContents(project, temp.path())), before);
}

TEST_F(CurrentContentsTest, ALineThatIsNoneIsRefused) {
  setUpOnce();
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  const double nan = std::nan("");
  for (const auto& [value, review] :
       {std::pair(0.0, 0.0), {-1.0, -2.0}, {1.0, 1.1}, {nan, 1.0}, {1.0, nan}, {kInfinity, 1.0}}) {
    test::expectError(ErrorCode::Config,
                      [&, v = value, r = review] { changeThreshold(project, v, r, "", ""); });
  }
  EXPECT_EQ(project.thresholds.size(), 1U);
}

TEST_F(CurrentContentsTest, AnEntryWithAnotherValueThanTheRunIsTheUsers) {
  setUpOnce();
  project.thresholds.back().value *= 2.0;  // as an older release or an editor may have left it
  const auto contents = currentContents(project, temp.path());
  EXPECT_EQ(contents.manifest.threshold.value, 2.0 * manifest.threshold.value);
  EXPECT_EQ(contents.manifest.threshold.rule, calibrate::Rule::Manual);
  project.thresholds.back().rule = "by eye";
  test::expectError(ErrorCode::Format, [&] { (void)currentContents(project, temp.path()); });
}

TEST(InputOf, TakesTheGoodPicturesOfTheProject) {
  const test::TempDir temp;
  project::Project project;
  project.partName = "Housing";
  project.settings.seed = 9;
  project.region.referenceWidth = 12;
  project.images = {{"a.png", project::Label::Ok, ""},
                    {"b.png", project::Label::Ng, ""},
                    {"ü/c.png", project::Label::Ok, ""},
                    {"d.png", project::Label::Unlabelled, ""}};
  const auto input = inputOf(project, temp.path());
  ASSERT_EQ(input.normals.size(), 2U);
  EXPECT_EQ(input.normals[0].name, "a.png");
  EXPECT_EQ(input.normals[1].path, temp / "ü/c.png");
  EXPECT_EQ(input.part.name, "Housing");
  EXPECT_EQ(input.settings, project.settings);
  EXPECT_EQ(input.region, project.region);
}

}  // namespace
}  // namespace handful::pipeline
