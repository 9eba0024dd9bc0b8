#include "core/synth/sites.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/base/error.h"
#include "core/imaging/resize.h"

namespace handful::synth {
namespace {

constexpr int kThumbnailPx = 96;  // longer side
constexpr int kFlatStep = 3;      // levels from pixel to pixel of the thumbnail

/// 255 = flat ground that is connected to the border of the thumbnail.
cv::Mat backgroundOf(const cv::Mat& thumbnail) {
  cv::Mat filled = cv::Mat::zeros(thumbnail.rows + 2, thumbnail.cols + 2, CV_8UC1);
  const auto fillFrom = [&](int x, int y) {
    if (filled.at<uchar>(y + 1, x + 1) != 0) return;
    cv::Mat source = thumbnail;  // not written to: FLOODFILL_MASK_ONLY
    cv::floodFill(source, filled, {x, y}, {}, nullptr, cv::Scalar::all(kFlatStep),
                  cv::Scalar::all(kFlatStep), 4 | (255 << 8) | cv::FLOODFILL_MASK_ONLY);
  };
  for (int x = 0; x < thumbnail.cols; x += 4) {
    fillFrom(x, 0);
    fillFrom(x, thumbnail.rows - 1);
  }
  for (int y = 0; y < thumbnail.rows; y += 4) {
    fillFrom(0, y);
    fillFrom(thumbnail.cols - 1, y);
  }
  return filled(cv::Rect(1, 1, thumbnail.cols, thumbnail.rows)).clone();
}

cv::Point anyPixelOf(const cv::Mat& mask, Rng& rng) {
  for (int attempt = 0; attempt < 50; ++attempt) {
    const cv::Point place(rng.below(mask.cols), rng.below(mask.rows));
    if (mask.at<uchar>(place) != 0) return place;
  }
  std::vector<cv::Point> places;  // a small region
  cv::findNonZero(mask, places);
  return places[static_cast<std::size_t>(rng.below(static_cast<int>(places.size())))];
}

/// Mean size of the second derivative, levels: fine structure, where a deviation would find
/// the outline of the part alone.
double detailAround(const cv::Mat& picture, cv::Point place, int reachPx) {
  const Window window(place, reachPx, picture.size());
  cv::Mat grey;
  cv::cvtColor(picture(window.inPicture), grey, cv::COLOR_RGB2GRAY);
  cv::Mat bent;
  cv::Laplacian(grey, bent, CV_16S);
  return cv::mean(cv::abs(bent))[0];
}

}  // namespace

cv::Mat likelyPart(const cv::Mat& picture) {
  const double shrink =
      std::min(1.0, static_cast<double>(kThumbnailPx) / std::max(picture.cols, picture.rows));
  const cv::Size small(std::max(1, static_cast<int>(picture.cols * shrink)),
                       std::max(1, static_cast<int>(picture.rows * shrink)));
  cv::Mat thumbnail;
  cv::GaussianBlur(imaging::resized(picture, small), thumbnail, {5, 5}, 1.2);
  cv::Mat part;
  cv::bitwise_not(backgroundOf(thumbnail), part);
  // Specks on the background are no part; gaps in the part are.
  const cv::Mat disc = cv::getStructuringElement(cv::MORPH_ELLIPSE, {5, 5});
  cv::morphologyEx(part, part, cv::MORPH_OPEN, disc);
  cv::morphologyEx(part, part, cv::MORPH_CLOSE, disc);

  // Nearly all or nearly nothing: the rule does not fit this kind of picture.
  const double share =
      static_cast<double>(cv::countNonZero(part)) / static_cast<double>(part.total());
  if (share < 0.15 || share > 0.95) return {picture.size(), CV_8UC1, cv::Scalar(255)};
  cv::Mat result;
  cv::resize(part, result, picture.size(), 0, 0, cv::INTER_LINEAR);
  cv::threshold(result, result, 127, 255, cv::THRESH_BINARY);
  return result;
}

Ground groundOf(const SynthesisInput& input, bool preferPart) {
  Ground ground;
  if (input.regionMask.empty()) {
    ground.region = cv::Mat(input.picture.size(), CV_8UC1, cv::Scalar(255));
  } else {
    cv::threshold(input.regionMask, ground.region, 0, 255, cv::THRESH_BINARY);
  }
  const int inside = cv::countNonZero(ground.region);
  if (inside == 0) {
    throw Error(ErrorCode::Config, "The region of interest is empty: no defect can be drawn.",
                "region");
  }
  ground.part = ground.region;
  if (preferPart) {
    const cv::Mat part = likelyPart(input.picture) & ground.region;
    if (20 * cv::countNonZero(part) >= inside) ground.part = part;
  }
  return ground;
}

cv::Point randomPlace(const Ground& ground, Rng& rng) {
  return anyPixelOf(rng.uniform() < 0.9 ? ground.part : ground.region, rng);
}

cv::Point detailedPlace(const cv::Mat& picture, const Ground& ground, int reachPx, Rng& rng) {
  cv::Point best;
  double most = -1.0;
  for (int i = 0; i < 8; ++i) {
    const cv::Point place = randomPlace(ground, rng);
    const double detail = detailAround(picture, place, reachPx);
    if (detail > most) {
      most = detail;
      best = place;
    }
  }
  return best;
}

cv::Mat textureFromElsewhere(const SynthesisInput& input, cv::Size size, cv::Point away, Rng& rng) {
  const int others = static_cast<int>(input.otherNormals.size());
  const bool fromOther = others > 0 && rng.uniform() < 0.5;
  const cv::Mat& source =
      fromOther ? input.otherNormals[static_cast<std::size_t>(rng.below(others))] : input.picture;
  size.width = std::min(size.width, source.cols);
  size.height = std::min(size.height, source.rows);
  cv::Rect rect({0, 0}, size);
  for (int attempt = 0; attempt < 20; ++attempt) {
    rect.x = rng.below(source.cols - size.width + 1);
    rect.y = rng.below(source.rows - size.height + 1);
    const cv::Point middle(rect.x + size.width / 2, rect.y + size.height / 2);
    const bool isInside = input.regionMask.empty() || input.regionMask.at<uchar>(middle) != 0;
    const cv::Point step = middle - away;
    if (isInside && 4 * step.dot(step) > size.area()) break;
  }
  return source(rect);
}

}  // namespace handful::synth
