#include "core/report/report_file.h"

#include <algorithm>
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

const char* nameOf(FileKind kind) {
  switch (kind) {
    case FileKind::Html:
      return "an HTML page";
    case FileKind::Pdf:
      return "a PDF";
    case FileKind::Csv:
      break;
  }
  return "a table (CSV)";
}

std::string endingOf(FileKind kind) {
  switch (kind) {
    case FileKind::Html:
      return ".html";
    case FileKind::Pdf:
      return ".pdf";
    case FileKind::Csv:
      break;
  }
  return ".csv";
}

char asciiLower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
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

/// A page that is called a PDF is opened by a program that cannot read it.
void refuseOtherEnding(FileKind kind, const std::filesystem::path& file) {
  auto ending = toUtf8(file.extension());
  std::ranges::transform(ending, ending.begin(), asciiLower);
  for (const auto other : {FileKind::Html, FileKind::Pdf, FileKind::Csv}) {
    if (other == kind || ending != endingOf(other)) continue;
    const std::string inWindow =
        kind == FileKind::Html && other == FileKind::Pdf ? " The window writes PDF, too." : "";
    throw Error(ErrorCode::Config,
                std::string("What is written is ") + nameOf(kind) + ", and the name is that of " +
                    nameOf(other) + ". Choose a name such as " + exampleOf(kind) + "." + inWindow,
                toUtf8(file));
  }
}

}  // namespace

void refuseOtherThan(FileKind kind, const std::filesystem::path& file) {
  refuseOtherEnding(kind, file);
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
