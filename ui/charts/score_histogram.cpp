#include "ui/charts/score_histogram.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/theme/theme.h"
#include "ui/widgets/label_shape.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kLeftPx = 108;
constexpr int kRightPx = 20;
constexpr int kTopPx = 44;
constexpr int kBottomPx = 52;
constexpr int kLaneGapPx = 10;
constexpr double kLeastDot = 12.0;
constexpr double kMostDot = 18.0;
constexpr double kDotsInLane = 9.0;
constexpr double kBarPx = 14.0;
constexpr double kRugPx = 7.0;
constexpr double kGrabPx = 8.0;
constexpr int kSettleMs = 500;
constexpr int kStepsAcross = 400;  // arrow-key steps over the whole axis
constexpr int kCoarse = 10;

constexpr std::array kLaneOrder = {project::Label::Ok, project::Label::Unlabelled,
                                   project::Label::Ng};

}  // namespace

ScoreHistogram::ScoreHistogram(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  settle_.setSingleShot(true);
  settle_.setInterval(kSettleMs);
  connect(&settle_, &QTimer::timeout, this, &ScoreHistogram::release);
  describe();
}

// --- what is shown ----------------------------------------------------------

void ScoreHistogram::setSamples(std::vector<ScoreSample> samples) {
  samples_ = std::move(samples);
  updateAxis();
}

void ScoreHistogram::setThreshold(double value) {
  if (isMoved_) return;  // the user holds the line
  threshold_ = value;
  updateAxis();
  describe();
}

void ScoreHistogram::setRecommended(std::optional<double> value) {
  recommended_ = value;
  updateAxis();
}

void ScoreHistogram::setEditable(bool isEditable) {
  isEditable_ = isEditable;
  setFocusPolicy(isEditable ? Qt::StrongFocus : Qt::NoFocus);
  update();
}

void ScoreHistogram::updateAxis() {
  std::vector<double> values;
  for (const auto& sample : samples_) values.push_back(sample.score);
  values.push_back(threshold_);
  if (recommended_) values.push_back(*recommended_);
  axis_ = ScoreAxis::around(values);
  layOut();
  update();
}

void ScoreHistogram::describe() {
  setAccessibleName(tr("Histogram of the scores"));
  //: %1 a score
  setAccessibleDescription(
      tr("NG begins above %1. Arrow keys move the line.").arg(Words::score(threshold_)));
}

QRectF ScoreHistogram::plotArea() const {
  return QRectF(rect()).adjusted(kLeftPx, kTopPx, -kRightPx, -kBottomPx);
}

double ScoreHistogram::xOf(double score) const {
  const QRectF plot = plotArea();
  return plot.left() + axis_.position(score) * plot.width();
}

bool ScoreHistogram::showsBars(project::Label label) const {
  return std::count_if(samples_.begin(), samples_.end(), [label](const ScoreSample& sample) {
           return sample.label == label;
         }) >= kFewestForBars;
}

// --- layout -----------------------------------------------------------------

void ScoreHistogram::layOut() {
  lanes_.clear();
  dots_.clear();
  bars_.clear();
  for (const auto label : kLaneOrder) {
    Lane lane{label, {}, {}};
    for (std::size_t i = 0; i < samples_.size(); ++i) {
      if (samples_[i].label == label) lane.samples.push_back(i);
    }
    std::sort(lane.samples.begin(), lane.samples.end(), [this](std::size_t a, std::size_t b) {
      return samples_[a].score < samples_[b].score;
    });
    if (!lane.samples.empty()) lanes_.push_back(std::move(lane));
  }
  if (lanes_.empty()) return;
  const QRectF plot = plotArea();
  const auto count = static_cast<double>(lanes_.size());
  const double height = (plot.height() - kLaneGapPx * (count - 1)) / count;
  double top = plot.top();
  dotPx_ = std::clamp(height / kDotsInLane, kLeastDot, kMostDot);
  for (Lane& lane : lanes_) {
    lane.area = QRectF(plot.left(), top, plot.width(), height);
    top += height + kLaneGapPx;
    if (showsBars(lane.label)) {
      layOutBars(lane);
    } else {
      layOutDots(lane);
    }
  }
}

