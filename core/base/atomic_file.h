#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string_view>

namespace handful {

/// Writes a file under a temporary name beside it, flushes it to the disk and
/// renames it: a reader sees the old content or the new, never a part, and a
/// full disk leaves the old file as it was. Missing parent folders are made.
/// @throws Error (Io) with the path as subject
void writeFileAtomically(const std::filesystem::path& path, std::span<const std::byte> content);
void writeFileAtomically(const std::filesystem::path& path, std::string_view text);

/// Removes what writes of @p path that were cut off left beside it. Only for
/// whoever knows that nobody is writing the file just now.
void removeUnfinishedWrites(const std::filesystem::path& path) noexcept;

/// Makes @p folder and its parents.
/// @throws Error (Io) if that cannot be done or a file is in the way
void makeFolders(const std::filesystem::path& folder);

}  // namespace handful
