#include <gtest/gtest.h>

#include <algorithm>

#include "core/package/package_files.h"
#include "tests/core/package/sample_contents.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"
#include "tests/support/zip_builder.h"

namespace handful::package {
namespace {

using tests::ZipEntry;
using tests::zipOf;

std::vector<ZipEntry> entriesOf(const FileSet& files) {
  std::vector<ZipEntry> entries;
  for (const auto& [name, content] : files) entries.push_back({name, content});
  return entries;
}

TEST(Zip, ComesBackByteForByte) {
  FileSet files = toFiles(sampleContents());
  files["golden/empty.png"] = {};
  EXPECT_EQ(unzipped(zipped(files)), files);
}

TEST(Zip, IsDated1980AndStored) {
  const auto zip = zipped({{"model.onnx", test::bytesFrom("hello")}});
  const auto at = [&](std::size_t offset) { return std::to_integer<int>(zip.at(offset)); };
  EXPECT_EQ(at(8) + at(9), 0);    // stored
  EXPECT_EQ(at(10) + at(11), 0);  // 00:00
  EXPECT_EQ(at(12), 0x21);        // January 1st
  EXPECT_EQ(at(13), 0);           // 1980
  EXPECT_EQ(zipped({{"model.onnx", test::bytesFrom("hello")}}), zip);
}

TEST(Zip, WhatAnotherToolStoredIsReadToo) {
  const auto files = toFiles(sampleContents());
  auto entries = entriesOf(files);
  std::reverse(entries.begin(), entries.end());
  EXPECT_EQ(unzipped(zipOf(entries)), files);
}

struct BadZip {
  const char* what;
  std::vector<ZipEntry> added;
};

class ZipRefuses : public ::testing::TestWithParam<BadZip> {};

TEST_P(ZipRefuses, WithAFormatError) {
  auto entries = entriesOf(toFiles(sampleContents()));
  ASSERT_NO_THROW((void)unzipped(zipOf(entries)));
  const auto& added = GetParam().added;
  std::erase_if(entries, [&](const ZipEntry& entry) { return entry.name == added[0].name; });
  entries.insert(entries.end(), added.begin(), added.end());
  test::expectError(
      ErrorCode::Format, [&] { (void)unzipped(zipOf(entries)); }, GetParam().what);
}

const auto kHello = test::bytesFrom("hello");
const std::vector<std::byte> kZeros(50 << 20);

ZipEntry entryNamed(const char* name) { return {name, kHello}; }

INSTANTIATE_TEST_SUITE_P(
    Damage, ZipRefuses,
    ::testing::Values(BadZip{"a way out", {entryNamed("../evil.png")}},
                      BadZip{"a way out below", {entryNamed("golden/../../evil.png")}},
                      BadZip{"from the root", {entryNamed("/etc/passwd")}},
                      BadZip{"a drive", {entryNamed("C:\\evil.png")}},
                      BadZip{"a folder", {{"golden/", {}}}}, BadZip{"no name", {entryNamed("")}},
                      BadZip{"a stranger", {entryNamed("readme.txt")}},
                      BadZip{"a name cut off by a zero",
                             {{std::string("model.onnx\0.exe", 15), kHello}}},
                      BadZip{"a file twice", {entryNamed("model.onnx"), entryNamed("model.onnx")}},
                      BadZip{"compressed", {{"model.onnx", kHello, true}}},
                      BadZip{"a zip bomb", {{"model.onnx", kZeros, true}}},
                      BadZip{"encrypted", {{"model.onnx", kHello, false, 1}}},
                      BadZip{"a wrong checksum", {{"model.onnx", kHello, false, 0, {}, 123}}},
                      BadZip{"more than there is", {{"model.onnx", kHello, false, 0, 700U << 20}}},
                      BadZip{"a little more than there is", {{"model.onnx", kHello, false, 0, 6}}},
                      BadZip{"less than there is", {{"model.onnx", kHello, false, 0, 4}}},
                      BadZip{"a huge document", {{"manifest.json", kZeros}}}),
    [](const auto& test) {
      std::string name = test.param.what;
      std::replace(name.begin(), name.end(), ' ', '_');
      return name;
    });

TEST(Zip, TooManyFilesAreRefused) {
  FileSet files;
  for (int i = 0; i < 65; ++i) files["golden/g" + std::to_string(i) + ".png"] = kHello;
  test::expectError(ErrorCode::Format, "too many", [&] { (void)unzipped(zipped(files)); });
  files.erase(files.begin());
  EXPECT_EQ(unzipped(zipped(files)), files);
}

TEST(Zip, AnEmptyArchiveHoldsNothing) { EXPECT_TRUE(unzipped(zipOf({})).empty()); }

}  // namespace
}  // namespace handful::package
