#include "ui/pages/threshold_page.h"

#include <QDateTime>

#include "ui/paths.h"
#include "ui/theme/tokens.h"
#include "ui/threshold_text.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kFiguresWidthPx = 300;

}  // namespace

ThresholdPage::ThresholdPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, tr("Threshold"),
           tr("Where does OK end? Drag the line: more to the right loses fewer good parts, more "
              "to the left misses fewer defects."),
           parent),
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
  usePrimaryToContinue(tr("Continue to Export"));

  for (const auto signal :
       {&Document::projectChanged, &Document::imagesChanged, &Document::runChanged,
        &Document::scoresChanged, &Document::settingsChanged, &Document::thresholdChanged}) {
    connect(&document(), signal, this, &ThresholdPage::refresh);
  }
  connect(&this->workflow(), &Workflow::setUpEnded, this, &ThresholdPage::refresh);
  connect(histogram_, &ScoreHistogram::thresholdMoving, this, &ThresholdPage::showFigures);
  connect(histogram_, &ScoreHistogram::thresholdReleased, this, [this](double value) {
    if (this->workflow().moveThreshold(value, reason_->text().trimmed())) {
      reason_->clear();
    } else {
      refresh();  // the line goes back
    }
  });
  connect(reset_, &QPushButton::clicked, &this->workflow(), &Workflow::resetThreshold);
  refresh();
}

// --- building ---------------------------------------------------------------

QVBoxLayout* ThresholdPage::makeChartSide() {
  auto* card = new Card({}, filled_);
  histogram_ = new ScoreHistogram(card);
  histogram_->setObjectName(QStringLiteral("scoreHistogram"));
  histogram_->setEditable(true);
  card->column()->addWidget(histogram_, 1);

  reason_ = new QLineEdit(filled_);
  reason_->setObjectName(QStringLiteral("thresholdReason"));
  reason_->setAccessibleName(tr("Reason for the next change"));
  reason_->setPlaceholderText(tr("Reason for the next change, for the record (optional)"));
  reset_ = makeButton(QStringLiteral("resetThreshold"), tr("Back to the recommended line"),
                      QStringLiteral("reset"), filled_);
  record_ = makeLabel({}, "caption", filled_);
  record_->setObjectName(QStringLiteral("thresholdRecord"));
  auto* tools = new QHBoxLayout;
  tools->setSpacing(spacing::kSmall);
  tools->addWidget(reason_, 1);
  tools->addWidget(reset_);
  auto* column = new QVBoxLayout;
  column->setSpacing(spacing::kSmall);
  column->addWidget(card, 1);
  column->addLayout(tools);
  column->addWidget(record_);
  return column;
}

QWidget* ThresholdPage::makeFigures() {
  auto* lost = new Card(tr("Good parts lost"), filled_);
  lost_ = makeLabel({}, "figure", lost);
  lost_->setObjectName(QStringLiteral("falseRejects"));
  lostBound_ = makeLabel({}, "", lost);
  lostBound_->setObjectName(QStringLiteral("falseRejectBound"));
  lostSeen_ = makeLabel({}, "caption", lost);
  lostSeen_->setObjectName(QStringLiteral("falseRejectsSeen"));
  for (QLabel* label : {lost_, lostBound_, lostSeen_}) lost->column()->addWidget(label);

  auto* missed = new Card(tr("Defects missed"), filled_);
  missed_ = makeLabel({}, "figure", missed);
  missed_->setObjectName(QStringLiteral("missedDefects"));
  missedText_ = makeLabel({}, "", missed);
  unlabelled_ = makeLabel({}, "caption", missed);
  for (QLabel* label : {missed_, missedText_, unlabelled_}) missed->column()->addWidget(label);

  auto* found = new Card(tr("How this line was found"), filled_);
  rule_ = makeLabel({}, "caption", found);
  more_ = makeLabel({}, "caption", found);
  for (QLabel* label : {rule_, more_}) found->column()->addWidget(label);

  return makeSideColumn({lost, missed, found}, kFiguresWidthPx, filled_);
}

