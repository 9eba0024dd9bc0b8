#include "core/localize/heat_map.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"

namespace handful::localize {
namespace {

constexpr float kTransparentBelow = 0.3F;

// Connected places are sought on a finer grid than the patches: their outline is
// then as smooth as what the user sees. An odd number, so that the centre of a cell is
// among the points and a single hot cell keeps its heat.
constexpr int kCellSubdivision = 5;

}  // namespace

cv::Mat heatGrid(const Eigen::VectorXf& patchScores, int gridWidth, int gridHeight,
                 const HeatScale& scale) {
  if (patchScores.size() != static_cast<Eigen::Index>(gridWidth) * gridHeight) {
    throw Error(ErrorCode::Internal, "The patch scores do not fit the grid.");
  }
  // A threshold drawn below the typical patch would turn the map upside down.
  const double range = std::max(scale.threshold - scale.typical, 1e-6 * (1.0 + scale.typical));
  cv::Mat heat(gridHeight, gridWidth, CV_32FC1);
  for (int y = 0; y < gridHeight; ++y) {
    for (int x = 0; x < gridWidth; ++x) {
      const double score = patchScores[static_cast<Eigen::Index>(y) * gridWidth + x];
      heat.at<float>(y, x) = static_cast<float>(std::max(0.0, (score - scale.typical) / range));
    }
  }
  return heat;
}

cv::Mat enlarged(const cv::Mat& heatGrid, cv::Size size) {
  cv::Mat result;
  cv::resize(heatGrid, result, size, 0, 0, cv::INTER_LINEAR);
  return result;
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
    double peak = 0.0;
    cv::minMaxLoc(fine, nullptr, &peak, nullptr, nullptr, labels == i);
    regions.push_back(
        {{stats.at<int>(i, cv::CC_STAT_LEFT) * scaleX, stats.at<int>(i, cv::CC_STAT_TOP) * scaleY,
          stats.at<int>(i, cv::CC_STAT_WIDTH) * scaleX,
          stats.at<int>(i, cv::CC_STAT_HEIGHT) * scaleY},
         peak,
         stats.at<int>(i, cv::CC_STAT_AREA) * scaleX * scaleY});
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
