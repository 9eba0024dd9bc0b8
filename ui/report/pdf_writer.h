#pragma once

#include <QByteArray>

#include "core/report/document.h"

namespace handful::ui {

/// A report as a PDF on A4: the same blocks as the HTML page, with heads, feet and page numbers;
/// no row, figure or chart is cut. May run on any thread.
/// @throws Error (Internal)
[[nodiscard]] QByteArray pdfOf(const report::Document& document);

}  // namespace handful::ui
