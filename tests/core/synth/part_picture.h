#pragma once

#include <opencv2/imgproc.hpp>

#include "core/base/rng.h"

namespace handful::synth::test {

/// A textured disc on a plain background, CV_8UC3, RGB. The disc is where discMask() is 255.
[[nodiscard]] inline cv::Mat partPicture(std::uint64_t seed = 1, cv::Size size = {160, 128}) {
  cv::Mat picture(size, CV_8UC3, cv::Scalar(40, 42, 45));
  const cv::Point middle(size.width / 2, size.height / 2);
  cv::circle(picture, middle, 45, cv::Scalar(150, 140, 120), cv::FILLED);
  for (int i = -40; i <= 40; i += 8) {
    cv::line(picture, middle + cv::Point(i, -18), middle + cv::Point(i, 18), cv::Scalar(90, 85, 80),
             3);
  }
  Rng rng(seed);
  for (auto& pixel : cv::Mat_<cv::Vec3b>(picture)) {
    const double noise = 1.5 * rng.normal();
    for (int c = 0; c < 3; ++c) pixel[c] = cv::saturate_cast<uchar>(pixel[c] + noise);
  }
  return picture;
}

[[nodiscard]] inline cv::Mat discMask(cv::Size size = {160, 128}) {
  cv::Mat mask = cv::Mat::zeros(size, CV_8UC1);
  cv::circle(mask, {size.width / 2, size.height / 2}, 45, cv::Scalar(255), cv::FILLED);
  return mask;
}

}  // namespace handful::synth::test
