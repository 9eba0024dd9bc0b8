#include "ui/charts/plot.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <cmath>

#include "ui/charts/csv_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label_shape.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kLeftPx = 68;
constexpr int kRightPx = 20;
constexpr int kTopPx = 34;
constexpr int kBottomPx = 48;
constexpr int kKeyPx = 26;
constexpr int kKeyGapPx = spacing::kSmall - 2;
constexpr int kKeyRowPx = 18;
constexpr double kKeysLeftPx = 8.0;
constexpr double kPointPx = 12.0;
constexpr double kPlacePx = 15.0;
constexpr float kBandOpacity = 0.16F;
constexpr double kLeastStepPx = 0.5;

QString tickText(const PlotAxis& axis, double value) {
  return axis.isRate ? Words::rate(value) : QLocale().toString(value, 'g', 4);
}

}  // namespace

Plot::Plot(QWidget* parent) : QWidget(parent) {
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&Theme::instance(), &Theme::changed, this, &Plot::repaintAll);
}

// --- what is shown ----------------------------------------------------------

void Plot::repaintAll() {
  layKeys();
  painted_ = {};
  update();
}

void Plot::setAxes(const PlotAxis& x, const PlotAxis& y) {
  x_ = x;
  y_ = y;
  repaintAll();
}

void Plot::setCurves(std::vector<PlotCurve> curves) {
  curves_ = std::move(curves);
  repaintAll();
}

void Plot::setPoints(std::vector<PlotPoint> points) {
  points_ = std::move(points);
  repaintAll();
}

void Plot::setMarks(std::vector<PlotLine> lines, std::vector<PlotPlace> places) {
  lines_ = std::move(lines);
  places_ = std::move(places);
  update();
}

void Plot::setEmptyText(const QString& text) {
  emptyText_ = text;
  setAccessibleDescription(text);
  repaintAll();
}

QRectF Plot::area() const {
  return QRectF(rect()).adjusted(kLeftPx, topPx_, -kRightPx, -kBottomPx);
}

QPointF Plot::pixelOf(QPointF at) const {
  const QRectF plot = area();
  return {plot.left() + x_.scale.position(at.x()) * plot.width(),
          plot.bottom() - y_.scale.position(at.y()) * plot.height()};
}

// --- painting ---------------------------------------------------------------

void Plot::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(font());
  if (isEmpty()) {
    painter.setPen(tokens().secondary);
    painter.drawText(rect().adjusted(spacing::kVast, 0, -spacing::kVast, 0),
                     Qt::AlignCenter | Qt::TextWordWrap, emptyText_);
    return;
  }
  if (painted_.isNull() || painted_.devicePixelRatio() != devicePixelRatioF()) {
    painted_ = paintedPlot();
  }
  painter.drawPixmap(0, 0, painted_);
  paintMarks(painter);
}

