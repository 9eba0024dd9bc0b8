#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

#include "core/base/progress.h"
#include "core/pipeline/set_up.h"

namespace handful::pipeline {

struct ExportResult {
  std::string sha256;  ///< of the package
  std::uint64_t bytes = 0;
  int goldenImages = 0;  ///< that were checked after the package was opened again
};

/// Writes the package, opens it again as the line PC would, and repeats the golden
/// test. A package that fails is removed.
/// @throws Error (Io, Format), OperationCancelled
ExportResult exportPackage(const package::Contents& contents, const std::filesystem::path& file,
                           ProgressSink& progress, const std::stop_token& stop);

/// What handful-cli verify does: opens the package and repeats the golden test.
/// @throws Error
ExportResult verifyPackage(const std::filesystem::path& file);

}  // namespace handful::pipeline
