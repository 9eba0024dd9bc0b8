// Drives the window as a user does, on rendered pictures: slow.
#include "ui/main_window.h"

#include <gtest/gtest.h>

#include <QCheckBox>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/data/sample_part.h"
#include "core/imaging/image_io.h"
#include "core/pipeline/export_package.h"
#include "tests/support/temp_dir.h"
#include "tests/support/weights.h"
#include "ui/charts/score_histogram.h"
#include "ui/charts/training_chart.h"
#include "ui/judgement_text.h"
#include "ui/language.h"
#include "ui/models/review_list_model.h"
#include "ui/paths.h"
#include "ui/widgets/network_comparison.h"
#include "ui/widgets/preset_choice.h"

namespace handful::ui {
namespace {

constexpr int kLongMs = 120'000;

/// Four good pictures and two with defects, rendered once for all tests.
class Pictures {
 public:
  Pictures() {
    for (int i = 0; i < 4; ++i) {
      save("camera/good " + std::to_string(i) + ".png", data::renderGoodSample(1, i));
    }
    const std::string kind = data::sampleDefectKinds().front().name;
    for (int i = 0; i < 2; ++i) {
      save("ng/" + std::to_string(i) + ".png", data::renderDefectSample(1, kind, i));
    }
  }
  [[nodiscard]] std::filesystem::path folder() const { return folder_.path(); }

 private:
  void save(const std::string& name, const data::SamplePicture& picture) {
    writeFileAtomically(folder_ / name, imaging::encodePng(picture.image.pixels));
  }

  test::TempDir folder_;
};

const Pictures& pictures() {
  static const Pictures pictures;
  return pictures;
}

class MainWindowTest : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto weights = tests::weightsFile("efficientnet_lite0");
    ASSERT_TRUE(weights) << "the weights are not there";
    context_.weightsFolders = {weights->parent_path()};
    context_.projectsFolder = temp_ / "projects";
    context_.userName = "tester";
    open();
  }

  void open() {
    window_ = std::make_unique<MainWindow>(context_, fromPath(temp_ / "handful.ini"));
    window_->show();
  }

  template <class T>
  T* find(const char* name) {
    T* found = window_->findChild<T*>(name);
    EXPECT_NE(found, nullptr) << name;
    return found;
  }

  /// As the desktop does it: enter, then drop.
  void drop(const std::filesystem::path& path, QPoint place) {
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(fromPath(path))});
    QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window_.get(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent event(place, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(window_.get(), &event);
  }

  void waitUntilIdle() {
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return window_->jobs().isIdle() && !window_->workflow().isAdding(); }, kLongMs));
  }

  void dropAll() {
    drop(pictures().folder(), {640, 360});
    waitUntilIdle();
    ASSERT_EQ(window_->document().project().images.size(), 6U);
  }

  void click(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }

  void setUpInspection() {
    window_->goTo("setup");
    click("setUp");
    EXPECT_TRUE(window_->workflow().isSettingUp());
    waitUntilIdle();
    ASSERT_NE(window_->document().run(), nullptr);
  }

  /// Clicks a button of the question that is open.
  void answer(const char* buttonName) {
    auto* box = find<QMessageBox>("stopJobQuestion");
    ASSERT_NE(box, nullptr);
    QTest::mouseClick(box->findChild<QPushButton*>(buttonName), Qt::LeftButton);
    // The box is deleted by the event loop.
    EXPECT_TRUE(QTest::qWaitFor([&] { return window_->findChild<QMessageBox*>() == nullptr; }));
  }

  test::TempDir temp_;
  AppContext context_;
  std::unique_ptr<MainWindow> window_;
};

