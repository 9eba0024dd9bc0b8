#include "ui/pages/threshold_page.h"

#include <QClipboard>
#include <QDateTime>
#include <QGuiApplication>
#include <QMenu>
#include <algorithm>

#include "core/project/run_store.h"
#include "ui/pages/threshold_curves.h"
#include "ui/paths.h"
#include "ui/theme/icons.h"
#include "ui/threshold_text.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

using project::Label;
using runtime::Verdict;

constexpr int kFiguresWidthPx = 300;

}  // namespace

ThresholdPage::ThresholdPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, tr("Threshold"),
           tr("Where does OK end? Drag the lines, or say what matters most."), parent),
      filled_(new QWidget(this)) {
  auto* row = new QHBoxLayout(filled_);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(spacing::kMedium);
  row->addLayout(makeChartSide(), 1);
  row->addWidget(makeFigures());
  empty_ = makeNeedsSetUp(*this, tr("Then the scores of your images appear here, with the line "
                                    "that the good ones recommend."));
  body()->addWidget(filled_, 1);
  body()->addWidget(empty_, 1);
  usePrimaryToContinue(tr("Continue to Verify"));
  watch();
  refresh();
}

void ThresholdPage::watch() {
  for (const auto signal : {&Document::projectChanged, &Document::imagesChanged,
                            &Document::runChanged, &Document::scoresChanged}) {
    connect(&document(), signal, this, &ThresholdPage::refresh);
  }
  connect(&document(), &Document::settingsChanged, this, &ThresholdPage::refresh);
  connect(&document(), &Document::thresholdChanged, this, [this] {
    if (document().run() == nullptr) return;
    if (!isVisible()) {
      refresh();
      return;
    }
    histogram_->setLines(document().lines());
    showLines(document().lines());
    showRecord();
    Q_EMIT statusChanged();
  });
  connect(&workflow(), &Workflow::setUpEnded, this, &ThresholdPage::refresh);
  connect(histogram_, &ScoreHistogram::linesMoving, this, &ThresholdPage::showLines);
  connect(histogram_, &ScoreHistogram::linesReleased, this,
          [this](const Lines& lines) { decide(lines, givenReason()); });
  connect(histogram_, &ScoreHistogram::sampleActivated, this, &ThresholdPage::imageWanted);
  connect(table_, &ConfusionTable::imagesWanted, this, &ThresholdPage::imagesWanted);
  connect(costs_, &CostCard::lineWanted, this, [this](double line, const QString& why) {
    const QString own = givenReason();
    //: For the change history; %1 what the user wrote, %2 "the cheapest line where …"
    decide({line, line}, own.isEmpty() ? why : tr("%1 (%2)").arg(own, why));
  });
  connect(reset_, &QPushButton::clicked, &workflow(), &Workflow::resetLines);
  connect(compare_, &QPushButton::clicked, this, &ThresholdPage::openComparison);
  connect(views_, &QStackedWidget::currentChanged, this, &ThresholdPage::showCurves);
}

/// The lines are where the user wants them: on record, or back where they were.
void ThresholdPage::decide(const Lines& lines, const QString& reason, const std::string& preset) {
  if (workflow().moveLines(lines, reason, preset)) {
    reason_->clear();
  } else {
    refresh();
  }
}

QString ThresholdPage::givenReason() const { return reason_->text().trimmed(); }

// --- building ---------------------------------------------------------------

QVBoxLayout* ThresholdPage::makeChartSide() {
  auto* column = new QVBoxLayout;
  column->setSpacing(spacing::kSmall);
  column->addWidget(makeChartCard(), 1);
  column->addLayout(makePresetRow());
  table_ = new ConfusionTable(filled_);
  column->addWidget(table_);
  column->addLayout(makeRecordRow());
  return column;
}

