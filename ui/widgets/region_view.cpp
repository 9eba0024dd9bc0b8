#include "ui/widgets/region_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "core/imaging/resize.h"
#include "core/region/coverage.h"
#include "ui/theme/theme.h"

namespace handful::ui {
namespace {

constexpr double kHandlePx = 9.0;
constexpr double kReachPx = 10.0;
constexpr int kMostMaskPx = 1200;  // longer side of what is painted of a mask
constexpr int kStripePx = 10;
constexpr int kVeilAlpha = 165;
constexpr int kStripeAlpha = 190;
constexpr int kBetweenAlpha = 90;
constexpr double kCrossPx = 9.0;
constexpr double kCrossStepPx = 12.0;  // on the screen

/// Stripes where the mask is set: to be told from any part, and without seeing colours.
QImage striped(const cv::Mat& mask, const QColor& colour) {
  const double scale =
      std::min(1.0, static_cast<double>(kMostMaskPx) / std::max(mask.cols, mask.rows));
  const cv::Mat small = imaging::resized(
      mask, {std::max(1, cvRound(scale * mask.cols)), std::max(1, cvRound(scale * mask.rows))});
  QImage image(small.cols, small.rows, QImage::Format_ARGB32_Premultiplied);
  const auto shade = [&](int alpha) {
    QColor shaded = colour;
    shaded.setAlpha(alpha);
    return qPremultiply(shaded.rgba());
  };
  const QRgb stripe = shade(kStripeAlpha);
  const QRgb between = shade(kBetweenAlpha);
  for (int y = 0; y < small.rows; ++y) {
    auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
    const auto* set = small.ptr<std::uint8_t>(y);
    for (int x = 0; x < small.cols; ++x) {
      const bool isStripe = (x + y) % kStripePx < kStripePx / 4;
      line[x] = set[x] < 128 ? 0U : isStripe ? stripe : between;
    }
  }
  return image;
}

}  // namespace

RegionView::RegionView(QWidget* parent) : ImageView(parent) {
  setMouseTracking(true);
  setAccessibleName(tr("Image with the region"));
  connect(&Theme::instance(), &Theme::changed, this, &RegionView::paintMask);
}

void RegionView::setRegion(const project::RegionSettings& region, cv::Size reference) {
  const bool isSameMask = ignored_.isNull() == region.ignoreMask.empty() &&
                          region.ignoreMask.data == region_.ignoreMask.data;
  region_ = region;
  if (reference != reference_) forgetDrawing();
  reference_ = reference;
  if (!isSameMask) paintMask();
  update();
}

void RegionView::paintMask() {
  const cv::Mat& mask = region_.ignoreMask;
  ignored_ = mask.empty() ? QImage() : striped(mask, tokens().seriesFourth);
}

void RegionView::setTool(RegionTool tool) {
  forgetDrawing();
  tool_ = tool;
  setCursor(tool == RegionTool::Adjust ? Qt::ArrowCursor : Qt::CrossCursor);
  update();
}

void RegionView::setBrush(int diameter) {
  brush_ = diameter;
  update();
}

// --- places -----------------------------------------------------------------

bool RegionView::isBrush() const {
  return tool_ == RegionTool::IgnoreBrush || tool_ == RegionTool::Eraser;
}

bool RegionView::isPolygonTool() const {
  return tool_ == RegionTool::Polygon || tool_ == RegionTool::IgnorePolygon;
}

Corners RegionView::outline() const {
  return region_.polygon.empty() ? region::cornersOf({{0, 0}, reference_}) : region_.polygon;
}

QPointF RegionView::toWidget(QPointF inReference) const {
  const QRectF area = target();
  return area.topLeft() + QPointF(inReference.x() * area.width() / reference_.width,
                                  inReference.y() * area.height() / reference_.height);
}

QPointF RegionView::toReference(QPointF onWidget) const {
  const QRectF area = target();
  const QPointF from = onWidget - area.topLeft();
  return {from.x() * reference_.width / area.width(), from.y() * reference_.height / area.height()};
}

cv::Point RegionView::pixelAt(QPointF onWidget) const {
  const QPointF place = toReference(onWidget);
  return {std::clamp(cvFloor(place.x()), 0, reference_.width - 1),
          std::clamp(cvFloor(place.y()), 0, reference_.height - 1)};
}

std::optional<std::size_t> RegionView::handleAt(QPointF onWidget) const {
  if (tool_ != RegionTool::Adjust || !canDraw()) return std::nullopt;
  const auto handles = handlesOf(outline());
  std::optional<std::size_t> best;
  double closest = kReachPx;
  for (std::size_t i = 0; i < handles.size(); ++i) {
    const QPointF away = toWidget(handles[i]) - onWidget;
    const double distance = std::hypot(away.x(), away.y());
    // The whole image cannot be moved, and its middle is where people drag.
    const bool isMiddleOfAll = region_.polygon.empty() && i + 1 == handles.size();
    if (distance > closest || isMiddleOfAll) continue;
    closest = distance;
    best = i;
  }
  return best;
}

// --- drawing ----------------------------------------------------------------

void RegionView::forgetDrawing() {
  drawing_.clear();
  dragged_.clear();
  handle_.reset();
  isDrawing_ = false;
  update();
}

void RegionView::drawRegion(const Corners& corners) {
  forgetDrawing();
  if (!isLargeEnough(corners)) {
    Q_EMIT tooSmall();
  } else {
    Q_EMIT regionDrawn(orWholeImage(corners, reference_));
  }
}

void RegionView::startAt(cv::Point pixel) {
  if (isPolygonTool()) return addCorner(pixel);
  isDrawing_ = true;
  drawing_ = {pixel};
  if (tool_ == RegionTool::Rectangle) drawing_.push_back(pixel);
  update();
}

void RegionView::goOnAt(cv::Point pixel) {
  if (!isDrawing_) return;
  if (tool_ == RegionTool::Rectangle) drawing_.back() = pixel;
  if (isBrush() && drawing_.back() != pixel) drawing_.push_back(pixel);
  update();
}

void RegionView::finishAt(cv::Point pixel) {
  if (!isDrawing_ || isPolygonTool()) return;
  goOnAt(pixel);
  const Corners drawn = drawing_;
  if (tool_ == RegionTool::Rectangle) {
    return drawRegion(region::cornersOf(rectangleBetween(drawn.front(), drawn.back())));
  }
  forgetDrawing();
  Q_EMIT stroked(drawn, brush_, tool_ == RegionTool::IgnoreBrush);
}

void RegionView::addCorner(cv::Point pixel) {
  const auto isNear = [this](cv::Point a, cv::Point b) {
    const QPointF away = toWidget({a.x + 0.5, a.y + 0.5}) - toWidget({b.x + 0.5, b.y + 0.5});
    return std::hypot(away.x(), away.y()) < kReachPx;
  };
  if (drawing_.size() >= 3 && isNear(pixel, drawing_.front())) return closePolygon();
  isDrawing_ = true;
  if (drawing_.empty() || drawing_.back() != pixel) drawing_.push_back(pixel);
  update();
}

void RegionView::closePolygon() {
  const Corners drawn = drawing_;
  if (drawn.size() < 3) return;
  if (tool_ == RegionTool::Polygon) return drawRegion(drawn);
  forgetDrawing();
  Q_EMIT polygonIgnored(drawn);
}

// --- the mouse --------------------------------------------------------------

void RegionView::mousePressEvent(QMouseEvent* event) {
  cross_.reset();
  if (event->button() == Qt::RightButton || event->button() == Qt::MiddleButton) {
    panFrom_ = event->position();
    return;
  }
  if (event->button() != Qt::LeftButton || !canDraw()) return;
  if (tool_ != RegionTool::Adjust) return startAt(pixelAt(event->position()));
  handle_ = handleAt(event->position());
  if (!handle_) return ImageView::mousePressEvent(event);
  dragged_ = outline();
}

void RegionView::mouseMoveEvent(QMouseEvent* event) {
  pointer_ = event->position();
  if (panFrom_) {
    pan(event->position() - *panFrom_);
    panFrom_ = event->position();
    return;
  }
  if (handle_) {
    dragged_ = withHandleAt(outline(), *handle_, toReference(event->position()), reference_);
  } else if (tool_ == RegionTool::Adjust) {
    if (event->buttons() == Qt::NoButton) showCursor(event->position());
    ImageView::mouseMoveEvent(event);
  } else if (canDraw()) {
    goOnAt(pixelAt(event->position()));
  }
  update();
}

void RegionView::showCursor(QPointF onWidget) {
  setCursor(handleAt(onWidget) ? Qt::SizeAllCursor : Qt::ArrowCursor);
}

void RegionView::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) {
    panFrom_.reset();
    return;
  }
  if (handle_) {
    const Corners changed = dragged_;
    forgetDrawing();
    Q_EMIT regionDrawn(orWholeImage(changed, reference_));
  } else if (tool_ == RegionTool::Adjust) {
    ImageView::mouseReleaseEvent(event);
  } else if (canDraw()) {
    finishAt(pixelAt(event->position()));
  }
}

