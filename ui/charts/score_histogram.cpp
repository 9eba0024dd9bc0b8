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

#include "ui/charts/csv_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label_shape.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kLeftPx = 108;
constexpr int kRightPx = 20;
constexpr int kTopPx = 44;
constexpr int kBottomPx = 48;
constexpr int kNotePx = 19;  // one line of what is written under the axis
constexpr int kNoteShapePx = 16;
constexpr int kErrorBarPx = 56;
constexpr int kFlagPx = 26;
constexpr double kBesidePx = 5.0;  // between a line and what is written beside it
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
  connect(&Theme::instance(), &Theme::changed, this, [this] { painted_ = {}; });
  describe();
}

// --- what is shown ----------------------------------------------------------

void ScoreHistogram::setSamples(std::vector<ScoreSample> samples) {
  samples_ = std::move(samples);
  axis_ = axisOfAll();
  layOut();
  update();
}

void ScoreHistogram::setLines(const Lines& lines) {
  if (isMoved_) return;  // the user holds one
  lines_ = lines;
  updateAxis();
  describe();
}

void ScoreHistogram::setNotes(std::vector<LineNote> review, std::vector<LineNote> ng) {
  const std::size_t rows = std::max(reviewNotes_.size(), ngNotes_.size());
  reviewNotes_ = std::move(review);
  ngNotes_ = std::move(ng);
  if (std::max(reviewNotes_.size(), ngNotes_.size()) != rows) layOut();
  update();
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

report::ScoreAxis ScoreHistogram::axisOfAll() const {
  std::vector<double> values;
  for (const auto& sample : samples_) values.push_back(sample.score);
  values.push_back(lines_.review);
  values.push_back(lines_.ng);
  if (recommended_) values.push_back(*recommended_);
  return report::ScoreAxis::around(values);
}

/// Lines that stay among the scores move no score.
void ScoreHistogram::updateAxis() {
  if (const auto axis = axisOfAll(); axis != axis_) {
    axis_ = axis;
    layOut();
  }
  update();
}

void ScoreHistogram::describe() {
  setAccessibleName(tr("Histogram of the scores"));
  //: %1 a score
  const QString ng = tr("NG begins above %1.").arg(Words::score(lines_.ng));
  const QString review = hasReviewBand(lines_)
                             //: %1 a score
                             ? tr("Review begins above %1.").arg(Words::score(lines_.review))
                             : tr("There is no review band.");
  const QString keys = active_ == runtime::Verdict::Ng
                           ? tr("Arrow keys move the NG line, Tab goes to the review line.")
                           : tr("Arrow keys move the review line, Tab goes to the NG line.");
  setAccessibleDescription(QStringList{review, ng, keys}.join(QLatin1Char(' ')));
}

QRectF ScoreHistogram::plotArea() const {
  const auto rows = static_cast<int>(std::max(reviewNotes_.size(), ngNotes_.size()));
  return QRectF(rect()).adjusted(kLeftPx, kTopPx, -kRightPx, -kBottomPx - rows * kNotePx);
}

double ScoreHistogram::valueAt(double x) const {
  const QRectF plot = plotArea();
  return axis_.value((x - plot.left()) / plot.width());
}

double ScoreHistogram::xOf(double score) const {
  const QRectF plot = plotArea();
  return plot.left() + axis_.position(score) * plot.width();
}

bool ScoreHistogram::showsBars(project::Label label) const {
  const auto count =
      std::count_if(samples_.begin(), samples_.end(),
                    [label](const ScoreSample& sample) { return sample.label == label; });
  return static_cast<std::size_t>(count) >= report::kFewestForBars;
}

// --- layout -----------------------------------------------------------------

void ScoreHistogram::layOut() {
  painted_ = {};
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
  painter.setFont(font());
  if (samples_.empty()) {
    painter.setPen(tokens().secondary);
    painter.drawText(rect(), Qt::AlignCenter, tr("No scores yet"));
    return;
  }
  if (painted_.isNull() || painted_.devicePixelRatio() != devicePixelRatioF()) {
    painted_ = paintedScores();
  }
  painter.drawPixmap(0, 0, painted_);
  paintLines(painter);
  paintNotes(painter);
  if (hasFocus()) {
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadiusPx, kRadiusPx);
  }
}

