#pragma once

#include <QColor>
#include <QPainter>
#include <QPixmap>

namespace handful::ui {

/// Lines of a chart differ in shape as well as in colour.
enum class ChartShape { Circle = 1, Triangle, Square, Diamond };

void paintChartShape(QPainter& painter, QPointF centre, double sidePx, ChartShape shape,
                     const QColor& colour);

/// A short piece of the line with its shape, to stand beside its name.
[[nodiscard]] QPixmap chartKey(ChartShape shape, const QColor& colour, Qt::PenStyle pen,
                               double widthPx, double devicePixelRatio);

}  // namespace handful::ui