Card* ThresholdPage::makeChartCard() {
  auto* card = new Card({}, filled_);
  histogram_ = new ScoreHistogram(card);
  histogram_->setObjectName(QStringLiteral("scoreHistogram"));
  histogram_->setEditable(true);
  sweep_ = new Plot(card);
  sweep_->setObjectName(QStringLiteral("sweepPlot"));
  sweep_->setAccessibleName(tr("What every line would do"));
  roc_ = new Plot(card);
  roc_->setObjectName(QStringLiteral("rocPlot"));
  roc_->setAccessibleName(tr("ROC curve"));
  views_ = new QStackedWidget(card);
  for (QWidget* view : std::initializer_list<QWidget*>{histogram_, sweep_, roc_}) {
    views_->addWidget(view);
  }
  card->column()->addLayout(makeViewRow(card));
  card->column()->addWidget(views_, 1);
  card->column()->setSpacing(0);
  card->column()->setContentsMargins(spacing::kMedium, spacing::kSmall, spacing::kMedium,
                                     spacing::kSmall);
  return card;
}

QHBoxLayout* ThresholdPage::makeViewRow(QWidget* parent) {
  viewButtons_ = new QButtonGroup(this);
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kTiny);
  row->addWidget(makeView("viewScores", tr("Scores"), histogram_, parent));
  row->addWidget(makeView("viewSweep", tr("Every line"), sweep_, parent));
  row->addWidget(makeView("viewRoc", tr("ROC"), roc_, parent));
  viewButtons_->buttons().constFirst()->setChecked(true);
  row->addStretch(1);
  row->addWidget(makeCopy(parent));
  return row;
}

QToolButton* ThresholdPage::makeView(const char* name, const QString& text, QWidget* view,
                                     QWidget* parent) {
  auto* button = new QToolButton(parent);
  button->setObjectName(QString::fromLatin1(name));
  button->setText(text);
  button->setAccessibleName(text);
  button->setCheckable(true);
  button->setFocusPolicy(Qt::StrongFocus);
  viewButtons_->addButton(button);
  connect(button, &QToolButton::clicked, views_, [this, view] { views_->setCurrentWidget(view); });
  return button;
}

QToolButton* ThresholdPage::makeCopy(QWidget* parent) {
  auto* copy = new QToolButton(parent);
  copy->setObjectName(QStringLiteral("copyChart"));
  copy->setText(tr("Copy"));
  copy->setAccessibleName(tr("Copy the chart"));
  copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  copy->setPopupMode(QToolButton::InstantPopup);
  copy->setFocusPolicy(Qt::StrongFocus);
  setThemedIcon(copy, QStringLiteral("copy"));
  auto* menu = new QMenu(copy);
  menu->addAction(tr("As picture"), this, &ThresholdPage::copyAsPicture)
      ->setObjectName(QStringLiteral("copyPicture"));
  menu->addAction(tr("As CSV"), this, &ThresholdPage::copyAsCsv)
      ->setObjectName(QStringLiteral("copyCsv"));
  copy->setMenu(menu);
  return copy;
}

QHBoxLayout* ThresholdPage::makePresetRow() {
  const std::array<QString, 3> tips = {
      tr("NG begins above the recommended line, where the spread of the scores would keep the "
         "accepted rate with 95 % certainty. No review."),
      tr("NG begins at the recommended line. No review."),
      tr("NG begins at the recommended line, and review well below it.")};
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kTiny);
  for (std::size_t i = 0; i < presets_.size(); ++i) {
    auto& preset = presets_[i];
    preset.name = calibrate::name(calibrate::kLinePresets[i]);
    const QString name = QStringLiteral("preset_") + QString::fromStdString(preset.name);
    auto* button = makeButton(name, Words::linePreset(preset.name), {}, filled_);
    button->setCheckable(true);
    button->setToolTip(tips[i]);
    connect(button, &QPushButton::clicked, this, [this, &preset] {
      if (preset.lines) decide(preset.lines->lines(), givenReason(), preset.name);
      showLines(document().lines());  // which preset is on follows from where the lines are
    });
    preset.button = button;
    row->addWidget(button);
  }
  row->addStretch(1);
  return row;
}

