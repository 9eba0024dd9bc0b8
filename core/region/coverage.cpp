#include "core/region/coverage.h"

#include <opencv2/imgproc.hpp>
#include <string>

#include "core/base/error.h"

namespace handful::region {
namespace {

constexpr int kCellPx = 16;  // of the model input

/// Something to paint on, of the right size.
cv::Mat canvasOf(const cv::Mat& mask, cv::Size size) {
  if (!mask.empty() && mask.size() == size) return mask.clone();
  return cv::Mat::zeros(size, CV_8UC1);
}

cv::Mat orNothing(cv::Mat mask) { return cv::countNonZero(mask) == 0 ? cv::Mat() : mask; }

cv::Scalar paintFor(bool isIgnored) { return cv::Scalar(isIgnored ? 255 : 0); }

}  // namespace

std::vector<cv::Point> cornersOf(const cv::Rect& rectangle) {
  const int right = rectangle.x + rectangle.width - 1;
  const int bottom = rectangle.y + rectangle.height - 1;
  return {rectangle.tl(), {right, rectangle.y}, {right, bottom}, {rectangle.x, bottom}};
}

std::optional<cv::Rect> rectangleOf(std::span<const cv::Point> corners) {
  if (corners.size() != 4) return std::nullopt;
  const auto box = cv::boundingRect(std::vector<cv::Point>(corners.begin(), corners.end()));
  const auto isCorner = [&](cv::Point p) {
    return (p.x == box.x || p.x == box.x + box.width - 1) &&
           (p.y == box.y || p.y == box.y + box.height - 1);
  };
  // Corners in order: each step goes along one side.
  for (std::size_t i = 0; i < 4; ++i) {
    const auto step = corners[(i + 1) % 4] - corners[i];
    if (!isCorner(corners[i]) || (step.x == 0) == (step.y == 0)) return std::nullopt;
  }
  return box;
}

cv::Mat ignoredIn(const Preparation& preparation) {
  const auto crop = cropOf(preparation);
  cv::Mat ignored;
  if (!preparation.polygon.empty() && !rectangleOf(preparation.polygon)) {
    ignored = cv::Mat(crop.size(), CV_8UC1, cv::Scalar(255));
    const std::vector<std::vector<cv::Point>> outline{preparation.polygon};
    cv::fillPoly(ignored, outline, cv::Scalar(0), cv::LINE_8, 0, -crop.tl());
  }
  if (preparation.ignoreMask.empty()) return ignored;
  const cv::Mat masked = preparation.ignoreMask(crop) != 0;
  return ignored.empty() ? masked : cv::Mat(ignored | masked);
}

void requireUseful(const Preparation& preparation) {
  validate(preparation);
  const auto crop = cropOf(preparation).size();
  if (!preparation.polygon.empty() && std::min(crop.width, crop.height) < kLeastRegionPx) {
    const auto least = std::to_string(kLeastRegionPx);
    throw Error(ErrorCode::Config,
                "The region of interest is too small: " + std::to_string(crop.width) + " x " +
                    std::to_string(crop.height) + " pixels. Make it at least " + least + " x " +
                    least + " pixels.",
                "region");
  }
  static_cast<void>(
      patchMask(preparation, preparation.inputWidth / kCellPx, preparation.inputHeight / kCellPx));
}

cv::Mat withPolygon(const cv::Mat& mask, cv::Size size, std::span<const cv::Point> corners,
                    bool isIgnored) {
  auto canvas = canvasOf(mask, size);
  const std::vector<std::vector<cv::Point>> outline{{corners.begin(), corners.end()}};
  cv::fillPoly(canvas, outline, paintFor(isIgnored));
  return orNothing(std::move(canvas));
}

cv::Mat withStroke(const cv::Mat& mask, cv::Size size, std::span<const cv::Point> path,
                   int diameter, bool isIgnored) {
  auto canvas = canvasOf(mask, size);
  const auto paint = paintFor(isIgnored);
  for (std::size_t i = 0; i < path.size(); ++i) {
    cv::circle(canvas, path[i], diameter / 2, paint, cv::FILLED);
    if (i > 0) cv::line(canvas, path[i - 1], path[i], paint, std::max(1, diameter));
  }
  return orNothing(std::move(canvas));
}

}  // namespace handful::region
