#pragma once

#include "core/imaging/image_format.h"

namespace handful::imaging {

/// The orientation in an EXIF block, the content of a JPEG's APP1 segment.
/// @return 1..8; 1 (as it is) where the block is none, is damaged or names no orientation
[[nodiscard]] int exifOrientation(FileBytes segment);

/// Brings pixels upright.
/// @param orientation 1..8: the meaning of EXIF and of TIFF's orientation tag
[[nodiscard]] cv::Mat upright(const cv::Mat& pixels, int orientation);

}  // namespace handful::imaging
