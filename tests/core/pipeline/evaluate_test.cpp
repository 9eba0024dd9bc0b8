#include "core/pipeline/evaluate.h"

#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/imaging/image_io.h"
#include "core/region/preparation.h"
#include "tests/support/drawn_part.h"
#include "tests/support/expect_error.h"
#include "tests/support/recorded_progress.h"
#include "tests/support/sample_files.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_inspection.h"

namespace handful::pipeline {
namespace {

using runtime::Verdict;

ScoredImage scored(const std::string& label, double score, const std::string& error = {}) {
  ScoredImage image;
  image.name = label + std::to_string(score);
  image.label = label;
  image.error = error;
  image.inspection.score = score;
  return image;
}

TEST(Summarised, CountsByHand) {
  // review begins at 1, NG at 2
  const auto evaluation = summarised(
      {scored("good", 0.5), scored("good", 1.0), scored("good", 1.5), scored("good", 2.5),
       scored("dent", 0.9), scored("dent", 1.1), scored("scratch", 2.0), scored("scratch", 3.0)},
      {1.0, 2.0});
  const auto& confusion = evaluation.confusion;
  EXPECT_EQ(confusion.okSaidOk, 2);
  EXPECT_EQ(confusion.okSaidReview, 1);
  EXPECT_EQ(confusion.okSaidNg, 1);
  EXPECT_EQ(confusion.ngSaidOk, 1);
  EXPECT_EQ(confusion.ngSaidReview, 2);
  EXPECT_EQ(confusion.ngSaidNg, 1);
  // Of 16 pairs the defect is the higher in: .9 1, 1.1 2, 2.0 3, 3.0 4.
  ASSERT_TRUE(evaluation.auroc.has_value());
  EXPECT_DOUBLE_EQ(*evaluation.auroc, 10.0 / 16.0);
  ASSERT_TRUE(evaluation.aurocInterval.has_value());
  EXPECT_LE(evaluation.aurocInterval->low, 10.0 / 16.0);
  EXPECT_GE(evaluation.aurocInterval->high, 10.0 / 16.0);

  const std::vector<Verdict> verdicts = {Verdict::Ok,     Verdict::Ok, Verdict::Review,
                                         Verdict::Ng,     Verdict::Ok, Verdict::Review,
                                         Verdict::Review, Verdict::Ng};
  for (std::size_t i = 0; i < verdicts.size(); ++i) {
    EXPECT_EQ(evaluation.images[i].inspection.verdict, verdicts[i]) << i;
  }
}

TEST(Summarised, OnlyReadablePicturesOfKnownTruthCount) {
  const auto evaluation = summarised(
      {scored("good", 0.5), scored("", 5.0), scored("dent", 0.1, "cannot be read")}, {1.0, 2.0});
  EXPECT_EQ(evaluation.confusion.okSaidOk, 1);
  EXPECT_EQ(evaluation.confusion.missedDefects().of, 0);
  EXPECT_EQ(evaluation.confusion.falseRejects().of, 1);
  EXPECT_FALSE(evaluation.auroc.has_value());
  EXPECT_FALSE(evaluation.aurocInterval.has_value());
  ASSERT_EQ(evaluation.images.size(), 3U);
  EXPECT_EQ(evaluation.images[1].inspection.verdict, Verdict::Ng);  // a verdict all the same
}

TEST(Summarised, APartThatWasNotFoundIsReviewAtBest) {
  std::vector<ScoredImage> images = {scored("good", 0.5), scored("dent", 0.5), scored("dent", 2.5)};
  for (auto& image : images) image.inspection.placement.isKnown = false;
  const auto evaluation = summarised(images, {2.0, 2.0});  // no review band
  EXPECT_EQ(evaluation.confusion.okSaidReview, 1);
  EXPECT_EQ(evaluation.confusion.ngSaidReview, 1);
  EXPECT_EQ(evaluation.confusion.ngSaidNg, 1);
  EXPECT_EQ(evaluation.confusion.missedDefects().count, 0);
  EXPECT_EQ(evaluation.images[1].inspection.verdict, Verdict::Review);
}

TEST(Summarised, NothingIsNothing) {
  const auto evaluation = summarised({}, {1.0, 2.0});
  EXPECT_TRUE(evaluation.images.empty());
  EXPECT_FALSE(evaluation.auroc.has_value());
}

class EvaluateTest : public ::testing::Test {
 protected:
  test::TempDir temp;
  const runtime::Inspector inspector = runtime::Inspector::create(tests::tinyInspection());
};

TEST_F(EvaluateTest, EachPictureGivesAResultAnUnreadableOneItsError) {
  auto files = tests::goodFiles(temp.path(), 2);
  files.insert(files.begin() + 1, tests::brokenFile(temp.path()));
  files.push_back({temp / "nowhere.png", "nowhere.png"});
  std::vector<std::string> told;
  tests::RecordedProgress progress;
  const auto results = scoreImages(inspector, files, progress, {},
                                   [&](const ScoredImage& image) { told.push_back(image.name); });
  ASSERT_EQ(results.size(), 4U);
  EXPECT_EQ(told,
            (std::vector<std::string>{"good_0.png", "broken.png", "good_1.png", "nowhere.png"}));
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(results[i].name, told[i]);
    EXPECT_EQ(results[i].error.empty(), i % 2 == 0);
    EXPECT_EQ(results[i].inspection.verdict == Verdict::Ng,
              i % 2 == 1 || results[i].inspection.score > inspector.manifest().threshold.value);
  }
  EXPECT_GT(results[0].inspection.score, 0.0);
  ASSERT_EQ(progress.reports.size(), 4U);
  EXPECT_EQ(progress.reports[3].stage, Stage::Scoring);
  EXPECT_EQ(progress.reports[3].fraction, 1.0);
}

TEST_F(EvaluateTest, StopsBetweenPictures) {
  const auto files = tests::goodFiles(temp.path(), 3);
  for (std::size_t at = 1; at < 3; ++at) {
    tests::RecordedProgress progress(at);
    EXPECT_THROW((void)scoreImages(inspector, files, progress, progress.token()),
                 OperationCancelled);
    EXPECT_EQ(progress.reports.size(), at);
  }
}

TEST_F(EvaluateTest, SaysOfAPartThatWasNotFoundWhatTheLineSays) {
  auto aligned = tests::tinyInspection();
  auto& manifest = aligned.manifest;
  manifest.preparation.alignment.limits = {0.2, 10.0};
  manifest.preparation.alignment.reference =
      region::alignmentReference({tests::drawnPart(0)}, manifest.preparation);
  manifest.threshold.value = 1e9;  // whatever is found is OK
  manifest.reviewThreshold = 1e9;
  const auto lenient = runtime::Inspector::create(aligned);
  const auto empty = temp / "empty.png";
  writeFileAtomically(empty,
                      imaging::encodePng(cv::Mat(120, 160, CV_8UC3, cv::Scalar(90, 90, 90))));
  const std::vector<TestImage> images = {{tests::goodFiles(temp.path(), 1).front(), "good"},
                                         {{empty, "empty.png"}, "nothing there"}};
  NullProgress progress;
  const auto evaluation = evaluate(lenient, images, progress, {});
  EXPECT_EQ(evaluation.images[0].inspection.verdict, Verdict::Ok);
  EXPECT_EQ(evaluation.images[1].inspection.verdict,
            lenient.inspect(imaging::readImage(empty)).verdict);
  EXPECT_EQ(evaluation.images[1].inspection.verdict, Verdict::Review);
  EXPECT_EQ(evaluation.confusion.missedDefects().count, 0);
  EXPECT_EQ(evaluation.confusion.ngSaidReview, 1);
}

TEST_F(EvaluateTest, SaysWhatTheInspectionSaysOfEachAndCounts) {
  std::vector<TestImage> images;
  for (const auto& file : tests::goodFiles(temp.path(), 3)) images.push_back({file, "good"});
  images.push_back({tests::badFile(temp.path()), "square"});
  images.push_back({tests::brokenFile(temp.path()), "dent"});
  NullProgress progress;
  const auto evaluation = evaluate(inspector, images, progress, {});
  ASSERT_EQ(evaluation.images.size(), 5U);
  EXPECT_EQ(evaluation.images[3].label, "square");
  EXPECT_EQ(evaluation.images[3].inspection.verdict, Verdict::Ng);
  EXPECT_FALSE(evaluation.images[4].error.empty());
  EXPECT_EQ(evaluation.confusion.falseRejects().of, 3);
  EXPECT_EQ(evaluation.confusion.missedDefects().of, 1);
  EXPECT_EQ(evaluation.confusion.ngSaidNg, 1);
  EXPECT_EQ(evaluation.auroc, 1.0);
  EXPECT_GE(evaluation.seconds.at("total"), evaluation.seconds.at("score"));
}

}  // namespace
}  // namespace handful::pipeline
