#include "core/pipeline/fair_scores.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/file_bytes.h"
#include "core/imaging/image_io.h"
#include "core/runtime/inspector.h"
#include "tests/support/recorded_progress.h"
#include "tests/support/sample_files.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_inspection.h"

namespace handful::pipeline {
namespace {

using project::Label;

/// Four good images, of which two were learned and one repeats another; a defect, and an image
/// that cannot be read.
class FairScoresTest : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const auto& file : tests::goodFiles(temp.path(), 4)) {
      project.images.push_back({file.name, Label::Ok, {}});
    }
    project.images.push_back({tests::badFile(temp.path()).name, Label::Ng, {}});
    run.contents = tests::tinyInspection();
    run.normals = {{"good_0.png", 1.0, 1.0, {}}, {"good_1.png", 1.5, 1.0, {}}};
    run.warnings = {{WarningKind::Duplicate, "good_3.png", "the same"}};
  }

  double scoreNow(const std::string& name) {
    const auto inspector = runtime::Inspector::create(run.contents);
    return inspector.inspect(imaging::readImage(temp / name)).score;
  }
  FairScores scores(std::vector<TestImage> test = {}) {
    return fairScores(project, temp.path(), run, test, progress, {});
  }
  TestImage testImage(const std::string& name, const std::string& label) {
    return {{temp / name, "test/" + name}, label};
  }

  test::TempDir temp;
  project::Project project;
  StoredRun run;
  NullProgress progress;
};

TEST_F(FairScoresTest, LearnedImagesCountAsIfTheyHadNotBeen) {
  const auto found = scores();
  ASSERT_EQ(found.good.size(), 3U) << "good_3 repeats one that was learned";
  EXPECT_EQ(found.good[0], 1.0);
  EXPECT_EQ(found.good[1], 1.5);
  EXPECT_NEAR(found.good[2], scoreNow("good_2.png"), 1e-9) << "labelled OK, but not learned";
  EXPECT_EQ(found.learned, 2);
  ASSERT_EQ(found.defects.size(), 1U);
  EXPECT_NEAR(found.defects[0], scoreNow(project.images[4].path), 1e-9);
}

TEST_F(FairScoresTest, ALearnedImageThatIsADefectKeepsTheScoreOfTheFitWithoutIt) {
  project.images[1].label = Label::Ng;
  const auto found = scores();
  EXPECT_EQ(found.good.size(), 2U);
  ASSERT_EQ(found.defects.size(), 2U);
  EXPECT_EQ(found.defects[0], 1.5) << "not the one of an inspection that has learned it";
  EXPECT_EQ(found.learned, 1);
}

TEST_F(FairScoresTest, ATestImageThatTheProjectHasCountsOnce) {
  const auto bad = project.images[4].path;
  const auto found = scores({testImage("good_0.png", "good"), testImage("good_2.png", "good"),
                             testImage(bad, "hole"), testImage("good_3.png", "good")});
  EXPECT_EQ(found.good.size(), 3U);
  EXPECT_EQ(found.defects.size(), 1U);
  EXPECT_EQ(found.repeated, 4);
  // Without a label in the project, the test set's label is what is known.
  project.images[4].label = Label::Unlabelled;
  const auto labelled = scores({testImage(bad, "hole"), testImage(bad, "hole")});
  EXPECT_EQ(labelled.defects.size(), 1U);
  EXPECT_EQ(labelled.repeated, 1);
}

TEST_F(FairScoresTest, WhatCannotBeReadIsNamed) {
  const auto broken = tests::brokenFile(temp.path());
  const auto found = scores({{broken, "hole"}});
  ASSERT_EQ(found.unread.size(), 1U);
  EXPECT_EQ(found.unread[0].name, broken.name);
  EXPECT_EQ(found.defects.size(), 1U);
}

}  // namespace
}  // namespace handful::pipeline
