#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "core/base/safetensors.h"

namespace handful::tests {

/// The published weights of a network, in $HANDFUL_WEIGHTS_DIR or, if that is not set,
/// ${XDG_CACHE_HOME:-~/.cache}/handful/weights.
///
/// Nothing works without EfficientNet-Lite0: where its weights are absent, a test fails.
/// Those of the larger networks are optional, and their tests skip themselves.
/// @param network "efficientnet_lite0"
[[nodiscard]] std::optional<std::filesystem::path> weightsFile(std::string_view network);

/// The same, read. Absent weights give an empty map.
[[nodiscard]] NamedTensors publishedWeights(std::string_view network);

}  // namespace handful::tests
