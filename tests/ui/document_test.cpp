#include "ui/document.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "core/base/atomic_file.h"
#include "core/project/project_io.h"
#include "tests/support/temp_dir.h"
#include "ui/models/labelled_scores.h"

namespace handful::ui {
namespace {

using project::Label;

/// The result of a set-up of these pictures, without the network.
pipeline::SetUpResult resultOf(const std::vector<std::string>& names) {
  pipeline::SetUpResult result;
  auto& manifest = result.contents.manifest;
  for (const auto& name : names) {
    const double score = 1.0 + 0.1 * static_cast<double>(result.normals.size());
    result.normals.push_back({name, score, 0.5, cv::Mat(2, 2, CV_32FC1, cv::Scalar(0.5))});
    manifest.calibrationScores.push_back(score);
  }
  manifest.threshold.value = 2.0;
  manifest.threshold.rule = calibrate::Rule::LogPrediction;
  manifest.threshold.alpha = 0.05;
  manifest.threshold.n = static_cast<int>(names.size());
  manifest.reviewThreshold = 2.0;
  manifest.typicalPatch = 1.0;
  manifest.regionLines = {2.0, 1.5};
  manifest.origin.preset = "standard";
  manifest.origin.seed = 1;
  manifest.preparation = region::wholeImage(640, 480, 320);
  result.region.referenceWidth = 640;
  result.region.referenceHeight = 480;
  return result;
}

class DocumentTest : public ::testing::Test {
 protected:
  void SetUp() override {
    document_.create(temp_ / "project", "Bracket");
    std::vector<LabelledPath> images;
    for (const char* name : {"a.png", "b.png", "c.png"}) images.push_back(touch(name, Label::Ok));
    images.push_back(touch("ng.png", Label::Ng));
    ASSERT_EQ(document_.addImages(images), 4);
  }

  LabelledPath touch(const std::string& name, Label label) {
    const auto path = temp_ / ("project/images/" + name);
    writeFileAtomically(path, "not looked at");
    return {path, label};
  }

  void setUpProject() {
    document_.adoptRun(1, resultOf({"images/a.png", "images/b.png", "images/c.png"}));
  }

  project::Project onDisk() const { return project::loadProject(document_.folder()); }

  const ReviewItem& item(const std::string& path) {
    items_ = document_.reviewItems();
    return *std::find_if(items_.begin(), items_.end(),
                         [&](const ReviewItem& item) { return item.path == path; });
  }

  static pipeline::ScoredImage scored(const std::string& name, double score) {
    pipeline::ScoredImage image;
    image.name = name;
    image.inspection.score = score;
    image.inspection.heat = cv::Mat(2, 2, CV_32FC1, cv::Scalar(1.0));
    return image;
  }