/// Each shape lies as low as it can without touching one beside it.
void ScoreHistogram::layOutDots(const Lane& lane) {
  std::vector<double> lastX;  // of each level
  std::vector<std::size_t> levels;
  for (const auto i : lane.samples) {
    const double x = xOf(samples_[i].score);
    const auto free = std::find_if(lastX.begin(), lastX.end(),
                                   [this, x](double last) { return x - last >= dotPx_; });
    levels.push_back(static_cast<std::size_t>(free - lastX.begin()));
    if (free == lastX.end()) {
      lastX.push_back(x);
    } else {
      *free = x;
    }
  }
  const double room = lane.area.height() - dotPx_ - 4.0;
  const double most = std::max(1.0, static_cast<double>(lastX.size()) - 1.0);
  const double pitch = std::min(dotPx_, room / most);  // closer if they would not fit
  const double base = lane.area.bottom() - 3.0 - dotPx_ / 2;
  for (std::size_t i = 0; i < levels.size(); ++i) {
    const auto sample = lane.samples[i];
    dots_.push_back(
        {{xOf(samples_[sample].score), base - static_cast<double>(levels[i]) * pitch}, sample});
  }
}

void ScoreHistogram::layOutBars(const Lane& lane) {
  const int columns = std::max(8, static_cast<int>(lane.area.width() / kBarPx));
  std::vector<int> counts(static_cast<std::size_t>(columns), 0);
  for (const auto i : lane.samples) {
    const double position = std::clamp(axis_.position(samples_[i].score), 0.0, 0.999999);
    ++counts[static_cast<std::size_t>(position * columns)];
  }
  const int most = *std::max_element(counts.begin(), counts.end());
  const double base = lane.area.bottom() - kRugPx - 2.0;
  const double unit = (base - lane.area.top()) / most;
  const double width = lane.area.width() / columns;
  for (int column = 0; column < columns; ++column) {
    const int count = counts[static_cast<std::size_t>(column)];
    if (count == 0) continue;
    const QRectF area(lane.area.left() + column * width + 1, base - count * unit, width - 2,
                      count * unit);
    bars_.push_back({area, lane.label, count, axis_.value(static_cast<double>(column) / columns),
                     axis_.value(static_cast<double>(column + 1) / columns)});
  }
}

// --- painting ---------------------------------------------------------------

void ScoreHistogram::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  if (samples_.empty()) {
    painter.setPen(tokens().secondary);
    painter.drawText(rect(), Qt::AlignCenter, tr("No scores yet"));
    return;
  }
  paintLanes(painter);
  paintAxis(painter);
  paintThreshold(painter);
  if (hasFocus()) {
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadiusPx, kRadiusPx);
  }
}

void ScoreHistogram::paintLanes(QPainter& painter) const {
  for (const Lane& lane : lanes_) {
    painter.setPen(QPen(tokens().border, 1));
    painter.drawLine(lane.area.bottomLeft(), lane.area.bottomRight());
    paintLaneTitle(painter, lane);
    if (!showsBars(lane.label)) continue;
    painter.setPen(QPen(colourOf(lane.label), 1));
    for (const auto i : lane.samples) {
      const double x = xOf(samples_[i].score);
      painter.drawLine(QPointF(x, lane.area.bottom() - kRugPx), QPointF(x, lane.area.bottom()));
    }
  }
  painter.setPen(Qt::NoPen);
  for (const Bar& bar : bars_) {
    painter.setBrush(colourOf(bar.label));
    painter.drawRect(bar.area);
  }
  for (const Dot& dot : dots_) {
    paintLabelShape(painter, dot.centre, dotPx_, samples_[dot.sample].label);
  }
}

void ScoreHistogram::paintLaneTitle(QPainter& painter, const Lane& lane) const {
  const double y = lane.area.bottom() - 28.0;
  paintLabelShape(painter, {12.0, y}, 12.0, lane.label);
  const QRectF text(24.0, y - 12.0, kLeftPx - 32.0, 24.0);
  QFont strong = font();
  strong.setWeight(QFont::DemiBold);
  painter.setFont(strong);
  painter.setPen(tokens().text);
  painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, Words::of(lane.label));
  painter.setFont(font());
  painter.setPen(tokens().secondary);
  QFont small = font();
  small.setPixelSize(type::kCaptionPx);
  painter.setFont(small);
  painter.drawText(text.translated(0, 18.0), Qt::AlignVCenter | Qt::AlignLeft,
                   Words::images(static_cast<int>(lane.samples.size())));
  painter.setFont(font());
}

