#pragma once

#include <string>
#include <vector>

#include "core/recipe/train_config.h"

namespace handful::app {

/// What is wrong with NAME=VALUE of --training, for CLI11; empty if nothing is.
[[nodiscard]] std::string refuseUnlessTrainingOption(const std::string& text);

/// @param texts NAME=VALUE each, which refuseUnlessTrainingOption() let pass; the last one
///              of a name counts
[[nodiscard]] recipe::Overrides trainingOverrides(const std::vector<std::string>& texts);

/// The table of the options with marks, ranges and what the presets set.
[[nodiscard]] std::string trainingOptionsText();

}  // namespace handful::app
