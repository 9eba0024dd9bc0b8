#pragma once

#include <span>
#include <string>

#include "core/pipeline/detection_rows.h"

namespace handful::pipeline {

/// @name The rows for people, spreadsheets and programs
/// @{
[[nodiscard]] std::string detectionText(std::span<const DetectionRow> rows);
[[nodiscard]] std::string detectionCsv(std::span<const DetectionRow> rows);
[[nodiscard]] std::string detectionJson(std::span<const DetectionRow> rows);
/// @}

}  // namespace handful::pipeline
