#include "ui/pages/review_page.h"

#include <QAction>
#include <algorithm>

#include "ui/models/labelled_scores.h"
#include "ui/paths.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/heat_legend.h"
#include "ui/widgets/label_shape.h"
#include "ui/widgets/review_row_delegate.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kLeastListPx = 300;
constexpr int kMostListPx = 372;
constexpr int kSliderWidthPx = 110;
constexpr int kStartOpacity = 80;

}  // namespace

ReviewPage::ReviewPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, tr("Review"),
           tr("The highest scores first: is what stands out really a defect?"), parent),
      model_(workspace.document, workspace.thumbnails),
      loader_(this),
      filled_(new QWidget(this)) {
  auto* row = new QHBoxLayout(filled_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing::kLarge);
  auto* listSide = new QWidget(filled_);
  listSide->setLayout(makeListSide());
  listSide->setMinimumWidth(kLeastListPx);
  listSide->setMaximumWidth(kMostListPx);
  row->addWidget(listSide, 2);
  row->addLayout(makePictureSide(), 3);
  empty_ = makeNeedsSetUp(*this, tr("Then every image appears here, sorted by its score."));
  body()->addWidget(filled_, 1);
  body()->addWidget(empty_, 1);
  usePrimaryToContinue(tr("Continue to Threshold"));

  connect(&model_, &QAbstractItemModel::modelReset, this, &ReviewPage::keepCurrent);
  for (const auto signal :
       {&Document::projectChanged, &Document::imagesChanged, &Document::runChanged,
        &Document::scoresChanged, &Document::settingsChanged}) {
    connect(&document(), signal, this, &ReviewPage::refresh);
  }
  connect(&document(), &Document::thresholdChanged, this, &ReviewPage::showCurrent);
  connect(&workspace.jobs, &JobQueue::started, this, &ReviewPage::refresh);
  connect(&workspace.jobs, &JobQueue::becameIdle, this, &ReviewPage::refresh);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
    if (isKeeping_) return;
    hasChosen_ = true;
    showCurrent();
  });
  for (const auto signal : {&Document::projectChanged, &Document::runChanged}) {
    connect(&document(), signal, this, [this] {
      hasChosen_ = false;
      keepCurrent();
    });
  }
  connect(&loader_, &PictureLoader::loaded, view_, &ImageView::setPicture);
  keepCurrent();
  refresh();
}

// --- building ---------------------------------------------------------------

void ReviewPage::makeFilter() {
  show_ = new QComboBox(filled_);
  show_->setObjectName(QStringLiteral("reviewFilter"));
  show_->setAccessibleName(tr("Which images to show"));
  show_->setMaxVisibleItems(20);
  addFilter(tr("All images"), {});
  addFilter(tr("Labelled OK"), {.label = project::Label::Ok});
  addFilter(tr("Labelled NG"), {.label = project::Label::Ng});
  addFilter(tr("Unlabelled"), {.label = project::Label::Unlabelled});
  addFilter(tr("Label and verdict disagree"), {.isDisagreeing = true});
  for (const auto label : kLabels) {
    for (const auto verdict : kVerdicts) {
      //: %1 what an image is ("OK", "unlabelled"), %2 what the inspection says of it
      addFilter(tr("%1, said %2").arg(Words::of(label), Words::of(verdict)),
                {.label = label, .verdict = verdict});
    }
  }
  connect(show_, &QComboBox::currentIndexChanged, this,
          [this](int at) { model_.setFilter(filters_[static_cast<std::size_t>(at)]); });
}

void ReviewPage::addFilter(const QString& text, const ReviewFilter& filter) {
  filters_.push_back(filter);
  show_->addItem(text);
}

void ReviewPage::showOnly(project::Label label, runtime::Verdict verdict) {
  const ReviewFilter wanted{.label = label, .verdict = verdict};
  const auto found = std::find(filters_.begin(), filters_.end(), wanted);
  hasChosen_ = false;  // the highest score of these first
  show_->setCurrentIndex(static_cast<int>(found - filters_.begin()));
  keepCurrent();
}

void ReviewPage::showImage(const QString& path) {
  show_->setCurrentIndex(0);
  const int row = model_.rowOf(path.toStdString());
  if (row < 0) return;
  list_->setCurrentIndex(model_.index(row));
  list_->scrollTo(model_.index(row), QAbstractItemView::PositionAtCenter);
}

void ReviewPage::makeList() {
  list_ = new QListView(filled_);
  list_->setObjectName(QStringLiteral("reviewList"));
  list_->setAccessibleName(tr("Images by score"));
  list_->setModel(&model_);
  list_->setItemDelegate(new ReviewRowDelegate(list_));
  list_->setMouseTracking(true);
  list_->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
  list_->setUniformItemSizes(true);
  addLabelKey(Qt::Key_1, project::Label::Ok);
  addLabelKey(Qt::Key_2, project::Label::Ng);
  addLabelKey(Qt::Key_3, project::Label::Unlabelled);
}

