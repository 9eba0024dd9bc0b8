#pragma once

#include <Eigen/Core>
#include <opencv2/core.hpp>
#include <vector>

#include "core/region/preparation.h"

namespace handful::localize {

/// What the colours of every heat map of one inspection mean. Fixed by the
/// calibration, never per image: equal colours mean equal scores.
struct HeatScale {
  double typical = 0.0;    ///< patch score that becomes 0: the median of good patches
  double threshold = 0.0;  ///< patch score that becomes 1: RegionLines::inOk; > typical
};

/// The heat of a patch score, >= 0.
[[nodiscard]] double heatOf(double patchScore, const HeatScale& scale);

/// Patch scores as a picture of heat, 0 = typical, 1 = threshold, not clamped above.
/// @param patchScores [gridHeight * gridWidth]
/// @return CV_32FC1, gridWidth x gridHeight, >= 0
[[nodiscard]] cv::Mat heatGrid(const Eigen::VectorXf& patchScores, int gridWidth, int gridHeight,
                               const HeatScale& scale);

/// A grid enlarged to a picture's size, smooth between the centres of the cells (bicubic, as
/// measured: README.md), which keep their heat.
/// @return CV_32FC1 of that size, >= 0
[[nodiscard]] cv::Mat enlarged(const cv::Mat& heatGrid, cv::Size size);

/// The same for a picture that shows the bounding box of the region of interest; 0 outside the
/// region and where the picture is ignored.
/// @return CV_32FC1 of that size, >= 0
[[nodiscard]] cv::Mat inRegion(const cv::Mat& heatGrid, const region::Preparation& preparation,
                               cv::Size size);

/// Heat for every pixel of a picture as it was given; 0 where the inspection does not look.
/// @param placement of the part, where parts are aligned
/// @return CV_32FC1 of that size, >= 0
[[nodiscard]] cv::Mat onPicture(const cv::Mat& heatGrid, const region::Preparation& preparation,
                                cv::Size picture, const region::Placement& placement = {});

/// A place that looks unlike the good parts.
struct HotRegion {
  cv::Rect2d box;        ///< in model-input pixels
  double peak = 0.0;     ///< highest heat inside
  double area = 0.0;     ///< model-input pixels
  cv::Point2d centroid;  ///< of its area, in model-input pixels
  /// Its outline, simplified: corners in order, in model-input pixels, at least three. What is
  /// cold inside is not told.
  std::vector<cv::Point2d> contour;
};

/// The connected places with heat of at least @p level, hottest first.
/// @param inputSize of the model, a multiple of the grid's size
[[nodiscard]] std::vector<HotRegion> hotRegions(const cv::Mat& heatGrid, cv::Size inputSize,
                                                double level = 1.0);

/// The heat map as the line PC stores it and the wizard shows it: cividis from 0 to 1,
/// transparent below 0.3.
/// @return CV_8UC4, RGBA
[[nodiscard]] cv::Mat coloured(const cv::Mat& heat);

}  // namespace handful::localize
