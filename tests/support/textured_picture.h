#pragma once

#include <cstdint>
#include <opencv2/imgproc.hpp>

#include "core/base/rng.h"

namespace handful::test {

/// CV_8UC3 with structure of several sizes, another one for every seed: what a surface with
/// marks and grain looks like to an alignment. No two places of it look alike.
[[nodiscard]] inline cv::Mat texturedPicture(int width, int height, std::uint64_t seed) {
  Rng rng(seed);
  cv::Mat sum(height, width, CV_32FC3, cv::Scalar::all(128));
  for (const int cell : {160, 60, 20, 6}) {
    cv::Mat noise(height / cell + 3, width / cell + 3, CV_32FC3);
    for (int y = 0; y < noise.rows; ++y) {
      for (int x = 0; x < noise.cols; ++x) {
        const auto grey = static_cast<float>(rng.uniform(-40.0, 40.0));
        const auto tint = static_cast<float>(rng.uniform(-8.0, 8.0));
        noise.at<cv::Vec3f>(y, x) = {grey + tint, grey, grey - tint};
      }
    }
    cv::Mat large;
    cv::resize(noise, large, {noise.cols * cell, noise.rows * cell}, 0, 0, cv::INTER_CUBIC);
    sum += large(cv::Rect(0, 0, width, height));
  }
  cv::Mat result;
  sum.convertTo(result, CV_8U);
  return result;
}

}  // namespace handful::test