void RegionView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (tool_ == RegionTool::Adjust) return ImageView::mouseDoubleClickEvent(event);
  if (event->button() != Qt::LeftButton || !canDraw()) return;
  if (!isPolygonTool()) return startAt(pixelAt(event->position()));
  closePolygon();  // the first click has set the corner
}

void RegionView::leaveEvent(QEvent* event) {
  pointer_.reset();
  update();
  ImageView::leaveEvent(event);
}

// --- the keyboard -----------------------------------------------------------

void RegionView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && isDrawing_) return forgetDrawing();
  if (tool_ == RegionTool::Adjust || !canDraw()) return ImageView::keyPressEvent(event);
  if (moveCross(event->key(), event->modifiers())) return;
  switch (event->key()) {
    case Qt::Key_Space:
      return setPointAtCross();
    case Qt::Key_Return:
    case Qt::Key_Enter:
      if (isPolygonTool() && isDrawing_) return closePolygon();
      break;
    case Qt::Key_Backspace:
      if (isPolygonTool() && !drawing_.empty()) {
        drawing_.pop_back();
        isDrawing_ = !drawing_.empty();
        return update();
      }
      break;
    default:
      break;
  }
  ImageView::keyPressEvent(event);
}

bool RegionView::moveCross(int key, Qt::KeyboardModifiers modifiers) {
  cv::Point by;
  if (key == Qt::Key_Left) by = {-1, 0};
  if (key == Qt::Key_Right) by = {1, 0};
  if (key == Qt::Key_Up) by = {0, -1};
  if (key == Qt::Key_Down) by = {0, 1};
  if (by == cv::Point()) return false;
  const bool isFine = modifiers.testFlag(Qt::ShiftModifier);
  const int step =
      isFine
          ? 1
          : std::max(1, cvRound(kCrossStepPx * reference_.width / std::max(1.0, target().width())));
  const cv::Point from = cross_.value_or(pixelAt(QRectF(rect()).center()));
  cross_ = cv::Point(std::clamp(from.x + step * by.x, 0, reference_.width - 1),
                     std::clamp(from.y + step * by.y, 0, reference_.height - 1));
  goOnAt(*cross_);
  update();
  return true;
}

