#include "app/report_files.h"

#include <ostream>

#include "core/base/paths.h"
#include "core/report/compose.h"
#include "core/report/csv_writer.h"
#include "core/report/html_writer.h"
#include "core/report/report_file.h"

namespace handful::app {

void refuseOtherThanReports(const ReportFiles& files) {
  using report::FileKind;
  if (!files.html.empty()) report::refuseOtherThan(FileKind::Html, pathFromUtf8(files.html));
  if (!files.csv.empty()) report::refuseOtherThan(FileKind::Csv, pathFromUtf8(files.csv));
}

void writeReports(const ReportFiles& files, const report::ReportData& data, std::ostream& out) {
  const auto write = [&](report::FileKind kind, const std::string& file, const std::string& text,
                         const char* what) {
    const auto path = pathFromUtf8(file);
    report::writeReport(kind, path, text);
    out << what << " lies in " << toUtf8(std::filesystem::absolute(path).lexically_normal())
        << ".\n";
  };
  const auto note = [&](report::FileState state, const char* what) {
    const int count = data.countFiles(state);
    if (count == 0) return;
    out << "Note: " << count << " of the " << data.setUpImages.size() << " files of the set-up "
        << what << "; the report names them.\n";
  };
  note(report::FileState::Changed, "are no longer what they were");
  note(report::FileState::Missing, "were not found");
  if (!files.html.empty()) {
    write(report::FileKind::Html, files.html, report::htmlPage(report::compose(data)),
          "The report");
  }
  if (!files.csv.empty()) {
    write(report::FileKind::Csv, files.csv, report::csvTable(data), "The table of the images");
  }
}

}  // namespace handful::app
