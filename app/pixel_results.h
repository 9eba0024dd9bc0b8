#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/pipeline/pixel_evaluation.h"

/// What is said of an evaluation with masks.
namespace handful::app {

/// Empty where there are no masks.
[[nodiscard]] std::string pixelText(const std::optional<pipeline::PixelEvaluation>& pixels);

/// pixel_auroc, pro, pro_05, masks, masks_left_out and regions: all null without masks.
[[nodiscard]] nlohmann::json pixelJson(const std::optional<pipeline::PixelEvaluation>& pixels);

}  // namespace handful::app