/// Space is what pressing and letting go of the mouse is: for a rectangle once each.
void RegionView::setPointAtCross() {
  if (!cross_) cross_ = pixelAt(QRectF(rect()).center());
  if (tool_ == RegionTool::Rectangle && isDrawing_) return finishAt(*cross_);
  startAt(*cross_);
  if (isBrush()) finishAt(*cross_);
}

// --- painting ---------------------------------------------------------------

QPainterPath RegionView::pathOf(const Corners& corners, bool isClosed) const {
  QPainterPath path;
  QPolygonF polygon;
  const auto rectangle = isClosed ? region::rectangleOf(corners) : std::nullopt;
  if (rectangle) {
    path.addRect(
        QRectF(toWidget({static_cast<double>(rectangle->x), static_cast<double>(rectangle->y)}),
               toWidget({static_cast<double>(rectangle->x + rectangle->width),
                         static_cast<double>(rectangle->y + rectangle->height)})));
    return path;
  }
  for (const auto& corner : corners) polygon << toWidget({corner.x + 0.5, corner.y + 0.5});
  path.addPolygon(polygon);
  if (isClosed) path.closeSubpath();
  return path;
}

void RegionView::paintOver(QPainter& painter, const QRectF& area) const {
  if (reference_.area() == 0) return;
  painter.save();
  painter.setClipRect(rect());
  painter.setRenderHint(QPainter::Antialiasing);
  paintIgnored(painter, area);
  QPainterPath outside;
  outside.addRect(area);
  outside = outside.subtracted(pathOf(handle_ ? dragged_ : outline(), true));
  QColor veil = tokens().picture;
  veil.setAlpha(kVeilAlpha);
  painter.fillPath(outside, veil);
  paintOutline(painter);
  if (tool_ == RegionTool::Adjust) paintHandles(painter);
  paintDrawing(painter);
  paintBrush(painter);
  painter.restore();
}

