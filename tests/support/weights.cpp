#include "tests/support/weights.h"

#include <cstdlib>
#include <string>

#include "core/base/file_bytes.h"
#include "core/base/paths.h"

namespace handful::tests {
namespace {

std::string environment(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr ? value : "";
}

std::filesystem::path weightsFolder() {
  if (const auto folder = environment("HANDFUL_WEIGHTS_DIR"); !folder.empty()) {
    return pathFromUtf8(folder);
  }
  if (const auto cache = environment("XDG_CACHE_HOME"); !cache.empty()) {
    return pathFromUtf8(cache) / "handful" / "weights";
  }
  return pathFromUtf8(environment("HOME")) / ".cache" / "handful" / "weights";
}

}  // namespace

std::optional<std::filesystem::path> weightsFile(std::string_view network) {
  auto path = weightsFolder() / (std::string(network) + ".safetensors");
  if (!std::filesystem::exists(path)) return std::nullopt;
  return path;
}

NamedTensors publishedWeights(std::string_view network) {
  const auto path = weightsFile(network);
  return path ? floatTensors(readFile(*path)) : NamedTensors{};
}

}  // namespace handful::tests
