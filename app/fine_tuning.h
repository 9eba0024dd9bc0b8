#pragma once

#include "core/pipeline/network_adapter.h"

namespace handful::app {

/// Connects the set-up with LibTorch. Empty in a build without it: set-ups then use the
/// pretrained network and say so.
[[nodiscard]] pipeline::NetworkAdapter fineTuningAdapter();

}  // namespace handful::app
