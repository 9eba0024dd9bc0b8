#include "core/project/project_lock.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <fstream>
#include <optional>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/json_fields.h"
#include "tests/support/expect_error.h"
#include "tests/support/not_root.h"
#include "tests/support/temp_dir.h"

namespace handful::project {
namespace {

namespace fs = std::filesystem;

/// Another program that takes the lock and keeps it until it is killed.
class OtherProgram {
 public:
  explicit OtherProgram(const fs::path& folder) {
    int ready[2];
    if (::pipe(ready) != 0) return;
    id_ = ::fork();
    if (id_ == 0) {
      try {
        const ProjectLock lock(folder);
        (void)!::write(ready[1], "y", 1);
        ::pause();
      } catch (const std::exception&) {
        (void)!::write(ready[1], "n", 1);
      }
      ::_exit(0);
    }
    char answer = 0;
    hasLock_ = ::read(ready[0], &answer, 1) == 1 && answer == 'y';
    ::close(ready[0]);
    ::close(ready[1]);
  }
  ~OtherProgram() { kill(); }
  OtherProgram(const OtherProgram&) = delete;
  OtherProgram& operator=(const OtherProgram&) = delete;

  void kill() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    ::waitpid(id_, nullptr, 0);
    id_ = -1;
  }
  [[nodiscard]] bool hasLock() const { return hasLock_; }
  [[nodiscard]] pid_t id() const { return id_; }

 private:
  pid_t id_ = -1;
  bool hasLock_ = false;
};

class ProjectLockTest : public ::testing::Test {
 protected:
  /// @return what the refusal says
  std::string refusal() {
    try {
      const ProjectLock lock(temp.path());
    } catch (const Error& e) {
      EXPECT_EQ(e.code(), ErrorCode::Io);
      return e.what();
    }
    ADD_FAILURE() << "the lock was given";
    return {};
  }
  void writeLock(const nlohmann::json& document) const {
    writeFileAtomically(file, formatJson(document));
  }