TEST_F(MainWindowTest, DropSetUpHistogramExport) {
  EXPECT_EQ(window_->currentPage(), "part");
  dropAll();
  EXPECT_EQ(window_->currentPage(), "images");
  auto& document = window_->document();
  EXPECT_TRUE(document.isOpen()) << "a project is made for what was dropped";
  EXPECT_EQ(document.count(project::Label::Ok), 4);
  EXPECT_EQ(document.count(project::Label::Ng), 2);

  QSignalSpy progress(&window_->jobs(), &JobQueue::progressChanged);
  setUpInspection();
  EXPECT_GT(progress.count(), 3);
  EXPECT_TRUE(document.unscored().empty()) << "defects are scored in the background";

  const auto* list = find<QListView>("reviewList");
  EXPECT_EQ(list->currentIndex().row(), 0) << "the highest score is looked at first";
  for (int row = 1; row < list->model()->rowCount(); ++row) {
    const auto scoreAt = [&](int at) {
      return list->model()->index(at, 0).data(ReviewListModel::ScoreRole).toDouble();
    };
    EXPECT_GE(scoreAt(row - 1), scoreAt(row));
  }

  window_->goTo("threshold");
  auto* histogram = find<ScoreHistogram>("scoreHistogram");
  EXPECT_EQ(histogram->asCsv().count('\n'), 7) << "six images and a header";
  const double recommended = document.thresholdValue();
  histogram->setFocus();
  QTest::keyClick(histogram, Qt::Key_Right, Qt::ShiftModifier);
  QTest::keyClick(histogram, Qt::Key_Right, Qt::ShiftModifier);
  ASSERT_TRUE(QTest::qWaitFor([&] { return document.project().thresholds.size() == 2; }));
  EXPECT_GT(document.thresholdValue(), recommended);

  window_->goTo("export");
  const auto file = temp_ / "line/bracket.handful";
  find<QLineEdit>("packageFile")->setText(fromPath(file));
  click("exportPackage");
  waitUntilIdle();
  EXPECT_EQ(find<QPlainTextEdit>("packageHash")->toPlainText().toStdString(),
            pipeline::verifyPackage(file).sha256);
  click("inspectCommandCopy");
  EXPECT_EQ(QGuiApplication::clipboard()->text(),
            QStringLiteral("handful-line inspect '%1' IMAGES...").arg(fromPath(file)));

  for (const auto& [button, target, beginning] :
       {std::tuple{"reportPDF", temp_ / "Bericht/größe.pdf", "%PDF"},
        std::tuple{"reportHTML", temp_ / "Bericht/größe.html", "<!doctype html>"},
        std::tuple{"reportCSV", temp_ / "Bericht/größe.csv",
                   "\xEF\xBB\xBF"
                   "file,"}}) {
    click(button);
    auto* dialog = find<QFileDialog>("reportDialog");
    Q_EMIT dialog->fileSelected(fromPath(target));
    EXPECT_FALSE(find<QPushButton>(button)->isEnabled()) << "one at a time";
    dialog->close();
    delete dialog;
    waitUntilIdle();
    EXPECT_TRUE(fileBeginsWith(target, beginning)) << target;
    EXPECT_TRUE(find<QLabel>("reportFile")->text().contains(fromPath(target)));
    EXPECT_TRUE(find<QPushButton>("reportFolder")->isVisible());
    EXPECT_TRUE(find<QPushButton>(button)->isEnabled());
  }

  const QString hash = find<QPlainTextEdit>("packageHash")->toPlainText();
  const QPointer<QWidget> english = window_->findChild<QWidget*>("page_export");
  installLanguage(QStringLiteral("de"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return english.isNull(); }));
  EXPECT_EQ(find<QPlainTextEdit>("packageHash")->toPlainText(), hash)
      << "another language, the same package";
  EXPECT_EQ(find<QLineEdit>("packageFile")->text(), fromPath(file));
  installLanguage(QStringLiteral("en"));
}

/// Stands for core/train: gives the pretrained weights back, slightly changed.
class SmallChange final : public pipeline::Adaptation {
 public:
  SmallChange(const NamedTensors& pretrained, pipeline::TrainingObserver observe)
      : pretrained_(pretrained), observe_(std::move(observe)) {}

  std::optional<NamedTensors> adapt(std::span<const int>, int fit, ProgressSink& progress,
                                    const std::stop_token& stop) override {
    for (int step = 1; step <= 5; ++step) {
      throwIfStopped(stop);
      progress.report({Stage::Training, step, 5, 0.0});
      observe_({fit, 5, step, 5, {{"mean-shifted", 3.0 / step}}, 3.0 / step, 4.0, 0.5, 9.0});
    }
    auto weights = pretrained_;
    for (auto& [name, tensor] : weights) {
      if (!name.starts_with("_blocks.15.") || !name.ends_with("_conv.weight")) continue;
      for (float& value : tensor.values) value *= 0.98F;
    }
    return weights;
  }

