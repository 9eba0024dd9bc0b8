#pragma once

#include <filesystem>
#include <vector>

namespace handful::app {

/// Folders in which weights may lie, searched in this order: HANDFUL_WEIGHTS_DIR,
/// share/handful/weights beside the program (installed), and the cache that
/// packaging/build fills (${XDG_CACHE_HOME:-~/.cache}/handful/weights). The core is
/// told; it never looks by itself.
[[nodiscard]] std::vector<std::filesystem::path> weightsFolders();

}  // namespace handful::app
