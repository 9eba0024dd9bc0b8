// The page by mouse and keyboard.
#include "ui/pages/region_page.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

#include "core/region/coverage.h"
#include "tests/ui/open_workspace.h"

namespace handful::ui {
namespace {

constexpr int kLongMs = 60'000;

class RegionPageTest : public ::testing::Test {
 protected:
  void SetUp() override {
    page_.resize(1100, 660);
    page_.show();
    page_.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&page_));
    waitForPreview();
  }

  void waitForPreview() {
    auto* previewer = page_.findChild<RegionPreviewer*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return previewer->isIdle(); }, kLongMs));
  }

  template <class T>
  T* find(const char* name) {
    T* found = page_.findChild<T*>(QString::fromLatin1(name));
    EXPECT_NE(found, nullptr) << name;
    return found;
  }

  void choose(const char* tool) { QTest::mouseClick(find<QToolButton>(tool), Qt::LeftButton); }
  [[nodiscard]] QPoint at(double x, double y) { return view().toWidget({x, y}).toPoint(); }
  RegionView& view() { return *find<RegionView>("regionView"); }

  void drag(QPoint from, QPoint to) {
    QTest::mousePress(&view(), Qt::LeftButton, {}, from);
    QTest::mouseMove(&view(), (from + to) / 2);
    QTest::mouseMove(&view(), to);
    QTest::mouseRelease(&view(), Qt::LeftButton, {}, to);
  }

  [[nodiscard]] const project::RegionSettings& region() const {
    return open_.document.project().region;
  }
  [[nodiscard]] cv::Rect rectangle() const {
    return region::rectangleOf(region().polygon).value_or(cv::Rect());
  }
  static void expectNear(const cv::Rect& actual, const cv::Rect& expected) {
    constexpr int kSlack = 4;  // a pixel of the screen is more than one of the image
    EXPECT_NEAR(actual.x, expected.x, kSlack);
    EXPECT_NEAR(actual.y, expected.y, kSlack);
    EXPECT_NEAR(actual.width, expected.width, kSlack);
    EXPECT_NEAR(actual.height, expected.height, kSlack);
  }

  OpenWorkspace open_{3};
  RegionPage page_{open_.workspace, nullptr};
};

TEST_F(RegionPageTest, LeftAsItIsItIsDoneAndTheWholeImage) {
  EXPECT_EQ(page_.status().state, StepState::Done);
  EXPECT_EQ(find<QLabel>("regionText")->text(), "The whole image");
  EXPECT_FALSE(find<QLabel>("regionSeen")->pixmap().isNull());
  EXPECT_EQ(region(), project::RegionSettings()) << "looking changes nothing";
  QSignalSpy continued(&page_, &Page::continueRequested);
  QTest::mouseClick(page_.primaryButton(), Qt::LeftButton);
  EXPECT_EQ(continued.count(), 1);
}

TEST_F(RegionPageTest, ARectangleIsDraggedAdjustedAndTakenBack) {
  choose("toolRectangle");
  drag(at(100, 80), at(400, 300));
  expectNear(rectangle(), {100, 80, 301, 221});
  EXPECT_GT(region().referenceWidth, 400);
  const auto drawn = rectangle();
  waitForPreview();
  choose("toolAdjust");
  drag(at(drawn.x + drawn.width, drawn.y + drawn.height), at(350, 250));
  expectNear(rectangle(), {100, 80, 250, 170});
  drag(at(rectangle().x + rectangle().width / 2.0, rectangle().y + rectangle().height / 2.0),
       at(325, 265));
  expectNear(rectangle(), {200, 180, 250, 170});
  QTest::mouseClick(find<QPushButton>("regionUndo"), Qt::LeftButton);
  expectNear(rectangle(), {100, 80, 250, 170});
  QTest::mouseClick(find<QPushButton>("wholeImage"), Qt::LeftButton);
  EXPECT_TRUE(region().polygon.empty());
  QTest::mouseClick(find<QPushButton>("regionUndo"), Qt::LeftButton);
  QTest::mouseClick(find<QPushButton>("regionUndo"), Qt::LeftButton);
  EXPECT_EQ(rectangle(), drawn);
  QTest::mouseClick(find<QPushButton>("regionUndo"), Qt::LeftButton);
  EXPECT_EQ(region(), project::RegionSettings());
  EXPECT_FALSE(find<QPushButton>("regionUndo")->isEnabled());
}

