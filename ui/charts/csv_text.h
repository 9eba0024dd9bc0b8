#pragma once

#include <QString>

#include "core/base/csv_text.h"

/// What the charts copy for a spreadsheet.
namespace handful::ui {

/// As csvField().
[[nodiscard]] inline QString csvText(const QString& text) {
  return QString::fromStdString(csvField(text.toStdString()));
}

/// With as many digits as give the same number back.
[[nodiscard]] inline QString csvNumber(double value) { return QString::number(value, 'g', 17); }

}  // namespace handful::ui
