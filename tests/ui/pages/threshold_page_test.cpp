#include "ui/pages/threshold_page.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

#include "tests/ui/reviewed_project.h"
#include "ui/pages/export_page.h"
#include "ui/pages/setup_page.h"

namespace handful::ui {
namespace {

using project::Label;
using runtime::Verdict;

class ThresholdPageTest : public ::testing::Test {
 protected:
  void SetUp() override {
    page_.resize(1100, 660);
    page_.show();
  }

  template <class T>
  T* find(const char* name) {
    T* found = page_.findChild<T*>(QString::fromLatin1(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
  }

  void click(const char* name) { find<QAbstractButton>(name)->click(); }
  QString textOf(const char* name) { return find<QLabel>(name)->text(); }
  int countIn(const char* cell) {
    return find<QPushButton>(cell)->text().section(QLatin1Char(' '), 0, 0).toInt();
  }
  const Lines lines() const { return project_.document.lines(); }
  void withoutDefects() {
    project_.workflow.setLabel({project_.path(8), project_.path(9), project_.path(10)},
                               Label::Unlabelled);
  }

  ReviewedProject project_;
  ThresholdPage page_{project_.workspace, nullptr};
};

TEST_F(ThresholdPageTest, TheTableCountsWhatIsAgainstWhatIsSaid) {
  EXPECT_EQ(countIn("cell_ok_ok"), 8);
  EXPECT_EQ(countIn("cell_ng_ok"), 1) << "the defect that scores like a good part";
  EXPECT_EQ(countIn("cell_ng_ng"), 2);
  EXPECT_EQ(countIn("cell_unlabelled_ng"), 1);
  EXPECT_FALSE(find<QPushButton>("cell_ok_review")->isEnabled()) << "no images, nothing to show";
  EXPECT_EQ(textOf("missedDefects"), "1 of 3");
  EXPECT_EQ(textOf("missedDefectBound"), "0.84\u00a0% to 91\u00a0% (95\u00a0%)");
}

TEST_F(ThresholdPageTest, EverythingFollowsTheLineThatIsDragged) {
  auto* histogram = find<ScoreHistogram>("scoreHistogram");
  const QPoint from = histogram->flagOf(Verdict::Ng).center().toPoint();
  const int toTheLeft = qRound(histogram->xOf(1.12) - histogram->xOf(lines().ng));
  QTest::mousePress(histogram, Qt::LeftButton, {}, from);
  QTest::mouseMove(histogram, from + QPoint(toTheLeft, 0));
  EXPECT_EQ(countIn("cell_ok_ng"), 2) << "before the line is let go";
  EXPECT_EQ(countIn("cell_ng_ok"), 0);
  EXPECT_EQ(textOf("missedDefects"), "0 of 3");
  EXPECT_EQ(project_.document.project().thresholds.size(), 1U);
  find<QLineEdit>("thresholdReason")->setText("agreed");
  QTest::mouseRelease(histogram, Qt::LeftButton, {}, from + QPoint(toTheLeft, 0));
  ASSERT_EQ(project_.document.project().thresholds.size(), 2U);
  EXPECT_EQ(project_.document.project().thresholds.back().reason, "agreed");
  EXPECT_NEAR(lines().ng, 1.12, 0.01);
  EXPECT_TRUE(find<QLineEdit>("thresholdReason")->text().isEmpty());
}

TEST_F(ThresholdPageTest, PresetsMoveBothLinesAndTellWhichOneIsOn) {
  EXPECT_TRUE(find<QPushButton>("preset_balanced")->isChecked());
  const Lines balanced = lines();
  click("preset_few-missed-defects");
  EXPECT_LT(lines().review, lines().ng);
  EXPECT_TRUE(find<QPushButton>("preset_few-missed-defects")->isChecked());
  EXPECT_FALSE(find<QPushButton>("preset_balanced")->isChecked());
  EXPECT_EQ(project_.document.project().thresholds.back().preset, "few-missed-defects");
  EXPECT_TRUE(textOf("thresholdRecord").contains("Preset: few missed defects."));
  click("preset_few-false-rejects");
  EXPECT_GT(lines().ng, balanced.ng);
  EXPECT_EQ(lines().review, lines().ng);
  EXPECT_TRUE(textOf("thresholdRule").startsWith("Drawn by the preset “few false rejects”."));
  click("resetThreshold");
  EXPECT_EQ(lines(), balanced);
  click("preset_balanced");
  EXPECT_TRUE(find<QPushButton>("preset_balanced")->isChecked()) << "it stays on";
}

TEST_F(ThresholdPageTest, ACountAndAPointAskForTheirImages) {
  QSignalSpy wanted(&page_, &ThresholdPage::imagesWanted);
  click("cell_ng_ok");
  ASSERT_EQ(wanted.count(), 1);
  EXPECT_EQ(wanted[0][0].value<Label>(), Label::Ng);
  EXPECT_EQ(wanted[0][1].value<Verdict>(), Verdict::Ok);
  QSignalSpy one(&page_, &ThresholdPage::imageWanted);
  auto* histogram = find<ScoreHistogram>("scoreHistogram");
  const int x = qRound(histogram->xOf(4.0));
  for (int y = 60; y < histogram->height() && one.isEmpty(); y += 4) {
    QTest::mouseClick(histogram, Qt::LeftButton, {}, QPoint(x, y));
  }
  ASSERT_EQ(one.count(), 1);
  EXPECT_EQ(one[0][0].toString().toStdString(), project_.path(10));
}

TEST_F(ThresholdPageTest, TheCurvesShowEveryLineAndWhereTheLinesAre) {
  click("viewSweep");
  const auto* sweep = find<Plot>("sweepPlot");
  ASSERT_EQ(sweep->curves().size(), 2U);
  EXPECT_EQ(sweep->curves()[0].points.front().y(), 1.0) << "below all: every good part is lost";
  EXPECT_EQ(sweep->curves()[0].points.back().y(), 0.0);
  EXPECT_EQ(sweep->curves()[1].points.back().y(), 1.0) << "above all: every defect is missed";
  click("viewRoc");
  const auto* roc = find<Plot>("rocPlot");
  ASSERT_EQ(roc->curves().size(), 1U);
  ASSERT_EQ(roc->places().size(), 1U);
  EXPECT_EQ(roc->places()[0].at, QPointF(0.0, 2.0 / 3.0));
  click("preset_few-missed-defects");
  EXPECT_EQ(roc->places().size(), 2U) << "both lines";
}

TEST_F(ThresholdPageTest, WithoutDefectsTheCurvesAndCostsSayWhyTheyAreEmpty) {
  withoutDefects();
  click("viewSweep");
  EXPECT_TRUE(find<Plot>("sweepPlot")->emptyText().contains("No image is labelled NG"));
  click("viewRoc");
  EXPECT_TRUE(find<Plot>("rocPlot")->isEmpty());
  EXPECT_TRUE(textOf("cheapestLine").contains("images of defects"));
  EXPECT_FALSE(find<QPushButton>("takeCheapestLine")->isVisible());
  EXPECT_TRUE(textOf("missedDefectBound").contains("No image is labelled NG"));
}

TEST_F(ThresholdPageTest, TheCheapestLineFollowsTheCostsAndCanBeTaken) {
  find<QDoubleSpinBox>("costMissedDefect")->setValue(1000.0);
  find<QDoubleSpinBox>("costDefectRate")->setValue(10.0);
  const auto* card = find<CostCard>("costCard");
  ASSERT_TRUE(card->optimum().has_value());
  EXPECT_EQ(card->optimum()->missedDefects.count, 0)
      << "missing one costs more than all lost parts";
  click("takeCheapestLine");
  EXPECT_EQ(lines().ng, card->optimum()->line);
  EXPECT_EQ(lines().review, lines().ng);
  const auto& reason = project_.document.project().thresholds.back().reason;
  EXPECT_EQ(reason,
            "the cheapest line where a good part lost costs 1, a missed defect 1000, and 10 % of "
            "the parts are bad");
  EXPECT_EQ(project_.uiSettings.costs().missedDefect, 1000.0) << "kept for the next time";
  find<QDoubleSpinBox>("costMissedDefect")->setValue(0.01);
  EXPECT_EQ(card->optimum()->falseRejects.count, 0);
}

// One line is compared with one line, whatever a review might spare.
TEST_F(ThresholdPageTest, TheCostOfALineWithReviewIsThatOfTheLineAlone) {
  const auto* card = find<CostCard>("costCard");
  find<QDoubleSpinBox>("costMissedDefect")->setValue(100.0);
  click("preset_few-missed-defects");
  EXPECT_TRUE(textOf("costHere").startsWith("The NG line as it stands: ")) << "no like with like";
  EXPECT_TRUE(textOf("costHere").contains("if nobody reviews"));
  EXPECT_TRUE(find<QPushButton>("takeCheapestLine")->text().endsWith("no review"));
  const auto costNow = [&] { return textOf("costHere").section(": ", 1).section(' ', 0, 0); };
  const QString withReview = costNow();
  click("preset_balanced");
  EXPECT_EQ(costNow(), withReview) << "the NG line is the same";
  click("takeCheapestLine");
  EXPECT_EQ(costNow(), QLocale().toString(card->optimum()->cost.perPart, 'g', 3));
}

TEST_F(ThresholdPageTest, ADefectRateThatWasKeptIsNotRounded) {
  project_.uiSettings.setCosts({1.0, 100.0, 0.00015});
  CostCard card(project_.uiSettings, nullptr);
  EXPECT_NEAR(card.findChild<QDoubleSpinBox*>("costDefectRate")->value(), 0.015, 1e-12);
  card.findChild<QDoubleSpinBox*>("costMissedDefect")->setValue(50.0);
  EXPECT_NEAR(project_.uiSettings.costs().defectRate, 0.00015, 1e-12);
}

// At 1.15 a defect begins to be missed: there the curve has its step, not in the middle of a gap.
TEST_F(ThresholdPageTest, TheSweepChangesAtTheScores) {
  click("viewSweep");
  const auto& missed = find<Plot>("sweepPlot")->curves()[1];
  for (const auto& edge : {missed.points, missed.low, missed.high}) {
    ASSERT_GE(edge.size(), 4);
    EXPECT_EQ(edge[1].x(), 1.15);
    EXPECT_EQ(edge[2].x(), 1.15);
    EXPECT_EQ(edge[3].x(), 3.0);
  }
  EXPECT_EQ(missed.points[1].y(), 0.0);
  EXPECT_NEAR(missed.points[2].y(), 1.0 / 3.0, 1e-12);
}

TEST_F(ThresholdPageTest, ALineHasOnePromiseOnEveryPage) {
  SetupPage setUp(project_.workspace, nullptr);
  ExportPage exporting(project_.workspace, nullptr);
  project_.document.moveLines({1.3, 1.7}, "by hand");
  const QString expected = textOf("falseRejects");
  EXPECT_TRUE(setUp.findChild<QLabel*>("setUpPromise")->text().contains(expected));
  const QString packed = exporting.findChild<QLabel*>("packageContents")->text();
  EXPECT_TRUE(packed.contains(expected)) << packed.toStdString();
  EXPECT_TRUE(packed.contains("NG above 1.70, review above 1.30")) << packed.toStdString();
}

TEST_F(ThresholdPageTest, OnlyOnePresetIsOnAndItSaysWhereMostDefectsPass) {
  EXPECT_FALSE(textOf("missedDefectBound").contains("Most of the known defects pass"));
  project_.document.moveLines({3.5, 3.5}, "");
  EXPECT_TRUE(textOf("missedDefectBound").contains("Most of the known defects pass"));
  // Where a known defect lies between, two presets may fall on the same line.
  click("preset_few-false-rejects");
  int checked = 0;
  for (const char* name :
       {"preset_few-false-rejects", "preset_balanced", "preset_few-missed-defects"}) {
    checked += find<QPushButton>(name)->isChecked() ? 1 : 0;
  }
  EXPECT_EQ(checked, 1);
  EXPECT_TRUE(find<QPushButton>("preset_few-false-rejects")->isChecked());
}

TEST_F(ThresholdPageTest, CopiesWhatIsShownAsPictureAndAsCsv) {
  const auto copied = [&] { return QGuiApplication::clipboard()->text(); };
  find<QAction>("copyCsv")->trigger();
  EXPECT_TRUE(copied().startsWith("image,label,score\n"));
  click("viewRoc");
  find<QAction>("copyCsv")->trigger();
  EXPECT_TRUE(copied().startsWith("curve,x,y\n")) << copied().toStdString();
  find<QAction>("copyPicture")->trigger();
  EXPECT_EQ(QGuiApplication::clipboard()->pixmap().size(), find<Plot>("rocPlot")->size());
}

TEST_F(ThresholdPageTest, OneSetUpHasNothingToBeComparedWith) {
  EXPECT_FALSE(find<QPushButton>("compareRuns")->isEnabled());
}

}  // namespace
}  // namespace handful::ui
