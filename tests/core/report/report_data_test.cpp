#include "core/report/report_data.h"

#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/base/sha256.h"
#include "core/imaging/image_io.h"
#include "core/package/package_files.h"
#include "core/pipeline/export_package.h"
#include "tests/support/drawn_part.h"
#include "tests/support/expect_error.h"
#include "tests/support/reported_project.h"
#include "tests/support/sample_files.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_inspection.h"

namespace handful::report {
namespace {

class ReportDataTest : public ::testing::Test {
 protected:
  [[nodiscard]] ReportData ofProject() {
    return projectReport({reported.project, reported.folder, "Ada"}, progress, {});
  }

  [[nodiscard]] ReportData ofTest(const std::vector<pipeline::TestImage>& images) {
    const auto contents = pipeline::currentContents(reported.project, reported.folder);
    const auto inspector = runtime::Inspector::create(contents);
    auto evaluation = pipeline::evaluate(inspector, images, progress, {});
    return testSetReport({reported.project, reported.folder, "Ada"}, std::move(evaluation), images,
                         reported.folder, progress, {});
  }

  test::TempDir temp;
  tests::ReportedProject reported = tests::reportedProject(temp / "Träger");
  NullProgress progress;
};

TEST_F(ReportDataTest, HasEveryImageOfTheProjectWithItsHash) {
  const auto data = ofProject();
  ASSERT_EQ(data.evaluation.images.size(), reported.project.images.size());
  ASSERT_EQ(data.files.size(), data.evaluation.images.size());
  for (std::size_t i = 0; i < data.files.size(); ++i) {
    const auto& entry = reported.project.images[i];
    EXPECT_EQ(data.evaluation.images[i].name, entry.path);
    EXPECT_EQ(data.files[i].sha256,
              sha256Hex(readFile(reported.folder / pathFromUtf8(entry.path))));
    EXPECT_EQ(data.files[i].isHeldOut, entry.label == project::Label::Ok);
    EXPECT_FALSE(data.files[i].isSetUpCopy);
  }
  ASSERT_EQ(data.setUpImages.size(), 4U);
  EXPECT_EQ(data.setUpImages[0].state, FileState::Unchanged);
  EXPECT_EQ(data.projectName, "Träger");
}

TEST_F(ReportDataTest, GoodImagesKeepTheScoreOfTheInspectionWithoutThem) {
  const auto data = ofProject();
  const auto& scores = tests::tinyInspection().manifest.calibrationScores;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    EXPECT_EQ(data.evaluation.images[i].inspection.score, scores[i]);
  }
  const auto inspector =
      runtime::Inspector::create(pipeline::currentContents(reported.project, reported.folder));
  const auto path = reported.folder / pathFromUtf8(tests::kMarkupName);
  EXPECT_EQ(data.evaluation.images[4].inspection.score,
            inspector.inspect(imaging::readImage(path)).score);
}

TEST_F(ReportDataTest, CountsByTheThresholdInForce) {
  const auto data = ofProject();
  EXPECT_EQ(data.manifest.threshold.value, 1e6);
  EXPECT_EQ(data.evaluation.confusion.falseRejects().of, 4);
  EXPECT_EQ(data.evaluation.confusion.missedDefects().count, 2);
  EXPECT_EQ(data.evaluation.confusion.missedDefects().of, 2);
  ASSERT_TRUE(data.evaluation.auroc);
  ASSERT_EQ(data.thresholds.size(), 2U);
  EXPECT_EQ(data.thresholds[1].who, "Ada");
}

TEST_F(ReportDataTest, TheHashIsThatOfTheExportedPackage) {
  const auto data = ofProject();
  const auto exported =
      pipeline::exportPackage(pipeline::currentContents(reported.project, reported.folder),
                              temp / "p.handful", progress, {});
  EXPECT_EQ(data.packageSha256, exported.sha256);
}

TEST_F(ReportDataTest, SaysWhichFilesAreNoLongerWhatTheyWere) {
  writeFileAtomically(reported.folder / "good_1.png", "something else");
  std::filesystem::remove(reported.folder / "good_2.png");
  const auto data = ofProject();
  EXPECT_EQ(data.setUpImages[1].state, FileState::Changed);
  EXPECT_EQ(data.setUpImages[2].state, FileState::Missing);
  EXPECT_EQ(data.setUpImages[1].sha256, reported.project.images[1].sha256)
      << "the hash is that of what the set-up read";
  EXPECT_EQ(data.files[2].sha256, "");
}

TEST_F(ReportDataTest, RegionsAreThoseOfTheVerdictInForce) {
  // Somewhere between where places of other images and those of OK images are marked.
  const auto& manifest = tests::tinyInspection().manifest;
  const double between = 0.5 * (1.0 + runtime::regionLevelFor(runtime::Verdict::Ng, manifest));
  ASSERT_LT(between, 1.0);
  SetUpImage image;
  image.path = reported.folder / "good_0.png";
  image.state = FileState::Unchanged;
  image.heat = cv::Mat::zeros(manifest.preparation.inputHeight / 16,
                              manifest.preparation.inputWidth / 16, CV_32FC1);
  image.heat.at<float>(2, 3) = static_cast<float>(between);
  image.verdict = runtime::Verdict::Ok;
  EXPECT_TRUE(heldOutImage(image, manifest).inspection.regions.empty());
  image.verdict = runtime::Verdict::Ng;
  const auto scored = heldOutImage(image, manifest);
  EXPECT_LT(scored.inspection.regionLevel, 1.0);
  ASSERT_EQ(scored.inspection.regions.size(), 1U);
  EXPECT_FALSE(scored.inspection.regions[0].box.empty());
  image.state = FileState::Missing;
  ASSERT_EQ(heldOutImage(image, manifest).inspection.regions.size(), 1U);
  EXPECT_TRUE(heldOutImage(image, manifest).inspection.regions[0].box.empty()) << "nobody knows";
}

TEST_F(ReportDataTest, RegionsOfAMovedPartLieOnThePart) {
  auto manifest = tests::tinyInspection().manifest;
  auto& preparation = manifest.preparation;
  preparation.alignment.limits = {0.2, 10.0};
  preparation.alignment.reference = region::alignmentReference({tests::drawnPart(0)}, preparation);
  cv::Mat moved;
  cv::warpAffine(tests::drawnPart(0), moved, cv::Matx23d(1, 0, 12, 0, 1, -7), {160, 120},
                 cv::INTER_NEAREST, cv::BORDER_REFLECT_101);
  SetUpImage image;
  image.path = tests::pictureFile(temp.path(), "moved.png", moved).path;
  image.state = FileState::Unchanged;
  image.verdict = runtime::Verdict::Ng;
  image.heat = cv::Mat::zeros(preparation.inputHeight / 16, preparation.inputWidth / 16, CV_32FC1);
  image.heat.at<float>(2, 3) = 2.0F;
  const auto boxOf = [&] { return heldOutImage(image, manifest).inspection.regions.at(0).box; };
  const auto onMoved = boxOf();
  image.path = tests::pictureFile(temp.path(), "still.png", tests::drawnPart(0)).path;
  const auto apart = onMoved.tl() - boxOf().tl();
  EXPECT_NEAR(apart.x, 12, 1.5);
  EXPECT_NEAR(apart.y, -7, 1.5);
}

TEST_F(ReportDataTest, APartThatWasNotFoundIsReviewAtBest) {
  const auto contents = pipeline::currentContents(reported.project, reported.folder);
  SetUpImage image;
  image.heat = cv::Mat::zeros(4, 6, CV_32FC1);
  image.verdict = runtime::verdictOf(0.5, false, contents.manifest.lines());
  image.isPlaced = false;
  const auto scored = heldOutImage(image, contents.manifest);
  EXPECT_EQ(scored.inspection.verdict, runtime::Verdict::Review);
  EXPECT_FALSE(scored.inspection.placement.isKnown);
}

TEST_F(ReportDataTest, ATestImageThatTheSetUpHasSeenIsNamed) {
  const auto copy = reported.folder / "copy of a good one.png";
  std::filesystem::copy_file(reported.folder / "good_0.png", copy);
  const auto data = ofTest({{{copy, "copy"}, "good"},
                            {{reported.folder / pathFromUtf8(tests::kMarkupName), "bad"}, "hole"},
                            {{reported.folder / "gone.png", "gone"}, "hole"}});
  ASSERT_EQ(data.files.size(), 3U);
  EXPECT_TRUE(data.files[0].isSetUpCopy);
  EXPECT_FALSE(data.files[1].isSetUpCopy);
  EXPECT_FALSE(data.files[2].isSetUpCopy);
  EXPECT_EQ(data.basis, Basis::TestSet);
  EXPECT_FALSE(data.evaluation.images[2].error.empty());
}

TEST_F(ReportDataTest, ThereIsNoReportOnAProjectThatWasNotSetUp) {
  project::Project project;
  test::expectError(ErrorCode::Config, [&] {
    static_cast<void>(projectReport({project, temp.path(), ""}, progress, {}));
  });
}

TEST_F(ReportDataTest, CanBeStopped) {
  std::stop_source stop;
  stop.request_stop();
  EXPECT_THROW(static_cast<void>(projectReport({reported.project, reported.folder, ""}, progress,
                                               stop.get_token())),
               OperationCancelled);
}

}  // namespace
}  // namespace handful::report