  [[nodiscard]] pipeline::TrainingPlace place() const override { return {"CPU", false, false}; }

 private:
  NamedTensors pretrained_;
  pipeline::TrainingObserver observe_;
};

class TuningWindowTest : public MainWindowTest {
 protected:
  void SetUp() override {
    context_.makeAdapter = [](pipeline::TrainingObserver observe) -> pipeline::NetworkAdapter {
      return [observe](const pipeline::AdaptationInput& input, ProgressSink&,
                       const std::stop_token&) -> std::unique_ptr<pipeline::Adaptation> {
        return std::make_unique<SmallChange>(input.network.weights, observe);
      };
    };
    MainWindowTest::SetUp();
    dropAll();
    auto settings = window_->document().project().settings;
    settings.inputSide = 128;
    window_->workflow().setSettings(settings);
    window_->goTo("setup");
  }

  const pipeline::Judgement& judgement() { return *window_->document().run()->judgement; }
};

TEST_F(TuningWindowTest, ThePresetIsChosenWithItsTimeAndSaved) {
  auto* choice = find<PresetChoice>("presets");
  EXPECT_EQ(choice->preset(), "standard");
  ASSERT_TRUE(QTest::qWaitFor([&] { return choice->timeOf("standard") != "…"; }, kLongMs));
  EXPECT_TRUE(choice->timeOf("quick").startsWith("about"));
  find<QRadioButton>("preset_quick")->click();
  EXPECT_EQ(window_->document().project().settings.preset, "quick");
}

TEST_F(TuningWindowTest, ShowsTheTrainingThenBothNetworksAndTheUserOverrules) {
  setUpInspection();
  const auto* chart = find<TrainingChart>("trainingChart");
  EXPECT_EQ(chart->goal().lineCount(), 2);
  EXPECT_EQ(chart->goal().pointsOf(0, 3).size(), 5) << "four folds of four images";
  ASSERT_TRUE(window_->document().run()->judgement.has_value());
  auto* comparison = find<NetworkComparison>("networkComparison");
  EXPECT_TRUE(comparison->isVisible());
  EXPECT_EQ(comparison->verdict(), JudgementText::verdict(judgement()));

  const bool usedTuned = judgement().useTuned;
  auto* choice = find<QComboBox>("networkChoice");
  choice->setCurrentIndex(usedTuned ? 1 : 2);
  Q_EMIT choice->activated(choice->currentIndex());
  EXPECT_EQ(window_->document().staleness(), Staleness::SettingsChanged);
  click("setUp");
  waitUntilIdle();
  EXPECT_EQ(judgement().useTuned, !usedTuned);
  EXPECT_TRUE(judgement().isUsersChoice);
  EXPECT_EQ(window_->document().staleness(), Staleness::Fresh);
  const QString said = comparison->verdict();
  EXPECT_TRUE(said.startsWith("You chose")) << said.toStdString();

  // Opened again, it shows the same.
  const auto folder = window_->document().folder();
  window_.reset();
  open();
  window_->openProject(folder);
  waitUntilIdle();
  window_->goTo("setup");
  EXPECT_EQ(find<NetworkComparison>("networkComparison")->verdict(), said);
  EXPECT_EQ(window_->document().staleness(), Staleness::Fresh);
}

TEST_F(TuningWindowTest, QuickShowsNoTraining) {
  find<QRadioButton>("preset_quick")->click();
  setUpInspection();
  EXPECT_TRUE(find<TrainingChart>("trainingChart")->isEmpty());
  EXPECT_FALSE(find<NetworkComparison>("networkComparison")->isVisible());
}

TEST_F(TuningWindowTest, AnotherLanguageKeepsTheChart) {
  setUpInspection();
  const QString csv = find<TrainingChart>("trainingChart")->asCsv();
  const QPointer<QWidget> english = window_->findChild<QWidget*>("page_setup");
  installLanguage(QStringLiteral("de"));
  ASSERT_TRUE(QTest::qWaitFor([&] { return english.isNull(); }));
  EXPECT_EQ(find<TrainingChart>("trainingChart")->asCsv(), csv);
  installLanguage(QStringLiteral("en"));
}

