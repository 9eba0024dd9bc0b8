#include "core/augment/density_views.h"

#include <opencv2/imgproc.hpp>

#include "core/base/rng.h"

namespace handful::augment {

std::vector<cv::Mat> densityViews(const cv::Mat& prepared, const DensityViews& views,
                                  std::uint64_t seed) {
  std::vector<cv::Mat> result;
  for (int i = 0; i < views.count; ++i) {
    Rng rng(childSeed(seed, "density view", {static_cast<std::uint64_t>(i)}));
    const double dx = rng.uniform(-views.maxShift, views.maxShift) * prepared.cols;
    const double dy = rng.uniform(-views.maxShift, views.maxShift) * prepared.rows;
    const double gain = 1.0 + rng.uniform(-views.maxGain, views.maxGain);
    const cv::Matx23d shift(1.0, 0.0, dx, 0.0, 1.0, dy);
    cv::Mat moved;
    cv::warpAffine(prepared, moved, shift, prepared.size(), cv::INTER_LINEAR,
                   cv::BORDER_REFLECT_101);
    cv::Mat view;
    moved.convertTo(view, CV_8UC3, gain);
    result.push_back(view);
  }
  return result;
}

}  // namespace handful::augment
