#pragma once

#include <opencv2/core.hpp>

namespace handful::imaging {

/// Pixels at another size. Each axis by its own rule: shrunk by the mean over
/// the area that a pixel covers (as OpenCV's INTER_AREA), enlarged by bilinear
/// interpolation (INTER_LINEAR_EXACT).
///
/// All of it in whole numbers, so that the result is the same on every machine
/// and with any number of threads: a verdict must not depend on the line PC's
/// processor. INTER_AREA itself works in floating point, and takes twice as
/// long for a factor that is no whole number.
///
/// @param pixels CV_8U, any number of channels, not empty; at most kMaxPixels
/// @param size both sides >= 1
/// @return continuous; shares the pixels of @p pixels where the size is the same already
[[nodiscard]] cv::Mat resized(const cv::Mat& pixels, cv::Size size);

}  // namespace handful::imaging
