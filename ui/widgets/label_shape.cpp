#include "ui/widgets/label_shape.h"

#include <QGuiApplication>
#include <QPainterPath>
#include <QPixmap>

#include "ui/theme/theme.h"

namespace handful::ui {
namespace {

void paintCircle(QPainter& painter, QPointF centre, double sidePx, const QColor& colour) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  painter.drawEllipse(centre, 0.42 * sidePx, 0.42 * sidePx);
}

void paintTriangle(QPainter& painter, QPointF centre, double sidePx, const QColor& colour) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  const double half = 0.5 * sidePx;
  painter.drawPolygon(QPolygonF{centre + QPointF(0, -0.9 * half),
                                centre + QPointF(half, 0.8 * half),
                                centre + QPointF(-half, 0.8 * half)});
}

void paintRing(QPainter& painter, QPointF centre, double sidePx, const QColor& colour) {
  painter.setPen(QPen(colour, 0.16 * sidePx));
  painter.setBrush(Qt::NoBrush);
  painter.drawEllipse(centre, 0.35 * sidePx, 0.35 * sidePx);
}

void paintSquare(QPainter& painter, QPointF centre, double sidePx, const QColor& colour) {
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  const double side = 0.76 * sidePx;
  painter.drawRect(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side));
}

}  // namespace

QColor colourOf(project::Label label) {
  switch (label) {
    case project::Label::Ok:
      return tokens().ok;
    case project::Label::Ng:
      return tokens().ng;
    case project::Label::Unlabelled:
      break;
  }
  return tokens().unlabelled;
}

QColor colourOf(runtime::Verdict verdict) {
  switch (verdict) {
    case runtime::Verdict::Ok:
      return tokens().ok;
    case runtime::Verdict::Review:
      return tokens().review;
    case runtime::Verdict::Ng:
      break;
  }
  return tokens().ng;
}

void paintLabelShape(QPainter& painter, QPointF centre, double sidePx, project::Label label) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  switch (label) {
    case project::Label::Ok:
      paintCircle(painter, centre, sidePx, colourOf(label));
      break;
    case project::Label::Ng:
      paintTriangle(painter, centre, sidePx, colourOf(label));
      break;
    case project::Label::Unlabelled:
      paintRing(painter, centre, sidePx, colourOf(label));
      break;
  }
  painter.restore();
}

void paintVerdictShape(QPainter& painter, QPointF centre, double sidePx, runtime::Verdict verdict) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  switch (verdict) {
    case runtime::Verdict::Ok:
      paintCircle(painter, centre, sidePx, colourOf(verdict));
      break;
    case runtime::Verdict::Review:
      paintSquare(painter, centre, sidePx, colourOf(verdict));
      break;
    case runtime::Verdict::Ng:
      paintTriangle(painter, centre, sidePx, colourOf(verdict));
      break;
  }
  painter.restore();
}

QIcon labelIcon(project::Label label) {
  const double ratio = qGuiApp->devicePixelRatio();
  QPixmap pixmap(QSize(kIconPx, kIconPx) * ratio);
  pixmap.setDevicePixelRatio(ratio);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  paintLabelShape(painter, {kIconPx / 2.0, kIconPx / 2.0}, 0.65 * kIconPx, label);
  return QIcon(pixmap);
}

}  // namespace handful::ui
