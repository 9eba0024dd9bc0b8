#pragma once

#include <opencv2/core.hpp>
#include <span>
#include <vector>

#include "core/package/contents.h"

namespace handful::pipeline {

/// Pictures that travel in the package for its self-test: two good ones, slightly
/// shifted because a normal itself scores near zero against a bank that holds it, and
/// one with a synthetic defect. Prepared pixels, without scores yet.
/// @param prepared at least two
[[nodiscard]] std::vector<package::GoldenImage> goldenImages(std::span<const cv::Mat> prepared);

/// Fills in what must come out for them, by running the inspection itself.
void expectGolden(package::Contents& contents);

}  // namespace handful::pipeline
