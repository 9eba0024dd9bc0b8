#pragma once

#include <cstddef>
#include <filesystem>
#include <opencv2/core.hpp>
#include <vector>

#include "core/region/preparation.h"

namespace handful::report {

/// A picture as the inspection sees it and the same under its heat map, as JPEG: small enough
/// that a page with dozens of them can be sent by mail.
struct PicturePair {
  std::vector<std::byte> picture, heat;
};

/// @param heat CV_32FC1 on the patch grid, 1 = where a place of an OK picture begins to be
///             marked
/// @param level heat from which on places are marked, by a yellow line, as in the window
/// @throws Error (Io, Format) if the file cannot be read
[[nodiscard]] PicturePair picturePair(const std::filesystem::path& file, const cv::Mat& heat,
                                      double level, const region::Preparation& preparation);

/// The colours from 0, the typical good patch, to 1, the threshold: JPEG.
[[nodiscard]] std::vector<std::byte> heatRamp();

}  // namespace handful::report
