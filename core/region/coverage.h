#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <vector>

#include "core/region/preparation.h"

namespace handful::region {

/// The corners of a rectangle, as Preparation::polygon has them.
[[nodiscard]] std::vector<cv::Point> cornersOf(const cv::Rect& rectangle);

/// The rectangle that these are the corners of, in any order along its sides; nothing if they
/// are those of another shape.
[[nodiscard]] std::optional<cv::Rect> rectangleOf(std::span<const cv::Point> corners);

/// What is not looked at within the crop: outside the polygon, or ignored.
/// @return CV_8UC1 of the size of cropOf(), 255 = not looked at; empty where all of it counts
[[nodiscard]] cv::Mat ignoredIn(const Preparation& preparation);

/// The sides of a region of interest, in reference pixels: less shows the network nothing.
inline constexpr int kLeastRegionPx = 16;

/// For a region that somebody drew. Those of packages were asked when they were drawn.
/// @throws Error (Config) as validate(), and if the region is too small or nothing is left of it
void requireUseful(const Preparation& preparation);

/// An ignore mask with something added to it, or taken out of it. Masks are shared: the old one
/// stays as it is.
/// @param mask CV_8UC1, or empty = nothing is ignored yet
/// @param size of the reference
/// @param corners of a polygon, at least three; what lies beyond the picture is passed over
/// @param isIgnored false: is looked at again
/// @return CV_8UC1 of that size, 0 or 255; empty where nothing is ignored
[[nodiscard]] cv::Mat withPolygon(const cv::Mat& mask, cv::Size size,
                                  std::span<const cv::Point> corners, bool isIgnored);

/// The same with a stroke of a round brush.
/// @param path of its middle, at least one point
/// @param diameter >= 1
[[nodiscard]] cv::Mat withStroke(const cv::Mat& mask, cv::Size size,
                                 std::span<const cv::Point> path, int diameter, bool isIgnored);

}  // namespace handful::region
