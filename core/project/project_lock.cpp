#include "core/project/project_lock.h"

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/json_fields.h"
#include "core/base/paths.h"
#include "core/project/layout.h"
#include "core/project/process_identity.h"

namespace handful::project {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMaxLockBytes = 1 << 16;

std::string formatIdentity(const ProcessIdentity& identity) {
  return formatJson({{"format", "handful-lock"},
                     {"version", 1},
                     {"host", identity.host},
                     {"process", identity.process},
                     {"start", identity.start}});
}

/// @return nothing if there is no lock
std::optional<ProcessIdentity> holderOf(const fs::path& file) {
  std::error_code failure;
  if (!fs::exists(file, failure) && !failure) return std::nullopt;
  try {
    const auto document = parseJson(readTextFile(file, kMaxLockBytes), toUtf8(file));
    const JsonFields fields(document, kLockFile);
    return ProcessIdentity{fields.text("host"), fields.whole("process", 1, INT64_MAX),
                           fields.whole("start", 0, INT64_MAX)};
  } catch (const Error&) {
    throw Error(ErrorCode::Io,
                "The lock of the project cannot be read. If nobody has the project open, delete "
                "the file project.lock in its folder.",
                toUtf8(file));
  }
}

void demandFree(const ProcessIdentity& holder, const fs::path& folder) {
  const auto self = thisProcess();
  const std::string process = "process " + std::to_string(holder.process);
  if (holder == self) {
    throw Error(ErrorCode::Io, "The project is already open in this program.", toUtf8(folder));
  }
  if (holder.host != self.host) {
    throw Error(ErrorCode::Io,
                "The project is open on the computer \"" + holder.host + "\" (" + process +
                    "). Close it there; if it is not open there any more, delete the file "
                    "project.lock in its folder.",
                toUtf8(folder));
  }
  if (runsHere(holder)) {
    throw Error(ErrorCode::Io,
                "The project is open in another program on this computer (" + process +
                    "). Close it there first.",
                toUtf8(folder));
  }
}

/// Nobody else works here now, so all that is unfinished stays unfinished.
void removeLeftovers(const fs::path& folder) {
  for (const char* name : {kProjectFile, kLabelsFile, kLockFile}) {
    removeUnfinishedWrites(folder / name);
  }
  removeUnfinishedWrites(folder / kMasksFolder / kIgnoreMaskFile);

  std::error_code failure;
  for (fs::directory_iterator entry(folder / kRunsFolder, failure), end; !failure && entry != end;
       entry.increment(failure)) {
    std::error_code ignored;
    const auto name = toUtf8(entry->path().filename());
    if (name.starts_with(kPendingRunPrefix)) fs::remove_all(entry->path(), ignored);
  }
}

}  // namespace

ProjectLock::ProjectLock(fs::path folder) : folder_(std::move(folder)) {
  const FolderGuard guard(folder_);  // between looking and taking nobody else may do either
  const auto file = folder_ / kLockFile;
  if (const auto holder = holderOf(file)) demandFree(*holder, folder_);
  writeFileAtomically(file, formatIdentity(thisProcess()));
  removeLeftovers(folder_);
}

ProjectLock::~ProjectLock() { release(); }

ProjectLock::ProjectLock(ProjectLock&& other) noexcept
    : folder_(std::exchange(other.folder_, {})) {}

ProjectLock& ProjectLock::operator=(ProjectLock&& other) noexcept {
  if (this != &other) {
    release();
    folder_ = std::exchange(other.folder_, {});
  }
  return *this;
}

void ProjectLock::release() noexcept {
  if (folder_.empty()) return;
  try {
    const auto file = folder_ / kLockFile;
    // Somebody may have deleted our lock and taken the project over.
    if (holderOf(file) == thisProcess()) fs::remove(file);
  } catch (const std::exception&) {
    // The folder is gone, or the network: the lock counts as left by a dead program later.
  }
  folder_.clear();
}

}  // namespace handful::project
