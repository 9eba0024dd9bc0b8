#include "core/project/run_store.h"

#include <algorithm>
#include <optional>
#include <string>
#include <system_error>
#include <utility>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/project/layout.h"

namespace handful::project {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const std::string& what, const std::error_code& why, const fs::path& path) {
  throw Error(ErrorCode::Io, what + ": " + why.message() + ".", toUtf8(path));
}

/// "12" is run 12; "012", "0" and "old" are somebody else's.
std::optional<int> runNumber(const std::string& name) {
  constexpr std::size_t kMaxDigits = 9;
  const bool digits = name.find_first_not_of("0123456789") == std::string::npos;
  if (name.empty() || name.size() > kMaxDigits || !digits || name.front() == '0') {
    return std::nullopt;
  }
  return std::stoi(name);
}

}  // namespace

PendingRun::PendingRun(int number, fs::path folder) : number_(number), folder_(std::move(folder)) {}

PendingRun::PendingRun(PendingRun&& other) noexcept
    : number_(other.number_), folder_(std::exchange(other.folder_, {})) {}

PendingRun::~PendingRun() {
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

fs::path PendingRun::commit() {
  auto target = folder_.parent_path() / std::to_string(number_);
  std::error_code failure;
  if (fs::exists(target)) {
    throw Error(ErrorCode::Io, "There is already a run with this number.", toUtf8(target));
  }
  fs::rename(folder_, target, failure);
  if (failure) fail("The run cannot be completed", failure, target);
  folder_.clear();
  return target;
}

RunStore::RunStore(const fs::path& projectFolder) : folder_(projectFolder / kRunsFolder) {}

std::vector<int> RunStore::list() const {
  std::vector<int> runs;
  std::error_code failure;
  fs::directory_iterator entry(folder_, failure);
  if (failure == std::errc::no_such_file_or_directory) return runs;
  for (const fs::directory_iterator end; !failure && entry != end; entry.increment(failure)) {
    const auto number = runNumber(toUtf8(entry->path().filename()));
    std::error_code ignored;
    if (number && entry->is_directory(ignored)) runs.push_back(*number);
  }
  if (failure) fail("The runs of the project cannot be read", failure, folder_);
  std::sort(runs.begin(), runs.end());
  return runs;
}

fs::path RunStore::path(int number) const {
  auto path = folder_ / std::to_string(number);
  std::error_code ignored;
  if (!fs::is_directory(path, ignored)) {
    throw Error(ErrorCode::Io, "The project has no such run. Set it up again.", toUtf8(path));
  }
  return path;
}

PendingRun RunStore::nextRun() {
  makeFolders(folder_);
  const auto runs = list();
  for (int number = runs.empty() ? 1 : runs.back() + 1;; ++number) {
    const auto folder = folder_ / (kPendingRunPrefix + std::to_string(number));
    std::error_code failure;
    if (fs::create_directory(folder, failure)) return {number, folder};
    if (failure) fail("No folder can be made for the run", failure, folder);
    // Another run of this program is being written there.
  }
}

}  // namespace handful::project
