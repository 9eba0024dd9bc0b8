#include "ui/widgets/compare_dialog.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

#include "tests/support/tiny_inspection.h"
#include "tests/ui/reviewed_project.h"

namespace handful::ui {
namespace {

class CompareDialogTest : public ::testing::Test {
 protected:
  void SetUp() override {
    auto before = project_.scores;
    before[7] = 9.0;   // a good part that was lost
    before[9] = 0.90;  // a defect that was missed
    store(before);
    store(project_.scores);
    store(project_.scores);
    dialog_.showNow();
  }

  /// With all scores there, so that nothing needs the network.
  void store(const std::vector<double>& scores) {
    auto result = project_.result(scores);
    result.contents = tests::tinyInspection();
    result.contents.manifest.calibrationScores = scores;  // as if all had been learned
    result.contents.manifest.threshold.value = 2.0;
    result.contents.manifest.reviewThreshold = 2.0;
    (void)pipeline::storeRun(result, project_.document.folder());
  }

  template <class T>
  T* find(const char* name) {
    T* found = dialog_.findChild<T*>(QString::fromLatin1(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
  }

  void choose(int first, int second) {
    find<QComboBox>("firstRun")->setCurrentIndex(first);
    find<QComboBox>("secondRun")->setCurrentIndex(second);
  }

  void compare() {
    find<QPushButton>("startCompare")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog_.isIdle(); }, 60'000));
  }

  QString summary() { return find<QLabel>("compareSummary")->text(); }

  ReviewedProject project_;
  CompareDialog dialog_{project_.workspace, nullptr};
};

TEST_F(CompareDialogTest, BeginsWithTheNewestTwo) {
  EXPECT_EQ(find<QComboBox>("firstRun")->count(), 3);
  EXPECT_EQ(find<QComboBox>("firstRun")->currentData().toInt(), 2);
  EXPECT_EQ(find<QComboBox>("secondRun")->currentData().toInt(), 3);
  EXPECT_TRUE(find<Plot>("comparePlot")->isEmpty()) << "nothing is compared unasked";
  choose(1, 1);
  EXPECT_FALSE(find<QPushButton>("startCompare")->isEnabled()) << "a run with itself";
}

TEST_F(CompareDialogTest, ListsTheChangedVerdictsFirstAndTheDifferenceWithItsDoubt) {
  choose(0, 1);
  compare();
  const auto* model = find<QTableView>("compareTable")->model();
  ASSERT_EQ(model->rowCount(), 12);
  const QString first = model->index(0, 0).data().toString() + model->index(1, 0).data().toString();
  EXPECT_TRUE(first.contains("good 7.png")) << first.toStdString();
  EXPECT_TRUE(first.contains("good 9.png")) << first.toStdString();
  EXPECT_EQ(model->index(0, 1).data().toString().contains("NG"),
            !model->index(0, 2).data().toString().contains("NG"));
  EXPECT_TRUE(summary().contains("12 image")) << summary().toStdString();
  EXPECT_TRUE(summary().contains("changed on 2"));
  EXPECT_TRUE(summary().contains("by the line that it recommended"));
  EXPECT_TRUE(summary().contains("AUROC"));
  EXPECT_TRUE(summary().contains("95 %"));
  EXPECT_FALSE(find<Plot>("comparePlot")->isEmpty());
  EXPECT_EQ(find<Plot>("comparePlot")->asCsv().count('\n'), 13);
}

TEST_F(CompareDialogTest, EqualScoresAreNoDifference) {
  compare();
  EXPECT_TRUE(summary().contains("changed on 0")) << summary().toStdString();
  EXPECT_TRUE(summary().contains("cannot tell them apart"));
}

TEST_F(CompareDialogTest, AnotherChoiceForgetsTheResult) {
  choose(0, 1);
  compare();
  choose(0, 2);
  EXPECT_TRUE(find<Plot>("comparePlot")->isEmpty());
  EXPECT_EQ(find<QTableView>("compareTable")->model()->rowCount(), 0);
}

TEST_F(CompareDialogTest, ARowLeadsToItsImage) {
  compare();
  QSignalSpy wanted(&dialog_, &CompareDialog::imageWanted);
  auto* table = find<QTableView>("compareTable");
  table->setCurrentIndex(table->model()->index(0, 0));
  table->setFocus();
  QTest::keyClick(table, Qt::Key_Return);
  ASSERT_EQ(wanted.count(), 1);
  EXPECT_FALSE(wanted[0][0].toString().isEmpty());
}

}  // namespace
}  // namespace handful::ui