void ScoreHistogram::paintAxis(QPainter& painter) const {
  const QRectF plot = plotArea();
  QFont small = font();
  small.setPixelSize(type::kCaptionPx);
  painter.setFont(small);
  for (const auto& tick : axis_.ticks()) {
    const double x = xOf(tick.value);
    painter.setPen(QPen(tokens().secondary, 1));
    painter.drawLine(QPointF(x, plot.bottom()),
                     QPointF(x, plot.bottom() + (tick.isLabelled ? 6.0 : 3.0)));
    if (!tick.isLabelled) continue;
    painter.drawText(QRectF(x - 30, plot.bottom() + 7, 60, 16), Qt::AlignCenter,
                     QLocale().toString(tick.value, 'g', 4));
  }
  const QString title = axis_.isLogarithmic() ? tr("Score (1 = a typical good part, logarithmic) →")
                                              : tr("Score (1 = a typical good part) →");
  painter.drawText(QRectF(plot.left(), plot.bottom() + 25, plot.width(), 20),
                   Qt::AlignRight | Qt::AlignVCenter, title);
  if (recommended_ && *recommended_ != threshold_) {
    const double x = xOf(*recommended_);
    painter.setPen(QPen(tokens().secondary, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setPen(tokens().secondary);
    painter.drawText(QRectF(x - 80, plot.bottom() + 25, 160, 20), Qt::AlignCenter,
                     tr("recommended"));
  }
  painter.setFont(font());
}

void ScoreHistogram::paintThreshold(QPainter& painter) const {
  const Tokens& t = tokens();
  const QRectF plot = plotArea();
  const double x = xOf(threshold_);
  QColor tint = t.ng;
  tint.setAlphaF(0.07F);
  painter.fillRect(QRectF(QPointF(x, plot.top() - 4), plot.bottomRight()), tint);
  painter.setPen(QPen(t.text, isDragging_ ? 3.0 : 2.0));
  painter.drawLine(QPointF(x, plot.top() - 8), QPointF(x, plot.bottom()));

  QFont strong = font();
  strong.setWeight(QFont::DemiBold);
  painter.setFont(strong);
  //: On the line where OK ends; %1 a score
  const QString text = tr("NG above %1").arg(Words::score(threshold_));
  const double width = QFontMetricsF(strong).horizontalAdvance(text) + 2 * spacing::kMedium;
  const double left = std::clamp(x - width / 2, 2.0, this->width() - width - 2.0);
  const QRectF flag(left, 8, width, 26);
  painter.setPen(Qt::NoPen);
  painter.setBrush(t.text);
  painter.drawRoundedRect(flag, kRadiusPx, kRadiusPx);
  painter.setPen(t.surface);
  painter.drawText(flag, Qt::AlignCenter, text);
  painter.setFont(font());
}

// --- moving the line --------------------------------------------------------

void ScoreHistogram::moveTo(double value) {
  threshold_ = std::clamp(value, axis_.value(0.0), axis_.value(1.0));
  // Three significant digits are what the page shows: no hidden fractions.
  const double unit = std::pow(10.0, std::floor(std::log10(std::max(threshold_, 1e-6))) - 2.0);
  threshold_ = std::round(threshold_ / unit) * unit;
  isMoved_ = true;
  describe();
  update();
  Q_EMIT thresholdMoving(threshold_);
}

void ScoreHistogram::moveBySteps(int steps) {
  const double before = threshold_;
  for (int i = 1; i <= kCoarse && threshold_ == before; ++i) {  // rounding may eat a small step
    moveTo(axis_.value(axis_.position(before) + static_cast<double>(i * steps) / kStepsAcross));
  }
}

void ScoreHistogram::release() {
  settle_.stop();
  isDragging_ = false;
  if (!std::exchange(isMoved_, false)) return;
  update();
  Q_EMIT thresholdReleased(threshold_);
}

void ScoreHistogram::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  const bool onFlag = event->position().y() < kTopPx;
  const bool onLine = std::abs(event->position().x() - xOf(threshold_)) <= kGrabPx;
  if (isEditable_ && (onFlag || onLine)) {
    isDragging_ = true;
    if (onFlag)
      moveTo(axis_.value((event->position().x() - plotArea().left()) / plotArea().width()));
    return;
  }
  if (const Dot* dot = dotAt(event->position())) {
    Q_EMIT sampleActivated(samples_[dot->sample].name);
  }
}

void ScoreHistogram::mouseMoveEvent(QMouseEvent* event) {
  if (isDragging_) {
    moveTo(axis_.value((event->position().x() - plotArea().left()) / plotArea().width()));
    return;
  }
  const bool onLine = std::abs(event->position().x() - xOf(threshold_)) <= kGrabPx;
  if (isEditable_ && onLine) {
    setCursor(Qt::SplitHCursor);
  } else if (dotAt(event->position()) != nullptr) {
    setCursor(Qt::PointingHandCursor);
  } else {
    unsetCursor();
  }
}

void ScoreHistogram::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) release();
}