// --- showing ----------------------------------------------------------------

void ThresholdPage::refresh() {
  const bool hasRun = document().run() != nullptr;
  filled_->setVisible(hasRun);
  empty_->setVisible(!hasRun);
  primaryButton()->setEnabled(hasRun);
  showStaleness();
  if (hasRun) {
    showScores();
    showFigures(document().thresholdValue());
    showRecord();
  }
  Q_EMIT statusChanged();
}

void ThresholdPage::showScores() {
  std::vector<ScoreSample> samples;
  for (const auto& item : document().reviewItems()) {
    if (!item.score) continue;
    samples.push_back({*item.score, item.label, shortName(item.path)});
  }
  histogram_->setSamples(std::move(samples));
  histogram_->setRecommended(document().recommendedThreshold().value);
  histogram_->setThreshold(document().thresholdValue());
  reset_->setEnabled(document().thresholdValue() != document().recommendedThreshold().value);
}

ThresholdPage::Counts ThresholdPage::countsAt(double threshold) const {
  Counts counts;
  for (const auto& item : document().reviewItems()) {
    if (!item.score) continue;
    if (item.label == project::Label::Unlabelled) {
      ++counts.unlabelledNg.of;
      if (*item.score > threshold) ++counts.unlabelledNg.count;
    } else {
      counts.labelled.add(item.label == project::Label::Ok, *item.score, threshold, threshold);
    }
  }
  return counts;
}

void ThresholdPage::showFigures(double threshold) {
  const auto& recommended = document().recommendedThreshold();
  const auto& scores = document().run()->contents.manifest.calibrationScores;
  const auto line = threshold == recommended.value
                        ? recommended
                        : calibrate::manual(scores, threshold, recommended);
  lost_->setText(ThresholdText::expected(line));
  const QString bound = ThresholdText::bound(line);
  const QString basis = ThresholdText::basis(line);
  //: %1 "up to 15 % (95 %)", %2 "from 12 good images"
  lostBound_->setText(bound.isEmpty() ? basis : tr("%1, %2").arg(bound, basis));

  const auto counts = countsAt(threshold);
  const auto falseRejects = counts.labelled.falseRejects();
  const auto missed = counts.labelled.missedDefects();
  lostSeen_->setText(tr("%1 of %2 images labelled OK lie above the line.")
                         .arg(falseRejects.count)
                         .arg(falseRejects.of));
  if (missed.of == 0) {
    missed_->setText(QStringLiteral("–"));
    missedText_->setText(
        tr("No image is labelled NG, so nothing can be said about missed "
           "defects. A few images of defects would change that."));
  } else {
    //: %1 of %2 pictures
    missed_->setText(tr("%1 of %2").arg(missed.count).arg(missed.of));
    missedText_->setText(ThresholdText::rate(missed));
  }
  const auto& unlabelled = counts.unlabelledNg;
  unlabelled_->setVisible(unlabelled.of > 0);
  unlabelled_->setText(tr("%1 of %2 unlabelled images lie above the line.")
                           .arg(unlabelled.count)
                           .arg(unlabelled.of));
  rule_->setText(Words::of(line));
  more_->setText(ThresholdText::moreImages(recommended, recommended.alpha));
  more_->setVisible(!more_->text().isEmpty());
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
  // The set-up's own words are for files and not in the user's language.
  if (!last.reason.empty() && !last.reason.starts_with("set-up, run ")) {
    //: %1 the reason that the user gave
    text += QLatin1Char(' ') + tr("Reason: %1.").arg(QString::fromStdString(last.reason));
  }
  record_->setText(text);
}

StepStatus ThresholdPage::status() const {
  if (document().run() == nullptr) return {};
  const QString reason = stalenessText();
  return {reason.isEmpty() ? StepState::Done : StepState::Attention, {}, reason};
}

}  // namespace handful::ui