QVBoxLayout* ReviewPage::makeListSide() {
  makeFilter();
  makeList();
  scoring_ = makeLabel({}, "caption", filled_);
  scoreNow_ = makeButton(QStringLiteral("scoreNow"), tr("Score them now"), {}, filled_);
  scoreNow_->setProperty("role", QStringLiteral("link"));
  connect(scoreNow_, &QPushButton::clicked, &workflow(), &Workflow::scoreRemaining);
  auto* status = new QHBoxLayout;
  status->addWidget(scoring_);
  status->addWidget(scoreNow_);
  status->addStretch(1);

  auto* column = new QVBoxLayout;
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::kSmall);
  column->addWidget(show_);
  column->addWidget(list_, 1);
  column->addLayout(status);
  column->addWidget(new HeatLegend(filled_));
  return column;
}

void ReviewPage::addLabelKey(int key, project::Label label) {
  auto* action = new QAction(Words::of(label), list_);
  action->setShortcut(key);
  action->setShortcutContext(Qt::WidgetShortcut);
  connect(action, &QAction::triggered, this, [this, label] { this->label(label); });
  list_->addAction(action);
}

QVBoxLayout* ReviewPage::makePictureSide() {
  view_ = new ImageView(filled_);
  view_->setObjectName(QStringLiteral("reviewImage"));
  view_->setHeatOpacity(kStartOpacity / 100.0);
  auto* column = new QVBoxLayout;
  column->setSpacing(spacing::kSmall);
  column->addLayout(makeVerdictRow());
  remedyBar_ = new Notice(QStringLiteral("remedy"), filled_);
  connect(remedyBar_, &Notice::remedyClicked, this, [this] {
    if (remedy_.needsSetUp) {
      Q_EMIT pageRequested(QStringLiteral("setup"));
      workflow().setUp();
    } else {
      takeRemedy(remedy_.review ? remedy_.review : remedy_.ng);
    }
  });
  connect(remedyBar_, &Notice::otherClicked, this, [this] { takeRemedy(remedy_.ng); });
  column->addWidget(remedyBar_);
  column->addWidget(view_, 1);
  column->addLayout(makePictureTools());
  return column;
}

QHBoxLayout* ReviewPage::makeVerdictRow() {
  name_ = makeLabel({}, "heading", filled_);
  verdict_ = makeLabel({}, "caption", filled_);
  verdict_->setObjectName(QStringLiteral("reviewVerdict"));
  auto* texts = new QVBoxLayout;
  texts->setSpacing(0);
  texts->addWidget(name_);
  texts->addWidget(verdict_);
  inFactOk_ = makeButton(QStringLiteral("inFactOk"), tr("In fact OK"), {}, filled_);
  inFactNg_ = makeButton(QStringLiteral("inFactNg"), tr("In fact NG"), {}, filled_);
  inFactOk_->setToolTip(tr("Labels it OK (key 1). The next set-up learns from it."));
  inFactNg_->setToolTip(tr("Labels it NG (key 2). It counts as a defect from now on."));
  const auto paint = [this] {
    inFactOk_->setIcon(labelIcon(project::Label::Ok));
    inFactNg_->setIcon(labelIcon(project::Label::Ng));
  };
  paint();
  connect(&Theme::instance(), &Theme::changed, inFactOk_, paint);
  connect(inFactOk_, &QPushButton::clicked, this, [this] { label(project::Label::Ok); });
  connect(inFactNg_, &QPushButton::clicked, this, [this] { label(project::Label::Ng); });
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kTiny);
  row->addLayout(texts, 1);
  row->addWidget(inFactOk_);
  row->addWidget(inFactNg_);
  return row;
}

QHBoxLayout* ReviewPage::makePictureTools() {
  auto* previous =
      makeButton(QStringLiteral("previousImage"), {}, QStringLiteral("previous"), filled_);
  auto* next = makeButton(QStringLiteral("nextImage"), {}, QStringLiteral("next"), filled_);
  auto* fit = makeButton(QStringLiteral("zoomFit"), {}, QStringLiteral("zoom_fit"), filled_);
  auto* actual =
      makeButton(QStringLiteral("zoomActual"), {}, QStringLiteral("zoom_actual"), filled_);
  const std::initializer_list<std::pair<QPushButton*, QString>> names = {
      {previous, tr("Previous image")},
      {next, tr("Next image")},
      {fit, tr("Fit the image")},
      {actual, tr("Show single pixels (1 : 1)")}};
  for (const auto& [button, name] : names) {
    button->setAccessibleName(name);
    button->setToolTip(name);
  }
  connect(previous, &QPushButton::clicked, this, [this] { moveBy(-1); });
  connect(next, &QPushButton::clicked, this, [this] { moveBy(1); });
  connect(fit, &QPushButton::clicked, view_, &ImageView::zoomToFit);
  connect(actual, &QPushButton::clicked, view_, &ImageView::zoomToActualSize);
  opacity_ = new QSlider(Qt::Horizontal, filled_);
  opacity_->setObjectName(QStringLiteral("heatOpacity"));
  opacity_->setAccessibleName(tr("Opacity of the heat map"));
  opacity_->setRange(0, 100);
  opacity_->setValue(kStartOpacity);
  opacity_->setFixedWidth(kSliderWidthPx);
  connect(opacity_, &QSlider::valueChanged, view_,
          [this](int value) { view_->setHeatOpacity(value / 100.0); });
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kTiny);
  for (QPushButton* button : {previous, next, fit, actual}) row->addWidget(button);
  row->addSpacing(spacing::kMedium);
  auto* caption = makeLabel(tr("Heat map"), "caption", filled_);
  caption->setWordWrap(false);
  row->addWidget(caption);
  row->addWidget(opacity_);
  row->addStretch(1);
  return row;
}