QHBoxLayout* ThresholdPage::makeRecordRow() {
  reason_ = new QLineEdit(filled_);
  reason_->setObjectName(QStringLiteral("thresholdReason"));
  reason_->setAccessibleName(tr("Reason for the next change"));
  reason_->setPlaceholderText(tr("Reason for the next change, for the record (optional)"));
  record_ = makeLabel({}, "caption", filled_);
  record_->setObjectName(QStringLiteral("thresholdRecord"));
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kMedium);
  row->addWidget(reason_, 4);
  row->addWidget(record_, 3);
  return row;
}

QWidget* ThresholdPage::makeFigures() {
  auto* lost = new Card(tr("Good parts lost"), filled_);
  lost_ = makeLabel({}, "figure", lost);
  lost_->setObjectName(QStringLiteral("falseRejects"));
  lostBound_ = makeLabel({}, "", lost);
  lostBound_->setObjectName(QStringLiteral("falseRejectBound"));
  lostBound_->setToolTip(
      tr("One-sided: with 95 % certainty no more good parts are lost than this. The shares in the "
         "chart and the table are counted on your images, with two-sided 95 % intervals."));
  lostReview_ = makeLabel({}, "caption", lost);
  lostReview_->setObjectName(QStringLiteral("falseRejectsReview"));
  for (QLabel* label : {lost_, lostBound_, lostReview_}) lost->column()->addWidget(label);

  auto* missed = new Card(tr("Defects missed"), filled_);
  missed_ = makeLabel({}, "figure", missed);
  missed_->setObjectName(QStringLiteral("missedDefects"));
  missedText_ = makeLabel({}, "", missed);
  missedText_->setObjectName(QStringLiteral("missedDefectBound"));
  for (QLabel* label : {missed_, missedText_}) missed->column()->addWidget(label);

  auto* found = new Card(tr("How this line was found"), filled_);
  rule_ = makeLabel({}, "caption", found);
  rule_->setObjectName(QStringLiteral("thresholdRule"));
  more_ = makeLabel({}, "caption", found);
  for (QLabel* label : {rule_, more_}) found->column()->addWidget(label);
  reset_ = makeButton(QStringLiteral("resetThreshold"), tr("Recommended line"),
                      QStringLiteral("reset"), found);
  compare_ = makeButton(QStringLiteral("compareRuns"), tr("Compare two set-ups …"), {}, found);
  compare_->setProperty("role", QStringLiteral("link"));
  found->column()->addWidget(reset_);
  found->column()->addWidget(compare_, 0, Qt::AlignLeft);

  costs_ = new CostCard(workspace().settings, filled_);
  return makeSideColumn({lost, missed, found, costs_}, kFiguresWidthPx, filled_);
}

// --- showing ----------------------------------------------------------------

void ThresholdPage::refresh() {
  const bool hasRun = document().run() != nullptr;
  filled_->setVisible(hasRun);
  empty_->setVisible(!hasRun);
  primaryButton()->setEnabled(hasRun);
  showStaleness();
  isOld_ = hasRun;
  if (isVisible()) showAll();
  Q_EMIT statusChanged();
}

/// With 10 000 images this takes a moment, so it is done for who looks at it.
void ThresholdPage::showAll() {
  if (!std::exchange(isOld_, false)) return;
  showScores();
  showPresets();
  showLines(document().lines());
  showRecord();
}

void ThresholdPage::showEvent(QShowEvent* event) {
  Page::showEvent(event);
  showAll();
}

void ThresholdPage::showScores() {
  const auto items = document().reviewItems();
  scores_ = LabelledScores(items);
  std::vector<ScoreSample> samples;
  samples.reserve(items.size());
  for (const auto& item : items) {
    if (!item.score) continue;
    samples.push_back(
        {*item.score, item.label, shortName(item.path), QString::fromStdString(item.path)});
  }
  histogram_->setSamples(std::move(samples));
  histogram_->setRecommended(document().recommendedThreshold().value);
  histogram_->setLines(document().lines());
  costs_->setScores(scores_);
  compare_->setEnabled(project::RunStore(document().folder()).list().size() > 1);
  compare_->setToolTip(compare_->isEnabled() ? QString()
                                             : tr("There is only one set-up of this part yet."));
  areCurvesOld_ = true;
  showCurves();
}

