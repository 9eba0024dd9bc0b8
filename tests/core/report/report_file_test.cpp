#include "core/report/report_file.h"

#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/report/csv_writer.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_dir.h"

namespace handful::report {
namespace {

TEST(ReportFile, MakesFoldersAndReplacesAReportOfItsKind) {
  const test::TempDir temp;
  const std::string csv = csvTable({});
  for (const auto& [kind, content] :
       {std::pair{FileKind::Html, std::string("<!doctype html>1")},
        std::pair{FileKind::Pdf, std::string("%PDF-1.4")}, std::pair{FileKind::Csv, csv}}) {
    const auto file = temp / ("neu/Größe " + std::to_string(static_cast<int>(kind)));
    writeReport(kind, file, content);
    writeReport(kind, file, content + "again");
    EXPECT_EQ(readTextFile(file), content + "again");
  }
}

TEST(ReportFile, ReplacesNothingElse) {
  const test::TempDir temp;
  writeFileAtomically(temp / "picture.png", "a picture");
  writeFileAtomically(temp / "report", "<!doctype html>");
  for (const auto kind : {FileKind::Html, FileKind::Pdf, FileKind::Csv}) {
    test::expectError(ErrorCode::Io, [&] { refuseOtherThan(kind, temp / "picture.png"); });
    test::expectError(ErrorCode::Io, [&] { refuseOtherThan(kind, temp.path()); });
    EXPECT_NO_THROW(refuseOtherThan(kind, temp / "new"));
  }
  test::expectError(ErrorCode::Io, [&] { refuseOtherThan(FileKind::Csv, temp / "report"); });
  EXPECT_EQ(readTextFile(temp / "picture.png"), "a picture");
}

TEST(ReportFile, IsCalledWhatItIs) {
  const test::TempDir temp;
  test::expectError(ErrorCode::Config, "The window writes PDF",
                    [&] { refuseOtherThan(FileKind::Html, temp / "r.pdf"); });
  test::expectError(ErrorCode::Config, "report.csv",
                    [&] { refuseOtherThan(FileKind::Csv, temp / "r.HTML"); });
  test::expectError(ErrorCode::Config, "report.pdf",
                    [&] { writeReport(FileKind::Pdf, temp / "r.csv", "%PDF"); });
  EXPECT_FALSE(std::filesystem::exists(temp / "r.csv"));
  EXPECT_NO_THROW(refuseOtherThan(FileKind::Html, temp / "r.htm"));
  EXPECT_NO_THROW(refuseOtherThan(FileKind::Csv, temp / "r.txt"));
}

}  // namespace
}  // namespace handful::report
