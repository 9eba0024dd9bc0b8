#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace handful {

/// Reads a whole file into memory, so that every decoder of ours works on
/// bytes and no library ever sees a path (non-ASCII names work everywhere).
/// @param maxBytes larger files are refused before anything is read
/// @throws Error (Io) with the path as subject if it is absent, a folder,
///         unreadable or too large
[[nodiscard]] std::vector<std::byte> readFile(const std::filesystem::path& path,
                                              std::uint64_t maxBytes = 2ull << 30);

/// The same as text. The encoding is not checked.
[[nodiscard]] std::string readTextFile(const std::filesystem::path& path,
                                       std::uint64_t maxBytes = 64ull << 20);

[[nodiscard]] inline std::span<const std::byte> bytesOf(std::string_view text) {
  return std::as_bytes(std::span(text));
}

/// Whether there is a file that begins with these bytes.
[[nodiscard]] bool fileBeginsWith(const std::filesystem::path& path, std::string_view bytes);

}  // namespace handful
