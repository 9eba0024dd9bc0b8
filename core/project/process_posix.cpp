#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/project/process_identity.h"

namespace handful::project {
namespace {

struct ProcessState {
  char state = '?';        ///< 'Z' = ended, but not yet collected by its parent
  std::int64_t start = 0;  ///< ticks since boot
};

/// Reads /proc/<id>/stat; all unknown where there is none.
ProcessState stateOf(std::int64_t process) {
  std::ifstream file("/proc/" + std::to_string(process) + "/stat");
  const std::string line((std::istreambuf_iterator<char>(file)), {});
  // The second field is the program's name in brackets and may hold anything.
  const auto nameEnd = line.rfind(')');
  if (nameEnd == std::string::npos) return {};

  constexpr int kStartField = 22;  // proc(5)
  std::istringstream fields(line.substr(nameEnd + 1));
  ProcessState state;
  fields >> state.state;
  std::string skipped;
  for (int field = 4; field < kStartField; ++field) fields >> skipped;
  fields >> state.start;
  return state;
}

}  // namespace

ProcessIdentity thisProcess() {
  std::array<char, 256> host{};
  ::gethostname(host.data(), host.size() - 1);
  return {host.data(), ::getpid(), stateOf(::getpid()).start};
}

bool runsHere(const ProcessIdentity& identity) {
  if (identity.process <= 0 || identity.process > INT32_MAX) return false;
  if (::kill(static_cast<pid_t>(identity.process), 0) != 0 && errno == ESRCH) return false;
  const auto state = stateOf(identity.process);
  if (state.state == 'Z') return false;
  const bool known = state.start != 0 && identity.start != 0;
  return !known || state.start == identity.start;
}

FolderGuard::FolderGuard(const std::filesystem::path& folder)
    : handle_(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {
  if (handle_ < 0) {
    throw Error(ErrorCode::Io,
                "The folder cannot be opened: " + std::generic_category().message(errno) + ".",
                toUtf8(folder));
  }
  // Some network file systems refuse; there the lock file alone has to do.
  while (::flock(handle_, LOCK_EX) != 0 && errno == EINTR) {
  }
}

FolderGuard::~FolderGuard() { ::close(handle_); }

}  // namespace handful::project
