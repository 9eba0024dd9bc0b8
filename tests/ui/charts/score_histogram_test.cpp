#include "ui/charts/score_histogram.h"

#include <gtest/gtest.h>

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include "ui/theme/theme.h"

namespace handful::ui {
namespace {

using runtime::Verdict;

class ScoreHistogramTest : public ::testing::Test {
 protected:
  void SetUp() override {
    histogram_.resize(800, 400);
    histogram_.setEditable(true);
    show(12, 8);
    histogram_.setLines({2.0, 2.0});
    histogram_.show();
    histogram_.setFocus();
  }

  void show(int ok, int ng) {
    std::vector<ScoreSample> samples;
    for (int i = 0; i < ok; ++i) {
      samples.push_back({1.0 + 0.05 * i, project::Label::Ok, QString("ok %1.png").arg(i)});
    }
    for (int i = 0; i < ng; ++i) {
      const QString name = QString("ng %1.png").arg(i);
      samples.push_back({3.0 + 0.5 * i, project::Label::Ng, name, "images/" + name});
    }
    histogram_.setSamples(std::move(samples));
  }

  /// How many pixels of about this colour there are around a place.
  int pixelsNear(QPoint place, const QColor& colour) {
    const QImage image = histogram_.grab().toImage();
    int count = 0;
    for (int y = place.y() - 6; y <= place.y() + 6; ++y) {
      for (int x = place.x() - 6; x <= place.x() + 6; ++x) {
        if (image.rect().contains(x, y) && image.pixelColor(x, y) == colour) ++count;
      }
    }
    return count;
  }

