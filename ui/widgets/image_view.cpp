#include "ui/widgets/image_view.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTransform>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace handful::ui {
namespace {

constexpr double kMostZoom = 40.0;
constexpr double kKeyStepPx = 40.0;
constexpr double kZoomStep = 1.25;
constexpr double kFadedOpacity = 0.3;

}  // namespace

ImageView::ImageView(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setMinimumSize(240, 180);
  setAccessibleName(tr("Image with heat map"));
}

void ImageView::setPicture(const LoadedPicture& picture) {
  const bool sameSize = picture.picture.size() == picture_.picture.size();
  picture_ = picture;
  message_ = picture.error;
  isExpecting_ = false;
  if (!sameSize) zoomToFit();
  update();
}

void ImageView::expectPicture() {
  isExpecting_ = true;
  update();
}

void ImageView::clear(const QString& message) {
  isExpecting_ = false;
  picture_ = {};
  message_ = message;
  update();
}

void ImageView::setHeatOpacity(double opacity) {
  heatOpacity_ = opacity;
  update();
}

void ImageView::zoomToFit() {
  zoom_ = 1.0;
  centre_ = {0.5, 0.5};
  update();
}

void ImageView::zoomToActualSize() {
  if (picture_.picture.isNull()) return;
  zoomAt(QRectF(rect()).center(), 1.0 / devicePixelRatioF() / scale());
}

double ImageView::fitScale() const {
  const QSizeF size = picture_.picture.size();
  if (size.isEmpty()) return 1.0;
  return std::min(width() / size.width(), height() / size.height());
}

double ImageView::scale() const { return fitScale() * zoom_; }

QRectF ImageView::target() const {
  const QSizeF size = QSizeF(picture_.picture.size()) * scale();
  const QPointF middle = QRectF(rect()).center();
  return {middle - QPointF(centre_.x() * size.width(), centre_.y() * size.height()), size};
}

void ImageView::zoomAt(QPointF place, double factor) {
  const QRectF before = target();
  const double old = zoom_;
  zoom_ = std::clamp(zoom_ * factor, 1.0, kMostZoom);
  const double ratio = zoom_ / old;
  const QPointF topLeft = place + (before.topLeft() - place) * ratio;
  const QPointF offset = QRectF(rect()).center() - topLeft;
  centre_ = {offset.x() / (before.width() * ratio), offset.y() / (before.height() * ratio)};
  pan({});
}

void ImageView::pan(QPointF by) {
  const QSizeF size = target().size();
  if (size.isEmpty()) return;
  centre_ -= QPointF(by.x() / size.width(), by.y() / size.height());
  // What fits stays in the middle; what does not may be moved up to its edge.
  const auto limited = [](double centre, double visible) {
    const double half = std::min(0.5, visible / 2);
    return std::clamp(centre, half, 1.0 - half);
  };
  centre_ = {limited(centre_.x(), width() / size.width()),
             limited(centre_.y(), height() / size.height())};
  update();
}

void ImageView::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.fillRect(rect(), tokens().picture);
  if (picture_.picture.isNull()) {
    painter.setPen(tokens().secondary);
    painter.drawText(rect().adjusted(spacing::kHuge, 0, -spacing::kHuge, 0),
                     Qt::AlignCenter | Qt::TextWordWrap, message_);
  } else {
    const QRectF area = target();
    painter.setOpacity(isExpecting_ ? kFadedOpacity : 1.0);
    paintPicture(painter, area);
    if (!isExpecting_) paintHeat(painter, area);
    painter.setOpacity(1.0);
    if (!isExpecting_) paintOver(painter, area);
  }
  if (hasFocus()) {
    painter.setPen(QPen(tokens().accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(rect().adjusted(1, 1, -1, -1));
  }
}

void ImageView::paintPicture(QPainter& painter, const QRectF& area) const {
  const bool previewSuffices = area.width() * devicePixelRatioF() <= 1.5 * picture_.preview.width();
  const QImage& source = previewSuffices ? picture_.preview : picture_.picture;
  // Single pixels are to be seen as such.
  painter.setRenderHint(QPainter::SmoothPixmapTransform, scale() < 3.0);
  const QRectF visible = area.intersected(rect());
  const double toSource = source.width() / area.width();
  const QRectF part((visible.topLeft() - area.topLeft()) * toSource, visible.size() * toSource);
  painter.drawImage(visible, source, part);
}

void ImageView::paintHeat(QPainter& painter, const QRectF& area) const {
  if (picture_.heat.isNull() || heatOpacity_ <= 0.0) return;
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.setOpacity(heatOpacity_);
  painter.drawImage(area, picture_.heat);
  painter.setOpacity(1.0);
  painter.setRenderHint(QPainter::Antialiasing);
  const QTransform onScreen(area.width(), 0, 0, area.height(), area.left(), area.top());
  const QPainterPath contour = onScreen.map(picture_.contour);
  painter.setBrush(Qt::NoBrush);
  // Dark under bright: to be seen on light and on dark parts.
  painter.setPen(QPen(tokens().contourEdge, 3.5));
  painter.drawPath(contour);
  painter.setPen(QPen(tokens().contour, 1.75));
  painter.drawPath(contour);
}

void ImageView::wheelEvent(QWheelEvent* event) {
  zoomAt(event->position(), std::pow(kZoomStep, event->angleDelta().y() / 120.0));
  event->accept();
}

void ImageView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton) return;
  isDragging_ = true;
  dragFrom_ = event->position();
  setCursor(Qt::ClosedHandCursor);
}

void ImageView::mouseMoveEvent(QMouseEvent* event) {
  if (!isDragging_) return;
  pan(event->position() - dragFrom_);
  dragFrom_ = event->position();
}

void ImageView::mouseReleaseEvent(QMouseEvent* /*event*/) {
  isDragging_ = false;
  unsetCursor();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent* event) {
  if (zoom_ > 1.0) {
    zoomToFit();
  } else {
    zoomAt(event->position(), 1.0 / devicePixelRatioF() / scale());
  }
}

void ImageView::keyPressEvent(QKeyEvent* event) {
  const QPointF middle = QRectF(rect()).center();
  switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
      return zoomAt(middle, kZoomStep);
    case Qt::Key_Minus:
      return zoomAt(middle, 1.0 / kZoomStep);
    case Qt::Key_0:
      return zoomToFit();
    case Qt::Key_Left:
      return pan({kKeyStepPx, 0});
    case Qt::Key_Right:
      return pan({-kKeyStepPx, 0});
    case Qt::Key_Up:
      return pan({0, kKeyStepPx});
    case Qt::Key_Down:
      return pan({0, -kKeyStepPx});
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace handful::ui