QPixmap ScoreHistogram::paintedScores() const {
  QPixmap pixmap(size() * devicePixelRatioF());
  pixmap.setDevicePixelRatio(devicePixelRatioF());
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(font());
  paintLanes(painter);
  paintAxis(painter);
  return pixmap;
}

void ScoreHistogram::paintLanes(QPainter& painter) const {
  for (const Lane& lane : lanes_) {
    painter.setPen(QPen(tokens().border, 1));
    painter.drawLine(lane.area.bottomLeft(), lane.area.bottomRight());
    paintLaneTitle(painter, lane);
    if (!showsBars(lane.label)) continue;
    painter.setPen(QPen(colourOf(lane.label), 1));
    double last = -1.0;
    for (const auto i : lane.samples) {
      const double x = std::round(2.0 * xOf(samples_[i].score)) / 2.0;
      if (x == last) continue;  // thousands of scores share their pixels
      painter.drawLine(QPointF(x, lane.area.bottom() - kRugPx), QPointF(x, lane.area.bottom()));
      last = x;
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
  painter.setFont(font());
}

ScoreHistogram::Pair ScoreHistogram::placeBeside(double reviewWidth, double ngWidth) const {
  const double most = width() - 2.0;
  Pair left{std::max(2.0, xOf(lines_.review) - kBesidePx - reviewWidth),
            xOf(lines_.ng) + kBesidePx};
  left.ng = std::max(left.ng, left.review + reviewWidth + kBesidePx);
  left.ng = std::min(left.ng, most - ngWidth);
  left.review = std::max(2.0, std::min(left.review, left.ng - kBesidePx - reviewWidth));
  return left;
}

ScoreHistogram::Flags ScoreHistogram::flags() const {
  Flags flags;
  //: On the line where review begins; %1 a score
  flags.reviewText = tr("review above %1").arg(Words::score(lines_.review));
  //: On the line where review begins, if it is the NG line
  if (!hasReviewBand(lines_)) flags.reviewText = tr("no review");
  //: On the line where OK ends; %1 a score
  flags.ngText = tr("NG above %1").arg(Words::score(lines_.ng));
  QFont strong = font();
  strong.setWeight(QFont::DemiBold);
  const QFontMetricsF metrics(strong);
  const auto widthOf = [&](const QString& text) {
    return metrics.horizontalAdvance(text) + kNoteShapePx + 2 * spacing::kSmall;
  };
  const double review = widthOf(flags.reviewText);
  const double ng = widthOf(flags.ngText);
  const Pair left = placeBeside(review, ng);
  flags.review = QRectF(left.review, 8, review, kFlagPx);
  flags.ng = QRectF(left.ng, 8, ng, kFlagPx);
  return flags;
}

QRectF ScoreHistogram::flagOf(runtime::Verdict line) const {
  return line == runtime::Verdict::Review ? flags().review : flags().ng;
}

void ScoreHistogram::paintLines(QPainter& painter) const {
  const Tokens& t = tokens();
  const QRectF plot = plotArea();
  if (recommended_ && *recommended_ != lines_.ng) {
    const double x = xOf(*recommended_);
    painter.setPen(QPen(t.secondary, 1, Qt::DotLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    QFont small = font();
    small.setPixelSize(type::kCaptionPx);
    painter.setFont(small);
    painter.setPen(t.secondary);
    painter.drawText(QRectF(x - 80, plot.bottom() + 23, 160, 20), Qt::AlignCenter,
                     tr("recommended"));
    painter.setFont(font());
  }
  const double review = xOf(lines_.review);
  const double ng = xOf(lines_.ng);
  const auto tinted = [&](double from, double to, QColor colour) {
    colour.setAlphaF(0.09F);
    painter.fillRect(QRectF(QPointF(from, plot.top() - 4), QPointF(to, plot.bottom())), colour);
  };
  if (hasReviewBand(lines_)) tinted(review, ng, t.review);
  tinted(ng, plot.right(), t.ng);
  const auto widthOf = [this](runtime::Verdict line) {
    return isDragging_ && active_ == line ? 3.0 : 2.0;
  };
  const QPointF above(0.0, -8.0);
  painter.setPen(QPen(t.review, widthOf(runtime::Verdict::Review), Qt::DashLine));
  if (hasReviewBand(lines_)) {
    painter.drawLine(QPointF(review, plot.top()) + above, QPointF(review, plot.bottom()));
  }
  painter.setPen(QPen(t.text, widthOf(runtime::Verdict::Ng)));
  painter.drawLine(QPointF(ng, plot.top()) + above, QPointF(ng, plot.bottom()));
  const Flags flag = flags();
  if (isEditable_ || hasReviewBand(lines_)) {
    paintFlag(painter, flag.review, flag.reviewText, runtime::Verdict::Review);
  }
  paintFlag(painter, flag.ng, flag.ngText, runtime::Verdict::Ng);
}

void ScoreHistogram::paintFlag(QPainter& painter, const QRectF& area, const QString& text,
                               runtime::Verdict line) const {
  const Tokens& t = tokens();
  const bool isNg = line == runtime::Verdict::Ng;
  const bool isOff = !isNg && !hasReviewBand(lines_);
  painter.setPen(isNg ? QPen(Qt::NoPen) : QPen(isOff ? t.border : t.review, 1.5));
  painter.setBrush(isNg ? t.text : t.raised);
  painter.drawRoundedRect(area, kRadiusPx, kRadiusPx);
  if (hasFocus() && active_ == line) {
    painter.setPen(QPen(t.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(area.adjusted(-3, -3, 3, 3), kRadiusPx + 2, kRadiusPx + 2);
  }
  paintVerdictShape(painter, {area.left() + spacing::kSmall + 5.0, area.center().y()}, 11.0, line);
  QFont strong = font();
  strong.setWeight(QFont::DemiBold);
  painter.setFont(strong);
  painter.setPen(isNg ? t.surface : isOff ? t.secondary : t.text);
  painter.drawText(area.adjusted(spacing::kSmall + kNoteShapePx, 0, 0, 0),
                   Qt::AlignVCenter | Qt::AlignLeft, text);
  painter.setFont(font());
}

double ScoreHistogram::noteWidth(const std::vector<LineNote>& notes) const {
  QFont small = font();
  small.setPixelSize(type::kCaptionPx);
  const QFontMetricsF metrics(small);
  double width = 0.0;
  for (const LineNote& note : notes) {
    width = std::max(width, metrics.horizontalAdvance(note.text));
  }
  return width + kNoteShapePx + spacing::kSmall + kErrorBarPx;
}

void ScoreHistogram::paintNotes(QPainter& painter) const {
  if (reviewNotes_.empty() && ngNotes_.empty()) return;
  const QRectF plot = plotArea();
  const double reviewWidth = noteWidth(reviewNotes_);
  const double ngWidth = noteWidth(ngNotes_);
  const Pair left = placeBeside(reviewWidth, ngWidth);
  const double top = plot.bottom() + kBottomPx - 4.0;
  const auto block = [&](double x, double width, const std::vector<LineNote>& notes) {
    paintNoteBlock(painter, QRectF(x, top, width, kNotePx), notes);
  };
  block(left.review, reviewWidth, reviewNotes_);
  block(left.ng, ngWidth, ngNotes_);
}

void ScoreHistogram::paintNoteBlock(QPainter& painter, QRectF area,
                                    const std::vector<LineNote>& notes) const {
  QFont small = font();
  small.setPixelSize(type::kCaptionPx);
  painter.setFont(small);
  for (const LineNote& note : notes) {
    const double y = area.center().y();
    paintLabelShape(painter, {area.left() + kNoteShapePx / 2.0 - 2.0, y}, 11.0, note.label);
    painter.setPen(tokens().text);
    painter.drawText(area.adjusted(kNoteShapePx, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     note.text);
    // From 0 to 100 %: what may be, and in it what was seen.
    const double left = area.right() - kErrorBarPx;
    painter.setPen(QPen(tokens().border, 1));
    painter.drawLine(QPointF(left, y), QPointF(area.right(), y));
    painter.setPen(QPen(colourOf(note.label), 3));
    painter.drawLine(QPointF(left + note.low * kErrorBarPx, y),
                     QPointF(left + note.high * kErrorBarPx, y));
    painter.setPen(QPen(tokens().text, 2));
    const double x = left + note.rate * kErrorBarPx;
    painter.drawLine(QPointF(x, y - 5), QPointF(x, y + 5));
    area.translate(0, kNotePx);
  }
  painter.setFont(font());
}

// --- moving the lines -------------------------------------------------------

void ScoreHistogram::activate(runtime::Verdict line) {
  if (active_ == line) return;
  release();  // what was done to the other one is decided
  active_ = line;
  describe();
  update();
}

/// A movement of the active line begins.
void ScoreHistogram::hold(runtime::Verdict line) {
  activate(line);
  if (!isMoved_) movesBoth_ = line == runtime::Verdict::Ng && !hasReviewBand(lines_);
}

void ScoreHistogram::moveTo(double value) {
  value = std::clamp(value, axis_.value(0.0), axis_.value(1.0));
  // Three significant digits are what the page shows: no hidden fractions.
  const double unit = std::pow(10.0, std::floor(std::log10(std::max(value, 1e-6))) - 2.0);
  value = std::round(value / unit) * unit;
  if (active_ == runtime::Verdict::Review) {
    lines_.review = std::min(value, lines_.ng);
  } else {
    lines_.ng = movesBoth_ ? value : std::max(value, lines_.review);
    if (movesBoth_) lines_.review = value;
  }
  isMoved_ = true;
  describe();
  update();
  Q_EMIT linesMoving(lines_);
}

void ScoreHistogram::moveBySteps(int steps) {
  hold(active_);
  const Lines before = lines_;
  const double from = active_ == runtime::Verdict::Review ? before.review : before.ng;
  for (int i = 1; i <= kCoarse && lines_ == before; ++i) {  // rounding may eat a small step
    moveTo(axis_.value(axis_.position(from) + static_cast<double>(i * steps) / kStepsAcross));
  }
}

void ScoreHistogram::release() {
  settle_.stop();
  isDragging_ = false;
  if (!std::exchange(isMoved_, false)) return;
  update();
  Q_EMIT linesReleased(lines_);
}

std::optional<runtime::Verdict> ScoreHistogram::lineAt(QPointF place) const {
  if (!isEditable_ || samples_.empty()) return std::nullopt;
  const Flags flag = flags();
  if (flag.ng.contains(place)) return runtime::Verdict::Ng;
  if (flag.review.contains(place)) return runtime::Verdict::Review;
  if (place.y() > plotArea().bottom()) return std::nullopt;
  const double toNg = std::abs(place.x() - xOf(lines_.ng));
  const double toReview = std::abs(place.x() - xOf(lines_.review));
  if (toNg <= kGrabPx && toNg <= toReview) return runtime::Verdict::Ng;
  if (toReview <= kGrabPx) return runtime::Verdict::Review;
  return std::nullopt;
}

void ScoreHistogram::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (const auto line = lineAt(event->position())) {
    hold(*line);
    isDragging_ = true;
    const double value = *line == runtime::Verdict::Review ? lines_.review : lines_.ng;
    grabbedPx_ = xOf(value) - event->position().x();
    update();
    return;
  }
  if (const Dot* dot = dotAt(event->position())) {
    Q_EMIT sampleActivated(samples_[dot->sample].path);
  }
}

void ScoreHistogram::mouseMoveEvent(QMouseEvent* event) {
  if (isDragging_) {
    moveTo(valueAt(event->position().x() + grabbedPx_));
    return;
  }
  if (lineAt(event->position())) {
    setCursor(Qt::SplitHCursor);
  } else if (dotAt(event->position()) != nullptr) {
    setCursor(Qt::PointingHandCursor);
  } else {
    unsetCursor();
  }
}

void ScoreHistogram::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  release();
  update();
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

/// From left to right, as they stand: the review line, then the NG line, then what follows.
bool ScoreHistogram::focusNextPrevChild(bool next) {
  const auto last = next ? runtime::Verdict::Ng : runtime::Verdict::Review;
  if (!isEditable_ || active_ == last) return QWidget::focusNextPrevChild(next);
  activate(last);
  return true;
}

void ScoreHistogram::focusInEvent(QFocusEvent* event) {
  if (event->reason() == Qt::TabFocusReason) activate(runtime::Verdict::Review);
  if (event->reason() == Qt::BacktabFocusReason) activate(runtime::Verdict::Ng);
  QWidget::focusInEvent(event);
  update();
}

void ScoreHistogram::focusOutEvent(QFocusEvent* event) {
  release();
  QWidget::focusOutEvent(event);
  update();
}

void ScoreHistogram::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) painted_ = {};
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
    csv += QStringLiteral("%1,%2,%3\n")
               .arg(csvText(sample.path.isEmpty() ? sample.name : sample.path),
                    QString::fromUtf8(project::name(sample.label).data()), csvNumber(sample.score));
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
