#pragma once

#include <QImage>
#include <QPainterPath>
#include <opencv2/core.hpp>

#include "core/imaging/image.h"

namespace handful::ui {

/// A copy of the pixels as Qt wants them.
[[nodiscard]] QImage toQImage(const imaging::RgbImage& image);

/// @param pixels CV_8UC4, RGBA
[[nodiscard]] QImage toQImage(const cv::Mat& pixels);

/// Made smaller, if need be, so that no side is over @p sidePx. Smooth.
[[nodiscard]] QImage shrunk(const imaging::RgbImage& image, int sidePx);

/// Around the places that reach @p level.
/// @param heat CV_32FC1
/// @return in units of the picture: 0..1 in both directions
[[nodiscard]] QPainterPath contourOf(const cv::Mat& heat, double level = 1.0);

}  // namespace handful::ui
