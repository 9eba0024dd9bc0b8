#include "core/report/pictures.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/imaging/image_io.h"
#include "core/localize/heat_map.h"

namespace handful::report {
namespace {

constexpr int kLongestSidePx = 360;
constexpr int kQuality = 82;
constexpr int kHeatQuality = 90;  // thin lines
// The tokens of the window (ui/theme).
const cv::Scalar kContour(0xFF, 0xE9, 0x4D);
const cv::Scalar kContourEdge(0x30, 0x30, 0x30);

/// In the proportions of the part: the network's input is rounded to multiples of 32.
cv::Size shownSize(const region::Preparation& preparation) {
  const cv::Size crop = region::cropOf(preparation).size();
  const double scale = static_cast<double>(kLongestSidePx) / std::max(crop.width, crop.height);
  return {std::max(1, cvRound(scale * crop.width)), std::max(1, cvRound(scale * crop.height))};
}

cv::Mat blended(const cv::Mat& picture, const cv::Mat& colours) {
  cv::Mat result = picture.clone();
  for (int y = 0; y < result.rows; ++y) {
    for (int x = 0; x < result.cols; ++x) {
      const auto colour = colours.at<cv::Vec4b>(y, x);
      auto& pixel = result.at<cv::Vec3b>(y, x);
      for (int c = 0; c < 3; ++c) {
        pixel[c] = static_cast<unsigned char>(
            (pixel[c] * (255 - colour[3]) + colour[c] * colour[3]) / 255);
      }
    }
  }
  return result;
}

cv::Mat withHeat(const cv::Mat& picture, const cv::Mat& heatGrid, double level,
                 const region::Preparation& preparation) {
  const cv::Mat heat = localize::inRegion(heatGrid, preparation, picture.size());
  cv::Mat result = blended(picture, localize::coloured(heat));
  std::vector<std::vector<cv::Point>> contours;
  cv::findContours(cv::Mat(heat >= level), contours, cv::RETR_LIST, cv::CHAIN_APPROX_NONE);
  cv::drawContours(result, contours, -1, kContourEdge, 3, cv::LINE_AA);
  cv::drawContours(result, contours, -1, kContour, 1, cv::LINE_AA);
  return result;
}

}  // namespace

PicturePair picturePair(const std::filesystem::path& file, const cv::Mat& heat, double level,
                        const region::Preparation& preparation) {
  const auto prepared = region::prepare(imaging::readImage(file), preparation);
  cv::Mat shown;
  const auto size = shownSize(preparation);
  cv::resize(prepared, shown, size, 0, 0,
             size.width < prepared.cols ? cv::INTER_AREA : cv::INTER_CUBIC);
  PicturePair pair;
  pair.picture = imaging::encodeJpeg(shown, kQuality);
  if (!heat.empty()) {
    pair.heat = imaging::encodeJpeg(withHeat(shown, heat, level, preparation), kHeatQuality);
  }
  return pair;
}

std::vector<std::byte> heatRamp() {
  constexpr int kWidth = 240;
  constexpr int kHeight = 14;
  cv::Mat heat(kHeight, kWidth, CV_32FC1);
  for (int y = 0; y < kHeight; ++y) {
    for (int x = 0; x < kWidth; ++x) {
      heat.at<float>(y, x) = static_cast<float>(x) / static_cast<float>(kWidth - 1);
    }
  }
  const cv::Mat ground(kHeight, kWidth, CV_8UC3, cv::Scalar(0xE4, 0xE7, 0xEB));
  return imaging::encodeJpeg(blended(ground, localize::coloured(heat)), kHeatQuality);
}

}  // namespace handful::report