void ThresholdPage::showPresets() {
  const auto& scores = document().run()->contents.manifest.calibrationScores;
  for (std::size_t i = 0; i < presets_.size(); ++i) {
    presets_[i].lines =
        calibrate::presetLines(calibrate::kLinePresets[i], scores, scores_.of(Label::Ng),
                               document().recommendedThreshold());
  }
}

/// The curves are worked out when they are looked at.
void ThresholdPage::showCurves() {
  if (document().run() == nullptr || views_->currentWidget() == histogram_) return;
  if (std::exchange(areCurvesOld_, false)) {
    ThresholdCurves::showSweep(*sweep_, scores_, histogram_->axis());
    ThresholdCurves::showRoc(*roc_, scores_);
  }
  ThresholdCurves::markSweep(*sweep_, histogram_->lines());
  ThresholdCurves::markRoc(*roc_, scores_, histogram_->lines());
}

/// Called for every step of a line that is dragged: whatever the number of images, this
/// searches in sorted scores and changes a few texts.
void ThresholdPage::showLines(const Lines& lines) {
  showNotes(lines);
  showLost(lines);
  showMissed(lines);
  table_->show(scores_, lines);
  costs_->showLines(lines);
  if (views_->currentWidget() != histogram_) showCurves();
  const auto* drawing = presetAt(lines);
  for (auto& preset : presets_) preset.button->setChecked(&preset == drawing);
  reset_->setEnabled(lines != document().recommendedLines());
}

/// Where presets fall on the same lines, the one on record; else the balanced one, which says
/// least of why.
const ThresholdPage::Preset* ThresholdPage::presetAt(const Lines& lines) const {
  const auto& onRecord = document().project().thresholds.back().preset;
  const Preset* found = nullptr;
  for (const auto& preset : presets_) {
    if (!preset.lines || preset.lines->lines() != lines) continue;
    if (lines == document().lines() && preset.name == onRecord) return &preset;
    if (found == nullptr || preset.name == calibrate::name(calibrate::LinePreset::Balanced)) {
      found = &preset;
    }
  }
  return found;
}

void ThresholdPage::showNotes(const Lines& lines) {
  const auto note = [](Label label, const metrics::Count& count, const QString& text) {
    const auto interval = metrics::exactInterval(count);
    const double rate = static_cast<double>(count.count) / std::max(1, count.of);
    return LineNote{label, text.arg(ThresholdText::counted(count)), rate, interval.low,
                    interval.high};
  };
  const auto notesAt = [&](double line) {
    std::vector<LineNote> notes;
    if (scores_.has(Label::Ok)) {
      //: Under a line; %1 "2 of 12 (2 % to 48 %)"
      notes.push_back(note(Label::Ok, scores_.above(Label::Ok, line), tr("above: %1")));
    }
    if (scores_.has(Label::Ng)) {
      //: Under a line; %1 "2 of 12 (2 % to 48 %)"
      notes.push_back(note(Label::Ng, scores_.notAbove(Label::Ng, line), tr("below: %1")));
    }
    return notes;
  };
  histogram_->setNotes(hasReviewBand(lines) ? notesAt(lines.review) : std::vector<LineNote>(),
                       notesAt(lines.ng));
}