TEST_F(MainWindowTest, AProjectWithoutAPartNameIsCalledByItsFolder) {
  window_->workflow().createProject(temp_ / "station 7", QString());
  waitUntilIdle();
  EXPECT_EQ(find<QLabel>("projectTitle")->text(), "station 7");
}

TEST_F(MainWindowTest, TheZoneOfTheDropDecidesTheLabel) {
  drop(pictures().folder() / "camera", {640, 360});
  waitUntilIdle();
  EXPECT_EQ(window_->document().count(project::Label::Ok), 4);
  // Now that there are images, the right third of the pages means "unlabelled".
  drop(pictures().folder() / "ng", {window_->width() - 80, 360});
  waitUntilIdle();
  EXPECT_EQ(window_->document().count(project::Label::Unlabelled), 2);
}

TEST_F(MainWindowTest, KeysLabelAndRemove) {
  dropAll();
  auto* grid = find<QListView>("imageGrid");
  grid->setFocus();
  grid->setCurrentIndex(grid->model()->index(0, 0));
  QTest::keyClick(grid, Qt::Key_2);
  EXPECT_EQ(window_->document().count(project::Label::Ng), 3);
  QTest::keyClick(grid, Qt::Key_3);
  EXPECT_EQ(window_->document().count(project::Label::Unlabelled), 1);
  QTest::keyClick(grid, Qt::Key_1);
  EXPECT_EQ(window_->document().count(project::Label::Ok), 4);
  grid->selectAll();
  QTest::keyClick(grid, Qt::Key_Delete);
  EXPECT_TRUE(window_->document().project().images.empty());
}

TEST_F(MainWindowTest, OneGoodImageIsNotEnough) {
  drop(pictures().folder() / "camera" / "good 0.png", {640, 360});
  waitUntilIdle();
  window_->goTo("setup");
  EXPECT_FALSE(find<QPushButton>("setUp")->isEnabled());
  EXPECT_TRUE(find<QLabel>("setUpAdvice")->text().contains("two"));
}

TEST_F(MainWindowTest, CancellingASetUpLeavesTheProjectAsItWas) {
  dropAll();
  const auto before = window_->document().project();
  window_->goTo("setup");
  QSignalSpy progress(&window_->jobs(), &JobQueue::progressChanged);
  click("setUp");
  ASSERT_TRUE(progress.wait(kLongMs));
  QElapsedTimer timer;
  timer.start();
  click("cancelJob");
  waitUntilIdle();
  EXPECT_LT(timer.elapsed(), 5000);
  EXPECT_FALSE(window_->workflow().isSettingUp());
  EXPECT_EQ(window_->document().run(), nullptr);
  EXPECT_EQ(window_->document().project(), before);
  EXPECT_TRUE(find<QPushButton>("setUp")->isEnabled());
}

TEST_F(MainWindowTest, ClosingWhileAJobRunsAsks) {
  dropAll();
  window_->goTo("setup");
  click("setUp");
  EXPECT_FALSE(window_->close());
  answer("keepJob");
  EXPECT_TRUE(window_->isVisible());
  EXPECT_TRUE(window_->workflow().isSettingUp());
  EXPECT_FALSE(window_->close());
  answer("stopJob");
  ASSERT_TRUE(QTest::qWaitFor([&] { return !window_->isVisible(); }, kLongMs));
  EXPECT_TRUE(window_->jobs().isIdle());
}

TEST_F(MainWindowTest, FieldsThatWereNotEditedKeepWhatTheyCannotShow) {
  dropAll();
  auto settings = window_->document().project().settings;
  settings.falseRejectRate = 0.0123;
  settings.seed = 1'000'000'000'000;
  window_->workflow().setSettings(settings);
  window_->goTo("setup");
  auto* side = find<QSpinBox>("inputSide");
  side->setValue(256);
  Q_EMIT side->editingFinished();
  settings.inputSide = 256;
  EXPECT_EQ(window_->document().project().settings, settings);
}

