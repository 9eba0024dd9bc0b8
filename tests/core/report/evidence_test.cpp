// Every sentence of a report is true of the numbers beside it.
#include <gtest/gtest.h>

#include <algorithm>

#include "core/base/number_text.h"
#include "core/report/compose.h"
#include "core/report/html_writer.h"
#include "tests/support/reported_project.h"
#include "tests/support/temp_dir.h"

namespace handful::report {
namespace {

constexpr const char* kMoved = "The lines were moved after the set-up";

class EvidenceTest : public ::testing::Test {
 protected:
  EvidenceTest() : reported(tests::reportedProject(temp / "p")) {
    NullProgress progress;
    data = projectReport({reported.project, reported.folder, "Ada"}, progress, {});
  }

  /// The lines as the set-up would have drawn them.
  void drawnByTheSetUp() {
    auto& manifest = data.manifest;
    manifest.threshold = calibrate::chooseThreshold(manifest.calibrationScores, 0.05);
    manifest.reviewThreshold = manifest.threshold.value;
    data.thresholds.resize(1);
    data.review.reset();
  }

  [[nodiscard]] bool says(const std::string& text) const {
    return htmlPage(compose(data)).find(text) != std::string::npos;
  }

  test::TempDir temp;
  tests::ReportedProject reported;
  ReportData data;
};

TEST_F(EvidenceTest, CountsAtLinesThatWereMovedAreNoIndependentTest) {
  EXPECT_TRUE(says(kMoved)) << "by hand, to 1000000";
  EXPECT_TRUE(says("Rates reckoned from"));
  EXPECT_FALSE(says("Drawn from")) << "the scores of the good images drew no such line";
  data.basis = Basis::TestSet;
  EXPECT_TRUE(says(kMoved)) << "whatever is judged";
  drawnByTheSetUp();
  EXPECT_FALSE(says(kMoved));
  EXPECT_TRUE(says("Drawn from"));
  data.manifest.reviewThreshold *= 0.9;
  EXPECT_TRUE(says(kMoved)) << "the set-up draws no review band";
}

TEST_F(EvidenceTest, GoodImagesOfTheSetUpAndOthersAreCountedApart) {
  EXPECT_TRUE(says("False rejects, leave-image-out"));
  EXPECT_FALSE(says("False rejects, other good images"));
  EXPECT_TRUE(says("The good images of this report are those that the inspection was made from."));

  data.evaluation.images.back().label = "good";  // was unlabelled
  data.evaluation.images.back().inspection.verdict = runtime::Verdict::Ng;
  EXPECT_EQ(data.falseRejects(true).of, 4);
  EXPECT_EQ(data.falseRejects(false).count, 1);
  EXPECT_EQ(data.falseRejects(false).of, 1);
  EXPECT_TRUE(says("False rejects, leave-image-out"));
  EXPECT_TRUE(says("False rejects, other good images"));
  EXPECT_TRUE(says("4 of the 5 good images of this report are among those"));
  EXPECT_TRUE(says("The other 1 were not part of the set-up."));

  for (auto& file : data.files) file.isHeldOut = false;
  EXPECT_FALSE(says("leave-image-out</"));
  EXPECT_FALSE(says("the inspection was made from. Each"));
}

TEST_F(EvidenceTest, ThePromiseNamesWhatItRestsOn) {
  drawnByTheSetUp();
  auto& line = data.manifest.threshold;
  ASSERT_TRUE(line.assumesLogNormal);
  EXPECT_TRUE(says("This holds if the logarithms of the scores of good parts are normally"));
  EXPECT_FALSE(says("CV+")) << "theory guarantees nothing for this rule";

  line = calibrate::conformal(data.manifest.calibrationScores, 0.25);
  EXPECT_FALSE(says("This holds if the logarithms"));
  ASSERT_TRUE(line.expectedRate);
  EXPECT_TRUE(says("about twice as much, here " + percent(2.0 * *line.expectedRate)));
}

TEST_F(EvidenceTest, AReviewBandHasItsPromise) {
  ASSERT_TRUE(data.review) << "review begins at 100000";
  ASSERT_TRUE(data.review->expectedRate && data.review->upperBound95);
  EXPECT_TRUE(says("Good parts not called OK, review and NG together:"));
  EXPECT_TRUE(says("no more than " + percent(*data.review->upperBound95)));
  data.review.reset();
  EXPECT_FALSE(says("Good parts not called OK"));
}

TEST_F(EvidenceTest, TheIntervalOfTheAurocIsCalledWhatItIs) {
  data.evaluation.auroc = 0.9;
  data.evaluation.aurocInterval = {0.8, 0.95};
  EXPECT_TRUE(says("The interval is a bootstrap"));
  for (const double ordered : {1.0, 0.0}) {
    data.evaluation.auroc = ordered;
    EXPECT_FALSE(says("The interval is a bootstrap")) << ordered;
    EXPECT_TRUE(says("the exact one of 2 independent pairs")) << "two defects, four good images";
  }
}

TEST_F(EvidenceTest, FilesThatAreGoneAreInTheSummary) {
  EXPECT_FALSE(says("files of the set-up were not found"));
  data.setUpImages[0].state = FileState::Missing;
  data.setUpImages[2].state = FileState::Missing;
  data.setUpImages[3].state = FileState::Changed;
  EXPECT_EQ(data.countFiles(FileState::Missing), 2);
  EXPECT_TRUE(says("2 files of the set-up were not found"));
  EXPECT_TRUE(says("1 files of the set-up are no longer what they were"));
}

}  // namespace
}  // namespace handful::report
