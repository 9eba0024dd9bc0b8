#pragma once

#include <opencv2/core.hpp>

namespace handful::imaging {

/// A decoded picture: 8 bits a channel, R G B in this order, upright.
///
/// The one pixel format of the product; every file is brought into it by
/// decodeImage(). Copies share the pixels; nobody writes into them afterwards.
struct RgbImage {
  cv::Mat pixels;  ///< CV_8UC3, RGB, never empty

  [[nodiscard]] int width() const noexcept { return pixels.cols; }
  [[nodiscard]] int height() const noexcept { return pixels.rows; }
};

}  // namespace handful::imaging
