#include "ui/widgets/compare_dialog.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <chrono>
#include <cmath>

#include "ui/error_text.h"
#include "ui/jobs/job_bar.h"
#include "ui/paths.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cards.h"
#include "ui/widgets/label_shape.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

using project::Label;
using runtime::Verdict;

enum Column { kImage, kFirst, kSecond, kColumns };

QDateTime timeOf(const pipeline::RunSummary& run) {
  const auto system = std::chrono::file_clock::to_sys(run.time);
  const auto seconds =
      std::chrono::duration_cast<std::chrono::seconds>(system.time_since_epoch()).count();
  return QDateTime::fromSecsSinceEpoch(seconds);
}

}  // namespace

// --- the list ---------------------------------------------------------------

void ComparedImages::setImages(std::vector<pipeline::ComparedImage> images) {
  beginResetModel();
  images_ = std::move(images);
  endResetModel();
}

int ComparedImages::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(images_.size());
}

int ComparedImages::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : kColumns;
}

QVariant ComparedImages::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || index.row() >= rowCount()) return {};
  const auto& shown = image(index.row());
  if (role == Qt::DecorationRole && index.column() == kImage) return labelIcon(shown.label);
  if (role == Qt::ToolTipRole) return QString::fromStdString(shown.path);
  if (role == Qt::FontRole && shown.isChanged()) {
    QFont strong;
    strong.setWeight(QFont::DemiBold);
    return strong;
  }
  if (role != Qt::DisplayRole) return {};
  //: %1 a score, %2 what the inspection says
  const auto said = [](double score, Verdict verdict) {
    return tr("%1, %2").arg(Words::score(score), Words::of(verdict));
  };
  switch (index.column()) {
    case kImage:
      return shortName(shown.path);
    case kFirst:
      return said(shown.first, shown.saidFirst);
    default:
      return said(shown.second, shown.saidSecond);
  }
}

QVariant ComparedImages::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
  switch (section) {
    case kImage:
      return tr("Image");
    case kFirst:
      return tr("First");
    default:
      return tr("Second");
  }
}

// --- building ---------------------------------------------------------------

CompareDialog::CompareDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent), workspace_(workspace) {
  setObjectName(QStringLiteral("compareDialog"));
  setWindowTitle(tr("Two set-ups on the same images"));
  summary_ = makeLabel({}, "", this);
  summary_->setObjectName(QStringLiteral("compareSummary"));
  plot_ = new Plot(this);
  plot_->setObjectName(QStringLiteral("comparePlot"));
  plot_->setAccessibleName(tr("Scores of the first set-up against those of the second"));
  auto* close = makeButton(QStringLiteral("closeCompare"), tr("Close"), {}, this);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);

  auto* middle = new QHBoxLayout;
  middle->setSpacing(spacing::kMedium);
  auto* card = new Card({}, this);
  card->column()->addWidget(plot_);
  middle->addWidget(card, 3);
  middle->addWidget(makeTable(), 2);
  auto* bottom = new QHBoxLayout;
  bottom->addWidget(new JobBar(jobs_, this), 1);
  bottom->addStretch(1);
  bottom->addWidget(close);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::kLarge, spacing::kLarge, spacing::kLarge, spacing::kLarge);
  column->setSpacing(spacing::kMedium);
  column->addLayout(makeTopRows());
  column->addWidget(summary_);
  column->addLayout(middle, 1);
  column->addLayout(bottom);
  resize(1160, 660);
  connect(&workspace_.document, &Document::projectChanged, this, &QDialog::reject);
  connect(plot_, &Plot::pointActivated, this, &CompareDialog::imageWanted);
  connect(this, &QDialog::finished, this, [this] { jobs_.cancelAll(); });
  connect(&jobs_, &JobQueue::failed, this, [this](const QString&, const std::exception_ptr& error) {
    forget(ErrorText::of(error));
  });
  connect(&jobs_, &JobQueue::cancelled, this, [this] { forget(tr("Cancelled.")); });
}

QComboBox* CompareDialog::makeChoice(const char* name, const QString& text) {
  auto* choice = new QComboBox(this);
  choice->setObjectName(QString::fromLatin1(name));
  choice->setAccessibleName(text);
  choice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  connect(choice, &QComboBox::currentIndexChanged, this, [this] {
    forget({});
    start_->setEnabled(first_->currentData() != second_->currentData());
  });
  return choice;
}

