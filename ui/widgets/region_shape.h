#pragma once

#include <QPointF>
#include <opencv2/core.hpp>
#include <vector>

/// What hands do to the outline of a region, in pixels of the reference.
namespace handful::ui {

using Corners = std::vector<cv::Point>;  ///< as project::RegionSettings::polygon

/// Where an outline can be taken hold of, between the edges of pixels: the corners of a
/// polygon; corners (clockwise from the top left) and sides (from the top) of a rectangle; last
/// the middle, by which all of it moves.
[[nodiscard]] std::vector<QPointF> handlesOf(const Corners& corners);

/// The outline with one handle dragged somewhere else. It stays in the picture and keeps
/// region::kLeastRegionPx.
[[nodiscard]] Corners withHandleAt(const Corners& corners, std::size_t handle, QPointF place,
                                   cv::Size picture);

/// The rectangle between two pixels, both of them inside.
[[nodiscard]] cv::Rect rectangleBetween(cv::Point a, cv::Point b);

/// Whether an outline is large enough to be a region.
[[nodiscard]] bool isLargeEnough(const Corners& corners);

/// Empty where the outline is that of the whole picture: so a project says it.
[[nodiscard]] Corners orWholeImage(Corners corners, cv::Size picture);

}  // namespace handful::ui
