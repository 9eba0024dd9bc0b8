#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "core/base/file_bytes.h"
#include "core/base/paths.h"

namespace handful::test {

/// Every file below a folder with its bytes, and every folder with nothing: two trees are
/// equal if the folders are.
[[nodiscard]] inline std::map<std::string, std::vector<std::byte>> treeOf(
    const std::filesystem::path& folder) {
  std::map<std::string, std::vector<std::byte>> tree;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    const auto name = toUtf8(entry.path().lexically_relative(folder));
    tree[name] = entry.is_regular_file() ? readFile(entry.path()) : std::vector<std::byte>();
  }
  return tree;
}

}  // namespace handful::test
