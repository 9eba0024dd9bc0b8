#pragma once

#include <atomic>
#include <filesystem>
#include <random>
#include <string>
#include <system_error>

#include "core/base/paths.h"

namespace handful::tests {

/// A folder of its own for one test, gone when the test ends. Its name has a
/// space and an umlaut, so that every test that writes files is also a test of
/// such paths.
class TempDir {
 public:
  TempDir() {
    static std::atomic<int> count{0};
    const auto tag = std::to_string(std::random_device{}()) + "-" + std::to_string(++count);
    path_ = std::filesystem::temp_directory_path() / pathFromUtf8("handful Prüfung " + tag);
    std::filesystem::create_directories(path_);
  }
  ~TempDir() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TempDir(const TempDir&) = delete;
  TempDir& operator=(const TempDir&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

  /// @param name UTF-8
  [[nodiscard]] std::filesystem::path operator/(const std::string& name) const {
    return path_ / pathFromUtf8(name);
  }

 private:
  std::filesystem::path path_;
};

}  // namespace handful::tests

namespace handful::test {
using tests::TempDir;
}  // namespace handful::test
