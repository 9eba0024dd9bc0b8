#pragma once

#include <string>

#include "core/package/contents.h"

namespace handful::package {

/// An inspection in which no field has its default, small and made up: the network is
/// none, the package does not look into it.
[[nodiscard]] Contents sampleContents();

/// The files with one of them replaced and the hashes of the manifest brought up to date:
/// damage that only a look at the content can find.
[[nodiscard]] FileSet withFile(FileSet files, const std::string& name,
                               const std::vector<std::byte>& content);
[[nodiscard]] FileSet withText(FileSet files, const std::string& name, const std::string& text);

/// The files with another manifest, as it is.
[[nodiscard]] FileSet withManifest(FileSet files, const std::string& text);

[[nodiscard]] std::string textOf(const FileSet& files, const std::string& name);

}  // namespace handful::package