  ScoreHistogram histogram_;
};

TEST_F(ScoreHistogramTest, ShowsRawPointsBelowThirtyAndBarsFromThere) {
  show(29, 1);
  EXPECT_FALSE(histogram_.showsBars(project::Label::Ok));
  show(30, 1);
  EXPECT_TRUE(histogram_.showsBars(project::Label::Ok));
  EXPECT_FALSE(histogram_.showsBars(project::Label::Ng));
}

TEST_F(ScoreHistogramTest, PaintsEachSampleWhereItsScoreIs) {
  const Tokens& t = tokens();
  int laneBottom = 0;
  const int x = qRound(histogram_.xOf(3.0));
  for (int y = 0; y < histogram_.height(); ++y) {
    if (pixelsNear({x, y}, t.ng) > 20) laneBottom = y;
  }
  EXPECT_GT(laneBottom, 0) << "no NG shape at its score";
  EXPECT_EQ(pixelsNear({qRound(histogram_.xOf(2.5)), laneBottom}, t.ng), 0);
}

TEST_F(ScoreHistogramTest, DraggingMovesTheLineAndReleasesOnce) {
  QSignalSpy moving(&histogram_, &ScoreHistogram::linesMoving);
  QSignalSpy released(&histogram_, &ScoreHistogram::linesReleased);
  const QPoint from(qRound(histogram_.xOf(2.0)), 200);
  const QPoint to(qRound(histogram_.xOf(4.0)), 200);
  QTest::mousePress(&histogram_, Qt::LeftButton, {}, from);
  QTest::mouseMove(&histogram_, (from + to) / 2);
  QTest::mouseMove(&histogram_, to);
  EXPECT_EQ(released.count(), 0);
  QTest::mouseRelease(&histogram_, Qt::LeftButton, {}, to);
  EXPECT_GE(moving.count(), 2);
  ASSERT_EQ(released.count(), 1);
  EXPECT_NEAR(histogram_.lines().ng, 4.0, 0.05);
  EXPECT_EQ(histogram_.lines().review, histogram_.lines().ng) << "no review band before or after";
  EXPECT_EQ(released[0][0].value<Lines>(), histogram_.lines());
}

TEST_F(ScoreHistogramTest, ArrowKeysMoveTheLineAndShiftMovesItFurther) {
  QSignalSpy released(&histogram_, &ScoreHistogram::linesReleased);
  QTest::keyClick(&histogram_, Qt::Key_Right);
  const double fine = histogram_.lines().ng - 2.0;
  EXPECT_GT(fine, 0.0);
  QTest::keyClick(&histogram_, Qt::Key_Right, Qt::ShiftModifier);
  EXPECT_GT(histogram_.lines().ng - 2.0 - fine, 5 * fine);
  QTest::keyClick(&histogram_, Qt::Key_Left);
  QTest::keyClick(&histogram_, Qt::Key_Left, Qt::ShiftModifier);
  EXPECT_NEAR(histogram_.lines().ng, 2.0, 0.5 * fine);
  ASSERT_TRUE(released.wait(2000)) << "the line settles after the last key";
  EXPECT_EQ(released.count(), 1);
}

TEST_F(ScoreHistogramTest, TheReviewFlagPullsABandOpenAndTheLinesDoNotCross) {
  const auto middleOf = [&](Verdict line) { return histogram_.flagOf(line).center().toPoint(); };
  const auto dragTo = [&](Verdict line, double score) {
    const QPoint from = middleOf(line);
    const int distance = qRound(
        histogram_.xOf(score) -
        histogram_.xOf(line == Verdict::Ng ? histogram_.lines().ng : histogram_.lines().review));
    QTest::mousePress(&histogram_, Qt::LeftButton, {}, from);
    QTest::mouseMove(&histogram_, from + QPoint(distance, 0));
    QTest::mouseRelease(&histogram_, Qt::LeftButton, {}, from + QPoint(distance, 0));
  };
  dragTo(Verdict::Review, 1.5);
  EXPECT_NEAR(histogram_.lines().review, 1.5, 0.05);
  EXPECT_EQ(histogram_.lines().ng, 2.0);
  dragTo(Verdict::Review, 4.0);
  EXPECT_EQ(histogram_.lines(), (Lines{2.0, 2.0})) << "it stops at the NG line";
  dragTo(Verdict::Review, 1.5);
  const double review = histogram_.lines().review;
  dragTo(Verdict::Ng, 3.0);
  EXPECT_NEAR(histogram_.lines().ng, 3.0, 0.05);
  EXPECT_EQ(histogram_.lines().review, review) << "a band keeps its beginning";
  dragTo(Verdict::Ng, 1.0);
  EXPECT_EQ(histogram_.lines(), (Lines{review, review})) << "it stops at the review line";
}

TEST_F(ScoreHistogramTest, TheFlagsNeverLieOnEachOtherOrOutside) {
  for (const auto& lines : {Lines{1.0, 1.0}, Lines{1.0, 6.5}, Lines{6.5, 6.5}, Lines{2.0, 2.1}}) {
    histogram_.setLines(lines);
    const QRectF review = histogram_.flagOf(Verdict::Review);
    const QRectF ng = histogram_.flagOf(Verdict::Ng);
    EXPECT_LT(review.right(), ng.left()) << lines.review;
    EXPECT_GE(review.left(), 0.0) << lines.review;
    EXPECT_LE(ng.right(), histogram_.width()) << lines.ng;
  }
}

TEST_F(ScoreHistogramTest, TabGoesFromOneLineToTheOtherAndThenOn) {
  QWidget window;
  auto* first = new QLineEdit(&window);
  auto* histogram = new ScoreHistogram(&window);
  auto* last = new QLineEdit(&window);
  histogram->setEditable(true);
  histogram->setSamples({{1.0, project::Label::Ok, "a"}, {3.0, project::Label::Ng, "b"}});
  histogram->setLines({1.5, 2.0});
  histogram_.hide();
  window.show();
  window.activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
  first->setFocus();
  QTest::keyClick(first, Qt::Key_Tab);
  ASSERT_TRUE(histogram->hasFocus());
  EXPECT_EQ(histogram->activeLine(), Verdict::Review);
  QTest::keyClick(histogram, Qt::Key_Left, Qt::ShiftModifier);
  EXPECT_LT(histogram->lines().review, 1.5);
  EXPECT_EQ(histogram->lines().ng, 2.0);
  QTest::keyClick(histogram, Qt::Key_Tab);
  ASSERT_TRUE(histogram->hasFocus());
  EXPECT_EQ(histogram->activeLine(), Verdict::Ng);
  EXPECT_TRUE(histogram->accessibleDescription().contains("NG begins above 2.00"));
  QTest::keyClick(histogram, Qt::Key_Tab);
  EXPECT_TRUE(last->hasFocus());
  QTest::keyClick(last, Qt::Key_Backtab);
  EXPECT_EQ(histogram->activeLine(), Verdict::Ng);
  QTest::keyClick(histogram, Qt::Key_Backtab);
  EXPECT_EQ(histogram->activeLine(), Verdict::Review);
  QTest::keyClick(histogram, Qt::Key_Backtab);
  EXPECT_TRUE(first->hasFocus());
}

TEST_F(ScoreHistogramTest, WithoutEditingTheLineStays) {
  histogram_.setEditable(false);
  QTest::keyClick(&histogram_, Qt::Key_Right);
  QTest::mouseClick(&histogram_, Qt::LeftButton, {}, QPoint(600, 10));
  EXPECT_EQ(histogram_.lines(), (Lines{2.0, 2.0}));
}

TEST_F(ScoreHistogramTest, ClickingAShapeNamesItsImage) {
  QSignalSpy activated(&histogram_, &ScoreHistogram::sampleActivated);
  const int x = qRound(histogram_.xOf(6.5));
  for (int y = 60; y < histogram_.height() && activated.isEmpty(); y += 4) {
    QTest::mouseClick(&histogram_, Qt::LeftButton, {}, QPoint(x, y));
  }
  ASSERT_EQ(activated.count(), 1);
  EXPECT_EQ(activated[0][0].toString(), "images/ng 7.png");
}

TEST_F(ScoreHistogramTest, GivesEveryScoreAsCsv) {
  histogram_.setSamples({{0.1, project::Label::Ok, "a \"b\".png"}});
  EXPECT_EQ(histogram_.asCsv(), "image,label,score\n\"a \"\"b\"\".png\",ok,0.10000000000000001\n");
}

TEST_F(ScoreHistogramTest, AxisBecomesLogarithmicOverADecade) {
  EXPECT_FALSE(histogram_.axis().isLogarithmic());
  show(12, 60);
  EXPECT_TRUE(histogram_.axis().isLogarithmic());
}

}  // namespace
}  // namespace handful::ui
