// What must hold on every page, whatever the pages are: walks all of them.
#include <gtest/gtest.h>

#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollBar>
#include <QTest>
#include <QToolButton>

#include "core/pipeline/set_up.h"
#include "tests/support/sample_files.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_inspection.h"
#include "ui/language.h"
#include "ui/main_window.h"
#include "ui/pages/page_table.h"
#include "ui/paths.h"

namespace handful::ui {
namespace {

using project::Label;

/// A window on a project that is set up with the tiny network and was verified, so that every
/// page has something to show.
class EveryPageTest : public ::testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    installLanguage(QString::fromLatin1(GetParam()));
    prepareProject();
    AppContext context;
    context.projectsFolder = temp_ / "projects";
    window_ = std::make_unique<MainWindow>(context, fromPath(temp_ / "handful.ini"));
    window_->resize(1280, 720);
    window_->show();
    window_->openProject(temp_ / "project");
    waitUntilIdle();
    ASSERT_NE(window_->document().run(), nullptr);
  }

  void TearDown() override {
    window_.reset();
    installLanguage(QStringLiteral("en"));
  }

  void prepareProject() {
    const auto good = tests::goodFiles(temp_ / "good", 8);
    Document document("tester");
    document.create(temp_ / "project", "Bracket 4711");
    std::vector<LabelledPath> images;
    for (int i = 0; i < 4; ++i)
      images.push_back({good[static_cast<std::size_t>(i)].path, Label::Ok});
    images.push_back({tests::badFile(temp_.path()).path, Label::Ng});
    document.addImages(images);
    pipeline::SetUpResult result;
    result.contents = tests::tinyInspection();
    result.region = document.project().region;
    result.settings = document.project().settings;
    const auto& scores = result.contents.manifest.calibrationScores;
    for (std::size_t i = 0; i < 4; ++i) {
      result.normals.push_back({document.project().images[i].path, scores[i % scores.size()], 0.5,
                                cv::Mat(2, 2, CV_32FC1, cv::Scalar(0.5))});
    }
    const int number = pipeline::storeRun(result, document.folder());
    document.adoptRun(number, std::move(result));
    pipeline::VerifyRequest request{document.project(), document.folder(), {}, {1, 4}, "tester"};
    for (std::size_t i = 4; i < 8; ++i) request.images.push_back({good[i].path, Label::Ok});
    NullProgress silent;
    document.adoptVerification(pipeline::verify(request, silent, {}));
  }

