#include "ui/pages/verify_page.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "core/base/file_bytes.h"
#include "tests/support/sample_files.h"
#include "tests/support/tiny_inspection.h"
#include "tests/ui/open_workspace.h"

namespace handful::ui {
namespace {

using project::Label;

/// A project with two good pictures that the tiny network was set up from, and other pictures in
/// a folder beside it.
class VerifyPageTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto seen = tests::goodFiles(temp() / "seen", 2);
    project_.document.addImages(
        std::vector<LabelledPath>{{seen[0].path, Label::Ok}, {seen[1].path, Label::Ok}});
    (void)tests::goodFiles(temp() / "new/good", 4);
    // The first two of the drawn parts are those of the set-up.
    (void)tests::badFile(temp() / "new/ng");
    page_ = std::make_unique<VerifyPage>(project_.workspace, nullptr);
    page_->resize(1060, 640);
    page_->show();
  }

  void setUpInspection() {
    pipeline::SetUpResult result;
    result.contents = tests::tinyInspection();
    for (const double score : result.contents.manifest.calibrationScores) {
      result.normals.push_back({"x.png", score, 0.5, cv::Mat(2, 2, CV_32FC1, cv::Scalar(0.5))});
    }
    result.region = project_.document.project().region;
    const int number = pipeline::storeRun(result, project_.document.folder());
    project_.document.adoptRun(number, std::move(result));
    waitUntilIdle();
  }

  void drop(const char* folder) {
    QSignalSpy found(&project_.workflow, &Workflow::imagesFound);
    project_.workflow.findImages({temp() / folder}, std::nullopt);
    ASSERT_TRUE(found.wait(10'000));
  }

  void waitUntilIdle() {
    ASSERT_TRUE(QTest::qWaitFor([this] { return project_.jobs.isIdle(); }, 20'000));
  }

  void inspect() {
    page_->primaryButton()->click();
    waitUntilIdle();
  }

  [[nodiscard]] const test::TempDir& temp() const { return project_.temp; }

  template <class T>
  T* find(const char* name) {
    T* found = page_->findChild<T*>(QString::fromLatin1(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
  }
  QString textOf(const char* name) { return find<QLabel>(name)->text(); }

  OpenWorkspace project_{0};
  std::unique_ptr<VerifyPage> page_;
};

TEST_F(VerifyPageTest, IsOpenAndNoDeadEndBeforeAnythingIsVerified) {
  EXPECT_FALSE(page_->primaryButton()->isEnabled());
  EXPECT_TRUE(find<QPushButton>("goToSetUp")->isVisible());
  EXPECT_FALSE(page_->takes());
  setUpInspection();
  EXPECT_EQ(page_->status().state, StepState::Todo);
  EXPECT_TRUE(find<QPushButton>("verifyFolder")->isVisible());
  QSignalSpy on(page_.get(), &Page::continueRequested);
  page_->primaryButton()->click();
  EXPECT_EQ(on.count(), 1) << "the step is optional";
}

TEST_F(VerifyPageTest, InspectsWhatIsNewAndPutsItOnRecord) {
  setUpInspection();
  drop("new");
  EXPECT_EQ(textOf("verifyCounts"), "4 OK, 1 NG, 0 unlabelled");
  inspect();
  const auto& verification = project_.document.verification();
  ASSERT_TRUE(verification.has_value());
  EXPECT_EQ(verification->images.size(), 3U);
  EXPECT_EQ(verification->leftOut.size(), 2U) << "by their bytes, whatever they are called";
  EXPECT_TRUE(textOf("verifyFalseRejects").startsWith("Good parts called NG: "));
  EXPECT_TRUE(textOf("verifyMissed").contains("Nothing had been promised"));
  EXPECT_TRUE(textOf("verifyLeftOut").contains("good_0.png is the same as"));
  EXPECT_EQ(page_->status().state, StepState::Done);
  EXPECT_EQ(pipeline::latestVerification(project_.document.folder())->number, 1);
  QSignalSpy on(page_.get(), &Page::continueRequested);
  page_->primaryButton()->click();
  EXPECT_EQ(on.count(), 1);
}

TEST_F(VerifyPageTest, ACountLeadsToItsImagesWithTheirHeatMaps) {
  setUpInspection();
  drop("new");
  inspect();
  const auto& image = project_.document.verification()->images.back();
  const auto verdict = project_.document.verification()->verdictOf(image);
  ASSERT_EQ(image.label, Label::Ng);
  const char* cell = verdict == runtime::Verdict::Ng ? "cell_ng_ng" : "cell_ng_ok";
  find<QPushButton>(cell)->click();
  auto* dialog = find<QDialog>("verifiedImages");
  ASSERT_TRUE(dialog->isVisible());
  auto* list = dialog->findChild<QListView*>("verifiedList");
  EXPECT_EQ(list->model()->rowCount(), 1);
  EXPECT_TRUE(dialog->findChild<QLabel*>("verifiedVerdict")->text().startsWith("Is NG, said "));
  dialog->findChild<QPushButton*>("closeVerified")->click();
  EXPECT_FALSE(dialog->isVisible());
}

TEST_F(VerifyPageTest, AMovedLineMakesItOldAndItCanBeInspectedAgain) {
  setUpInspection();
  drop("new");
  inspect();
  const auto lines = project_.document.lines();
  project_.workflow.moveLines({2.0 * lines.ng, 2.0 * lines.ng}, {});
  EXPECT_EQ(page_->status().state, StepState::Attention);
  auto* again = find<QPushButton>("verifyNoteRemedy");
  ASSERT_TRUE(again->isVisible());
  again->click();
  waitUntilIdle();
  EXPECT_EQ(project_.document.verification()->number, 2);
  EXPECT_EQ(page_->status().state, StepState::Done);
  EXPECT_FALSE(again->isVisible());
}

TEST_F(VerifyPageTest, IsShownAgainAfterTheProjectWasOpenedAgain) {
  setUpInspection();
  drop("new");
  inspect();
  const auto folder = project_.document.folder();
  project_.document.close();
  EXPECT_EQ(page_->status().state, StepState::Todo);
  project_.document.open(folder);
  project_.document.setRun(pipeline::loadRun(folder, 1));
  waitUntilIdle();
  EXPECT_EQ(page_->status().state, StepState::Done);
  EXPECT_EQ(textOf("verifyCounts"), "2 OK, 1 NG, 0 unlabelled");
  EXPECT_TRUE(find<ScoreHistogram>("verifyHistogram")->isVisible());
}

TEST_F(VerifyPageTest, SaysThatNothingIsNew) {
  setUpInspection();
  drop("seen");
  inspect();
  EXPECT_FALSE(project_.document.verification().has_value());
  EXPECT_TRUE(find<Notice>("verifyNote")->accessibleName().startsWith("None of these images"));
  EXPECT_TRUE(find<QPushButton>("verifyFolder")->isVisible());
}

TEST_F(VerifyPageTest, StartingOverKeepsTheLastResultOnRecord) {
  setUpInspection();
  drop("new");
  inspect();
  find<QPushButton>("startOver")->click();
  EXPECT_TRUE(find<QPushButton>("verifyFolder")->isVisible());
  find<QPushButton>("backToVerification")->click();
  EXPECT_TRUE(find<ScoreHistogram>("verifyHistogram")->isVisible());
}

}  // namespace
}  // namespace handful::ui
