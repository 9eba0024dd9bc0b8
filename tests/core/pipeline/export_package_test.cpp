#include "core/pipeline/export_package.h"

#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"
#include "core/package/package_files.h"
#include "tests/support/expect_error.h"
#include "tests/support/recorded_progress.h"
#include "tests/support/temp_dir.h"
#include "tests/support/tiny_inspection.h"

namespace handful::pipeline {
namespace {

class ExportPackageTest : public ::testing::Test {
 protected:
  ExportResult exported(const package::Contents& contents) const {
    NullProgress progress;
    return exportPackage(contents, file, progress, {});
  }

  /// The names in the folder: nothing may lie beside the package.
  std::vector<std::string> names() const {
    std::vector<std::string> list;
    for (const auto& entry : std::filesystem::directory_iterator(temp.path())) {
      list.push_back(toUtf8(entry.path().filename()));
    }
    return list;
  }

  package::Contents tampered() const {
    auto contents = tests::tinyInspection();
    contents.golden[1].score *= 1.5;
    return contents;
  }

  test::TempDir temp;
  const std::filesystem::path file = temp / "Teil 検査.handful";
};

TEST_F(ExportPackageTest, WritesWhatTheLinePcWillOpen) {
  const auto result = exported(tests::tinyInspection());
  EXPECT_EQ(names(), std::vector<std::string>{"Teil 検査.handful"});
  EXPECT_EQ(result.sha256, sha256Hex(readFile(file)));
  EXPECT_EQ(result.bytes, std::filesystem::file_size(file));
  EXPECT_EQ(result.goldenImages, 3);
  const auto verified = verifyPackage(file);
  EXPECT_EQ(verified.sha256, result.sha256);
  EXPECT_EQ(package::toFiles(package::readPackage(file).contents),
            package::toFiles(tests::tinyInspection()));
}

TEST_F(ExportPackageTest, TheSameInspectionGivesTheSamePackage) {
  const auto first = exported(tests::tinyInspection());
  EXPECT_EQ(exported(tests::tinyInspection()).sha256, first.sha256);
}

TEST_F(ExportPackageTest, APackageThatFailsItsTestLeavesNothing) {
  test::expectError(ErrorCode::Format, "self-test failed", [&] { (void)exported(tampered()); });
  EXPECT_TRUE(names().empty());
}

TEST_F(ExportPackageTest, APackageThatFailsItsTestDoesNotReplaceAGoodOne) {
  const auto before = exported(tests::tinyInspection()).sha256;
  test::expectError(ErrorCode::Format, [&] { (void)exported(tampered()); });
  EXPECT_EQ(verifyPackage(file).sha256, before);
  EXPECT_EQ(names().size(), 1U);
}

TEST_F(ExportPackageTest, CancellingKeepsTheOldPackage) {
  const auto before = exported(tests::tinyInspection()).sha256;
  auto other = tests::tinyInspection();
  other.manifest.part.name = "another";
  tests::RecordedProgress progress(1);
  EXPECT_THROW((void)exportPackage(other, file, progress, progress.token()), OperationCancelled);
  std::stop_source stopped;
  stopped.request_stop();
  EXPECT_THROW((void)exportPackage(other, file, progress, stopped.get_token()), OperationCancelled);
  EXPECT_EQ(verifyPackage(file).sha256, before);
  EXPECT_EQ(names().size(), 1U);
}

TEST_F(ExportPackageTest, AFolderInTheWayIsSaid) {
  std::filesystem::create_directories(file / "inside");
  EXPECT_EQ(test::expectError(ErrorCode::Io, [&] { (void)exported(tests::tinyInspection()); }),
            toUtf8(file));
  EXPECT_EQ(names().size(), 1U);
}

TEST_F(ExportPackageTest, VerifyingFindsWhatIsWrong) {
  test::expectError(ErrorCode::Io, [&] { (void)verifyPackage(file); });
  writeFileAtomically(file, "hello");
  test::expectError(ErrorCode::Format, [&] { (void)verifyPackage(file); });
  package::writePackage(tampered(), file);
  EXPECT_EQ(
      test::expectError(ErrorCode::Format, "self-test failed", [&] { (void)verifyPackage(file); }),
      "ok_1");
}

}  // namespace
}  // namespace handful::pipeline