  test::TempDir temp_;
  Document document_{"tester"};
  std::vector<ReviewItem> items_;
};

TEST_F(DocumentTest, AnotherRegionMakesResultsStale) {
  setUpProject();
  EXPECT_EQ(document_.staleness(), Staleness::Fresh);
  auto region = document_.project().region;
  region.polygon = {{10, 10}, {200, 10}, {200, 200}};
  QSignalSpy changed(&document_, &Document::regionChanged);
  document_.setRegion(region);
  document_.setRegion(region);
  EXPECT_EQ(changed.count(), 1);
  EXPECT_EQ(document_.staleness(), Staleness::RegionChanged);
  EXPECT_EQ(onDisk().region, region);
  region.polygon.clear();
  document_.setRegion(region);
  EXPECT_EQ(document_.staleness(), Staleness::Fresh);
  region.ignoreMask = cv::Mat(480, 640, CV_8UC1, cv::Scalar(0));
  region.ignoreMask.at<std::uint8_t>(3, 3) = 255;
  document_.setRegion(region);
  EXPECT_EQ(document_.staleness(), Staleness::RegionChanged);
}

TEST_F(DocumentTest, EveryChangeIsOnDiskBeforeItIsAnnounced) {
  QObject watcher;
  project::Label seen{};
  QObject::connect(&document_, &Document::imagesChanged, &watcher,
                   [&] { seen = onDisk().images.front().label; });
  document_.setLabel({"images/a.png"}, Label::Ng);
  EXPECT_EQ(seen, Label::Ng);
  document_.setPart({"Bracket", "Station 3", "B"});
  EXPECT_EQ(onDisk().station, "Station 3");
  document_.removeImages({"images/a.png", "images/ng.png"});
  EXPECT_EQ(onDisk().images.size(), 2U);
}

TEST_F(DocumentTest, AChangeThatCannotBeSavedChangesNothing) {
  auto settings = document_.project().settings;
  settings.falseRejectRate = 0.9;  // beyond what a project may hold
  QSignalSpy changed(&document_, &Document::settingsChanged);
  EXPECT_THROW(document_.setSettings(settings), Error);
  EXPECT_EQ(document_.project().settings.falseRejectRate, 0.05);
  EXPECT_EQ(changed.count(), 0);
}

TEST_F(DocumentTest, ImagesAreAddedOnce) {
  const std::vector again = {LabelledPath{temp_ / "project/images/a.png", Label::Ng}};
  EXPECT_EQ(document_.addImages(again), 0);
  EXPECT_EQ(document_.count(Label::Ok), 3);
}

TEST_F(DocumentTest, GoodImagesKeepTheirLeaveImageOutScore) {
  setUpProject();
  const auto files = document_.unscored();
  ASSERT_EQ(files.size(), 1U);
  EXPECT_EQ(files[0].name, "images/ng.png");
  // Even if somebody scored a normal with the inspection that has seen it.
  document_.addScores({scored("images/ng.png", 5.0), scored("images/b.png", 0.01)});
  EXPECT_EQ(*item("images/b.png").score, 1.1);
  EXPECT_EQ(*item("images/ng.png").score, 5.0);
  document_.setLabel({"images/b.png"}, Label::Ng);
  EXPECT_EQ(*item("images/b.png").score, 1.1);
}

TEST_F(DocumentTest, WhatTheSetUpLeftOutGetsNoScore) {
  auto result = resultOf({"images/a.png", "images/b.png"});
  result.warnings.push_back({pipeline::WarningKind::Duplicate, "images/c.png", "the same as a"});
  document_.adoptRun(1, std::move(result));
  EXPECT_EQ(document_.unscored().size(), 1U);
  EXPECT_FALSE(item("images/c.png").score);
  EXPECT_EQ(document_.staleness(), Staleness::Fresh);
}

TEST_F(DocumentTest, BecomesStaleWhenTheGoodImagesChange) {
  EXPECT_EQ(document_.staleness(), Staleness::Fresh) << "nothing to be stale";
  setUpProject();
  EXPECT_EQ(document_.staleness(), Staleness::Fresh);
  const std::vector more = {touch("d.png", Label::Ok)};
  document_.addImages(more);
  EXPECT_EQ(document_.staleness(), Staleness::ImagesChanged);
  document_.removeImages({"images/d.png"});
  EXPECT_EQ(document_.staleness(), Staleness::Fresh);
  document_.setLabel({"images/a.png"}, Label::Unlabelled);
  EXPECT_EQ(document_.staleness(), Staleness::ImagesChanged);
}

TEST_F(DocumentTest, BecomesStaleWhenTheSettingsChange) {
  setUpProject();
  for (const auto change :
       {+[](project::Settings& s) { s.falseRejectRate = 0.01; },
        +[](project::Settings& s) { s.seed = 2; }, +[](project::Settings& s) { s.inputSide = 448; },
        +[](project::Settings& s) { s.preset = "quick"; }}) {
    const auto before = document_.project().settings;
    auto settings = before;
    change(settings);
    document_.setSettings(settings);
    EXPECT_EQ(document_.staleness(), Staleness::SettingsChanged);
    document_.setSettings(before);
    EXPECT_EQ(document_.staleness(), Staleness::Fresh);
  }
}

TEST_F(DocumentTest, NewNgImagesDoNotMakeItStale) {
  setUpProject();
  const std::vector more = {touch("ng2.png", Label::Ng)};
  document_.addImages(more);
  EXPECT_EQ(document_.staleness(), Staleness::Fresh);
}

TEST_F(DocumentTest, MovingTheThresholdLeavesATrail) {
  setUpProject();
  document_.moveLines({3.0, 3.0}, "agreed with the customer");
  ASSERT_EQ(onDisk().thresholds.size(), 2U);
  const auto entry = onDisk().thresholds.back();
  EXPECT_EQ(entry.value, 3.0);
  EXPECT_EQ(entry.reviewValue, 3.0);
  EXPECT_EQ(entry.reason, "agreed with the customer");
  EXPECT_EQ(entry.who, "tester");
  EXPECT_EQ(document_.thresholdInForce().rule, calibrate::Rule::Manual);
  EXPECT_EQ(document_.recommendedThreshold().value, 2.0);

  document_.resetLines("back");
  EXPECT_EQ(onDisk().thresholds.size(), 3U);
  EXPECT_EQ(onDisk().thresholds.back().rule, "log-prediction");
  EXPECT_EQ(document_.thresholdInForce().rule, calibrate::Rule::LogPrediction);
  document_.resetLines("back");
  EXPECT_EQ(onDisk().thresholds.size(), 3U) << "nothing changed, so nothing is recorded";
}

TEST_F(DocumentTest, TheReviewLineMovesByItselfAndTheNgLineKeepsItsPromise) {
  setUpProject();
  document_.moveLines({1.5, 2.0}, "look twice");
  const auto entry = onDisk().thresholds.back();
  EXPECT_EQ(entry.reviewValue, 1.5);
  EXPECT_EQ(entry.value, 2.0);
  EXPECT_EQ(entry.rule, "log-prediction") << "that line was not touched";
  EXPECT_EQ(document_.lines(), (Lines{1.5, 2.0}));
  EXPECT_EQ(document_.thresholdInForce().rule, calibrate::Rule::LogPrediction);
  EXPECT_THROW(document_.moveLines({2.5, 2.0}, ""), Error) << "the lines cannot cross";
  EXPECT_EQ(document_.lines(), (Lines{1.5, 2.0}));
  document_.resetLines("back");
  EXPECT_EQ(document_.lines(), document_.recommendedLines());
  EXPECT_EQ(onDisk().thresholds.size(), 3U) << "what was refused left no trace";
}

TEST_F(DocumentTest, APresetKeepsItsNameAndTheRuleOfTheRecommendedLine) {
  setUpProject();
  document_.moveLines({3.0, 3.0}, "", "few-false-rejects");
  EXPECT_EQ(onDisk().thresholds.back().preset, "few-false-rejects");
  EXPECT_EQ(onDisk().thresholds.back().rule, "manual");
  document_.moveLines({2.0, 2.0}, "agreed", "balanced");
  EXPECT_EQ(onDisk().thresholds.back().preset, "balanced");
  EXPECT_EQ(onDisk().thresholds.back().rule, "log-prediction");
  EXPECT_EQ(onDisk().thresholds.back().reason, "agreed");
  EXPECT_EQ(document_.thresholdInForce().rule, calibrate::Rule::LogPrediction);
  document_.moveLines({1.5, 2.0}, "");
  EXPECT_EQ(onDisk().thresholds.back().preset, "") << "by hand";
}

TEST_F(DocumentTest, HeatIsThatOfTheSetUpWhereverTheThresholdIs) {
  setUpProject();
  document_.addScores({scored("images/ng.png", 5.0)});
  EXPECT_FLOAT_EQ(document_.heatOf("images/ng.png").at<float>(0, 0), 1.0F);
  document_.moveLines({3.0, 3.0}, "");
  EXPECT_FLOAT_EQ(document_.heatOf("images/ng.png").at<float>(0, 0), 1.0F);
  EXPECT_FLOAT_EQ(document_.heatOf("images/a.png").at<float>(0, 0), 0.5F);
  EXPECT_TRUE(document_.heatOf("images/unknown.png").empty());
}

TEST_F(DocumentTest, OpensWhatItSaved) {
  setUpProject();
  const auto saved = document_.project();
  document_.close();
  EXPECT_FALSE(document_.isOpen());
  EXPECT_EQ(document_.run(), nullptr);
  document_.open(temp_ / "project");
  EXPECT_EQ(document_.project(), saved);
}

TEST_F(DocumentTest, TwoDoNotOpenTheSameProject) {
  Document other("somebody");
  EXPECT_THROW(other.open(temp_ / "project"), ProjectInUse);
  document_.close();
  EXPECT_NO_THROW(other.open(temp_ / "project"));
}

TEST_F(DocumentTest, NamesTheDamagedFileAndKeepsTheOpenProject) {
  Document other("somebody");
  other.create(temp_ / "other", "Other");
  other.close();
  writeFileAtomically(temp_ / "other/project.json", "{\"format\": ");
  try {
    document_.open(temp_ / "other");
    FAIL() << "a damaged project was opened";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::Format);
    EXPECT_NE(error.subject().find("project.json"), std::string::npos);
  }
  EXPECT_EQ(document_.folder(), temp_ / "project");
}

TEST_F(DocumentTest, PlacesAreMarkedByTheVerdictInForce) {
  setUpProject();
  document_.addScores({scored("images/ng.png", 1.5)});
  // Heat 1 is a patch score of 2; other images than OK ones are marked from 1.5, half as hot.
  for (const char* path : {"images/a.png", "images/ng.png"}) {
    EXPECT_DOUBLE_EQ(document_.regionLevelOf(path), 1.0) << path << " is OK";
  }
  document_.moveLines({0.5, 0.9}, "");
  for (const char* path : {"images/a.png", "images/ng.png"}) {
    EXPECT_DOUBLE_EQ(document_.regionLevelOf(path), 0.5) << path << " is NG";
  }
}

TEST_F(DocumentTest, APartThatWasNotFoundIsReviewAtBest) {
  auto result = resultOf({"images/a.png", "images/b.png", "images/c.png"});
  result.warnings.push_back({pipeline::WarningKind::NotAligned, "images/b.png", ""});
  document_.adoptRun(1, std::move(result));
  auto lost = scored("images/ng.png", 0.5);
  lost.inspection.placement.isKnown = false;
  document_.addScores({lost});
  const auto lines = document_.lines();
  EXPECT_EQ(verdictOf(item("images/a.png"), lines), runtime::Verdict::Ok);
  EXPECT_EQ(verdictOf(item("images/b.png"), lines), runtime::Verdict::Review);
  EXPECT_EQ(verdictOf(item("images/ng.png"), lines), runtime::Verdict::Review);

  const LabelledScores scores(document_.reviewItems());
  EXPECT_EQ(scores.count(Label::Ok, runtime::Verdict::Ok, lines), 2);
  EXPECT_EQ(scores.count(Label::Ok, runtime::Verdict::Review, lines), 1);
  EXPECT_EQ(scores.count(Label::Ng, runtime::Verdict::Review, lines), 1);
  EXPECT_EQ(scores.missedDefects(lines).count, 0);
  EXPECT_EQ(scores.missedDefects(lines).of, 1);
}

}  // namespace
}  // namespace handful::ui