TEST_F(RegionPageTest, TooSmallARectangleIsNotTaken) {
  choose("toolRectangle");
  drag(at(100, 80), at(104, 300));
  EXPECT_TRUE(region().polygon.empty());
  EXPECT_TRUE(find<QLabel>("regionHint")->text().contains("too small"));
}

TEST_F(RegionPageTest, APolygonIsClickedAndClosedByADoubleClick) {
  choose("toolPolygon");
  QTest::mouseClick(&view(), Qt::LeftButton, {}, at(100, 100));
  QTest::mouseClick(&view(), Qt::LeftButton, {}, at(400, 100));
  EXPECT_TRUE(region().polygon.empty()) << "not closed yet";
  QTest::mouseClick(&view(), Qt::LeftButton, {}, at(250, 350));
  QTest::mouseDClick(&view(), Qt::LeftButton, {}, at(250, 350));
  ASSERT_EQ(region().polygon.size(), 3U);
  EXPECT_NEAR(region().polygon[1].x, 400, 4);
  EXPECT_TRUE(find<QLabel>("regionText")->text().startsWith("A polygon within"));
  EXPECT_FALSE(find<QSpinBox>("regionWidth")->isEnabled());
}

TEST_F(RegionPageTest, TheBrushIgnoresAndTheEraserTakesItBack) {
  choose("toolBrush");
  find<QSlider>("brushSize")->setValue(100);
  drag(at(100, 200), at(300, 200));
  ASSERT_FALSE(region().ignoreMask.empty());
  EXPECT_EQ(region().ignoreMask.at<std::uint8_t>(200, 200), 255);
  EXPECT_EQ(region().ignoreMask.at<std::uint8_t>(300, 200), 0);
  EXPECT_TRUE(find<QLabel>("regionText")->text().contains("ignored"));
  choose("toolEraser");
  find<QSlider>("brushSize")->setValue(300);
  drag(at(50, 200), at(350, 200));
  EXPECT_TRUE(region().ignoreMask.empty());
}

TEST_F(RegionPageTest, WhatLeavesNothingNeedsAttentionAndSaysSo) {
  auto ignored = region();
  ignored.referenceWidth = find<QSpinBox>("regionWidth")->value();
  ignored.referenceHeight = find<QSpinBox>("regionHeight")->value();
  ignored.ignoreMask =
      cv::Mat(ignored.referenceHeight, ignored.referenceWidth, CV_8UC1, cv::Scalar(255));
  open_.workflow.setRegion(ignored, "all");
  waitForPreview();
  EXPECT_EQ(page_.status().state, StepState::Attention);
  EXPECT_FALSE(page_.status().reason.isEmpty());
  QTest::mouseClick(find<QPushButton>("ignoreNothing"), Qt::LeftButton);
  waitForPreview();
  EXPECT_EQ(page_.status().state, StepState::Done);
}

TEST_F(RegionPageTest, EverythingCanBeDoneByKeyboard) {
  view().setFocus();
  QTest::keyClick(&view(), Qt::Key_R);
  EXPECT_EQ(view().tool(), RegionTool::Rectangle);
  for (int i = 0; i < 5; ++i) QTest::keyClick(&view(), Qt::Key_Left);
  QTest::keyClick(&view(), Qt::Key_Space);
  for (int i = 0; i < 8; ++i) QTest::keyClick(&view(), Qt::Key_Right);
  for (int i = 0; i < 6; ++i) QTest::keyClick(&view(), Qt::Key_Down);
  QTest::keyClick(&view(), Qt::Key_Space);
  EXPECT_GT(rectangle().width, 50);
  EXPECT_GT(rectangle().height, 40);

  QTest::keyClick(&view(), Qt::Key_B);
  QTest::keyClick(&view(), Qt::Key_Space);
  EXPECT_FALSE(region().ignoreMask.empty());

  QTest::keyClick(&view(), Qt::Key_P);
  QTest::keyClick(&view(), Qt::Key_Space);
  for (int i = 0; i < 9; ++i) QTest::keyClick(&view(), Qt::Key_Left);
  QTest::keyClick(&view(), Qt::Key_Space);
  for (int i = 0; i < 9; ++i) QTest::keyClick(&view(), Qt::Key_Up);
  QTest::keyClick(&view(), Qt::Key_Space);
  QTest::keyClick(&view(), Qt::Key_Return);
  EXPECT_EQ(region().polygon.size(), 3U);
}

