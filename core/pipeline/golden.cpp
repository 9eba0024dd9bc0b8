#include "core/pipeline/golden.h"

#include <opencv2/imgproc.hpp>
#include <string>

#include "core/runtime/inspector.h"

namespace handful::pipeline {
namespace {

cv::Mat shifted(const cv::Mat& picture, double dx, double dy) {
  cv::Mat result;
  cv::warpAffine(picture, result, cv::Matx23d(1, 0, dx, 0, 1, dy), picture.size(), cv::INTER_LINEAR,
                 cv::BORDER_REFLECT_101);
  return result;
}

// A dark scar across the middle and a bright spot beside it: unlike any part, and
// drawn without anti-aliasing, so that every machine draws the same pixels.
cv::Mat withDefect(const cv::Mat& picture) {
  cv::Mat result = picture.clone();
  const int width = picture.cols;
  const int height = picture.rows;
  const int thickness = std::max(2, std::min(width, height) / 60);
  cv::line(result, {width * 3 / 8, height * 3 / 8}, {width * 5 / 8, height / 2},
           cv::Scalar(20, 20, 20), thickness, cv::LINE_8);
  cv::circle(result, {width * 5 / 8, height * 5 / 8}, 2 * thickness, cv::Scalar(235, 225, 215),
             cv::FILLED, cv::LINE_8);
  return result;
}

}  // namespace

std::vector<package::GoldenImage> goldenImages(std::span<const cv::Mat> prepared) {
  return {{"ok_0", true, shifted(prepared[0], 1.5, 0.5), 0.0, {}},
          {"ok_1", true, shifted(prepared[1], -0.5, 1.5), 0.0, {}},
          {"ng_0", false, withDefect(prepared[0]), 0.0, {}}};
}

void expectGolden(package::Contents& contents) {
  const auto inspector = runtime::Inspector::create(contents);
  for (auto& image : contents.golden) {
    const auto fused = inspector.score(image.prepared);
    image.score = fused.score;
    image.patchScores.assign(fused.patchScores.begin(), fused.patchScores.end());
  }
}

}  // namespace handful::pipeline
