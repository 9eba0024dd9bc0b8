#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include "core/report/report_data.h"

namespace handful::app {

/// Where the user wants a report; empty = not at all.
struct ReportFiles {
  std::string html;
  std::string csv;

  [[nodiscard]] bool isWanted() const { return !html.empty() || !csv.empty(); }
};

/// Before the work: nothing but an earlier report is replaced.
/// @throws Error (Io)
void refuseOtherThanReports(const ReportFiles& files);

/// Writes them, and says on @p out where.
/// @throws Error (Io)
void writeReports(const ReportFiles& files, const report::ReportData& data, std::ostream& out);

}  // namespace handful::app
