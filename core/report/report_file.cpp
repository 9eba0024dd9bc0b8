#include "core/report/report_file.h"

#include <string>
#include <system_error>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/report/csv_writer.h"

namespace handful::report {
namespace {

std::string beginningOf(FileKind kind) {
  switch (kind) {
    case FileKind::Html:
      return "<!doctype html>";
    case FileKind::Pdf:
      return "%PDF";
    case FileKind::Csv:
      break;
  }
  return csvHead().substr(0, std::string_view("\xEF\xBB\xBF"
                                              "file,sha256")
                                 .size());
}

const char* exampleOf(FileKind kind) {
  switch (kind) {
    case FileKind::Html:
      return "report.html";
    case FileKind::Pdf:
      return "report.pdf";
    case FileKind::Csv:
      break;
  }
  return "report.csv";
}

}  // namespace

void refuseOtherThan(FileKind kind, const std::filesystem::path& file) {
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return;
  if (std::filesystem::is_regular_file(file, ignored) && fileBeginsWith(file, beginningOf(kind))) {
    return;
  }
  throw Error(ErrorCode::Io,
              std::string("There is something in this place that is no report, and it is not "
                          "replaced. Choose another name, such as ") +
                  exampleOf(kind) + ".",
              toUtf8(file));
}

void writeReport(FileKind kind, const std::filesystem::path& file, std::string_view content) {
  refuseOtherThan(kind, file);
  log::info("Writing the report " + toUtf8(file) + ".");
  writeFileAtomically(file, content);
}

}  // namespace handful::report
