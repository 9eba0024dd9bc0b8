#include "core/localize/heat_map.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/imaging/resize.h"
#include "core/region/coverage.h"

namespace handful::localize {
namespace {

constexpr float kTransparentBelow = 0.3F;

// Connected places are sought on a finer grid than the patches: their outline is
// then as smooth as what the user sees. An odd number, so that the centre of a cell is
// among the points and a single hot cell keeps its heat.
constexpr int kCellSubdivision = 5;

// The outline may leave the places of the finer grid by so much: steps become lines.
constexpr double kContourTolerance = 0.75;

/// Along the edges of the places that are set, in their grid.
std::vector<cv::Point> outlineOf(const cv::Mat& places) {
  // From places to their corners: each has one more to the right and below.
  cv::Mat corners;
  cv::copyMakeBorder(places, corners, 0, 1, 0, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
  cv::dilate(corners, corners, cv::Mat::ones(2, 2, CV_8UC1), {1, 1});
  std::vector<std::vector<cv::Point>> outlines;
  cv::findContours(corners, outlines, cv::RETR_EXTERNAL, cv::CHAIN_APPROX_NONE);
  std::vector<cv::Point> simple;
  cv::approxPolyDP(outlines.front(), simple, kContourTolerance, true);
  if (simple.size() >= 3) return simple;
  const auto box = cv::boundingRect(outlines.front());
  const cv::Point across(box.width - 1, box.height - 1);
  return {box.tl(), box.tl() + cv::Point(across.x, 0), box.tl() + across,
          box.tl() + cv::Point(0, across.y)};
}

}  // namespace

double heatOf(double patchScore, const HeatScale& scale) {
  // A threshold below the typical patch would turn the map upside down.
  const double range = std::max(scale.threshold - scale.typical, 1e-6 * (1.0 + scale.typical));
  return std::max(0.0, (patchScore - scale.typical) / range);
}

cv::Mat heatGrid(const Eigen::VectorXf& patchScores, int gridWidth, int gridHeight,
                 const HeatScale& scale) {
  if (patchScores.size() != static_cast<Eigen::Index>(gridWidth) * gridHeight) {
    throw Error(ErrorCode::Internal, "The patch scores do not fit the grid.");
  }
  cv::Mat heat(gridHeight, gridWidth, CV_32FC1);
  for (int y = 0; y < gridHeight; ++y) {
    for (int x = 0; x < gridWidth; ++x) {
      const double score = patchScores[static_cast<Eigen::Index>(y) * gridWidth + x];
      heat.at<float>(y, x) = static_cast<float>(heatOf(score, scale));
    }
  }
  return heat;
}

cv::Mat enlarged(const cv::Mat& heatGrid, cv::Size size) {
  cv::Mat result;
  cv::resize(heatGrid, result, size, 0, 0, cv::INTER_CUBIC);
  return cv::max(result, 0.0F);  // the curve dips below beside a hot cell
}

cv::Mat inRegion(const cv::Mat& heatGrid, const region::Preparation& preparation, cv::Size size) {
  cv::Mat heat = enlarged(heatGrid, size);
  const auto ignored = region::ignoredIn(preparation);
  if (!ignored.empty()) heat.setTo(0.0F, imaging::resized(ignored, size) >= 128);
  return heat;
}

cv::Mat onPicture(const cv::Mat& heatGrid, const region::Preparation& preparation, cv::Size picture,
                  const region::Placement& placement) {
  if (!preparation.alignment.reference.empty()) {
    const auto inInput = inRegion(heatGrid, preparation, region::inputSizeOf(preparation));
    return region::ontoPicture(inInput, preparation, picture, placement);
  }
  const cv::Rect whole({0, 0}, cv::Size(preparation.inputWidth, preparation.inputHeight));
  const auto seen = region::toImage(whole, preparation, picture);
  cv::Mat heat = cv::Mat::zeros(picture, CV_32FC1);
  inRegion(heatGrid, preparation, seen.size()).copyTo(heat(seen));
  return heat;
}

std::vector<HotRegion> hotRegions(const cv::Mat& heatGrid, cv::Size inputSize, double level) {
  const cv::Mat fine =
      enlarged(heatGrid, {heatGrid.cols * kCellSubdivision, heatGrid.rows * kCellSubdivision});
  const double scaleX = static_cast<double>(inputSize.width) / fine.cols;
  const double scaleY = static_cast<double>(inputSize.height) / fine.rows;
  const cv::Mat hot = fine >= level;

  cv::Mat labels;
  cv::Mat stats;
  cv::Mat centroids;
  const int count = cv::connectedComponentsWithStats(hot, labels, stats, centroids, 8, CV_32S);
  std::vector<HotRegion> regions;
  for (int i = 1; i < count; ++i) {  // 0 is the background
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    const cv::Mat places = labels(box) == i;
    HotRegion region{
        {box.x * scaleX, box.y * scaleY, box.width * scaleX, box.height * scaleY},
        0.0,
        stats.at<int>(i, cv::CC_STAT_AREA) * scaleX * scaleY,
        {(centroids.at<double>(i, 0) + 0.5) * scaleX, (centroids.at<double>(i, 1) + 0.5) * scaleY},
        {}};
    cv::minMaxLoc(fine(box), nullptr, &region.peak, nullptr, nullptr, places);
    for (const auto& corner : outlineOf(places)) {
      region.contour.emplace_back((box.x + corner.x) * scaleX, (box.y + corner.y) * scaleY);
    }
    regions.push_back(std::move(region));
  }
  std::stable_sort(regions.begin(), regions.end(),
                   [](const HotRegion& a, const HotRegion& b) { return a.peak > b.peak; });
  return regions;
}

cv::Mat coloured(const cv::Mat& heat) {
  cv::Mat levels;
  heat.convertTo(levels, CV_8U, 255.0);  // saturates above 1
  cv::Mat blueGreenRed;
  cv::applyColorMap(levels, blueGreenRed, cv::COLORMAP_CIVIDIS);

  cv::Mat result(heat.size(), CV_8UC4);
  for (int y = 0; y < heat.rows; ++y) {
    for (int x = 0; x < heat.cols; ++x) {
      const auto colour = blueGreenRed.at<cv::Vec3b>(y, x);
      const float value = heat.at<float>(y, x);
      const float strength =
          std::clamp((value - kTransparentBelow) / (1.0F - kTransparentBelow), 0.0F, 1.0F);
      // From the edge of what is shown the colour rises quickly to a steady cover.
      const float alpha = value < kTransparentBelow ? 0.0F : 96.0F + 96.0F * strength;
      result.at<cv::Vec4b>(y, x) = {colour[2], colour[1], colour[0],
                                    static_cast<unsigned char>(std::lround(alpha))};
    }
  }
  return result;
}

}  // namespace handful::localize
