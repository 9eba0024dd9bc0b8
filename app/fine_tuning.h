#pragma once

#include "core/pipeline/network_adapter.h"
#include "core/pipeline/training_report.h"

namespace handful::app {

/// Connects the set-up with LibTorch. Empty in a build without it: set-ups then use the
/// pretrained network and say so.
/// @param observe called after every step, on the working thread; may be empty
[[nodiscard]] pipeline::NetworkAdapter fineTuningAdapter(pipeline::TrainingObserver observe = {});

}  // namespace handful::app
