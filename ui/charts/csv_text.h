#pragma once

#include <QString>

/// What the charts copy for a spreadsheet.
namespace handful::ui {

/// Between quotes, those in it doubled.
[[nodiscard]] inline QString csvText(QString text) {
  text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
  return QLatin1Char('"') + text + QLatin1Char('"');
}

/// With as many digits as give the same number back.
[[nodiscard]] inline QString csvNumber(double value) { return QString::number(value, 'g', 17); }

}  // namespace handful::ui
