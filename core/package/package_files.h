#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "core/package/contents.h"

/// An inspection as files, and files as a folder (a run of a project) or one zip
/// (the package). FORMAT.md beside this file describes the layout.
namespace handful::package {

/// manifest.json, model.onnx, heads.safetensors, ignore_mask.png where there is one,
/// golden/<name>.png and golden/expected.json.
[[nodiscard]] FileSet toFiles(const Contents& contents);

/// Checks everything that can be checked without running the network.
/// @throws Error (Format, FormatTooNew, Config) for anything missing, additional, damaged,
///         of a wrong hash or size
[[nodiscard]] Contents fromFiles(const FileSet& files);

/// True for the names that a package may hold: no others are ever read or written, so that
/// none can lead out of a folder.
[[nodiscard]] bool isPackageFile(std::string_view name);

/// Stored without compression, sorted, dated 1980-01-01: the same files give the same bytes.
[[nodiscard]] std::vector<std::byte> zipped(const FileSet& files);

/// @throws Error (Format) for damage, unknown or repeated names, and more than a package can hold
[[nodiscard]] FileSet unzipped(std::span<const std::byte> zip);

/// Writes a package under a temporary name and renames it.
/// @throws Error (Io)
void writePackage(const Contents& contents, const std::filesystem::path& file);

struct LoadedPackage {
  Contents contents;
  std::string sha256;  ///< of the file
};

/// @throws Error (Io) if it cannot be read, Error (Format, FormatTooNew, Config) with the file as
///         subject if it is not a sound package
[[nodiscard]] LoadedPackage readPackage(const std::filesystem::path& file);

/// The same files in a folder.
/// @throws Error (Io)
void writeFolder(const Contents& contents, const std::filesystem::path& folder);
/// @throws Error (Io, Format, FormatTooNew, Config)
[[nodiscard]] Contents readFolder(const std::filesystem::path& folder);

}  // namespace handful::package
