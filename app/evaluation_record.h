#pragma once

#include <filesystem>
#include <span>
#include <stop_token>
#include <string>

#include "core/base/progress.h"
#include "core/pipeline/evaluate.h"
#include "core/runtime/inspector.h"

namespace handful::app {

/// Puts a verification with these images on the record of a project, as the window does: images of
/// the project are left out.
/// @param inspector of the project as it is now
/// @return one sentence on what is on record now
/// @throws as pipeline::verify(); Error (Io) if somebody else has the project open
[[nodiscard]] std::string recordEvaluation(const std::filesystem::path& projectFolder,
                                           std::span<const pipeline::TestImage> images,
                                           const runtime::Inspector& inspector,
                                           ProgressSink& progress, const std::stop_token& stop);

}  // namespace handful::app