QPixmap Plot::paintedPlot() const {
  QPixmap pixmap(size() * devicePixelRatioF());
  pixmap.setDevicePixelRatio(devicePixelRatioF());
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setFont(font());
  paintAxes(painter);
  paintKeys(painter);
  painter.setClipRect(area().adjusted(-kPointPx, -kPointPx, kPointPx, kPointPx));
  for (const PlotCurve& curve : curves_) paintCurve(painter, curve);
  for (const PlotPoint& point : points_) {
    const QPointF centre = pixelOf(point.at);
    paintLabelShape(painter, centre, kPointPx, point.label);
    if (!point.isMarked) continue;
    painter.setPen(QPen(tokens().text, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(centre, 0.75 * kPointPx, 0.75 * kPointPx);
  }
  return pixmap;
}

void Plot::paintAxes(QPainter& painter) const {
  const QRectF plot = area();
  QFont small = font();
  small.setPixelSize(type::kCaptionPx);
  painter.setFont(small);
  painter.setPen(QPen(tokens().border, 1));
  painter.drawRect(plot);
  for (const auto& tick : x_.scale.ticks()) {
    const double x = pixelOf({tick.value, y_.scale.low()}).x();
    painter.setPen(QPen(tokens().secondary, 1));
    painter.drawLine(QPointF(x, plot.bottom()),
                     QPointF(x, plot.bottom() + (tick.isLabelled ? 6.0 : 3.0)));
    if (!tick.isLabelled) continue;
    painter.drawText(QRectF(x - 30, plot.bottom() + 7, 60, 16), Qt::AlignCenter,
                     tickText(x_, tick.value));
  }
  for (const auto& tick : y_.scale.ticks()) {
    const double y = pixelOf({x_.scale.low(), tick.value}).y();
    painter.setPen(QPen(tokens().secondary, 1));
    painter.drawLine(QPointF(plot.left() - (tick.isLabelled ? 6.0 : 3.0), y),
                     QPointF(plot.left(), y));
    if (!tick.isLabelled) continue;
    painter.drawText(QRectF(plot.left() - 58, y - 8, 48, 16), Qt::AlignRight | Qt::AlignVCenter,
                     tickText(y_, tick.value));
  }
  painter.drawText(QRectF(plot.left(), plot.bottom() + 25, plot.width(), 20),
                   Qt::AlignRight | Qt::AlignVCenter, x_.title);
  painter.setFont(font());
}

/// The name of the upright axis and those of the curves stand over the plot, in as many rows as
/// they need.
void Plot::layKeys() {
  QFont small = font();
  small.setPixelSize(type::kCaptionPx);
  const QFontMetricsF metrics(small);
  QPointF place(kKeysLeftPx, kTopPx / 2.0 - 2.0);
  const auto take = [&](double needed) {
    if (place.x() > kKeysLeftPx && place.x() + needed > width()) {
      place = {kKeysLeftPx, place.y() + kKeyRowPx};
    }
    const QPointF taken = place;
    place.rx() += needed + spacing::kLarge;
    return taken;
  };
  keys_.clear();
  if (!y_.title.isEmpty()) take(metrics.horizontalAdvance(y_.title) + 2.0);
  for (const PlotCurve& curve : curves_) {
    if (curve.name.isEmpty()) continue;
    keys_.push_back({take(kKeyPx + kKeyGapPx + metrics.horizontalAdvance(curve.name) + 2.0),
                     curve.name, curve.colour, curve.pen});
  }
  topPx_ = kTopPx + place.y() - (kTopPx / 2.0 - 2.0);
}

void Plot::paintKeys(QPainter& painter) const {
  QFont small = font();
  small.setPixelSize(type::kCaptionPx);
  painter.setFont(small);
  const auto write = [&](QPointF at, const QString& text, const QColor& colour) {
    painter.setPen(colour);
    painter.drawText(QRectF(at.x(), at.y() - 9, width() - at.x(), 18), Qt::AlignVCenter, text);
  };
  write({kKeysLeftPx, kTopPx / 2.0 - 2.0}, y_.title, tokens().secondary);
  for (const Key& key : keys_) {
    painter.setPen(QPen(tokens().*key.colour, 2.5, key.pen));
    painter.drawLine(key.at, key.at + QPointF(kKeyPx, 0));
    write(key.at + QPointF(kKeyPx + kKeyGapPx, 0), key.name, tokens().text);
  }
  painter.setFont(font());
}

void Plot::paintCurve(QPainter& painter, const PlotCurve& curve) const {
  const auto mapped = [this](const QList<QPointF>& points) {
    QPolygonF polygon;
    polygon.reserve(points.size());
    for (const QPointF& point : points) polygon << pixelOf(point);
    return polygon;
  };
  if (!curve.low.isEmpty()) {
    QPolygonF band = mapped(curve.low);
    const QPolygonF high = mapped(curve.high);
    for (auto point = high.rbegin(); point != high.rend(); ++point) band << *point;
    QColor colour = tokens().*curve.colour;
    colour.setAlphaF(kBandOpacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(band);
  }
  painter.setPen(QPen(tokens().*curve.colour, 2.0, curve.pen));
  painter.setBrush(Qt::NoBrush);
  QPolygonF line;
  for (const QPointF& point : mapped(curve.points)) {
    // Thousands of points share their pixels; the ends stay.
    if (line.isEmpty() || (line.back() - point).manhattanLength() >= kLeastStepPx) line << point;
  }
  if (!curve.points.isEmpty()) line << pixelOf(curve.points.back());
  painter.drawPolyline(line);
}

void Plot::paintMarks(QPainter& painter) const {
  const QRectF plot = area();
  for (const PlotLine& line : lines_) {
    const bool isNg = line.line == runtime::Verdict::Ng;
    painter.setPen(QPen(isNg ? tokens().text : tokens().review, isNg ? 2.0 : 1.5,
                        isNg ? Qt::SolidLine : Qt::DashLine));
    if (line.orientation == Qt::Vertical) {
      const double x = pixelOf({line.value, y_.scale.low()}).x();
      if (x < plot.left() || x > plot.right()) continue;
      painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    } else {
      const double y = pixelOf({x_.scale.low(), line.value}).y();
      if (y < plot.top() || y > plot.bottom()) continue;
      painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
  }
  for (const PlotPlace& place : places_) {
    const QPointF centre = pixelOf(place.at);
    painter.setPen(QPen(tokens().text, 1.5));
    painter.setBrush(tokens().surface);
    painter.drawEllipse(centre, 0.8 * kPlacePx, 0.8 * kPlacePx);
    paintVerdictShape(painter, centre, kPlacePx, place.line);
  }
}

void Plot::resizeEvent(QResizeEvent* /*event*/) { repaintAll(); }

void Plot::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) repaintAll();
}

// --- asking -----------------------------------------------------------------

const PlotPoint* Plot::pointAt(QPointF place) const {
  if (isEmpty()) return nullptr;
  const PlotPoint* nearest = nullptr;
  double least = kPointPx;
  for (const PlotPoint& point : points_) {
    const QPointF to = pixelOf(point.at) - place;
    const double distance = std::hypot(to.x(), to.y());
    if (distance >= least) continue;
    least = distance;
    nearest = &point;
  }
  return nearest;
}

void Plot::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  if (const PlotPoint* point = pointAt(event->position())) Q_EMIT pointActivated(point->path);
}

void Plot::mouseMoveEvent(QMouseEvent* event) {
  if (points_.empty()) return;
  if (pointAt(event->position()) != nullptr) {
    setCursor(Qt::PointingHandCursor);
  } else {
    unsetCursor();
  }
}

bool Plot::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  const PlotPoint* point = pointAt(help->pos());
  QToolTip::showText(help->globalPos(), point == nullptr ? QString() : point->text, this);
  return true;
}

QString Plot::asCsv() const {
  QString csv;
  if (!curves_.empty()) csv += QStringLiteral("curve,x,y\n");
  for (const PlotCurve& curve : curves_) {
    for (const QPointF& point : curve.points) {
      csv += QStringLiteral("%1,%2,%3\n")
                 .arg(csvText(curve.key), csvNumber(point.x()), csvNumber(point.y()));
    }
  }
  if (points_.empty()) return csv;
  csv += QStringLiteral("image,label,x,y\n");
  for (const PlotPoint& point : points_) {
    csv += QStringLiteral("%1,%2,%3,%4\n")
               .arg(csvText(point.path), QString::fromUtf8(project::name(point.label).data()),
                    csvNumber(point.at.x()), csvNumber(point.at.y()));
  }
  return csv;
}

}  // namespace handful::ui
