#include "core/augment/training_views.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/imaging/resize.h"

namespace handful::augment {
namespace {

/// out = linear * in + offset, on RGB levels.
struct ColourMap {
  cv::Matx33d linear = cv::Matx33d::eye();
  cv::Vec3d offset{0.0, 0.0, 0.0};

  void then(const cv::Matx33d& nextLinear, const cv::Vec3d& nextOffset = {0.0, 0.0, 0.0}) {
    linear = nextLinear * linear;
    offset = nextLinear * offset + nextOffset;
  }
};

const cv::Vec3d kLuma{0.299, 0.587, 0.114};

/// Every channel becomes the luma.
cv::Matx33d greyMatrix() {
  return {kLuma[0], kLuma[1], kLuma[2], kLuma[0], kLuma[1], kLuma[2], kLuma[0], kLuma[1], kLuma[2]};
}

/// Turns the colour plane of YIQ by @p turns of a circle; greys and the luma stay.
cv::Matx33d hueMatrix(double turns) {
  const double angle = 2.0 * std::numbers::pi * turns;
  const double c = std::cos(angle);
  const double s = std::sin(angle);
  const cv::Matx33d toYiq(0.299, 0.587, 0.114, 0.596, -0.274, -0.322, 0.211, -0.523, 0.312);
  const cv::Matx33d turn(1.0, 0.0, 0.0, 0.0, c, -s, 0.0, s, c);
  return toYiq.inv() * turn * toYiq;
}

double factor(double spread, Rng& rng) { return rng.uniform(1.0 - spread, 1.0 + spread); }

bool isIdentity(const ColourMap& map) {
  return cv::norm(map.linear - cv::Matx33d::eye(), cv::NORM_INF) < 1e-9 &&
         cv::norm(map.offset, cv::NORM_INF) < 1e-9;
}

ColourMap jitterOf(const cv::Mat& picture, const TrainingViews& views, Rng& rng) {
  const cv::Scalar mean = cv::mean(picture);
  const cv::Vec3d meanColour(mean[0], mean[1], mean[2]);
  const cv::Matx33d one = cv::Matx33d::eye();

  std::array<int, 4> order = {0, 1, 2, 3};
  for (int i = 3; i > 0; --i) {
    std::swap(order[static_cast<std::size_t>(i)],
              order[static_cast<std::size_t>(rng.below(i + 1))]);
  }
  ColourMap map;
  for (const int step : order) {
    if (step == 0) map.then(one * factor(views.brightness, rng));
    if (step == 1) {
      const double f = factor(views.contrast, rng);
      const double grey = kLuma.dot(map.linear * meanColour + map.offset);
      map.then(one * f, cv::Vec3d::all((1.0 - f) * grey));
    }
    if (step == 2) {
      const double f = factor(views.saturation, rng);
      map.then(one * f + greyMatrix() * (1.0 - f));
    }
    if (step == 3) {
      const double turns = rng.uniform(-views.hue, views.hue);
      if (turns != 0.0) map.then(hueMatrix(turns));  // there and back is not exact
    }
  }
  return map;
}

cv::Mat mapped(const cv::Mat& picture, const ColourMap& map) {
  if (isIdentity(map)) return picture;
  cv::Matx34d matrix;
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 3; ++column) matrix(row, column) = map.linear(row, column);
    matrix(row, 3) = map.offset[row];
  }
  cv::Mat result;
  cv::transform(picture, result, matrix);
  return result;
}

/// The part of the picture that a random resized crop keeps. As torchvision: ten attempts,
/// then everything.
cv::Rect cropOf(cv::Size picture, const TrainingViews& views, Rng& rng) {
  for (int attempt = 0; attempt < 10; ++attempt) {
    const double area = rng.uniform(views.minCropScale, views.maxCropScale);
    const double aspect =
        std::exp(rng.uniform(std::log(views.minAspect), std::log(views.maxAspect)));
    const int width = static_cast<int>(std::lround(picture.width * std::sqrt(area * aspect)));
    const int height = static_cast<int>(std::lround(picture.height * std::sqrt(area / aspect)));
    if (width < 1 || height < 1 || width > picture.width || height > picture.height) continue;
    const int x = rng.below(picture.width - width + 1);
    const int y = rng.below(picture.height - height + 1);
    return {x, y, width, height};
  }
  return {{0, 0}, picture};
}

cv::Mat rotated(const cv::Mat& picture, double angleDeg) {
  if (angleDeg == 0.0) return picture;
  const cv::Point2f centre(0.5F * static_cast<float>(picture.cols - 1),
                           0.5F * static_cast<float>(picture.rows - 1));
  cv::Mat result;
  cv::warpAffine(picture, result, cv::getRotationMatrix2D(centre, angleDeg, 1.0), picture.size(),
                 cv::INTER_LINEAR, cv::BORDER_REFLECT_101);
  return result;
}

