#pragma once

#include <opencv2/core.hpp>

namespace handful::tests {

/// A good part that takes a millisecond to draw: a bright ring on a ramp of grey, with a
/// little shift, light and noise of its own. 160x120, CV_8UC3.
[[nodiscard]] cv::Mat drawnPart(int index);

/// Where drawnDefect() differs from drawnPart(index): a purple square.
inline const cv::Rect kDrawnDefect(60, 40, 32, 32);
[[nodiscard]] cv::Mat drawnDefect(int index);

}  // namespace handful::tests
