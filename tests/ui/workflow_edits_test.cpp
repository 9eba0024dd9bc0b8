// What can be taken back: labels, regions, settings, removed images.
#include <gtest/gtest.h>

#include <QSignalSpy>

#include "core/project/project_io.h"
#include "core/region/coverage.h"
#include "tests/ui/open_workspace.h"
#include "ui/region_change.h"

namespace handful::ui {
namespace {

using project::Label;

class EditsTest : public ::testing::Test {
 protected:
  [[nodiscard]] const project::Project& project() const { return open_.document.project(); }
  [[nodiscard]] const std::string& path(std::size_t image) const {
    return project().images[image].path;
  }
  [[nodiscard]] project::Project onDisk() const {
    return project::loadProject(open_.document.folder());
  }
  QUndoStack& edits() { return open_.workflow.edits(); }

  OpenWorkspace open_{4};
};

TEST_F(EditsTest, LabelsComeBackEachToItsOwn) {
  open_.workflow.setLabel({path(0)}, Label::Unlabelled);
  open_.workflow.setLabel({path(0), path(1), path(2)}, Label::Ng);
  EXPECT_EQ(edits().undoText(), "3 images marked NG");
  edits().undo();
  EXPECT_EQ(project().images[0].label, Label::Unlabelled);
  EXPECT_EQ(project().images[1].label, Label::Ok);
  EXPECT_EQ(onDisk(), project()) << "what is undone is saved";
  edits().redo();
  EXPECT_EQ(open_.document.count(Label::Ng), 3);
  edits().undo();
  edits().undo();
  EXPECT_EQ(open_.document.count(Label::Ok), 4);
  EXPECT_FALSE(edits().canUndo());
}

TEST_F(EditsTest, WhatChangesNothingIsNoEdit) {
  open_.workflow.setLabel({path(0)}, Label::Ok);
  open_.workflow.setSettings(project().settings);
  open_.workflow.setRegion(project().region, "nothing");
  EXPECT_EQ(edits().count(), 0);
}

TEST_F(EditsTest, RemovedImagesComeBackWhereTheyWere) {
  open_.workflow.setLabel({path(1)}, Label::Ng);
  const auto before = project().images;
  open_.workflow.removeImages({path(1), path(3)});
  EXPECT_EQ(project().images.size(), 2U);
  EXPECT_EQ(edits().undoText(), "2 images removed");
  edits().undo();
  EXPECT_EQ(project().images, before);
}

TEST_F(EditsTest, SettingsSayWhatChanged) {
  auto settings = project().settings;
  settings.preset = "thorough";
  open_.workflow.setSettings(settings);
  EXPECT_EQ(edits().undoText(), "preset Thorough");
  settings.falseRejectRate = 0.1;
  settings.seed = 7;
  open_.workflow.setSettings(settings);
  EXPECT_EQ(project().settings, settings);
  edits().undo();
  EXPECT_EQ(project().settings.seed, 1);
  EXPECT_EQ(project().settings.preset, "thorough");
  edits().undo();
  EXPECT_EQ(project().settings.preset, "standard");
}

TEST_F(EditsTest, RegionsAndMasksComeBack) {
  const cv::Size size(640, 480);
  auto region = project().region;
  region.referenceWidth = size.width;
  region.referenceHeight = size.height;
  region.polygon = region::cornersOf({10, 20, 300, 200});
  open_.workflow.setRegion(region, "region drawn");
  const auto drawn = region;
  region.ignoreMask =
      region::withStroke({}, size, std::vector<cv::Point>{{50, 60}, {80, 70}}, 20, true);
  open_.workflow.setRegion(region, "area ignored");
  const auto painted = region;
  region.ignoreMask =
      region::withStroke(painted.ignoreMask, size, std::vector<cv::Point>{{200, 100}}, 30, true);
  open_.workflow.setRegion(region, "area ignored");
  edits().undo();
  EXPECT_EQ(project().region, painted);
  edits().undo();
  EXPECT_EQ(project().region, drawn);
  edits().undo();
  EXPECT_EQ(project().region, project::RegionSettings());
  for (int i = 0; i < 3; ++i) edits().redo();
  EXPECT_EQ(project().region, region);
  EXPECT_EQ(onDisk().region, region);
}

TEST_F(EditsTest, AreForgottenWithTheProject) {
  open_.workflow.setLabel({path(0)}, Label::Ng);
  open_.document.close();
  EXPECT_FALSE(edits().canUndo());
}

TEST_F(EditsTest, WhatCannotBeSavedIsNoEditAndSaysWhy) {
  QSignalSpy problems(&open_.workflow, &Workflow::problem);
  const auto before = project();
  std::filesystem::remove_all(open_.document.folder());
  writeFileAtomically(open_.temp / "project", "in the way");
  open_.workflow.setLabel({path(0)}, Label::Ng);
  EXPECT_EQ(problems.count(), 1);
  EXPECT_EQ(edits().count(), 0);
  EXPECT_EQ(project(), before);
}

TEST(RegionChange, KeepsOnlyWhereTheMasksDiffer) {
  const cv::Size size(400, 300);
  project::RegionSettings before;
  before.referenceWidth = size.width;
  before.referenceHeight = size.height;
  before.ignoreMask = cv::Mat(size, CV_8UC1, cv::Scalar(255));
  auto after = before;
  after.ignoreMask =
      region::withStroke(before.ignoreMask, size, std::vector<cv::Point>{{100, 100}}, 20, false);
  const RegionChange change(before, after);
  EXPECT_EQ(change.redone(before), after);
  EXPECT_EQ(change.undone(after), before);
  // Something else was painted in between, by a newer release for all we know: it stays.
  auto other = after;
  other.ignoreMask =
      region::withStroke(after.ignoreMask, size, std::vector<cv::Point>{{300, 200}}, 20, false);
  const auto undone = change.undone(other);
  EXPECT_EQ(undone.ignoreMask.at<std::uint8_t>(100, 100), 255);
  EXPECT_EQ(undone.ignoreMask.at<std::uint8_t>(200, 300), 0);
}

}  // namespace
}  // namespace handful::ui