TEST_F(MainWindowTest, ExpertsStateTheSmallestDefectAndTheAlignment) {
  dropAll();
  window_->goTo("setup");
  auto* defect = find<QSpinBox>("smallestDefect");
  auto* side = find<QSpinBox>("inputSide");
  EXPECT_TRUE(side->isEnabled());
  defect->setValue(12);
  Q_EMIT defect->editingFinished();
  find<QCheckBox>("align")->click();
  auto settings = window_->document().project().settings;
  EXPECT_EQ(settings.smallestDefect, 12);
  EXPECT_EQ(settings.align, region::AlignmentLimits());
  EXPECT_FALSE(side->isEnabled()) << "it follows from the defect";
  // Limits that the window does not show stay as they are.
  settings.align = region::AlignmentLimits{0.25, 30.0};
  window_->workflow().setSettings(settings);
  defect->setValue(0);
  Q_EMIT defect->editingFinished();
  settings.smallestDefect = 0;
  EXPECT_EQ(window_->document().project().settings, settings);
  EXPECT_TRUE(side->isEnabled());
  find<QCheckBox>("align")->click();
  EXPECT_FALSE(window_->document().project().settings.align.has_value());
}

TEST_F(MainWindowTest, AFileNamedForOneProjectIsNotOfferedForTheNext) {
  dropAll();
  find<QLineEdit>("packageFile")->setText(fromPath(temp_ / "mine.handful"));
  window_->workflow().createProject(temp_ / "second", "Second");
  waitUntilIdle();
  EXPECT_TRUE(find<QLineEdit>("packageFile")->text().endsWith("second.handful"));
}

TEST_F(MainWindowTest, ReopensWhereItWasLeftWithTheSameNumbers) {
  dropAll();
  setUpInspection();
  const double line = window_->document().thresholdValue();
  window_->workflow().moveLines({1.2 * line, 1.5 * line}, "");
  window_->goTo("review");
  const auto csvOf = [&] { return find<ScoreHistogram>("scoreHistogram")->asCsv(); };
  const QString scores = csvOf();
  const auto saved = window_->document().project();
  window_.reset();

  open();
  window_->openProject(context_.projectsFolder / "New part");
  waitUntilIdle();
  EXPECT_EQ(window_->document().project(), saved);
  EXPECT_EQ(window_->currentPage(), "review");
  EXPECT_EQ(csvOf(), scores);
  EXPECT_EQ(find<QListView>("reviewList")->model()->rowCount(), 6);
}

TEST_F(MainWindowTest, NewGoodImagesMakeTheResultStale) {
  dropAll();
  setUpInspection();
  const auto* step = find<StepButton>("step_review");
  EXPECT_EQ(step->status().state, StepState::Done);
  window_->workflow().setLabel({window_->document().project().images.front().path},
                               project::Label::Unlabelled);
  EXPECT_EQ(step->status().state, StepState::Attention);
  EXPECT_FALSE(step->toolTip().isEmpty());
  waitUntilIdle();
}

TEST_F(MainWindowTest, ALockedProjectIsExplainedAndNothingIsLost) {
  dropAll();
  Document other("somebody");
  other.create(temp_ / "other", "Other");
  window_->openProject(temp_ / "other");
  const auto* box = find<QMessageBox>("problemBox");
  ASSERT_NE(box, nullptr);
  EXPECT_TRUE(box->text().contains("other"));
  EXPECT_NE(box->findChild<QPushButton*>("quitInstead"), nullptr);
  EXPECT_EQ(window_->document().count(project::Label::Ok), 4) << "the open project stays";
}

TEST_F(MainWindowTest, ADamagedProjectNamesTheFile) {
  {
    Document other("somebody");
    other.create(temp_ / "other", "Other");
  }
  writeFileAtomically(temp_ / "other/project.json", "{");
  window_->openProject(temp_ / "other");
  const auto* box = find<QMessageBox>("problemBox");
  ASSERT_NE(box, nullptr);
  EXPECT_TRUE(box->text().contains("project.json")) << box->text().toStdString();
}

}  // namespace
}  // namespace handful::ui
