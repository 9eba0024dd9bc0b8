#pragma once

#include <filesystem>
#include <string_view>

namespace handful::report {

enum class FileKind { Html = 1, Pdf, Csv };

/// Before the work: a slip of the hand must not replace a picture or the project.
/// @throws Error (Io) if something else than an earlier report of this kind lies there
void refuseOtherThan(FileKind kind, const std::filesystem::path& file);

/// Writes it whole or not at all; missing folders are made.
/// @throws Error (Io)
void writeReport(FileKind kind, const std::filesystem::path& file, std::string_view content);

}  // namespace handful::report
