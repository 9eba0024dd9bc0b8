#include "core/base/log.h"

#include <gtest/gtest.h>

#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace handful {
namespace {

class LogTest : public ::testing::Test {
 protected:
  void SetUp() override { before_ = log::setSink({}); }
  void TearDown() override { log::setSink(before_); }

 private:
  log::Sink before_;
};

TEST_F(LogTest, TheSinkGetsEveryLineWithItsLevel) {
  std::vector<std::pair<log::Level, std::string>> lines;
  log::setSink([&](log::Level level, std::string_view line) { lines.emplace_back(level, line); });
  log::debug("a");
  log::info("b");
  log::warning("c");
  log::error("d");
  EXPECT_EQ(lines, (std::vector<std::pair<log::Level, std::string>>{{log::Level::Debug, "a"},
                                                                    {log::Level::Info, "b"},
                                                                    {log::Level::Warning, "c"},
                                                                    {log::Level::Error, "d"}}));
}

TEST_F(LogTest, WithoutASinkLinesAreDropped) { EXPECT_NO_THROW(log::info("nobody listens")); }

TEST_F(LogTest, ARunAddsItsOwnSinkAndPutsTheOldOneBack) {
  std::string program, run;
  log::setSink([&](log::Level, std::string_view line) { program += line; });
  const auto outer = std::make_shared<log::Sink>();
  *outer = log::setSink([&, outer](log::Level level, std::string_view line) {
    run += line;
    (*outer)(level, line);
  });
  log::info("1");
  log::setSink(*outer);
  log::info("2");
  EXPECT_EQ(program, "12");
  EXPECT_EQ(run, "1");
}

TEST_F(LogTest, ASinkMayLog) {
  int calls = 0;
  log::setSink([&](log::Level, std::string_view) {
    if (++calls == 1) log::warning("the disk is full");
  });
  log::info("x");
  EXPECT_EQ(calls, 2);
}

TEST_F(LogTest, ThreadsMayLogWhileTheSinkIsReplaced) {
  std::mutex mutex;
  int lines = 0;
  const auto count = [&](log::Level, std::string_view) {
    const std::lock_guard lock(mutex);
    ++lines;
  };
  log::setSink(count);
  std::vector<std::thread> threads;
  threads.reserve(3);
  for (int t = 0; t < 3; ++t) {
    threads.emplace_back([] {
      for (int i = 0; i < 1000; ++i) log::info("x");
    });
  }
  for (int i = 0; i < 100; ++i) log::setSink(count);
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(lines, 3000);
}

TEST_F(LogTest, LevelsHaveNames) {
  EXPECT_STREQ(log::name(log::Level::Debug), "debug");
  EXPECT_STREQ(log::name(log::Level::Info), "info");
  EXPECT_STREQ(log::name(log::Level::Warning), "warning");
  EXPECT_STREQ(log::name(log::Level::Error), "error");
}

}  // namespace
}  // namespace handful