void RegionView::paintIgnored(QPainter& painter, const QRectF& area) const {
  if (ignored_.isNull()) return;
  painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
  painter.drawImage(area, ignored_);
}

void RegionView::paintOutline(QPainter& painter) const {
  const QPainterPath path = pathOf(handle_ ? dragged_ : outline(), true);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(tokens().contourEdge, 3.5));
  painter.drawPath(path);
  painter.setPen(QPen(tokens().contour, 1.75));
  painter.drawPath(path);
}

void RegionView::paintHandles(QPainter& painter) const {
  const auto handles = handlesOf(handle_ ? dragged_ : outline());
  painter.setPen(QPen(tokens().contourEdge, 1.5));
  painter.setBrush(tokens().contour);
  for (std::size_t i = 0; i < handles.size(); ++i) {
    const bool isMiddle = i + 1 == handles.size();
    if (isMiddle && region_.polygon.empty()) continue;
    const QPointF place = toWidget(handles[i]);
    const QRectF box(place - QPointF(kHandlePx, kHandlePx) / 2, QSizeF(kHandlePx, kHandlePx));
    if (isMiddle) {
      painter.drawEllipse(box);
    } else {
      painter.drawRect(box);
    }
  }
}

void RegionView::paintDrawing(QPainter& painter) const {
  if (drawing_.empty()) return;
  if (isBrush()) {
    QColor colour = tool_ == RegionTool::IgnoreBrush ? tokens().seriesFourth : tokens().picture;
    colour.setAlpha(kVeilAlpha);
    const double width = std::max(1.0, brush_ * target().width() / reference_.width);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    Corners path = drawing_;
    if (path.size() == 1) path.push_back(path.front());
    painter.drawPath(pathOf(path, false));
    return;
  }
  Corners shape = drawing_;
  if (tool_ == RegionTool::Rectangle) {
    shape = region::cornersOf(rectangleBetween(drawing_.front(), drawing_.back()));
  } else if (cross_) {
    shape.push_back(*cross_);
  } else if (pointer_) {
    shape.push_back(pixelAt(*pointer_));
  }
  const QPainterPath path = pathOf(shape, tool_ == RegionTool::Rectangle);
  painter.setBrush(Qt::NoBrush);
  painter.setPen(QPen(tokens().contourEdge, 3.5));
  painter.drawPath(path);
  painter.setPen(QPen(tokens().contour, 1.75, Qt::DashLine));
  painter.drawPath(path);
  painter.setBrush(tokens().contour);
  painter.setPen(QPen(tokens().contourEdge, 1.5));
  if (isPolygonTool()) {
    for (const auto& corner : drawing_) {
      painter.drawEllipse(toWidget({corner.x + 0.5, corner.y + 0.5}), kHandlePx / 2, kHandlePx / 2);
    }
  }
}

/// How large the brush is, and where the keyboard is.
void RegionView::paintBrush(QPainter& painter) const {
  if (tool_ == RegionTool::Adjust) return;
  std::optional<QPointF> place = pointer_;
  if (cross_) place = toWidget({cross_->x + 0.5, cross_->y + 0.5});
  if (!place) return;
  painter.setBrush(Qt::NoBrush);
  for (const auto& pen : {QPen(tokens().contourEdge, 3.0), QPen(tokens().contour, 1.5)}) {
    painter.setPen(pen);
    if (isBrush()) {
      const double radius = 0.5 * brush_ * target().width() / reference_.width;
      painter.drawEllipse(*place, radius, radius);
    }
    if (cross_) {
      painter.drawLine(*place - QPointF(kCrossPx, 0), *place + QPointF(kCrossPx, 0));
      painter.drawLine(*place - QPointF(0, kCrossPx), *place + QPointF(0, kCrossPx));
    }
  }
}

}  // namespace handful::ui
