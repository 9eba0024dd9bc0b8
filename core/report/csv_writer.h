#pragma once

#include <string>

#include "core/report/report_data.h"

namespace handful::report {

/// A line for each judged image, RFC 4180: CRLF, quotes where needed, numbers with a point.
/// Begins with the byte order mark that spreadsheets need to see UTF-8. A text that a
/// spreadsheet would take for a formula begins with an apostrophe.
[[nodiscard]] std::string csvTable(const ReportData& data);

/// The first line, without its end.
[[nodiscard]] std::string csvHead();

}  // namespace handful::report
