#include "ui/charts/run_chart.h"

#include <QCategoryAxis>
#include <QChart>
#include <QGraphicsLayout>
#include <QLocale>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/theme/theme.h"
#include "ui/widgets/cards.h"

namespace handful::ui {
namespace {

constexpr double kMarkerPx = 9.0;
constexpr int kTicks = 4;

QScatterSeries::MarkerShape markerOf(ChartShape shape) {
  switch (shape) {
    case ChartShape::Circle:
      return QScatterSeries::MarkerShapeCircle;
    case ChartShape::Triangle:
      return QScatterSeries::MarkerShapeTriangle;
    case ChartShape::Square:
      return QScatterSeries::MarkerShapeRectangle;
    case ChartShape::Diamond:
      break;
  }
  return QScatterSeries::MarkerShapeRotatedRectangle;
}

QFont captionFont(const QWidget& widget) {
  QFont font = widget.font();
  font.setPixelSize(type::kCaptionPx);
  return font;
}

}  // namespace

RunChart::RunChart(const QString& heading, const QString& leftTitle, const QString& rightTitle,
                   QWidget* parent)
    : QWidget(parent),
      view_(new QChartView(this)),
      chart_(view_->chart()),
      runs_(new QCategoryAxis(this)),
      keys_(new QGridLayout) {
  chart_->legend()->hide();
  chart_->setMargins({0, 0, 0, 0});
  chart_->layout()->setContentsMargins(0, 0, 0, 0);
  chart_->setBackgroundRoundness(0);
  chart_->setLocale(QLocale());
  chart_->setLocalizeNumbers(true);
  chart_->addAxis(runs_, Qt::AlignBottom);
  runs_->setLabelsPosition(QCategoryAxis::AxisLabelsPositionCenter);
  //: Axis of a chart; fine-tuning is done several times, each time on other images
  runs_->setTitleText(tr("Training run"));
  left_ = makeValueAxis(leftTitle, Qt::AlignLeft);
  if (!rightTitle.isEmpty()) {
    right_ = makeValueAxis(rightTitle, Qt::AlignRight);
    right_->setGridLineVisible(false);
  }
  view_->setRenderHint(QPainter::Antialiasing);
  view_->setFrameShape(QFrame::NoFrame);
  view_->setMinimumSize(220, 130);
  view_->setFocusPolicy(Qt::NoFocus);
  view_->setContextMenuPolicy(Qt::NoContextMenu);  // the menu is that of the whole

  keys_->setHorizontalSpacing(spacing::kSmall);
  keys_->setVerticalSpacing(0);
  keys_->setColumnStretch(1, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::kTiny);
  column->addWidget(makeLabel(heading, "heading", this));
  column->addLayout(keys_);
  column->addWidget(view_, 1);
  connect(&Theme::instance(), &Theme::changed, this, &RunChart::paintAll);
  paintAll();
}

QValueAxis* RunChart::makeValueAxis(const QString& title, Qt::Alignment side) {
  auto* axis = new QValueAxis(this);
  axis->setTitleText(title);
  axis->setTickCount(kTicks);
  axis->setLabelFormat(QStringLiteral("%.1f"));
  axis->setRange(0.0, 1.0);
  chart_->addAxis(axis, side);
  return axis;
}

// --- lines ------------------------------------------------------------------

int RunChart::addLine(const Line& line) {
  const int row = lineCount();
  Drawn drawn;
  drawn.line = line;
  drawn.key = new QLabel(this);
  drawn.name = makeLabel(line.name, "caption", this);
  drawn.name->setWordWrap(false);
  drawn.name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  drawn.name->setToolTip(line.name);
  drawn.value = makeLabel({}, "caption", this);
  drawn.value->setWordWrap(false);
  keys_->addWidget(drawn.key, row, 0);
  keys_->addWidget(drawn.name, row, 1);
  keys_->addWidget(drawn.value, row, 2, Qt::AlignRight);
  drawn.newest = new QScatterSeries(chart_);
  drawn.newest->setMarkerShape(markerOf(line.shape));
  drawn.newest->setMarkerSize(kMarkerPx);
  lines_.push_back(drawn);
  attach(drawn.newest, drawn);
  paintAll();
  return row;
}

void RunChart::attach(QXYSeries* series, const Drawn& drawn) {
  chart_->addSeries(series);
  series->attachAxis(runs_);
  series->attachAxis(drawn.line.isOnRight && right_ != nullptr ? right_ : left_);
}

void RunChart::removeLines() {
  chart_->removeAllSeries();  // and deletes them
  for (const Drawn& drawn : lines_) {
    for (QLabel* label : {drawn.key, drawn.name, drawn.value}) delete label;
  }
  lines_.clear();
}

void RunChart::clearPoints() {
  for (Drawn& drawn : lines_) {
    for (QLineSeries* series : drawn.runs) series->clear();
    drawn.newest->clear();
    drawn.value->clear();
    drawn.last = 0.0;
  }
}

QLineSeries* RunChart::lineOf(Drawn& drawn, int run) {
  while (static_cast<int>(drawn.runs.size()) <= run) {
    auto* series = new QLineSeries(chart_);
    series->setPen(QPen(tokens().*drawn.line.colour, drawn.line.widthPx, drawn.line.pen));
    attach(series, drawn);
    drawn.runs.push_back(series);
  }
  return drawn.runs[static_cast<std::size_t>(run)];
}

void RunChart::append(int line, int run, const QList<QPointF>& points) {
  Drawn& drawn = lines_[static_cast<std::size_t>(line)];
  QList<QPointF> moved;
  for (const QPointF& point : points) {
    if (std::isfinite(point.y())) moved << QPointF(point.x() + run, point.y());
  }
  if (moved.isEmpty()) return;
  lineOf(drawn, run)->append(moved);
  QList<QPointF> ends;
  for (const QLineSeries* series : drawn.runs) {
    if (series->count() > 0) ends << series->points().constLast();
  }
  drawn.newest->replace(ends);
  drawn.last = moved.constLast().y();
  drawn.value->setText(QLocale().toString(drawn.last, 'f', drawn.line.digits));
}

QList<QPointF> RunChart::pointsOf(int line, int run) const {
  const auto& runs = lines_[static_cast<std::size_t>(line)].runs;
  return run < static_cast<int>(runs.size()) ? runs[static_cast<std::size_t>(run)]->points()
                                             : QList<QPointF>();
}

QStringList RunChart::summary() const {
  QStringList texts;
  for (const Drawn& drawn : lines_) {
    //: %1 the name of a line in a chart, %2 its newest value
    texts << tr("%1: %2").arg(drawn.line.name,
                              QLocale().toString(drawn.last, 'f', drawn.line.digits));
  }
  return texts;
}

// --- axes and colours -------------------------------------------------------

void RunChart::setRuns(int count, const QString& lastName) {
  const QStringList old = runs_->categoriesLabels();
  for (const QString& label : old) runs_->remove(label);
  runs_->setStartValue(0.0);
  for (int run = 1; run <= count; ++run) {
    runs_->append(run == count && count > 1 ? lastName : QLocale().toString(run), run);
  }
  runs_->setRange(0.0, std::max(1, count));
}

void RunChart::fitAxes() {
  fit(left_, false);
  if (right_ != nullptr) fit(right_, true);
}

void RunChart::fit(QValueAxis* axis, bool isRight) {
  double low = 0.0;  // so that a small change does not look like a large one
  double high = std::numeric_limits<double>::lowest();
  for (const Drawn& drawn : lines_) {
    if ((drawn.line.isOnRight && right_ != nullptr) != isRight) continue;
    for (const QLineSeries* series : drawn.runs) {
      for (const QPointF& point : series->points()) {
        if (!std::isfinite(point.y())) continue;
        low = std::min(low, point.y());
        high = std::max(high, point.y());
      }
    }
  }
  if (high < low) return;
  axis->setRange(low, std::max(high, low + 1e-3));
  axis->setTickCount(kTicks);
  axis->applyNiceNumbers();
}

void RunChart::paintAll() {
  const Tokens& t = tokens();
  const QFont small = captionFont(*this);
  chart_->setBackgroundBrush(t.surface);
  chart_->setBackgroundPen(Qt::NoPen);
  view_->setBackgroundBrush(t.surface);
  std::vector<QAbstractAxis*> axes = {runs_, left_};
  if (right_ != nullptr) axes.push_back(right_);
  for (QAbstractAxis* axis : axes) {
    axis->setLabelsFont(small);
    axis->setTitleFont(small);
    axis->setLabelsBrush(t.secondary);
    axis->setTitleBrush(t.secondary);
    axis->setLinePen(QPen(t.border, 1));
    axis->setGridLinePen(QPen(t.border, 1));
  }
  for (const Drawn& drawn : lines_) {
    const QColor colour = t.*drawn.line.colour;
    for (QLineSeries* series : drawn.runs) {
      series->setPen(QPen(colour, drawn.line.widthPx, drawn.line.pen));
    }
    drawn.newest->setBrush(colour);
    drawn.newest->setPen(QPen(t.surface, 1));
    drawn.key->setPixmap(chartKey(drawn.line.shape, colour, drawn.line.pen, drawn.line.widthPx,
                                  devicePixelRatioF()));
  }
}

}  // namespace handful::ui
