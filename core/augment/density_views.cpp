#include "core/augment/density_views.h"

#include <opencv2/imgproc.hpp>

#include "core/base/rng.h"

namespace handful::augment {
namespace {

/// Turned around the middle, then shifted.
cv::Matx23d movement(cv::Size size, cv::Point2d shift, double angleDeg) {
  cv::Matx23d result(1.0, 0.0, 0.0, 0.0, 1.0, 0.0);
  if (angleDeg != 0.0) {
    const cv::Point2f middle(0.5F * static_cast<float>(size.width - 1),
                             0.5F * static_cast<float>(size.height - 1));
    result = cv::getRotationMatrix2D(middle, angleDeg, 1.0);
  }
  result(0, 2) += shift.x;
  result(1, 2) += shift.y;
  return result;
}

}  // namespace

std::vector<cv::Mat> densityViews(const cv::Mat& prepared, const DensityViews& views,
                                  std::uint64_t seed) {
  std::vector<cv::Mat> result;
  for (int i = 0; i < views.count; ++i) {
    Rng rng(childSeed(seed, "density view", {static_cast<std::uint64_t>(i)}));
    const double dx = rng.uniform(-views.maxShift, views.maxShift) * prepared.cols;
    const double dy = rng.uniform(-views.maxShift, views.maxShift) * prepared.rows;
    const double gain = 1.0 + rng.uniform(-views.maxGain, views.maxGain);
    // Drawn last: with nothing to turn the views are what they were without these options.
    const double angleDeg = rng.uniform(-views.maxRotationDeg, views.maxRotationDeg);
    const bool horizontally = views.flipsHorizontally && rng.uniform() < 0.5;
    const bool vertically = views.flipsVertically && rng.uniform() < 0.5;
    cv::Mat moved;
    cv::warpAffine(prepared, moved, movement(prepared.size(), {dx, dy}, angleDeg), prepared.size(),
                   cv::INTER_LINEAR, cv::BORDER_REFLECT_101);
    if (horizontally) cv::flip(moved, moved, 1);
    if (vertically) cv::flip(moved, moved, 0);
    cv::Mat view;
    moved.convertTo(view, CV_8UC3, gain);
    result.push_back(view);
  }
  return result;
}

}  // namespace handful::augment
