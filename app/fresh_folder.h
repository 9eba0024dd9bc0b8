#pragma once

#include <filesystem>
#include <vector>

namespace handful::app {

/// Tidies up after work that was to fill a new folder and did not end well: what stands
/// in the way of the next try goes, what was there before stays.
class FreshFolder {
 public:
  /// Call before anything is made. Makes nothing itself.
  explicit FreshFolder(std::filesystem::path folder);
  ~FreshFolder();
  FreshFolder(const FreshFolder&) = delete;
  FreshFolder& operator=(const FreshFolder&) = delete;

  /// What lies in the folder from now on is ours to remove. Without this only empty
  /// folders are removed: what is in it might come from another program.
  void own() noexcept { isOurs_ = true; }

  /// True if there was no such folder, or nothing in it.
  [[nodiscard]] bool wasEmpty() const noexcept { return wasEmpty_; }

  /// The work ended well.
  void keep() noexcept { isKept_ = true; }

 private:
  std::filesystem::path folder_;
  std::vector<std::filesystem::path> missing_;  ///< the folder and its parents, innermost first
  bool wasEmpty_ = false;
  bool isOurs_ = false;
  bool isKept_ = false;
};

}  // namespace handful::app