void ThresholdPage::showLost(const Lines& lines) {
  const auto& recommended = document().recommendedThreshold();
  const auto& scores = document().run()->contents.manifest.calibrationScores;
  const auto thresholdAt = [&](double line) {
    return calibrate::lineAt(scores, line, recommended);
  };
  // On record it may have another name, as a line that was drawn where the recommended one is.
  const auto ng =
      lines.ng == document().lines().ng ? document().thresholdInForce() : thresholdAt(lines.ng);
  lost_->setText(ThresholdText::expected(ng));
  const QString bound = ThresholdText::bound(ng);
  const QString basis = ThresholdText::basis(ng);
  //: %1 "up to 15 % (95 %)", %2 "from 12 good images"
  lostBound_->setText(bound.isEmpty() ? basis : tr("%1, %2").arg(bound, basis));
  const bool hasBand = hasReviewBand(lines);
  lostReview_->setVisible(hasBand);
  if (hasBand) {
    //: %1 "11 % expected"
    lostReview_->setText(tr("Not said OK, with review: %1.")
                             .arg(ThresholdText::expected(thresholdAt(lines.review))));
  }
  const auto* drawing = presetAt(lines);
  const bool isPresets = ng.rule == calibrate::Rule::Manual && drawing != nullptr;
  //: %1 "few false rejects"
  rule_->setText(isPresets ? tr("Drawn by the preset “%1”. The rate is what the scores of the "
                                "good images say about a line in this place.")
                                 .arg(Words::linePreset(drawing->name))
                           : Words::of(ng));
  // Of a line drawn by hand no rate was asked for.
  more_->setText(lines.ng == recommended.value
                     ? ThresholdText::moreImages(recommended, recommended.alpha)
                     : QString());
  more_->setVisible(!more_->text().isEmpty());
}

void ThresholdPage::showMissed(const Lines& lines) {
  const auto missed = scores_.missedDefects(lines);
  if (missed.of == 0) {
    missed_->setText(QStringLiteral("–"));
    missedText_->setText(
        tr("No image is labelled NG, so nothing can be said about missed "
           "defects. A few images of defects would change that."));
    return;
  }
  //: %1 of %2 pictures
  missed_->setText(tr("%1 of %2").arg(missed.count).arg(missed.of));
  QString text = ThresholdText::interval(missed);
  if (2 * missed.count > missed.of) {
    text += QLatin1Char(' ') +
            tr("Most of the known defects pass: lower the lines, or look for good images that "
               "score far above the others.");
  }
  missedText_->setText(text);
}

void ThresholdPage::showRecord() {
  const auto& thresholds = document().project().thresholds;
  if (thresholds.empty()) return;
  const auto& last = thresholds.back();
  const auto time = QDateTime::fromString(QString::fromStdString(last.time), Qt::ISODate);
  //: %1 number of entries, %2 date and time, %3 a score
  QString text = tr("On record: %n line(s), the last of %1 at %2.", nullptr,
                    static_cast<int>(thresholds.size()))
                     .arg(QLocale().toString(time.toLocalTime(), QLocale::ShortFormat),
                          Words::score(last.value));
  //: %1 "few false rejects"
  if (!last.preset.empty()) {
    text += QLatin1Char(' ') + tr("Preset: %1.").arg(Words::linePreset(last.preset));
  }
  // The set-up's own words are for files and not in the user's language.
  if (!last.reason.empty() && !last.reason.starts_with("set-up, run ")) {
    //: %1 the reason that the user gave
    text += QLatin1Char(' ') + tr("Reason: %1.").arg(QString::fromStdString(last.reason));
  }
  record_->setText(text);
}

void ThresholdPage::openComparison() {
  if (comparison_ == nullptr) {
    comparison_ = new CompareDialog(workspace(), this);
    connect(comparison_, &CompareDialog::imageWanted, this, [this](const QString& path) {
      comparison_->accept();
      Q_EMIT imageWanted(path);
    });
  }
  comparison_->showNow();
}

// --- copying ----------------------------------------------------------------

void ThresholdPage::copyAsPicture() {
  QGuiApplication::clipboard()->setPixmap(views_->currentWidget()->grab());
}

void ThresholdPage::copyAsCsv() {
  const auto* plot = qobject_cast<Plot*>(views_->currentWidget());
  QGuiApplication::clipboard()->setText(plot == nullptr ? histogram_->asCsv() : plot->asCsv());
}

StepStatus ThresholdPage::status() const {
  if (document().run() == nullptr) return {};
  const QString reason = stalenessText();
  return {reason.isEmpty() ? StepState::Done : StepState::Attention, {}, reason};
}

}  // namespace handful::ui
