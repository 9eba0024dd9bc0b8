#include "ui/charts/training_chart.h"

#include <gtest/gtest.h>

#include <cmath>

#include "ui/theme/theme.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

pipeline::TrainingReport report(int fit, int step) {
  pipeline::TrainingReport report;
  report.fit = fit;
  report.fits = 3;
  report.step = step;
  report.steps = 10;
  report.terms = {{"mean-shifted", 3.0 - 0.1 * step}, {"negative-pairs", 0.4 - 0.02 * step}};
  report.total = 3.4 - 0.12 * step;
  report.effectiveRank = 8.0 + fit;
  report.meanCosine = 0.7;
  report.secondsLeft = 24.0;
  return report;
}

std::vector<pipeline::TrainingReport> reports(int fits) {
  std::vector<pipeline::TrainingReport> all;
  for (int fit = 0; fit < fits; ++fit) {
    for (int step = 1; step <= 10; ++step) all.push_back(report(fit, step));
  }
  return all;
}

class TrainingChartTest : public ::testing::Test {
 protected:
  void SetUp() override {
    chart_.resize(800, 360);
    chart_.show();
  }
  TrainingChart chart_;
};

TEST_F(TrainingChartTest, EachRunIsALineOfItsOwn) {
  chart_.add(reports(2));
  const RunChart& goal = chart_.goal();
  ASSERT_EQ(goal.lineCount(), 3) << "two terms and their sum";
  for (int run = 0; run < 2; ++run) {
    const auto points = goal.pointsOf(0, run);
    ASSERT_EQ(points.size(), 10);
    EXPECT_EQ(points.last().x(), run + 1.0) << "the end of the run";
    EXPECT_NEAR(points.last().y(), 2.0, 1e-9);
  }
  EXPECT_TRUE(goal.pointsOf(0, 2).isEmpty());
  EXPECT_EQ(chart_.spread().pointsOf(0, 1).last().y(), 9.0);
  EXPECT_EQ(chart_.spread().pointsOf(1, 1).last().y(), 0.7);
}

TEST_F(TrainingChartTest, SaysHowFarItIsAndHowLongItTakes) {
  const auto all = reports(2);
  chart_.add(all);
  EXPECT_EQ(chart_.headline(), "Training run 2 of 3, step 10 of 10, about 24 s left");
  EXPECT_TRUE(chart_.accessibleDescription().contains("defects pushed away: 0.20"))
      << chart_.accessibleDescription().toStdString();
}

TEST_F(TrainingChartTest, InPiecesItIsTheSame) {
  TrainingChart other;
  for (const auto& one : reports(3)) other.add({&one, 1});
  chart_.add(reports(3));
  EXPECT_EQ(chart_.asCsv(), other.asCsv());
  EXPECT_EQ(chart_.asCsv().count('\n'), 31) << "a header and 3 runs of 10 steps";
}

TEST_F(TrainingChartTest, PaintsTheTermsInColoursThatFollowTheTheme) {
  chart_.add(reports(3));
  const auto pixels = [this](const QColor& colour) {
    const QImage image = chart_.grab().toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
  };
  EXPECT_GT(pixels(tokensOf(Scheme::Light).ng), 50);
  Theme::instance().apply(ThemeChoice::Dark);
  EXPECT_GT(pixels(tokensOf(Scheme::Dark).ng), 50);
  EXPECT_EQ(pixels(tokensOf(Scheme::Light).ng), 0);
  Theme::instance().apply(ThemeChoice::Light);
}

TEST_F(TrainingChartTest, RestartsEmpty) {
  chart_.add(reports(3));
  chart_.restart();
  EXPECT_TRUE(chart_.isEmpty());
  EXPECT_EQ(chart_.goal().lineCount(), 0);
  auto other = report(0, 1);
  other.terms = {{"simsiam", -0.5}};
  chart_.add({&other, 1});
  EXPECT_EQ(chart_.goal().lineCount(), 2);
  EXPECT_EQ(chart_.spread().pointsOf(0, 0).size(), 1);
}

TEST_F(TrainingChartTest, ATermOfANewerReleaseIsShownByItsName) {
  auto one = report(0, 1);
  one.terms = {{"something-new", 1.0}};
  one.total = std::nan("");
  chart_.add({&one, 1});
  EXPECT_TRUE(chart_.goal().summary().front().startsWith("something-new"));
}

}  // namespace
}  // namespace handful::ui
