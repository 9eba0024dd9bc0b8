#pragma once

#include <filesystem>
#include <string>

namespace handful::project {

/// Keeps a second program from changing the same project: a file "project.lock"
/// that says who has it open. Reading needs no lock.
///
/// A lock whose program died on this computer is taken over. One of another
/// computer cannot be judged; the error says whom to ask and what to delete.
class ProjectLock final {
 public:
  /// Takes the lock, then clears away what a crashed program left behind
  /// (temporary files, unfinished runs).
  /// @throws Error (Io) if somebody has the project open, or the folder cannot be written
  explicit ProjectLock(std::filesystem::path folder);
  ~ProjectLock();  ///< gives it back

  ProjectLock(ProjectLock&& other) noexcept;
  ProjectLock& operator=(ProjectLock&& other) noexcept;
  ProjectLock(const ProjectLock&) = delete;
  ProjectLock& operator=(const ProjectLock&) = delete;

  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

 private:
  void release() noexcept;

  std::filesystem::path folder_;  ///< empty once moved from
};

}  // namespace handful::project
