#include "core/base/atomic_file.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

#ifndef _WIN32
#include <sys/resource.h>

#include <csignal>

#include "tests/support/not_root.h"
#endif

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/paths.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_dir.h"

namespace handful {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> namesIn(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) {
    names.push_back(toUtf8(entry.path().filename()));
  }
  return names;
}

class AtomicFileTest : public ::testing::Test {
 protected:
  /// Expects that @p path cannot be written, and that its folder is as before.
  void expectRefused(const fs::path& path, std::string_view content = "new") {
    const auto before = namesIn(temp.path());
    EXPECT_EQ(test::expectError(ErrorCode::Io, [&] { writeFileAtomically(path, content); }),
              toUtf8(path));
    EXPECT_EQ(namesIn(temp.path()), before) << "a temporary file was left behind";
  }

  test::TempDir temp;
};

TEST_F(AtomicFileTest, WritesReplacesAndLeavesNothingElse) {
  const auto file = temp.path() / "a.json";
  writeFileAtomically(file, "old, and longer");
  writeFileAtomically(file, "new");
  EXPECT_EQ(readTextFile(file), "new");
  writeFileAtomically(file, std::string_view());
  EXPECT_EQ(readTextFile(file), "");
  EXPECT_EQ(namesIn(temp.path()), std::vector<std::string>{"a.json"});
}

TEST_F(AtomicFileTest, KeepsEveryByte) {
  std::vector<std::byte> content(100'000);
  for (std::size_t i = 0; i < content.size(); ++i) content[i] = static_cast<std::byte>(i * i);
  writeFileAtomically(temp.path() / "b.bin", content);
  EXPECT_EQ(readFile(temp.path() / "b.bin"), content);
}

TEST_F(AtomicFileTest, AnyNameAndMissingParents) {
  const auto file = temp.path() / pathFromUtf8("teile/größe 5/検査.json");
  writeFileAtomically(file, "x");
  EXPECT_EQ(readTextFile(file), "x");
  EXPECT_EQ(namesIn(file.parent_path()), std::vector<std::string>{"検査.json"});
}

TEST_F(AtomicFileTest, TheTargetIsAFolder) {
  fs::create_directory(temp.path() / "folder");
  expectRefused(temp.path() / "folder");
  EXPECT_TRUE(fs::is_directory(temp.path() / "folder"));
}

TEST_F(AtomicFileTest, AFileIsInTheWay) {
  writeFileAtomically(temp.path() / "file", "old");
  const auto below = temp.path() / "file" / "below.json";
  test::expectError(ErrorCode::Io, [&] { writeFileAtomically(below, "new"); });
  test::expectError(ErrorCode::Io, [&] { makeFolders(temp.path() / "file"); });
  test::expectError(ErrorCode::Io, [&] { makeFolders(temp.path() / "file" / "deeper"); });
  EXPECT_EQ(readTextFile(temp.path() / "file"), "old");
}

TEST_F(AtomicFileTest, UnfinishedWritesAreRemovedAndNothingElse) {
  for (const char* name : {"a.json", "a.json.tmp-12345", "b.json.tmp-1", "a.json.bak"}) {
    std::ofstream(temp.path() / name) << "x";
  }
  removeUnfinishedWrites(temp.path() / "a.json");
  removeUnfinishedWrites(temp.path() / "no such folder" / "a.json");
  auto names = namesIn(temp.path());
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (std::vector<std::string>{"a.json", "a.json.bak", "b.json.tmp-1"}));
}

TEST_F(AtomicFileTest, MakeFoldersAcceptsWhatIsThere) {
  makeFolders(temp.path() / "a" / "b");
  makeFolders(temp.path() / "a" / "b");
  makeFolders({});
  EXPECT_TRUE(fs::is_directory(temp.path() / "a" / "b"));
}

#ifndef _WIN32

TEST_F(AtomicFileTest, ADeviceIsNotReplaced) {
  const fs::path device = temp.path() / "device";
  fs::create_symlink("/dev/full", device);
  expectRefused(device);
  EXPECT_TRUE(fs::is_symlink(device));
}

TEST_F(AtomicFileTest, AFullDiskLeavesTheOldFile) {
  const auto file = temp.path() / "a.bin";
  writeFileAtomically(file, "old");

  // No file of ours may grow beyond 4 KiB now: what a full disk looks like from here.
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{4096, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  expectRefused(file, std::string(1'000'000, 'x'));
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, oldHandler);

  EXPECT_EQ(readTextFile(file), "old");
}

TEST_F(AtomicFileTest, NoPermission) {
  const auto file = temp.path() / "a.json";
  writeFileAtomically(file, "old");
  constexpr auto kReadOnly = static_cast<fs::perms>(0555);
  fs::permissions(temp.path(), kReadOnly);
  {
    const test::NotRoot somebody;
    expectRefused(file);
    test::expectError(ErrorCode::Io, [&] { makeFolders(temp.path() / "sub"); });
  }
  fs::permissions(temp.path(), fs::perms::owner_all);
  EXPECT_EQ(readTextFile(file), "old");
}

#endif

}  // namespace
}  // namespace handful