QGridLayout* CompareDialog::makeTopRows() {
  const QString first = tr("First");
  const QString second = tr("Second");
  start_ = makeButton(QStringLiteral("startCompare"), tr("Compare"), {}, this);
  start_->setProperty("role", QStringLiteral("primary"));
  start_->setDefault(true);
  connect(start_, &QPushButton::clicked, this, &CompareDialog::compare);
  first_ = makeChoice("firstRun", first);
  second_ = makeChoice("secondRun", second);
  // One below the other: a set-up is described in a whole line, in some languages a long one.
  auto* grid = new QGridLayout;
  grid->setSpacing(spacing::kSmall);
  grid->setColumnStretch(1, 1);
  const std::initializer_list<std::pair<QString, QComboBox*>> choices = {{first, first_},
                                                                         {second, second_}};
  for (const auto& [text, choice] : choices) {
    auto* label = makeLabel(text, "heading", this);
    label->setWordWrap(false);
    const int row = grid->rowCount();
    grid->addWidget(label, row, 0);
    grid->addWidget(choice, row, 1);
  }
  grid->addWidget(start_, grid->rowCount() - 1, 2);
  return grid;
}

QTableView* CompareDialog::makeTable() {
  table_ = new QTableView(this);
  table_->setObjectName(QStringLiteral("compareTable"));
  table_->setAccessibleName(tr("Images, changed verdicts first"));
  table_->setModel(&model_);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setSelectionMode(QAbstractItemView::SingleSelection);
  table_->setShowGrid(false);
  table_->setTextElideMode(Qt::ElideMiddle);  // the end of a name tells files apart
  table_->setTabKeyNavigation(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table_->horizontalHeader()->setSectionResizeMode(kImage, QHeaderView::Stretch);
  table_->horizontalHeader()->setHighlightSections(false);
  connect(table_, &QTableView::activated, this, [this](const QModelIndex& index) {
    Q_EMIT imageWanted(QString::fromStdString(model_.image(index.row()).path));
  });
  return table_;
}

// --- choosing ---------------------------------------------------------------

void CompareDialog::showNow() {
  const auto runs = pipeline::listRuns(workspace_.document.folder());
  fillChoices(runs);
  forget(runs.size() > 1
             ? QString()
             : tr("Two set-ups that can be read are needed. Set the project up again."));
  open();
}

QString CompareDialog::describe(const pipeline::RunSummary& run) const {
  const bool isCurrent = workspace_.document.project().currentRun == run.number;
  const QString network = run.network == "fine-tuned" ? tr("fine-tuned") : tr("pretrained");
  //: A set-up: %1 its number, %n good images, %2 date and time, %3 its network
  const QString text =
      tr("%1: %2, %n good image(s), %3", nullptr, run.normals)
          .arg(run.number)
          .arg(QLocale().toString(timeOf(run).toLocalTime(), QLocale::ShortFormat), network);
  return isCurrent ? tr("%1, in force").arg(text) : text;
}

void CompareDialog::fillChoices(const std::vector<pipeline::RunSummary>& runs) {
  for (QComboBox* choice : {first_, second_}) {
    const QSignalBlocker quiet(choice);
    choice->clear();
    for (const auto& run : runs) choice->addItem(describe(run), run.number);
    choice->setCurrentIndex(choice->count() - (choice == first_ ? 2 : 1));
  }
  start_->setEnabled(runs.size() > 1);
}

void CompareDialog::forget(const QString& why) {
  model_.setImages({});
  plot_->setPoints({});
  plot_->setEmptyText(
      tr("Every image of the project is scored by both set-ups, good ones without having been "
         "seen. Scores of the set-up in force are there already; the others take a moment."));
  summary_->setText(why);
  summary_->setVisible(!why.isEmpty());
}

// --- comparing --------------------------------------------------------------

pipeline::CompareRequest CompareDialog::request() const {
  const auto& document = workspace_.document;
  pipeline::CompareRequest request{document.project(),
                                   document.folder(),
                                   first_->currentData().toInt(),
                                   second_->currentData().toInt(),
                                   {}};
  for (const auto& item : document.reviewItems()) {
    if (!item.score) continue;
    request.known.emplace(item.path, pipeline::KnownScore{*item.score, item.isPlaced});
  }
  return request;
}

void CompareDialog::compare() {
  jobs_.cancelAll();
  forget(tr("The images are being scored …"));
  start_->setEnabled(false);
  jobs_.start(
      {tr("Comparing")},
      [request = request()](ProgressSink& progress, const std::stop_token& stop) {
        return pipeline::compareRuns(request, progress, stop);
      },
      [this](const pipeline::RunComparison& comparison) { show(comparison); },
      [this] { start_->setEnabled(first_->currentData() != second_->currentData()); });
}

void CompareDialog::show(const pipeline::RunComparison& comparison) {
  model_.setImages(comparison.images);
  summary_->setText(summaryOf(comparison));
  summary_->show();
  showPlot(comparison);
}

void CompareDialog::showPlot(const pipeline::RunComparison& comparison) {
  std::vector<double> firstScores{comparison.firstLines.review, comparison.firstLines.ng};
  std::vector<double> secondScores{comparison.secondLines.review, comparison.secondLines.ng};
  std::vector<PlotPoint> points;
  // Those that changed are painted last, over the others.
  for (auto image = comparison.images.rbegin(); image != comparison.images.rend(); ++image) {
    firstScores.push_back(image->first);
    secondScores.push_back(image->second);
    //: %1 file name, %2 label, %3 and %4 scores of two set-ups
    points.push_back({{image->first, image->second},
                      image->label,
                      tr("%1 (%2): %3, then %4")
                          .arg(shortName(image->path), Words::of(image->label),
                               Words::score(image->first), Words::score(image->second)),
                      QString::fromStdString(image->path),
                      image->isChanged()});
  }
  plot_->setAxes({tr("Score of the first →"), report::ScoreAxis::around(firstScores)},
                 {tr("score of the second ↑, rings: the verdict changed"),
                  report::ScoreAxis::around(secondScores)});
  plot_->setPoints(std::move(points));
  std::vector<PlotLine> lines{{Qt::Vertical, comparison.firstLines.ng, Verdict::Ng},
                              {Qt::Horizontal, comparison.secondLines.ng, Verdict::Ng}};
  if (hasReviewBand(comparison.firstLines)) {
    lines.push_back({Qt::Vertical, comparison.firstLines.review, Verdict::Review});
  }
  if (hasReviewBand(comparison.secondLines)) {
    lines.push_back({Qt::Horizontal, comparison.secondLines.review, Verdict::Review});
  }
  plot_->setMarks(std::move(lines));
  plot_->setEmptyText({});
}

QString CompareDialog::summaryOf(const pipeline::RunComparison& comparison) const {
  const auto count = static_cast<int>(comparison.images.size());
  //: %1 and %2 scores
  const QString judged =
      tr("Each set-up is judged by the line that it recommended, NG above %1 and NG above %2, "
         "whether or not lines were moved since.")
          .arg(Words::score(comparison.firstLines.ng), Words::score(comparison.secondLines.ng));
  QStringList sentences;
  sentences << tr("%n image(s) compared.", nullptr, count)
            << tr("The verdict changed on %n of them.", nullptr, comparison.changed) << judged
            << aurocText(comparison);
  if (comparison.leftOut > 0) {
    sentences << tr("%n image(s) left out: one of the set-ups has seen them.", nullptr,
                    comparison.leftOut);
  }
  if (comparison.unreadable > 0) {
    sentences << tr("%n image(s) cannot be read.", nullptr, comparison.unreadable);
  }
  return sentences.join(QLatin1Char(' '));
}

QString CompareDialog::aurocText(const pipeline::RunComparison& comparison) const {
  if (!comparison.auroc) {
    return tr("Without images labelled NG nobody can say which one finds defects better.");
  }
  const auto number = [](double value) { return QLocale().toString(value, 'f', 3); };
  const auto signedNumber = [&](double value) {
    return (value > 0.0 ? QStringLiteral("+") : QString()) + number(value);
  };
  const auto& auroc = *comparison.auroc;
  //: AUROC, a number from 0 to 1: %1 of the first set-up, %2 of the second
  const QString both = tr("AUROC %1, then %2").arg(number(auroc.first), number(auroc.second));
  if (!auroc.interval) {
    //: %1 "AUROC 1.000, then 1.000"
    return tr("%1: these images cannot tell them apart.").arg(both);
  }
  //: %1 "AUROC 0.950, then 0.970"; %2 their difference, from %3 to %4
  const QString text =
      tr("%1: difference %2 (%3 to %4, 95 %)")
          .arg(both, signedNumber(auroc.second - auroc.first), signedNumber(auroc.interval->low),
               signedNumber(auroc.interval->high));
  const bool isCertain = auroc.interval->low > 0.0 || auroc.interval->high < 0.0;
  return isCertain ? text + QLatin1Char('.')
                   //: %1 what was measured
                   : tr("%1, so it may be chance.").arg(text);
}

}  // namespace handful::ui
