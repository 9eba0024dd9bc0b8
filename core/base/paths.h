#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace handful {

/// Paths are UTF-8 std::strings at our borders (command line, JSON, Qt) and
/// std::filesystem::path inside. Only these two convert between them.
[[nodiscard]] inline std::filesystem::path pathFromUtf8(std::string_view utf8) {
  return {std::u8string(utf8.begin(), utf8.end())};
}

[[nodiscard]] inline std::string toUtf8(const std::filesystem::path& path) {
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
}

}  // namespace handful
