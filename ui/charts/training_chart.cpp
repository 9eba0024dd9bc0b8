#include "ui/charts/training_chart.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>
#include <array>

#include "ui/widgets/cards.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

/// How the lines of the loss terms differ; defects keep the colour and shape of NG.
struct TermLook {
  const char* term;
  QColor Tokens::*colour;
  ChartShape shape;
  Qt::PenStyle pen;
};
const std::array<TermLook, 7> kLooks = {{
    {"mean-shifted", &Tokens::ok, ChartShape::Circle, Qt::SolidLine},
    {"simsiam", &Tokens::ok, ChartShape::Circle, Qt::SolidLine},
    {"infonce", &Tokens::ok, ChartShape::Circle, Qt::SolidLine},
    {"angular", &Tokens::seriesThird, ChartShape::Square, Qt::DashLine},
    {"cross-instance", &Tokens::seriesFourth, ChartShape::Diamond, Qt::DashDotLine},
    {"negative-distance", &Tokens::ng, ChartShape::Triangle, Qt::DotLine},
    {"negative-pairs", &Tokens::ng, ChartShape::Triangle, Qt::DotLine},
}};

RunChart::Line lookOf(const std::string& term) {
  RunChart::Line line;
  line.name = Words::lossTerm(term);
  line.colour = &Tokens::unlabelled;  // of a newer release
  line.shape = ChartShape::Diamond;
  for (const TermLook& look : kLooks) {
    if (term != look.term) continue;
    line.colour = look.colour;
    line.shape = look.shape;
    line.pen = look.pen;
  }
  return line;
}

double doneOf(const pipeline::TrainingReport& report) {
  return report.steps > 0 ? static_cast<double>(report.step) / report.steps : 0.0;
}

}  // namespace

TrainingChart::TrainingChart(QWidget* parent)
    : QWidget(parent), headline_(makeLabel({}, "", this)) {
  goal_ = new RunChart(tr("What it learns"), tr("Still to learn (loss)"), {}, this);
  spread_ = new RunChart(tr("Variety of the good images"), tr("Differences"), tr("Likeness"), this);
  headline_->setObjectName(QStringLiteral("trainingHeadline"));
  RunChart::Line rank;
  rank.name = tr("independent differences");
  rank.colour = &Tokens::ok;
  rank.digits = 1;
  spread_->addLine(rank);
  RunChart::Line cosine;
  cosine.name = tr("likeness (1 = all the same)");
  cosine.colour = &Tokens::seriesThird;
  cosine.shape = ChartShape::Square;
  cosine.pen = Qt::DashLine;
  cosine.isOnRight = true;
  spread_->addLine(cosine);

  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kHuge);
  row->addWidget(goal_, 1);
  row->addWidget(spread_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::kSmall);
  column->addWidget(headline_);
  column->addLayout(row, 1);
  setAccessibleName(tr("Chart of the fine-tuning"));
  restart();
}

void TrainingChart::restart() {
  reports_.clear();
  terms_.clear();
  total_ = -1;
  goal_->removeLines();
  spread_->clearPoints();
  headline_->setText(tr("Fine-tuning begins as soon as the good images have been looked at."));
  describe();
}

void TrainingChart::addTerms(const pipeline::TrainingReport& first) {
  const QString last = tr("all");
  goal_->setRuns(first.fits, last);
  spread_->setRuns(first.fits, last);
  for (const auto& [term, value] : first.terms) terms_[term] = goal_->addLine(lookOf(term));
  RunChart::Line total;
  total.name = tr("all together, weighted");
  total.colour = &Tokens::text;
  total.shape = ChartShape::Diamond;
  total.widthPx = 2.2;
  total_ = goal_->addLine(total);
}

void TrainingChart::add(std::span<const pipeline::TrainingReport> reports) {
  if (reports.empty()) return;
  if (isEmpty()) addTerms(reports.front());
  for (const auto& report : reports) {
    const double x = doneOf(report);
    for (const auto& [term, value] : report.terms) {
      const auto line = terms_.find(term);
      if (line != terms_.end()) goal_->append(line->second, report.fit, {{x, value}});
    }
    goal_->append(total_, report.fit, {{x, report.total}});
    spread_->append(0, report.fit, {{x, report.effectiveRank}});
    spread_->append(1, report.fit, {{x, report.meanCosine}});
    reports_.push_back(report);
  }
  goal_->fitAxes();
  spread_->fitAxes();
  const auto& newest = reports.back();
  //: %1 and %2 number of the run and of all runs, %3 and %4 of steps, %5 "24 s"
  headline_->setText(tr("Training run %1 of %2, step %3 of %4, about %5 left")
                         .arg(newest.fit + 1)
                         .arg(newest.fits)
                         .arg(newest.step)
                         .arg(newest.steps)
                         .arg(Words::duration(newest.secondsLeft)));
  describe();
}

void TrainingChart::describe() {
  QStringList texts = {headline_->text()};
  if (!isEmpty()) texts << goal_->summary() << spread_->summary();
  setAccessibleDescription(texts.join(QStringLiteral("; ")));
}

QString TrainingChart::asCsv() const {
  QStringList header = {QStringLiteral("run"), QStringLiteral("step")};
  for (const auto& [term, line] : terms_) header << QString::fromStdString(term);
  header << QStringLiteral("total") << QStringLiteral("effective rank")
         << QStringLiteral("mean cosine");
  QString csv = header.join(QLatin1Char(',')) + QLatin1Char('\n');
  const auto number = [](double value) { return QString::number(value, 'g', 9); };
  for (const auto& report : reports_) {
    QStringList row = {QString::number(report.fit + 1), QString::number(report.step)};
    for (const auto& [term, line] : terms_) {
      const auto value = report.terms.find(term);
      row << (value == report.terms.end() ? QString() : number(value->second));
    }
    row << number(report.total) << number(report.effectiveRank) << number(report.meanCosine);
    csv += row.join(QLatin1Char(',')) + QLatin1Char('\n');
  }
  return csv;
}

void TrainingChart::contextMenuEvent(QContextMenuEvent* event) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Copy as picture"), this,
                  [this] { QGuiApplication::clipboard()->setPixmap(grab()); });
  menu->addAction(tr("Copy the numbers as CSV"), this,
                  [this] { QGuiApplication::clipboard()->setText(asCsv()); });
  menu->popup(event->globalPos());
}

}  // namespace handful::ui
