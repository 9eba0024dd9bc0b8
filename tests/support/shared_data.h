#pragma once

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

namespace handful::test {

/// One of the real development sets, in MVTec layout: HANDFUL_SHARED/data/<name>,
/// by default beside the checkout. Empty where it is absent: the test then skips
/// itself, because these pictures must not be distributed with the product.
[[nodiscard]] inline std::optional<std::filesystem::path> sharedData(const std::string& name) {
  const char* given = std::getenv("HANDFUL_SHARED");
  const std::filesystem::path shared =
      given != nullptr ? std::filesystem::path(given)
                       : std::filesystem::path(HANDFUL_TEST_DATA) / "../../../shared";
  const auto folder = shared / "data" / name;
  if (!std::filesystem::is_directory(folder)) return std::nullopt;
  return folder;
}

}  // namespace handful::test