TEST_F(RegionPageTest, EscapeForgetsAndBackspaceTakesACornerBack) {
  view().setFocus();
  choose("toolPolygon");
  for (const auto& place : {at(100, 100), at(300, 100), at(300, 300)}) {
    QTest::mouseClick(&view(), Qt::LeftButton, {}, place);
  }
  QTest::keyClick(&view(), Qt::Key_Backspace);
  QTest::keyClick(&view(), Qt::Key_Return);
  EXPECT_TRUE(region().polygon.empty()) << "two corners are none";
  QTest::keyClick(&view(), Qt::Key_Escape);
  QTest::mouseClick(&view(), Qt::LeftButton, {}, at(200, 300));
  QTest::keyClick(&view(), Qt::Key_Return);
  EXPECT_TRUE(region().polygon.empty());
}

TEST_F(RegionPageTest, FieldsSayWhereAndAreLimitedToTheImage) {
  auto* width = find<QSpinBox>("regionWidth");
  const int whole = width->value();
  auto* left = find<QSpinBox>("regionLeft");
  left->setValue(50);
  Q_EMIT left->editingFinished();
  EXPECT_EQ(rectangle().x, 50);
  EXPECT_EQ(rectangle().width, whole - 50) << "no farther than the image";
  width->setValue(3);
  Q_EMIT width->editingFinished();
  EXPECT_EQ(rectangle().width, whole - 50) << "too small";
  EXPECT_TRUE(find<QLabel>("regionHint")->text().contains("too small"));
  EXPECT_EQ(width->value(), whole - 50);
}

TEST_F(RegionPageTest, ScrollingThroughTheColumnChangesNoField) {
  auto* width = find<QSpinBox>("regionWidth");
  const int before = width->value();
  const QPointF place(5, 5);
  QWheelEvent wheel(place, width->mapToGlobal(place), {}, {0, -120}, Qt::NoButton, {},
                    Qt::NoScrollPhase, false);
  QCoreApplication::sendEvent(width, &wheel);
  EXPECT_EQ(width->value(), before);
}

TEST_F(RegionPageTest, TheSliderShowsTheOtherImages) {
  auto* slider = find<QSlider>("regionImages");
  EXPECT_EQ(slider->maximum(), 2);
  QTest::mouseClick(find<QPushButton>("regionNext"), Qt::LeftButton);
  const QString name = find<QLabel>("regionImageName")->text();
  EXPECT_TRUE(name.endsWith("good 1.png (2 of 3)")) << name.toStdString();
  waitForPreview();
  EXPECT_FALSE(find<QLabel>("regionSeen")->pixmap().isNull());
}

TEST_F(RegionPageTest, AlignmentIsPreviewed) {
  QTest::mouseClick(find<QCheckBox>("alignParts"), Qt::LeftButton, {}, QPoint(8, 8));
  ASSERT_TRUE(open_.settings().align);
  find<QSlider>("regionImages")->setValue(1);
  waitForPreview();
  EXPECT_TRUE(find<QLabel>("alignText")->text().startsWith("Shown aligned"))
      << find<QLabel>("alignText")->text().toStdString();
  open_.workflow.edits().undo();
  EXPECT_FALSE(find<QCheckBox>("alignParts")->isChecked());
}

TEST(RegionPageEmpty, LeadsToTheImages) {
  OpenWorkspace open(0);
  RegionPage page(open.workspace, nullptr);
  page.resize(1100, 660);
  page.show();
  QSignalSpy wanted(&page, &Page::pageRequested);
  QTest::mouseClick(page.findChild<QPushButton*>("goToImages"), Qt::LeftButton);
  ASSERT_EQ(wanted.count(), 1);
  EXPECT_EQ(wanted[0][0].toString(), "images");
  EXPECT_EQ(page.status().state, StepState::Todo);
}

}  // namespace
}  // namespace handful::ui
