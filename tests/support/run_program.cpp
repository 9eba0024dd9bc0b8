#include "tests/support/run_program.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <sstream>
#include <stdexcept>

namespace handful::test {
namespace {

using Clock = std::chrono::steady_clock;

/// A pipe whose ends close themselves and are not inherited by other programs.
class Pipe {
 public:
  Pipe() {
    if (pipe2(ends_.data(), O_CLOEXEC) != 0) throw std::runtime_error("No pipe can be made.");
  }
  ~Pipe() {
    closeEnd(0);
    closeEnd(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;

  [[nodiscard]] int reading() const noexcept { return ends_[0]; }
  [[nodiscard]] int writing() const noexcept { return ends_[1]; }
  void closeWriting() { closeEnd(1); }

  /// Appends what is there. @return false at the end
  bool readInto(std::string& text) const {
    std::array<char, 65536> buffer{};
    const auto count = read(ends_[0], buffer.data(), buffer.size());
    if (count > 0) text.append(buffer.data(), static_cast<std::size_t>(count));
    return count > 0 || (count < 0 && errno == EINTR);
  }

 private:
  void closeEnd(std::size_t end) {
    if (ends_[end] >= 0) close(ends_[end]);
    ends_[end] = -1;
  }
  std::array<int, 2> ends_{-1, -1};
};

/// What posix_spawn does to the new program before it starts.
class Actions {
 public:
  Actions() { posix_spawn_file_actions_init(&actions_); }
  ~Actions() { posix_spawn_file_actions_destroy(&actions_); }
  Actions(const Actions&) = delete;
  Actions& operator=(const Actions&) = delete;
  posix_spawn_file_actions_t* operator&() noexcept { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// The form in which programs get texts: pointers, then nullptr. Lives as long as @p texts.
std::vector<char*> pointersTo(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (auto& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

pid_t start(const ProgramCall& call, const Pipe& out, const Pipe& err) {
  Actions actions;
  if (!call.folder.empty()) {
    posix_spawn_file_actions_addchdir_np(&actions, call.folder.c_str());
  }
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  if (call.outputTo.empty()) {
    posix_spawn_file_actions_adddup2(&actions, out.writing(), STDOUT_FILENO);
  } else {
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, call.outputTo.c_str(), O_WRONLY, 0);
  }
  posix_spawn_file_actions_adddup2(&actions, err.writing(), STDERR_FILENO);

  std::vector<std::string> arguments = {call.program.string()};
  arguments.insert(arguments.end(), call.arguments.begin(), call.arguments.end());
  auto environment = call.environment.value_or(std::vector<std::string>());
  auto environmentPointers = pointersTo(environment);
  pid_t child = 0;
  const int failure =
      posix_spawn(&child, call.program.c_str(), &actions, nullptr, pointersTo(arguments).data(),
                  call.environment ? environmentPointers.data() : environ);
  if (failure != 0) {
    throw std::runtime_error("Cannot start " + call.program.string() + ": " +
                             std::strerror(failure));
  }
  return child;
}

/// Collects the output until both pipes end. @return false if the time was over before
bool collect(const ProgramCall& call, pid_t child, const Pipe& out, const Pipe& err,
             ProgramResult& result) {
  const auto end = Clock::now() + call.limit;
  bool isInterrupted = call.interruptAt.empty();
  std::array<pollfd, 2> open = {pollfd{out.reading(), POLLIN, 0}, pollfd{err.reading(), POLLIN, 0}};
  while (open[0].fd >= 0 || open[1].fd >= 0) {
    if (Clock::now() > end) return false;
    if (poll(open.data(), open.size(), 100) <= 0) continue;
    if (open[0].revents != 0 && !out.readInto(result.out)) open[0].fd = -1;
    if (open[1].revents != 0 && !err.readInto(result.err)) open[1].fd = -1;
    if (!isInterrupted && result.err.find(call.interruptAt) != std::string::npos) {
      kill(child, SIGINT);
      isInterrupted = true;
    }
  }
  EXPECT_TRUE(isInterrupted) << "\"" << call.interruptAt << "\" never stood on stderr";
  return true;
}

}  // namespace

ProgramResult run(const ProgramCall& call) {
  Pipe out;
  Pipe err;
  ProgramResult result;
  const pid_t child = start(call, out, err);
  out.closeWriting();
  err.closeWriting();
  const bool isInTime = collect(call, child, out, err, result);
  if (!isInTime) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status)) {
    result.exitCode = WEXITSTATUS(status);
  } else if (isInTime) {
    ADD_FAILURE() << call.program << " was ended by signal " << WTERMSIG(status) << "\n"
                  << result.err;
  }
  if (!isInTime) ADD_FAILURE() << call.program << " took too long\n" << result.err;
  return result;
}

nlohmann::json jsonOf(const ProgramResult& result) {
  auto json = nlohmann::json::parse(result.out, nullptr, false);
  EXPECT_FALSE(json.is_discarded()) << "not JSON: " << result.out << "\n" << result.err;
  return json;
}

std::vector<nlohmann::json> jsonLinesOf(const ProgramResult& result) {
  std::vector<nlohmann::json> values;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);) {
    values.push_back(nlohmann::json::parse(line, nullptr, false));
    EXPECT_FALSE(values.back().is_discarded()) << "not JSON: " << line;
  }
  return values;
}

}  // namespace handful::test
