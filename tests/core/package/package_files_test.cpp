#include "core/package/package_files.h"

#include <gtest/gtest.h>

#ifndef _WIN32
#include <sys/resource.h>

#include <csignal>
#endif

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"
#include "core/package/manifest.h"
#include "tests/core/package/sample_contents.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"
#include "tests/support/temp_dir.h"

namespace handful::package {
namespace {

void expectEqual(const Contents& actual, const Contents& expected) {
  // The manifest's own fields are compared one by one in manifest_test.cpp.
  EXPECT_EQ(formatManifest(actual.manifest, {}), formatManifest(expected.manifest, {}));
  const auto& mask = expected.manifest.preparation.ignoreMask;
  EXPECT_EQ(actual.manifest.preparation.ignoreMask.empty(), mask.empty());
  if (!mask.empty()) {
    EXPECT_EQ(test::largestDifference(actual.manifest.preparation.ignoreMask, mask), 0);
  }
  const auto& reference = expected.manifest.preparation.alignment.reference;
  const auto& came = actual.manifest.preparation.alignment.reference;
  EXPECT_EQ(came.empty(), reference.empty());
  if (!reference.empty()) {
    EXPECT_EQ(test::largestDifference(came, reference), 0);
  }
  EXPECT_EQ(actual.model, expected.model);
  ASSERT_EQ(actual.heads.size(), expected.heads.size());
  for (const auto& [name, tensor] : expected.heads) {
    EXPECT_EQ(actual.heads.at(name).shape, tensor.shape) << name;
    EXPECT_EQ(actual.heads.at(name).values, tensor.values) << name;
  }
  ASSERT_EQ(actual.golden.size(), expected.golden.size());
  for (std::size_t i = 0; i < expected.golden.size(); ++i) {
    EXPECT_EQ(actual.golden[i].name, expected.golden[i].name);
    EXPECT_EQ(actual.golden[i].isGood, expected.golden[i].isGood);
    EXPECT_EQ(actual.golden[i].score, expected.golden[i].score);
    EXPECT_EQ(actual.golden[i].patchScores, expected.golden[i].patchScores);
    EXPECT_EQ(test::largestDifference(actual.golden[i].prepared, expected.golden[i].prepared), 0);
  }
}

TEST(PackageFiles, ComeBackFieldByField) {
  expectEqual(fromFiles(toFiles(sampleContents())), sampleContents());
  auto unmasked = sampleContents();
  unmasked.manifest.preparation.ignoreMask.release();
  unmasked.manifest.preparation.alignment = {};
  unmasked.manifest.preparation.tiles = {};
  expectEqual(fromFiles(toFiles(unmasked)), unmasked);
}

TEST(PackageFiles, TheManifestHoldsTheHashOfEveryOtherFile) {
  const auto files = toFiles(sampleContents());
  EXPECT_EQ(files.size(), 9U);
  auto hashes = parseManifest(textOf(files, "manifest.json")).hashes;
  for (const auto& [name, content] : files) {
    EXPECT_TRUE(isPackageFile(name)) << name;
    if (name == "manifest.json") continue;
    EXPECT_EQ(hashes.at(name), sha256Hex(content)) << name;
    hashes.erase(name);
  }
  EXPECT_TRUE(hashes.empty());
}

TEST(PackageFiles, TheSameInspectionGivesTheSameBytes) {
  EXPECT_EQ(toFiles(sampleContents()), toFiles(sampleContents()));
  EXPECT_EQ(zipped(toFiles(sampleContents())), zipped(toFiles(sampleContents())));
}

TEST(PackageFiles, OnlyKnownNamesBelongToAPackage) {
  for (const char* name : {"golden/ok_0.png", "golden/a.png", "golden/expected.json"}) {
    EXPECT_TRUE(isPackageFile(name)) << name;
  }
  for (const char* name :
       {"", "golden/", "golden/.png", "golden/../x.png", "golden/a/b.png", "golden/A.png",
        "/golden", "../manifest.json", "./manifest.json", "manifest.json/", "MANIFEST.JSON",
        "readme.txt", "golden/ok_0.png ", "golden\\ok_0.png", "C:manifest.json",
        "golden/a_name_of_more_than_32_characters_.png"}) {
    EXPECT_FALSE(isPackageFile(name)) << name;
  }
}

class PackageFileTest : public ::testing::Test {
 protected:
  test::TempDir temp;  // with a space and an umlaut
  const std::filesystem::path file = temp / "検査 7.handful";
};

TEST_F(PackageFileTest, ComesBackWithItsHash) {
  writePackage(sampleContents(), file);
  const auto loaded = readPackage(file);
  expectEqual(loaded.contents, sampleContents());
  EXPECT_EQ(loaded.sha256, sha256Hex(readFile(file)));
}

TEST_F(PackageFileTest, TheSameInspectionGivesTheSameFile) {
  writePackage(sampleContents(), file);
  writePackage(readPackage(file).contents, temp / "again.handful");
  EXPECT_EQ(readFile(file), readFile(temp / "again.handful"));
}

TEST_F(PackageFileTest, WhatIsNoPackageIsRefusedByName) {
  const auto expectRefused = [&](std::span<const std::byte> content, const char* what) {
    writeFileAtomically(file, content);
    EXPECT_EQ(test::expectError(
                  ErrorCode::Format, [&] { (void)readPackage(file); }, what),
              toUtf8(file));
  };
  expectRefused({}, "empty");
  expectRefused(bytesOf("hello"), "text");
  expectRefused(test::pngFile(test::testPicture()), "a picture");
  expectRefused(formatSafetensors(sampleContents().heads), "tensors");
}

TEST_F(PackageFileTest, AFileThatIsNotThereIsAnotherMatter) {
  EXPECT_EQ(test::expectError(ErrorCode::Io, [&] { (void)readPackage(file); }), toUtf8(file));
  test::expectError(ErrorCode::Io, [&] { (void)readPackage(temp.path()); });
}

TEST_F(PackageFileTest, ANewerPackageIsToldApartFromADamagedOne) {
  const auto files = toFiles(sampleContents());
  auto text = textOf(files, "manifest.json");
  const std::string version = "\"version\": " + std::to_string(kPackageVersion);
  text.replace(text.find(version), version.size(), "\"version\": 1000");
  writeFileAtomically(file, zipped(withManifest(files, text)));
  EXPECT_EQ(test::expectError(ErrorCode::FormatTooNew, "Install release",
                              [&] { (void)readPackage(file); }),
            toUtf8(file));
}

TEST_F(PackageFileTest, AFolderHoldsTheSame) {
  writeFolder(sampleContents(), temp / "runs/3");
  expectEqual(readFolder(temp / "runs/3"), sampleContents());
  // Other files may stand beside those of the package, as the results of a run do.
  writeFileAtomically(temp / "runs/3/result.json", "{}");
  expectEqual(readFolder(temp / "runs/3"), sampleContents());
}

TEST_F(PackageFileTest, ADamagedFolderIsRefused) {
  for (const auto& [name, content] : toFiles(sampleContents())) {
    writeFolder(sampleContents(), temp / "run");
    auto longer = content;
    longer.push_back(std::byte{'x'});
    writeFileAtomically(temp / "run" / pathFromUtf8(name), longer);
    test::expectError(
        ErrorCode::Format, [&] { (void)readFolder(temp / "run"); }, name);
    std::filesystem::remove(temp / "run" / pathFromUtf8(name));
    test::expectError(
        ErrorCode::Io, [&] { (void)readFolder(temp / "run"); }, name);
  }
}

TEST_F(PackageFileTest, AFolderIsNeverLeft) {
  writeFileAtomically(temp / "secret.txt", "secret");
  const auto files = toFiles(sampleContents());
  for (const char* name :
       {"../secret.txt", "/etc/passwd", "golden/../../secret.txt", "../nothing.txt"}) {
    writeFolder(sampleContents(), temp / "run");
    const auto hostile = withText(files, name, "secret");
    writeFileAtomically(temp / "run/manifest.json", hostile.at("manifest.json"));
    // Refused for its name: whether there is such a file is not even tried.
    test::expectError(
        ErrorCode::Format, [&] { (void)readFolder(temp / "run"); }, name);
  }
}

#ifndef _WIN32

TEST_F(PackageFileTest, AFullDiskLeavesTheOldPackage) {
  writePackage(sampleContents(), file);
  const auto before = readFile(file);
  auto larger = sampleContents();
  larger.model.resize(1'000'000, std::byte{1});

  // No file of ours may grow beyond this now: what a full disk looks like from here.
  rlimit limit{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &limit), 0);
  const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{8192, limit.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto subject = test::expectError(ErrorCode::Io, [&] { writePackage(larger, file); });
  setrlimit(RLIMIT_FSIZE, &limit);
  std::signal(SIGXFSZ, oldHandler);

  EXPECT_EQ(subject, toUtf8(file));
  EXPECT_EQ(readFile(file), before);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(temp.path()), {}), 1);
}

#endif

}  // namespace
}  // namespace handful::package