  void waitUntilIdle() {
    ASSERT_TRUE(QTest::qWaitFor([&] { return window_->jobs().isIdle(); }, 30'000));
    QCoreApplication::processEvents();
  }

  /// Goes to every page in turn.
  template <class Check>
  void onEveryPage(Check&& check) {
    for (const PageEntry& entry : pageTable()) {
      window_->goTo(QString::fromLatin1(entry.id));
      QTest::qWait(50);  // texts that wrap are laid out twice
      const Page* page = window_->page(QString::fromLatin1(entry.id));
      ASSERT_TRUE(page->isVisible()) << entry.id;
      SCOPED_TRACE(std::string(GetParam()) + ", page " + entry.id);
      check(*page);
    }
  }

  test::TempDir temp_;
  std::unique_ptr<MainWindow> window_;
};

template <class T>
bool is(const QWidget* widget) {
  return qobject_cast<const T*>(widget) != nullptr;
}

/// Whether a part of a widget of Qt's, which speaks for it.
bool isInside(const QWidget* widget) {
  const QWidget* parent = widget->parentWidget();
  return widget->objectName().startsWith(QLatin1String("qt_")) || is<QComboBox>(parent) ||
         is<QAbstractSpinBox>(parent) || is<QScrollBar>(widget) ||
         (parent != nullptr && parent->inherits("QComboBoxPrivateContainer"));
}

bool isInteractive(const QWidget* widget) {
  return !isInside(widget) &&
         (is<QAbstractButton>(widget) || is<QLineEdit>(widget) || is<QComboBox>(widget) ||
          is<QAbstractSlider>(widget) || is<QAbstractSpinBox>(widget) ||
          is<QAbstractItemView>(widget) || is<QPlainTextEdit>(widget));
}

std::string nameOf(const QWidget* widget) {
  return std::string(widget->metaObject()->className()) + " " + widget->objectName().toStdString();
}

TEST_P(EveryPageTest, HasAPurposeAndOnePrimaryButton) {
  onEveryPage([](const Page& page) {
    QStringList purposes;
    for (const auto* label : page.findChildren<QLabel*>()) {
      if (label->property("role") == QLatin1String("purpose")) purposes << label->text();
    }
    ASSERT_EQ(purposes.size(), 1);
    EXPECT_TRUE(purposes[0].back().isPunct()) << purposes[0].toStdString();
    int primaries = 0;
    for (const auto* button : page.findChildren<QPushButton*>()) {
      if (button->property("role") == QLatin1String("primary") && button->isVisible()) ++primaries;
    }
    EXPECT_EQ(primaries, 1);
    EXPECT_FALSE(page.primaryButton()->text().isEmpty());
  });
}

TEST_P(EveryPageTest, WhateverCanBeUsedHasANameAndTakesTheKeys) {
  onEveryPage([](const Page& page) {
    for (const auto* widget : page.findChildren<QWidget*>()) {
      if (!isInteractive(widget)) continue;
      const auto* button = qobject_cast<const QAbstractButton*>(widget);
      const bool isNamed =
          !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
      EXPECT_TRUE(isNamed || !widget->isVisible()) << nameOf(widget);
      EXPECT_FALSE(widget->objectName().isEmpty()) << nameOf(widget);
      EXPECT_TRUE(widget->focusPolicy() & Qt::TabFocus) << nameOf(widget);
    }
  });
}

int widestWord(const QFontMetrics& metrics, const QString& text) {
  int widest = 0;
  for (const QString& word : text.split(QLatin1Char(' '))) {
    widest = std::max(widest, metrics.horizontalAdvance(word));
  }
  return widest;
}

/// How many pixels a text lacks; 0 if all of it is seen.
int cutOff(const QWidget* widget) {
  constexpr int kIconPx = 22;
  const QFontMetrics metrics = widget->fontMetrics();
  if (const auto* label = qobject_cast<const QLabel*>(widget)) {
    if (label->text().isEmpty() || label->textFormat() == Qt::RichText) return 0;
    if (!label->wordWrap()) return label->sizeHint().width() - label->width();
    const bool isCjk = QLocale().language() == QLocale::Japanese ||
                       QLocale().language() == QLocale::Chinese;  // breaks anywhere
    const int tooWide = isCjk ? 0 : widestWord(metrics, label->text()) - label->width();
    return std::max(tooWide, label->heightForWidth(label->width()) - label->height());
  }
  if (const auto* box = qobject_cast<const QComboBox*>(widget)) {
    return metrics.horizontalAdvance(box->currentText()) + 8 + 28 - box->width();
  }
  const auto* button = qobject_cast<const QAbstractButton*>(widget);
  if (button == nullptr || button->text().isEmpty()) return 0;
  if (is<QCheckBox>(widget) || is<QRadioButton>(widget)) {
    return button->sizeHint().width() - button->width();
  }
  const int icon = button->icon().isNull() ? 0 : kIconPx;
  const int frame = button->property("role") == QLatin1String("link") ? 0 : 4;
  return metrics.horizontalAdvance(button->text()) + icon + frame - button->width();
}

TEST_P(EveryPageTest, CutsNoTextOff) {
  const auto isWhole = [this] {
    const auto widgets = window_->findChildren<QWidget*>();
    return std::none_of(widgets.begin(), widgets.end(), [](const QWidget* widget) {
      return widget->isVisible() && !isInside(widget) && cutOff(widget) > 1;
    });
  };
  onEveryPage([&](const Page& /*page*/) {
    // What a picture brings comes a moment after the page.
    (void)QTest::qWaitFor(isWhole, 3'000);
    for (const auto* widget : window_->findChildren<QWidget*>()) {
      if (!widget->isVisible() || isInside(widget)) continue;
      const auto* label = qobject_cast<const QLabel*>(widget);
      const auto* button = qobject_cast<const QAbstractButton*>(widget);
      const QString text = label != nullptr    ? label->text()
                           : button != nullptr ? button->text()
                                               : QString();
      EXPECT_LE(cutOff(widget), 1) << nameOf(widget) << ": " << text.toStdString() << " in "
                                   << widget->width() << " x " << widget->height();
    }
  });
}

INSTANTIATE_TEST_SUITE_P(Languages, EveryPageTest, ::testing::Values("en", "de", "ja", "zh"));

}  // namespace
}  // namespace handful::ui
