#pragma once

#include <vector>

#include "core/imaging/image.h"
#include "core/package/contents.h"

namespace handful::tests {

/// A whole inspection of the sample part by the tiny network: calibrated, with thresholds
/// and golden images whose scores were made here. The package does not say how well it
/// inspects, only that everything fits together; milliseconds to run.
[[nodiscard]] const package::Contents& tinyInspection();

/// Other pictures of the sample part than those it was made from.
[[nodiscard]] std::vector<imaging::RgbImage> unseenPictures(int count);

}  // namespace handful::tests