void ScoreHistogram::keyPressEvent(QKeyEvent* event) {
  const int direction = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
  if (!isEditable_ || direction == 0) {
    QWidget::keyPressEvent(event);
    return;
  }
  const bool isCoarse = event->modifiers().testFlag(Qt::ShiftModifier);
  moveBySteps(direction * (isCoarse ? kCoarse : 1));
  settle_.start();
}

void ScoreHistogram::focusOutEvent(QFocusEvent* event) {
  release();
  QWidget::focusOutEvent(event);
  update();
}

void ScoreHistogram::resizeEvent(QResizeEvent* /*event*/) { layOut(); }

// --- asking -----------------------------------------------------------------

const ScoreHistogram::Dot* ScoreHistogram::dotAt(QPointF place) const {
  const Dot* nearest = nullptr;
  double least = dotPx_;
  for (const Dot& dot : dots_) {
    const double distance = std::hypot(dot.centre.x() - place.x(), dot.centre.y() - place.y());
    if (distance < least) {
      least = distance;
      nearest = &dot;
    }
  }
  return nearest;
}

QString ScoreHistogram::tipAt(QPointF place) const {
  if (const Dot* dot = dotAt(place)) {
    const auto& sample = samples_[dot->sample];
    //: %1 file name, %2 label, %3 score
    return tr("%1 (%2): %3").arg(sample.name, Words::of(sample.label), Words::score(sample.score));
  }
  for (const Bar& bar : bars_) {
    if (!bar.area.adjusted(-1, -6, 1, kRugPx).contains(place)) continue;
    //: %1 and %2 scores, %3 a label, %4 "5 images"
    return tr("%1 to %2, %3: %4")
        .arg(Words::score(bar.low), Words::score(bar.high), Words::of(bar.label),
             Words::images(bar.count));
  }
  return {};
}

bool ScoreHistogram::event(QEvent* event) {
  if (event->type() == QEvent::ToolTip) {
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), tipAt(help->pos()), this);
    return true;
  }
  return QWidget::event(event);
}

QString ScoreHistogram::asCsv() const {
  QString csv = QStringLiteral("image,label,score\n");
  for (const auto& sample : samples_) {
    QString name = sample.name;
    name.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    csv += QStringLiteral("\"%1\",%2,%3\n")
               .arg(name, QString::fromUtf8(project::name(sample.label).data()),
                    QString::number(sample.score, 'g', 17));
  }
  return csv;
}

void ScoreHistogram::contextMenuEvent(QContextMenuEvent* event) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addAction(tr("Copy as picture"), this,
                  [this] { QGuiApplication::clipboard()->setPixmap(grab()); });
  menu->addAction(tr("Copy the scores as CSV"), this,
                  [this] { QGuiApplication::clipboard()->setText(asCsv()); });
  menu->popup(event->globalPos());
}

}  // namespace handful::ui