cv::Mat flipped(const cv::Mat& picture, bool horizontally, bool vertically) {
  if (!horizontally && !vertically) return picture;
  cv::Mat result;
  cv::flip(picture, result, horizontally ? (vertically ? -1 : 1) : 0);
  return result;
}

void requireRange(double value, double low, double high, const char* name) {
  if (!(value >= low && value <= high)) {
    throw Error(ErrorCode::Config, "An option of the training views is out of range.", name);
  }
}

}  // namespace

TrainingViews mscPublishedViews() noexcept {
  TrainingViews views;
  views.minCropScale = 0.2;
  views.brightness = views.contrast = views.saturation = 0.4;
  views.hue = 0.1;
  views.greyProbability = 0.2;
  views.blurProbability = 0.5;
  views.horizontalFlipProbability = 0.5;
  return views;
}

TrainingViews identityViews() noexcept {
  TrainingViews views;
  views.minCropScale = 1.0;
  views.minAspect = views.maxAspect = 1.0;
  views.jitterProbability = views.greyProbability = views.blurProbability = 0.0;
  return views;
}

TrainingViews trainingViewsFor(const LineVariation& variation) {
  validate(variation);
  TrainingViews views;
  views.maxRotationDeg = variation.maxRotationDeg;
  views.horizontalFlipProbability = variation.flipsHorizontally ? 0.5 : 0.0;
  views.verticalFlipProbability = variation.flipsVertically ? 0.5 : 0.0;
  views.brightness = std::max(views.brightness, variation.maxBrightness);
  // A crop whose sides are 1 - 2 s of the picture's can be off the middle by s.
  const double side = std::max(0.3, 1.0 - 2.0 * variation.maxShift);
  views.minCropScale = std::min(views.minCropScale, side * side);
  return views;
}

void validate(const TrainingViews& views) {
  requireRange(views.minCropScale, 1e-3, 1.0, "minCropScale");
  requireRange(views.maxCropScale, views.minCropScale, 1.0, "maxCropScale");
  requireRange(views.minAspect, 0.1, 10.0, "minAspect");
  requireRange(views.maxAspect, views.minAspect, 10.0, "maxAspect");
  requireRange(views.jitterProbability, 0.0, 1.0, "jitterProbability");
  requireRange(views.brightness, 0.0, 1.0, "brightness");
  requireRange(views.contrast, 0.0, 1.0, "contrast");
  requireRange(views.saturation, 0.0, 1.0, "saturation");
  requireRange(views.hue, 0.0, 0.5, "hue");
  requireRange(views.greyProbability, 0.0, 1.0, "greyProbability");
  requireRange(views.blurProbability, 0.0, 1.0, "blurProbability");
  requireRange(views.minBlurSigma, 1e-3, 50.0, "minBlurSigma");
  requireRange(views.maxBlurSigma, views.minBlurSigma, 50.0, "maxBlurSigma");
  requireRange(views.maxRotationDeg, 0.0, 180.0, "maxRotationDeg");
  requireRange(views.horizontalFlipProbability, 0.0, 1.0, "horizontalFlipProbability");
  requireRange(views.verticalFlipProbability, 0.0, 1.0, "verticalFlipProbability");
}

cv::Mat trainingView(const cv::Mat& prepared, const TrainingViews& views, cv::Size outputSize,
                     std::uint64_t seed) {
  validate(views);
  requireRange(std::min(outputSize.width, outputSize.height), 1.0, 1e5, "outputSize");
  if (prepared.empty() || prepared.type() != CV_8UC3) {
    throw Error(ErrorCode::Internal, "A training view needs an RGB picture of 8 bits.");
  }

  // One stream for each step, so that switching one off leaves the others as they were.
  Rng place(childSeed(seed, "view place"));
  Rng colour(childSeed(seed, "view colour"));
  Rng blur(childSeed(seed, "view blur"));

  const double angle = place.uniform(-views.maxRotationDeg, views.maxRotationDeg);
  const bool horizontally = place.uniform() < views.horizontalFlipProbability;
  const bool vertically = place.uniform() < views.verticalFlipProbability;
  const cv::Rect crop = cropOf(prepared.size(), views, place);
  cv::Mat view = flipped(rotated(prepared, angle)(crop), horizontally, vertically);
  view = imaging::resized(view, outputSize);

  const bool jitters = colour.uniform() < views.jitterProbability;
  const bool becomesGrey = colour.uniform() < views.greyProbability;
  ColourMap map;
  if (jitters) map = jitterOf(view, views, colour);
  if (becomesGrey) map.then(greyMatrix());
  view = mapped(view, map);

  if (blur.uniform() < views.blurProbability) {
    const double sigma = blur.uniform(views.minBlurSigma, views.maxBlurSigma);
    cv::Mat blurred;
    cv::GaussianBlur(view, blurred, {}, sigma, sigma, cv::BORDER_REFLECT_101);
    view = blurred;
  }
  const bool isShared = view.datastart == prepared.datastart;
  return isShared || !view.isContinuous() ? view.clone() : view;
}

}  // namespace handful::augment
