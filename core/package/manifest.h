#pragma once

#include <map>
#include <string>

#include "core/package/contents.h"

namespace handful::package {

/// What this release writes, and the only one it reads: what a score means is part of it.
inline constexpr int kPackageVersion = 3;

/// @param hashes SHA-256 of every other file by its name
/// @return JSON with sorted keys; the same inspection gives the same text
[[nodiscard]] std::string formatManifest(const Manifest& manifest,
                                         const std::map<std::string, std::string>& hashes);

struct ParsedManifest {
  Manifest manifest;  ///< without pixels, which are files of their own
  bool hasIgnoreMask = false;
  bool hasAlignment = false;  ///< its picture is a file, too
  std::map<std::string, std::string> hashes;
};

/// Every key is required and checked.
/// @throws Error (Format) naming the key, Error (FormatTooNew) naming the release that can,
///         Error (Config) made by an older one
[[nodiscard]] ParsedManifest parseManifest(const std::string& text);

}  // namespace handful::package