// --- showing ----------------------------------------------------------------

void ReviewPage::refresh() {
  const bool hasRun = document().run() != nullptr;
  filled_->setVisible(hasRun);
  empty_->setVisible(!hasRun);
  const int unscored = document().countUnscored();
  scoring_->setText(unscored == 0 ? QString()
                    : workflow().isScoring()
                        ? tr("Scoring %n more image(s) …", nullptr, unscored)
                        : tr("%n image(s) without a score.", nullptr, unscored));
  scoring_->setVisible(unscored > 0);
  scoreNow_->setVisible(unscored > 0 && !workflow().isScoring());
  primaryButton()->setEnabled(hasRun);
  showStaleness();
  scores_ = LabelledScores(document().reviewItems());
  showCurrent();
  Q_EMIT statusChanged();
}

const ReviewItem* ReviewPage::current() const {
  const QModelIndex index = list_->currentIndex();
  return index.isValid() ? &model_.item(index.row()) : nullptr;
}

/// After the order changed, the same picture stays selected.
void ReviewPage::keepCurrent() {
  // Until somebody chose another one, the highest score is what is looked at first.
  const int row = hasChosen_ ? std::max(0, model_.rowOf(currentPath_)) : 0;
  isKeeping_ = true;
  if (model_.rowCount() > 0) list_->setCurrentIndex(model_.index(row));
  isKeeping_ = false;
  showCurrent();
}

void ReviewPage::showCurrent() {
  const ReviewItem* item = current();
  inFactOk_->setEnabled(item != nullptr && item->label != project::Label::Ok);
  inFactNg_->setEnabled(item != nullptr && item->label != project::Label::Ng);
  if (item == nullptr) {
    name_->clear();
    verdict_->clear();
    view_->clear(tr("No image of this kind."));
    showRemedy(nullptr);
    return;
  }
  if (item->path != currentPath_) view_->expectPicture();
  currentPath_ = item->path;
  name_->setText(shortName(item->path));
  const auto verdict = model_.verdictOf(*item);
  if (verdict) {
    //: %1 label, %2 verdict, %3 and %4 scores
    verdict_->setText(tr("Labelled %1, said %2: score %3, NG above %4")
                          .arg(Words::of(item->label), Words::of(*verdict),
                               Words::score(*item->score),
                               Words::score(document().thresholdValue())));
  } else if (!item->error.empty()) {
    verdict_->setText(QString::fromStdString(item->error));
  } else {
    verdict_->setText(tr("Labelled %1, not scored").arg(Words::of(item->label)));
  }
  showRemedy(item);
  const auto* const run = document().run();
  loader_.request(fromPath(document().locate(item->path)), document().heatOf(item->path),
                  document().regionLevelOf(item->path),
                  run != nullptr ? run->contents.manifest.preparation : region::Preparation());
}

void ReviewPage::showRemedy(const ReviewItem* item) {
  remedy_ = item == nullptr ? Remedy() : Remedies::of(*item, document(), scores_);
  if (remedy_.needsSetUp) {
    const bool isPossible = document().count(project::Label::Ok) >= 2 && !workflow().isSettingUp();
    remedyBar_->setText(remedy_.text, isPossible ? tr("Set up again") : QString());
    return;
  }
  //: Button; %1 a score
  const QString ng = remedy_.ng ? tr("NG above %1").arg(Words::score(remedy_.ng->ng)) : QString();
  if (!remedy_.review) {
    remedyBar_->setText(remedy_.text, ng);
    return;
  }
  //: Button; %1 a score
  const QString review = tr("Review above %1").arg(Words::score(remedy_.review->review));
  remedyBar_->setText(remedy_.text, review, ng);
}

void ReviewPage::takeRemedy(const std::optional<Lines>& lines) {
  if (!lines) return;
  //: Reason in the record of the thresholds; %1 file name
  workflow().moveLines(*lines, tr("because of %1").arg(shortName(currentPath_)));
}

void ReviewPage::moveBy(int rows) {
  const QModelIndex next = model_.index(list_->currentIndex().row() + rows);
  if (next.isValid()) list_->setCurrentIndex(next);
}

void ReviewPage::label(project::Label label) {
  const ReviewItem* item = current();
  if (item != nullptr) workflow().setLabel({item->path}, label);
}

StepStatus ReviewPage::status() const {
  if (document().run() == nullptr) return {};
  const QString reason = stalenessText();
  return {reason.isEmpty() ? StepState::Done : StepState::Attention, {}, reason};
}

}  // namespace handful::ui
