#pragma once

#include "core/package/contents.h"

namespace handful::tests {

/// A whole inspection of drawnPart() by the tiny network: calibrated, with thresholds
/// and golden images whose scores were made here. The package does not say how well it
/// inspects, only that everything fits together; milliseconds to run.
[[nodiscard]] const package::Contents& tinyInspection();

}  // namespace handful::tests
