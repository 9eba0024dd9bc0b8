#pragma once

#include <QColor>
#include <QIcon>
#include <QPainter>

#include "core/project/labels.h"
#include "core/runtime/verdict.h"

namespace handful::ui {

/// The colour of a label, never without its shape.
[[nodiscard]] QColor colourOf(project::Label label);
[[nodiscard]] QColor colourOf(runtime::Verdict verdict);

/// OK a circle, NG a triangle, unlabelled a ring: in lists, charts and buttons alike.
void paintLabelShape(QPainter& painter, QPointF centre, double sidePx, project::Label label);

/// The same for what the inspection says; review is a square.
void paintVerdictShape(QPainter& painter, QPointF centre, double sidePx, runtime::Verdict verdict);

[[nodiscard]] QIcon labelIcon(project::Label label);

}  // namespace handful::ui
