#include "core/base/file_bytes.h"

#include <gtest/gtest.h>

#include <fstream>

#ifndef _WIN32
#include <sys/stat.h>

#include "tests/support/not_root.h"
#endif

#include "core/base/error.h"
#include "core/base/paths.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_dir.h"

namespace handful {
namespace {

namespace fs = std::filesystem;

class FileBytesTest : public ::testing::Test {
 protected:
  fs::path write(const std::string& name, const std::string& content) {
    auto path = temp.path() / pathFromUtf8(name);
    std::ofstream(path, std::ios::binary) << content;
    return path;
  }
  static void expectRefused(const fs::path& path, std::uint64_t maxBytes = 1000) {
    EXPECT_EQ(test::expectError(ErrorCode::Io, [&] { (void)readFile(path, maxBytes); }),
              toUtf8(path));
    EXPECT_EQ(test::expectError(ErrorCode::Io, [&] { (void)readTextFile(path, maxBytes); }),
              toUtf8(path));
  }

  test::TempDir temp;
};

TEST_F(FileBytesTest, ReadsEveryByteUnderAnyName) {
  const std::string content("a\0\r\n\xff\x1a z", 8);
  const auto path = write("prüf 検査.bin", content);
  EXPECT_EQ(readTextFile(path), content);
  const auto bytes = readFile(path);
  ASSERT_EQ(bytes.size(), content.size());
  EXPECT_EQ(bytes[4], std::byte{0xff});
}

TEST_F(FileBytesTest, AnEmptyFileIsNoError) {
  EXPECT_TRUE(readFile(write("empty", "")).empty());
  EXPECT_EQ(readTextFile(temp.path() / "empty"), "");
}

TEST_F(FileBytesTest, TheLimitIsExact) {
  const auto path = write("five", "12345");
  EXPECT_EQ(readTextFile(path, 5), "12345");
  expectRefused(path, 4);
}

TEST_F(FileBytesTest, WhatIsNoReadableFile) {
  expectRefused(temp.path() / "absent");
  expectRefused(temp.path() / "absent" / "deeper");
  expectRefused(write("file", "x") / "below");
  expectRefused(temp.path());
  expectRefused({});
}

#ifndef _WIN32

TEST_F(FileBytesTest, APipeIsRefusedAndNotWaitedFor) {
  const auto pipe = temp.path() / "pipe";
  ASSERT_EQ(mkfifo(pipe.c_str(), 0600), 0);
  expectRefused(pipe);
  expectRefused("/dev/zero");
}

TEST_F(FileBytesTest, NoPermission) {
  const auto path = write("secret", "x");
  fs::permissions(path, fs::perms::none);
  const test::NotRoot somebody;
  expectRefused(path);
}

#endif

TEST(Paths, Utf8RoundTrip) {
  const std::string text = "größe/検査 1.png";
  EXPECT_EQ(toUtf8(pathFromUtf8(text)), text);
  EXPECT_EQ(pathFromUtf8(text).filename(), pathFromUtf8("検査 1.png"));
}

}  // namespace
}  // namespace handful
