#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

/// What project_lock needs of the operating system; one .cpp per system.
namespace handful::project {

/// Tells one running program from every other, of now and of before.
struct ProcessIdentity {
  std::string host;
  std::int64_t process = 0;
  std::int64_t start = 0;  ///< when it started, in units of the system; 0 = not known

  bool operator==(const ProcessIdentity&) const = default;
};

[[nodiscard]] ProcessIdentity thisProcess();

/// True if that program runs on this computer just now. A later program that was
/// given the same number does not count.
[[nodiscard]] bool runsHere(const ProcessIdentity& identity);

/// While this lives no other program of this computer holds one for the same folder.
class FolderGuard final {
 public:
  /// Waits for its turn.
  /// @throws Error (Io) if the folder is not there
  explicit FolderGuard(const std::filesystem::path& folder);
  ~FolderGuard();
  FolderGuard(const FolderGuard&) = delete;
  FolderGuard& operator=(const FolderGuard&) = delete;

 private:
  int handle_;
};

}  // namespace handful::project
