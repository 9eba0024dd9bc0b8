#include "core/project/run_store.h"

#include <gtest/gtest.h>

#include <optional>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/paths.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_dir.h"

namespace handful::project {
namespace {

namespace fs = std::filesystem;

class RunStoreTest : public ::testing::Test {
 protected:
  int commitOne() {
    auto run = store.nextRun();
    run.commit();
    return run.number();
  }
  [[nodiscard]] bool anythingPending() const {
    for (const auto& entry : fs::directory_iterator(temp.path() / "runs")) {
      if (toUtf8(entry.path().filename()).starts_with(".")) return true;
    }
    return false;
  }

  test::TempDir temp;
  RunStore store{temp.path()};
};

TEST_F(RunStoreTest, NoneYet) {
  EXPECT_TRUE(store.list().empty());
  test::expectError(ErrorCode::Io, [&] { (void)store.path(1); });
}

TEST_F(RunStoreTest, ARunIsThereWholeOrNotAtAll) {
  auto run = store.nextRun();
  EXPECT_EQ(run.number(), 1);
  writeFileAtomically(run.folder() / "report.json", "{}");
  EXPECT_TRUE(store.list().empty()) << "not finished";

  const auto committed = run.commit();
  EXPECT_EQ(committed, store.path(1));
  EXPECT_EQ(store.list(), std::vector<int>{1});
  EXPECT_EQ(readTextFile(store.path(1) / "report.json"), "{}");
  EXPECT_FALSE(anythingPending());
}

TEST_F(RunStoreTest, WhatIsNotCommittedVanishes) {
  {
    const auto run = store.nextRun();
    writeFileAtomically(run.folder() / "half.bin", "x");
    EXPECT_TRUE(anythingPending());
  }
  EXPECT_FALSE(anythingPending());
  EXPECT_TRUE(store.list().empty());
}

TEST_F(RunStoreTest, ARunThatWasMovedVanishesOnce) {
  std::optional<PendingRun> kept;
  {
    auto run = store.nextRun();
    kept.emplace(std::move(run));
  }
  EXPECT_TRUE(anythingPending());
  kept->commit();
  kept.reset();
  EXPECT_EQ(store.list(), std::vector<int>{1});
}

TEST_F(RunStoreTest, NumbersRiseAndHolesStay) {
  EXPECT_EQ(commitOne(), 1);
  EXPECT_EQ(commitOne(), 2);
  EXPECT_EQ(commitOne(), 3);
  fs::remove_all(store.path(2));
  EXPECT_EQ(commitOne(), 4);
  EXPECT_EQ(store.list(), (std::vector<int>{1, 3, 4}));
  test::expectError(ErrorCode::Io, [&] { (void)store.path(2); });
}

TEST_F(RunStoreTest, SortedByNumberNotByName) {
  for (const char* name : {"10", "9", "100"}) fs::create_directories(temp.path() / "runs" / name);
  EXPECT_EQ(store.list(), (std::vector<int>{9, 10, 100}));
  EXPECT_EQ(store.nextRun().number(), 101);
}

TEST_F(RunStoreTest, WhatIsNoRunIsPassedOver) {
  for (const char* name : {"0", "01", "-1", "1x", "old", ".tmp-7", "99999999999999999999"}) {
    fs::create_directories(temp.path() / "runs" / name);
  }
  writeFileAtomically(temp.path() / "runs" / "5", "a file");
  EXPECT_TRUE(store.list().empty());
}

TEST_F(RunStoreTest, TwoAtATimeDoNotMeet) {
  auto first = store.nextRun();
  auto second = store.nextRun();
  EXPECT_NE(first.number(), second.number());
  EXPECT_NE(first.folder(), second.folder());
  second.commit();
  first.commit();
  EXPECT_EQ(store.list(), (std::vector<int>{1, 2}));
}

TEST_F(RunStoreTest, ACommittedRunIsNeverReplaced) {
  auto run = store.nextRun();
  fs::create_directories(temp.path() / "runs" / "1");
  writeFileAtomically(temp.path() / "runs" / "1" / "a", "x");
  test::expectError(ErrorCode::Io, [&] { run.commit(); });
  EXPECT_EQ(readTextFile(temp.path() / "runs" / "1" / "a"), "x");
}

TEST_F(RunStoreTest, AFileInTheWayIsAnError) {
  writeFileAtomically(temp.path() / "runs", "x");
  test::expectError(ErrorCode::Io, [&] { (void)store.list(); });
  test::expectError(ErrorCode::Io, [&] { (void)store.nextRun(); });
}

}  // namespace
}  // namespace handful::project
