#include "core/synth/pasted_defect.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace handful::synth {
namespace {

/// The defect with its surroundings, turned and scaled, in a square.
struct Cutout {
  cv::Mat pixels;  // CV_8UC3
  cv::Mat share;   // CV_32FC1, 0..1, the defect
};

/// Fills what is unknown from what is known around it: averages are pulled up a pyramid
/// until everything is known, and pushed down again.
/// @param values CV_32FC3, weights CV_32FC1 0..1
cv::Mat membrane(const cv::Mat& values, const cv::Mat& weights) {
  cv::Mat spread;
  cv::merge(std::vector<cv::Mat>{weights, weights, weights}, spread);
  cv::Mat weighted = values.mul(spread);
  if (std::min(values.cols, values.rows) <= 2) {
    const cv::Scalar sum = cv::sum(weighted);
    return {values.size(), CV_32FC3, sum / std::max(1e-6, cv::sum(weights)[0])};
  }
  cv::Mat smallWeights;
  cv::Mat smallWeighted;
  cv::pyrDown(weights, smallWeights);
  cv::pyrDown(weighted, smallWeighted);
  cv::Mat divisor;
  cv::merge(std::vector<cv::Mat>(3, cv::max(smallWeights, 1e-6)), divisor);
  const cv::Mat smallValues = smallWeighted / divisor;
  const cv::Mat coarse = membrane(smallValues, cv::min(smallWeights * 4.0, 1.0));
  cv::Mat filled;
  cv::pyrUp(coarse, filled, values.size());
  return weighted + filled.mul(cv::Scalar::all(1.0) - spread);
}

cv::Rect boundsWithMargin(const cv::Mat& mask) {
  const cv::Rect bounds = cv::boundingRect(mask);
  const int margin = 4 + std::max(bounds.width, bounds.height) / 4;
  return cv::Rect(bounds.x - margin, bounds.y - margin, bounds.width + 2 * margin,
                  bounds.height + 2 * margin) &
         cv::Rect({0, 0}, mask.size());
}

Cutout cutOut(const RealDefect& defect, double largestSidePx, Rng& rng) {
  cv::Mat mask;
  cv::threshold(defect.mask, mask, 0, 255, cv::THRESH_BINARY);
  const cv::Rect bounds = boundsWithMargin(mask);
  const double side = std::hypot(bounds.width, bounds.height);
  const double scale = std::min(rng.uniform(0.7, 1.2), largestSidePx / side);
  const double angleDeg = rng.uniform(-180.0, 180.0);

  const int length = 2 * (static_cast<int>(0.5 * scale * side) + 3) + 1;
  const cv::Point2f middle(static_cast<float>(bounds.x) + 0.5F * static_cast<float>(bounds.width),
                           static_cast<float>(bounds.y) + 0.5F * static_cast<float>(bounds.height));
  cv::Matx23d place = cv::getRotationMatrix2D(middle, angleDeg, scale);
  place(0, 2) += 0.5 * (length - 1) - static_cast<double>(middle.x);
  place(1, 2) += 0.5 * (length - 1) - static_cast<double>(middle.y);
  if (rng.uniform() < 0.5) {  // mirrored
    for (int i = 0; i < 3; ++i) place(0, i) = -place(0, i);
    place(0, 2) += length - 1;
  }
  Cutout result;
  cv::Mat share;
  const cv::Size square(length, length);
  cv::warpAffine(defect.picture, result.pixels, place, square, cv::INTER_LINEAR,
                 cv::BORDER_REFLECT_101);
  cv::warpAffine(mask, share, place, square, cv::INTER_LINEAR, cv::BORDER_CONSTANT);
  // A hand-drawn mask ends at the edge of the defect: a little more, and softly.
  cv::dilate(share, share, cv::getStructuringElement(cv::MORPH_ELLIPSE, {3, 3}));
  cv::GaussianBlur(share, share, {5, 5}, 1.0);
  share.convertTo(result.share, CV_32FC1, 1.0 / 255.0);
  return result;
}

}  // namespace

std::optional<Overlay> drawPastedDefect(const SynthesisInput& input, const DefectSite& site,
                                        Rng& rng) {
  if (input.realDefects.empty()) return std::nullopt;
  const auto index = rng.below(static_cast<int>(input.realDefects.size()));
  const RealDefect& defect = input.realDefects[static_cast<std::size_t>(index)];
  if (cv::countNonZero(defect.mask) == 0) return std::nullopt;

  const double largest = 0.6 * std::min(input.picture.cols, input.picture.rows);
  const Cutout cutout = cutOut(defect, largest, rng);
  const Window window(site.centre, cutout.pixels.cols / 2, input.picture.size());
  cv::Mat source;
  cv::Mat target;
  cutout.pixels(window.inSquare).convertTo(source, CV_32FC3);
  input.picture(window.inPicture).convertTo(target, CV_32FC3);
  const cv::Mat share = cutout.share(window.inSquare).clone();
  const cv::Mat known = cv::Scalar::all(1.0) - cv::min(share * 2.0, 1.0);
  const cv::Mat correction = membrane(target - source, known);
  Overlay overlay{window.inPicture, {}, share};
  cv::Mat(source + correction).convertTo(overlay.pixels, CV_8UC3);
  return overlay;
}

}  // namespace handful::synth
