#include "core/train/training_places.h"

#include <algorithm>
#include <cmath>

namespace handful::train {
namespace {

/// Input pixels by pixels of a view, as by default: 320 by 192.
constexpr double kShrink = 5.0 / 3.0;
constexpr double kUsualSide = 320.0;  // never less: small views are a matter of time, not of scale

/// Up to so much larger, the whole picture is seen; it is one thing, and worth more than its parts.
constexpr double kTolerance = 1.5;

/// Windows of this length that cover an axis, evenly spread.
std::vector<int> startsOf(int length, int window) {
  const int count = (length + window - 1) / window;
  std::vector<int> starts;
  for (int i = 0; i < count; ++i) {
    starts.push_back(count == 1 ? 0 : i * (length - window) / (count - 1));
  }
  return starts;
}

double shareInside(const cv::Mat& mask, const cv::Rect& place) {
  return mask.empty() ? 1.0 : static_cast<double>(cv::countNonZero(mask(place))) / place.area();
}

}  // namespace

std::vector<cv::Rect> trainingPlaces(cv::Size input, const cv::Mat& regionMask, int viewSidePx) {
  const cv::Rect whole({0, 0}, input);
  const double side = std::max(kUsualSide, kShrink * viewSidePx);
  if (std::sqrt(static_cast<double>(input.area())) <= kTolerance * side) return {whole};
  const cv::Size window(std::min(input.width, cvRound(side)),
                        std::min(input.height, cvRound(side)));
  std::vector<cv::Rect> candidates;
  for (const int y : startsOf(input.height, window.height)) {
    for (const int x : startsOf(input.width, window.width)) {
      const cv::Rect place(cv::Point(x, y), window);
      if (shareInside(regionMask, place) >= 0.5) candidates.push_back(place);
    }
  }
  if (candidates.empty()) return {whole};  // a thin region: seen in small rather than not at all
  const auto count = std::min<std::size_t>(candidates.size(), kMostPlaces);
  std::vector<cv::Rect> places;
  for (std::size_t i = 0; i < count; ++i) {  // from the middle of each of so many shares
    places.push_back(candidates[(2 * i + 1) * candidates.size() / (2 * count)]);
  }
  return places;
}

}  // namespace handful::train
