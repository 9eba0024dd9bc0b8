#include "ui/widgets/region_shape.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/region/coverage.h"

namespace handful::ui {
namespace {

constexpr int kLeast = region::kLeastRegionPx;

/// By which an outline can be moved and still lie in the picture.
Corners moved(Corners corners, cv::Point by, cv::Size picture) {
  const auto box = cv::boundingRect(corners);
  const cv::Point limited(std::clamp(by.x, -box.x, picture.width - box.x - box.width),
                          std::clamp(by.y, -box.y, picture.height - box.y - box.height));
  for (auto& corner : corners) corner += limited;
  return corners;
}

/// Handles 0..3 are corners, 4..7 sides.
cv::Rect resized(const cv::Rect& rectangle, std::size_t handle, cv::Point edge, cv::Size picture) {
  int left = rectangle.x;
  int top = rectangle.y;
  int right = left + rectangle.width;
  int bottom = top + rectangle.height;
  const auto isOneOf = [handle](std::initializer_list<std::size_t> handles) {
    return std::ranges::find(handles, handle) != handles.end();
  };
  if (isOneOf({0, 3, 7})) left = std::clamp(edge.x, 0, std::max(0, right - kLeast));
  if (isOneOf({0, 1, 4})) top = std::clamp(edge.y, 0, std::max(0, bottom - kLeast));
  if (isOneOf({1, 2, 5})) {
    right = std::clamp(edge.x, std::min(left + kLeast, picture.width), picture.width);
  }
  if (isOneOf({2, 3, 6})) {
    bottom = std::clamp(edge.y, std::min(top + kLeast, picture.height), picture.height);
  }
  return {left, top, right - left, bottom - top};
}

}  // namespace

std::vector<QPointF> handlesOf(const Corners& corners) {
  std::vector<QPointF> handles;
  const auto box = cv::boundingRect(corners);
  const QPointF middle(box.x + 0.5 * box.width, box.y + 0.5 * box.height);
  if (region::rectangleOf(corners)) {
    const double left = box.x;
    const double top = box.y;
    const double right = box.x + box.width;
    const double bottom = box.y + box.height;
    handles = {{left, top},       {right, top},        {right, bottom},      {left, bottom},
               {middle.x(), top}, {right, middle.y()}, {middle.x(), bottom}, {left, middle.y()}};
  } else {
    for (const auto& corner : corners) handles.emplace_back(corner.x + 0.5, corner.y + 0.5);
  }
  handles.push_back(middle);
  return handles;
}

Corners withHandleAt(const Corners& corners, std::size_t handle, QPointF place, cv::Size picture) {
  const auto handles = handlesOf(corners);
  if (handle + 1 == handles.size()) {
    const QPointF by = place - handles.back();
    return moved(corners, {cvRound(by.x()), cvRound(by.y())}, picture);
  }
  if (const auto rectangle = region::rectangleOf(corners)) {
    return region::cornersOf(
        resized(*rectangle, handle, {cvRound(place.x()), cvRound(place.y())}, picture));
  }
  Corners changed = corners;
  changed[handle] = {std::clamp(cvFloor(place.x()), 0, picture.width - 1),
                     std::clamp(cvFloor(place.y()), 0, picture.height - 1)};
  return isLargeEnough(changed) ? changed : corners;
}

cv::Rect rectangleBetween(cv::Point a, cv::Point b) {
  return {cv::Point(std::min(a.x, b.x), std::min(a.y, b.y)),
          cv::Point(std::max(a.x, b.x) + 1, std::max(a.y, b.y) + 1)};
}

bool isLargeEnough(const Corners& corners) {
  if (corners.size() < 3) return false;
  const auto box = cv::boundingRect(corners);
  return std::min(box.width, box.height) >= kLeast && cv::contourArea(corners) >= kLeast;
}

Corners orWholeImage(Corners corners, cv::Size picture) {
  const auto rectangle = region::rectangleOf(corners);
  const bool isWhole = rectangle && rectangle->size() == picture;
  return isWhole ? Corners() : corners;
}

}  // namespace handful::ui
