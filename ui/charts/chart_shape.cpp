#include "ui/charts/chart_shape.h"

namespace handful::ui {
namespace {

constexpr QSize kKeyPx{30, 14};

}  // namespace

void paintChartShape(QPainter& painter, QPointF centre, double sidePx, ChartShape shape,
                     const QColor& colour) {
  const double half = sidePx / 2;
  painter.setPen(Qt::NoPen);
  painter.setBrush(colour);
  switch (shape) {
    case ChartShape::Circle:
      painter.drawEllipse(centre, half, half);
      return;
    case ChartShape::Triangle:
      painter.drawPolygon(QPolygonF({centre + QPointF(0, -half), centre + QPointF(half, half),
                                     centre + QPointF(-half, half)}));
      return;
    case ChartShape::Square:
      painter.drawRect(QRectF(centre.x() - half, centre.y() - half, sidePx, sidePx));
      return;
    case ChartShape::Diamond:
      painter.drawPolygon(QPolygonF({centre + QPointF(0, -half), centre + QPointF(half, 0),
                                     centre + QPointF(0, half), centre + QPointF(-half, 0)}));
      return;
  }
}

QPixmap chartKey(ChartShape shape, const QColor& colour, Qt::PenStyle pen, double widthPx,
                 double devicePixelRatio) {
  QPixmap key(kKeyPx * devicePixelRatio);
  key.setDevicePixelRatio(devicePixelRatio);
  key.fill(Qt::transparent);
  QPainter painter(&key);
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(QPen(colour, widthPx, pen));
  const double y = kKeyPx.height() / 2.0;
  painter.drawLine(QPointF(1, y), QPointF(kKeyPx.width() - 1, y));
  paintChartShape(painter, {kKeyPx.width() / 2.0, y}, 9.0, shape, colour);
  return key;
}

}  // namespace handful::ui
