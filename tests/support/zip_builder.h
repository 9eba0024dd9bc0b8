#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Zip files written by hand, so that they can say what no library would write.
/// Link PNG::PNG (for its zlib) where zip_builder.cpp is a source.
namespace handful::tests {

struct ZipEntry {
  std::string name;
  std::vector<std::byte> content;
  bool deflated = false;
  std::uint16_t flags = 0;                     ///< 1 = encrypted
  std::optional<std::uint32_t> claimedSize{};  ///< of the content; nothing: the true one
  std::optional<std::uint32_t> claimedCrc{};
};

[[nodiscard]] std::vector<std::byte> zipOf(const std::vector<ZipEntry>& entries,
                                           const std::string& comment = {});

}  // namespace handful::tests