  test::TempDir temp;
  fs::path file = temp.path() / "project.lock";
};

TEST_F(ProjectLockTest, SaysWhoAndIsGivenBack) {
  {
    const ProjectLock lock(temp.path());
    EXPECT_EQ(lock.folder(), temp.path());
    const auto document = parseJson(readTextFile(file), "lock");
    EXPECT_EQ(document.at("process"), ::getpid());
    EXPECT_FALSE(document.at("host").get<std::string>().empty());
  }
  EXPECT_FALSE(fs::exists(file));
  const ProjectLock again(temp.path());
}

TEST_F(ProjectLockTest, NotTwiceInOneProgram) {
  const ProjectLock lock(temp.path());
  EXPECT_NE(refusal().find("this program"), std::string::npos);
  EXPECT_TRUE(fs::exists(file)) << "the refused one must not take the lock with it";
}

TEST_F(ProjectLockTest, ASecondProgramIsToldWhoHasIt) {
  const OtherProgram other(temp.path());
  ASSERT_TRUE(other.hasLock());
  EXPECT_NE(refusal().find(std::to_string(other.id())), std::string::npos);
}

TEST_F(ProjectLockTest, TheOtherWayRound) {
  const ProjectLock lock(temp.path());
  const OtherProgram other(temp.path());
  EXPECT_FALSE(other.hasLock());
}

TEST_F(ProjectLockTest, TheLockOfADeadProgramIsTakenOver) {
  OtherProgram other(temp.path());
  ASSERT_TRUE(other.hasLock());
  other.kill();
  ASSERT_TRUE(fs::exists(file));
  const ProjectLock lock(temp.path());
  EXPECT_EQ(parseJson(readTextFile(file), "lock").at("process"), ::getpid());
}

TEST_F(ProjectLockTest, ANumberThatWasGivenToALaterProgramDoesNotCount) {
  nlohmann::json document;
  {
    const ProjectLock lock(temp.path());
    document = parseJson(readTextFile(file), "lock");
  }
  document["start"] = document.at("start").get<std::int64_t>() - 1;
  writeLock(document);
  EXPECT_NO_THROW(ProjectLock(temp.path()));
}

TEST_F(ProjectLockTest, AnotherComputerIsNeverTakenOver) {
  writeLock({{"host", "line-3-pc"}, {"process", 1}, {"start", 7}});
  const auto text = refusal();
  EXPECT_NE(text.find("line-3-pc"), std::string::npos) << text;
  EXPECT_NE(text.find("project.lock"), std::string::npos) << "what to delete: " << text;
  EXPECT_TRUE(fs::exists(file));
}

TEST_F(ProjectLockTest, ADamagedLockIsRefusedWithWhatToDo) {
  for (const char* content :
       {"", "{", "[]", "{}", R"({"host":"a"})", R"({"host":"a","process":-1,"start":0})",
        R"({"host":"a","process":"1","start":0})"}) {
    writeFileAtomically(file, content);
    EXPECT_NE(refusal().find("delete"), std::string::npos) << content;
    EXPECT_EQ(readTextFile(file), content);
  }
}

TEST_F(ProjectLockTest, ItClearsAwayWhatACrashLeft) {
  for (const char* name : {"project.json.tmp-1", "labels.json.tmp-2", "masks/ignore.png.tmp-3",
                           "runs/.tmp-4/weights.bin", "runs/3/weights.bin", "project.json",
                           "images/a.tmp-5", "notes.tmp-6"}) {
    writeFileAtomically(temp.path() / name, "x");
  }
  const ProjectLock lock(temp.path());
  EXPECT_FALSE(fs::exists(temp.path() / "project.json.tmp-1"));
  EXPECT_FALSE(fs::exists(temp.path() / "labels.json.tmp-2"));
  EXPECT_FALSE(fs::exists(temp.path() / "masks/ignore.png.tmp-3"));
  EXPECT_FALSE(fs::exists(temp.path() / "runs/.tmp-4"));
  EXPECT_TRUE(fs::exists(temp.path() / "runs/3/weights.bin"));
  EXPECT_TRUE(fs::exists(temp.path() / "project.json"));
  EXPECT_TRUE(fs::exists(temp.path() / "images/a.tmp-5")) << "not ours";
  EXPECT_TRUE(fs::exists(temp.path() / "notes.tmp-6")) << "not ours";
}

TEST_F(ProjectLockTest, MovesWithItsOwner) {
  std::optional<ProjectLock> kept;
  {
    ProjectLock lock(temp.path());
    kept.emplace(std::move(lock));
  }
  EXPECT_TRUE(fs::exists(file));

  const test::TempDir elsewhere;
  *kept = ProjectLock(elsewhere.path());
  EXPECT_FALSE(fs::exists(file)) << "the first was given back";
  EXPECT_TRUE(fs::exists(elsewhere.path() / "project.lock"));
}

TEST_F(ProjectLockTest, DoesNotTakeAwayWhatSomebodyElseHasTakenOver) {
  {
    const ProjectLock lock(temp.path());
    writeLock({{"host", "line-3-pc"}, {"process", 1}, {"start", 7}});
  }
  EXPECT_TRUE(fs::exists(file));
}

TEST_F(ProjectLockTest, NoFolderOrNoPermission) {
  test::expectError(ErrorCode::Io, [&] { ProjectLock(temp.path() / "absent"); });
  fs::permissions(temp.path(), static_cast<fs::perms>(0555));
  const test::NotRoot somebody;
  test::expectError(ErrorCode::Io, [&] { ProjectLock(temp.path()); });
}

TEST_F(ProjectLockTest, OfManyAtOnceExactlyOneGetsAStaleLock) {
  {
    OtherProgram dead(temp.path());
    dead.kill();
  }
  constexpr int kPrograms = 8;
  int go[2];
  ASSERT_EQ(::pipe(go), 0);
  std::vector<pid_t> programs;
  for (int i = 0; i < kPrograms; ++i) {
    const pid_t id = ::fork();
    if (id == 0) {
      ::close(go[1]);
      char nothing = 0;
      (void)!::read(go[0], &nothing, 1);  // returns for all of them when the parent closes
      try {
        const ProjectLock lock(temp.path());
        ::usleep(300'000);  // longer than the others need to ask
        ::_exit(1);
      } catch (const std::exception&) {
        ::_exit(0);
      }
    }
    programs.push_back(id);
  }
  ::close(go[0]);
  ::close(go[1]);
  int given = 0;
  for (const pid_t id : programs) {
    int status = 0;
    ::waitpid(id, &status, 0);
    given += WEXITSTATUS(status);
  }
  EXPECT_EQ(given, 1);
}

}  // namespace
}  // namespace handful::project
