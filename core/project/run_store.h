#pragma once

#include <filesystem>
#include <vector>

namespace handful::project {

/// A run that is being written. It becomes visible with commit(), whole, or never:
/// without it the destructor removes everything, and so does the next
/// ProjectLock after a crash.
class PendingRun final {
 public:
  ~PendingRun();
  PendingRun(PendingRun&& other) noexcept;
  PendingRun& operator=(PendingRun&&) = delete;
  PendingRun(const PendingRun&) = delete;
  PendingRun& operator=(const PendingRun&) = delete;

  [[nodiscard]] int number() const noexcept { return number_; }
  /// Write the files of the run in here.
  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

  /// Renames the folder to runs/<number>.
  /// @return its new path
  /// @throws Error (Io)
  std::filesystem::path commit();

 private:
  friend class RunStore;
  PendingRun(int number, std::filesystem::path folder);

  int number_;
  std::filesystem::path folder_;  ///< empty once committed or moved from
};

/// The set-ups of a project: runs/1, runs/2, … Each is written once and never
/// changed. What lies in a run is the affair of those who write it.
class RunStore final {
 public:
  explicit RunStore(const std::filesystem::path& projectFolder);

  /// The finished runs, ascending.
  /// @throws Error (Io) if the folder cannot be read; none yet is no error
  [[nodiscard]] std::vector<int> list() const;

  /// @throws Error (Io) if there is no such run
  [[nodiscard]] std::filesystem::path path(int number) const;

  /// Starts the run after the last one, in a fresh empty folder runs/.tmp-<n>.
  /// Whoever starts a run holds the ProjectLock.
  /// @throws Error (Io)
  [[nodiscard]] PendingRun nextRun();

 private:
  std::filesystem::path folder_;
};

}  // namespace handful::project
