#include "app/resource_locator.h"

#include <cstdlib>
#include <system_error>

namespace handful::app {
namespace {

std::filesystem::path fromEnvironment(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0' ? std::filesystem::path(value)
                                            : std::filesystem::path();
}

}  // namespace

std::vector<std::filesystem::path> weightsFolders() {
  std::vector<std::filesystem::path> folders;
  if (auto given = fromEnvironment("HANDFUL_WEIGHTS_DIR"); !given.empty()) {
    folders.push_back(std::move(given));
  }
  std::error_code failure;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", failure);
  if (!failure) {
    folders.push_back(program.parent_path().parent_path() / "share" / "handful" / "weights");
  }
  auto cache = fromEnvironment("XDG_CACHE_HOME");
  if (cache.empty()) cache = fromEnvironment("HOME") / ".cache";
  folders.push_back(cache / "handful" / "weights");
  return folders;
}

}  // namespace handful::app
