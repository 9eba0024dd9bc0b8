#include "ui/screenshot_tour.h"

#include <QApplication>
#include <QDialog>
#include <QListView>
#include <QMessageBox>
#include <QProgressBar>
#include <QSpinBox>
#include <algorithm>

#include "core/data/sample_part.h"
#include "core/region/coverage.h"
#include "ui/charts/score_histogram.h"
#include "ui/models/belief_loader.h"
#include "ui/models/picture_loader.h"
#include "ui/models/region_previewer.h"
#include "ui/models/review_list_model.h"
#include "ui/models/time_estimator.h"
#include "ui/pages/review_page.h"
#include "ui/paths.h"
#include "ui/remedy.h"
#include "ui/widgets/compare_dialog.h"
#include "ui/widgets/region_view.h"

namespace handful::ui {
namespace {

constexpr int kTickMs = 60;
constexpr int kLongestStepMs = 900'000;  // a fine-tuning on a slow machine

AppContext withProjectsIn(AppContext context, const QString& folder) {
  context.projectsFolder = toPath(folder + QStringLiteral("/Handful"));
  context.userName.clear();  // the pictures go into the documentation
  return context;
}

}  // namespace

ScreenshotTour::ScreenshotTour(AppContext context, std::filesystem::path folder, QSize size)
    : folder_(std::move(folder)),
      offersTuning_(static_cast<bool>(context.makeAdapter)),
      window_(std::make_unique<MainWindow>(withProjectsIn(std::move(context), workFolder_.path()),
                                           workFolder_.filePath(QStringLiteral("handful.ini")))) {
  window_->resize(size);
  connect(&timer_, &QTimer::timeout, this, &ScreenshotTour::tick);
  timer_.setInterval(kTickMs);
}

ScreenshotTour::~ScreenshotTour() = default;

void ScreenshotTour::start() {
  std::error_code failure;
  std::filesystem::create_directories(folder_, failure);
  plan();
  window_->show();
  waiting_.start();
  timer_.start();
}

void ScreenshotTour::add(const QString& picture, std::function<void()> action,
                         std::function<bool()> isDone) {
  if (!isDone) isDone = [this] { return isQuiet(); };
  steps_.push_back({picture, std::move(action), std::move(isDone)});
}

bool ScreenshotTour::isQuiet() const {
  const auto loaders = window_->findChildren<PictureLoader*>();
  const auto beliefs = window_->findChildren<BeliefLoader*>();
  const auto times = window_->findChildren<TimeEstimator*>();
  const auto regions = window_->findChildren<RegionPreviewer*>();
  const auto isIdle = [](const auto* worker) { return worker->isIdle(); };
  return window_->jobs().isIdle() && window_->thumbnails().isIdle() &&
         std::all_of(beliefs.begin(), beliefs.end(), isIdle) &&
         std::all_of(times.begin(), times.end(), isIdle) &&
         std::all_of(regions.begin(), regions.end(), isIdle) &&
         std::all_of(loaders.begin(), loaders.end(), isIdle);
}

void ScreenshotTour::plan() {
  const auto go = [this](const char* page) {
    return [this, page] { window_->goTo(QString::fromLatin1(page)); };
  };
  add(QStringLiteral("01_start"), go("part"));
  add(QStringLiteral("02_images_empty"), go("images"));
  add(
      QString(), [this] { window_->openSample(); },
      [this] { return !window_->document().project().images.empty() && isQuiet(); });
  add(QStringLiteral("03_images"), [this] { find<QListView>("imageGrid")->scrollToTop(); });
  add(QStringLiteral("04_part"), go("part"));
  add(QStringLiteral("04b_region"), go("region"));
  addRegion();
  add(QStringLiteral("05_set_up"), go("setup"));
  if (offersTuning_) addBeliefs();
  add(
      QStringLiteral("06_setting_up"), [this] { window_->workflow().setUp(); },
      [this] {
        const auto* bar = find<QProgressBar>("jobProgress");
        return bar->value() > bar->maximum() / 2 || !window_->workflow().isSettingUp();
      });
  add(QStringLiteral("07_set_up_done"), go("setup"), [this] {
    return window_->document().run() != nullptr && isQuiet() &&
           window_->document().unscored().empty();
  });
  addPages(QString());
  addComparison();
  add(QString(), [this] { Theme::instance().apply(ThemeChoice::Dark); });
  add(QStringLiteral("13_images_dark"), go("images"));
  add(QStringLiteral("13b_region_dark"), go("region"));
  add(QStringLiteral("14_review_dark"), go("review"));
  add(QStringLiteral("15_threshold_dark"), go("threshold"));
  add(QStringLiteral("15b_verify_dark"), go("verify"));
  add(QStringLiteral("16_export_dark"), go("export"));
}

/// A rectangle and something ignored; then the whole image again.
void ScreenshotTour::addRegion() {
  add(QString(), [this] {
    const int width = find<QSpinBox>("regionWidth")->value();
    const int height = find<QSpinBox>("regionHeight")->value();
    Q_EMIT find<RegionView>("regionView")
        ->regionDrawn(region::cornersOf({width / 8, height / 8, 3 * width / 4, 3 * height / 4}));
  });
  add(QStringLiteral("04c_region_drawn"), [this] {
    const auto& region = window_->document().project().region;
    // The data code: another one on every part.
    const cv::Point from(13 * region.referenceWidth / 16, 47 * region.referenceHeight / 100);
    find<QAbstractButton>("toolBrush")->click();
    Q_EMIT find<RegionView>("regionView")
        ->stroked({from, from + cv::Point(0, region.referenceHeight / 8)},
                  region.referenceHeight / 5, true);
  });
  add(QString(), [this] {
    find<QAbstractButton>("toolAdjust")->click();
    window_->workflow().edits().undo();
    window_->workflow().edits().undo();
  });
}

/// Where fine-tuning is offered.
void ScreenshotTour::addBeliefs() {
  add(QStringLiteral("05b_beliefs"), [this] { find<QPushButton>("openBeliefs")->click(); });
  add(QStringLiteral("05c_options"), [this] {
    find<QDialog>("beliefDialog")->close();
    find<QPushButton>("openOptions")->click();
  });
  add(QString(), [this] { find<QDialog>("optionDialog")->close(); });
}

void ScreenshotTour::addPages(const QString& suffix) {
  add(QStringLiteral("08_review") + suffix, [this] { window_->goTo(QStringLiteral("review")); });
  add(QStringLiteral("09_review_ng") + suffix, [this] {
    auto* list = find<QListView>("reviewList");
    const auto* model = list->model();
    // One near the threshold shows more than the most obvious one.
    for (int row = model->rowCount() - 1; row >= 0; --row) {
      const auto index = model->index(row, 0);
      const bool isNg =
          index.data(ReviewListModel::LabelRole).toInt() == static_cast<int>(project::Label::Ng);
      if (!isNg || index.data(ReviewListModel::PositionRole).toDouble() < 1.5) continue;
      list->setCurrentIndex(index);
      return;
    }
  });
  add(QStringLiteral("09b_review_remedy") + suffix, [this] { loseTheHighestGoodPart(); });
  add(QStringLiteral("10_threshold") + suffix, [this] {
    window_->workflow().resetLines();
    window_->goTo(QStringLiteral("threshold"));
  });
  add(QStringLiteral("10b_every_line") + suffix,
      [this] { find<QAbstractButton>("viewSweep")->click(); });
  add(QStringLiteral("10c_roc") + suffix, [this] { find<QAbstractButton>("viewRoc")->click(); });
  add(QStringLiteral("10d_costs") + suffix, [this] {
    auto* card = find<QFrame>("costCard");
    for (QWidget* above = card; above != nullptr; above = above->parentWidget()) {
      if (auto* area = qobject_cast<QScrollArea*>(above)) area->ensureWidgetVisible(card);
    }
  });
  add(QStringLiteral("11_threshold_moved") + suffix, [this] {
    find<QAbstractButton>("viewScores")->click();
    const double line = window_->document().thresholdValue();
    window_->workflow().moveLines({1.05 * line, 1.25 * line},
                                  tr("Deeper scratches only, agreed with the customer"));
  });
  addVerification(suffix);
  add(QStringLiteral("12_export") + suffix, [this] {
    window_->goTo(QStringLiteral("export"));
    find<QPushButton>("exportPackage")->click();
  });
}

/// With other images of the same part.
void ScreenshotTour::addVerification(const QString& suffix) {
  add(QStringLiteral("11b_verify_empty") + suffix, [this] {
    window_->workflow().resetLines();
    window_->goTo(QStringLiteral("verify"));
  });
  add(
      QStringLiteral("11c_verify_ready") + suffix,
      [this] {
        constexpr std::uint64_t kOtherSeed = 2;
        const auto folder = toPath(workFolder_.filePath(QStringLiteral("new images")));
        NullProgress silent;
        data::writeSamplePart(folder, kOtherSeed, silent, {});
        window_->workflow().findImages({folder}, std::nullopt);
      },
      [this] { return !window_->workflow().isAdding() && isQuiet(); });
  add(
      QStringLiteral("11d_verify") + suffix,
      [this] {
        qobject_cast<Page*>(window_->page(QStringLiteral("verify")))->primaryButton()->click();
      },
      [this] { return window_->document().verification().has_value() && isQuiet(); });
  add(QStringLiteral("11e_verify_images") + suffix, [this] {
    // The page Threshold has such a table, too.
    const auto* page = window_->page(QStringLiteral("verify"));
    page->findChild<QPushButton*>(QStringLiteral("cell_ng_ng"))->click();
  });
  add(QString(), [this] { find<QDialog>("verifiedImages")->close(); });
}

/// A line below the highest good score, and the page that says what to do about it.
void ScreenshotTour::loseTheHighestGoodPart() {
  const ReviewItem* highest = nullptr;
  const auto items = window_->document().reviewItems();
  for (const auto& item : items) {
    if (item.label != project::Label::Ok || !item.score) continue;
    if (highest == nullptr || *item.score > *highest->score) highest = &item;
  }
  if (highest == nullptr) return;
  const double line = Remedies::lineBelow(*highest->score);
  window_->workflow().moveLines({line, line}, {});
  qobject_cast<ReviewPage*>(window_->page(QStringLiteral("review")))
      ->showImage(QString::fromStdString(highest->path));
}

/// Two set-ups on the same images; the second one with the quick preset.
void ScreenshotTour::addComparison() {
  add(
      QString(),
      [this] {
        auto settings = window_->document().project().settings;
        settings.preset = settings.preset == "quick" ? "standard" : "quick";
        settings.falseRejectRate = 0.1;
        window_->workflow().setSettings(settings);
        window_->workflow().setUp();
      },
      [this] { return !window_->workflow().isSettingUp() && isQuiet(); });
  add(
      QStringLiteral("17_compare"),
      [this] {
        window_->goTo(QStringLiteral("threshold"));
        find<QPushButton>("compareRuns")->click();
        find<QPushButton>("startCompare")->click();
      },
      [this] { return find<CompareDialog>("compareDialog")->isIdle() && isQuiet(); });
  add(QString(), [this] { find<QDialog>("compareDialog")->close(); });
}

void ScreenshotTour::tick() {
  if (const auto* box = window_->findChild<QMessageBox*>()) {
    end(box->text() + QLatin1Char(' ') + box->detailedText());
    return;
  }
  if (waiting_.elapsed() > kLongestStepMs) {
    end(tr("A step of the tour did not end: %1.").arg(steps_[next_].picture));
    return;
  }
  const Step& step = steps_[next_];
  if (!hasActed_) {
    hasActed_ = true;
    step.action();
    return;  // what the action brings about gets its turn first
  }
  if (!step.isDone()) return;
  if (!step.picture.isEmpty() && !save(step.picture)) return;
  hasActed_ = false;
  waiting_.restart();
  if (++next_ == steps_.size()) end({});
}

bool ScreenshotTour::save(const QString& name) {
  const QString file = fromPath(folder_) + QLatin1Char('/') + name + QStringLiteral(".png");
  QWidget* shown = QApplication::activeModalWidget();
  if (shown == nullptr) shown = window_.get();
  if (shown->grab().save(file)) return true;
  end(tr("%1 cannot be written.").arg(file));
  return false;
}

void ScreenshotTour::end(const QString& problem) {
  timer_.stop();
  Q_EMIT finished(problem);
}

}  // namespace handful::ui
