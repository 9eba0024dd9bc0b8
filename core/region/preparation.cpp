#include "core/region/preparation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>
#include <string>

#include "core/base/error.h"
#include "core/imaging/image_io.h"
#include "core/imaging/resize.h"

namespace handful::region {
namespace {

/// The network halves its input five times.
constexpr int kUnit = 32;

/// A side of 4096 pixels: what a package accepts.
constexpr int kMostUnits = 4096 / kUnit;

/// Of the ignored pixels: the zero of the Lite family's normalisation, (x - 127) / 128.
const cv::Scalar kNeutralGrey(127, 127, 127);

[[noreturn]] void fail(const std::string& sentence, const char* key) {
  throw Error(ErrorCode::Config, sentence, key);
}

cv::Size referenceSize(const Preparation& preparation) {
  return {preparation.referenceWidth, preparation.referenceHeight};
}

void requireSize(int width, int height, const char* what, const char* key) {
  if (width < 1 || height < 1) fail(std::string(what) + " must be larger than nothing.", key);
  if (width > imaging::kMaxPixels / height) {
    fail(std::string(what) + " is larger than any picture that can be read.", key);
  }
}

/// True if the polygon is just its bounding box, so that nothing lies outside.
bool isRectangle(const std::vector<cv::Point>& polygon, const cv::Rect& box) {
  if (polygon.size() != 4) return false;
  const auto isCorner = [&](cv::Point p) {
    return (p.x == box.x || p.x == box.x + box.width - 1) &&
           (p.y == box.y || p.y == box.y + box.height - 1);
  };
  // Corners in order: each step goes along one side.
  for (std::size_t i = 0; i < 4; ++i) {
    const auto step = polygon[(i + 1) % 4] - polygon[i];
    if (!isCorner(polygon[i]) || (step.x == 0) == (step.y == 0)) return false;
  }
  return true;
}

/// What is not looked at, within the crop: 255 = outside or ignored.
/// Empty where all of it counts.
cv::Mat ignoredIn(const Preparation& preparation, const cv::Rect& crop) {
  cv::Mat ignored;
  if (!preparation.polygon.empty() && !isRectangle(preparation.polygon, crop)) {
    ignored = cv::Mat(crop.size(), CV_8UC1, cv::Scalar(255));
    const std::vector<std::vector<cv::Point>> outline{preparation.polygon};
    cv::fillPoly(ignored, outline, cv::Scalar(0), cv::LINE_8, 0, -crop.tl());
  }
  if (preparation.ignoreMask.empty()) return ignored;
  const cv::Mat masked = preparation.ignoreMask(crop) != 0;
  return ignored.empty() ? masked : cv::Mat(ignored | masked);
}

}  // namespace

cv::Size inputSizeFor(cv::Size region, int side) {
  if (region.width < 1 || region.height < 1) fail("The region has no area.", "region");
  if (side < kUnit || side > 4096) {
    fail("The side of the network input must be between 32 and 4096 pixels.", "side");
  }
  const double aspect = static_cast<double>(region.width) / region.height;
  const double area = static_cast<double>(side) * side / (kUnit * kUnit);  // in units
  const auto largest = std::max(1.0, 1.25 * area);

  // A part that is seen distorted costs more than an input of another area.
  cv::Size best(1, 1);
  double leastCost = std::numeric_limits<double>::infinity();
  for (int height = 1; height <= std::min<double>(largest, kMostUnits); ++height) {
    for (int width = 1; width <= kMostUnits && width * height <= largest; ++width) {
      const double cost = std::abs(std::log(width / (height * aspect))) +
                          0.5 * std::abs(std::log(width * height / area));
      if (cost >= leastCost) continue;
      leastCost = cost;
      best = {width, height};
    }
  }
  return best * kUnit;
}

Preparation wholeImage(int width, int height, int side) {
  requireSize(width, height, "The picture", "reference");
  const auto input = inputSizeFor({width, height}, side);
  return {width, height, {}, {}, input.width, input.height};
}

cv::Rect cropOf(const Preparation& preparation) {
  if (preparation.polygon.empty()) return {{0, 0}, referenceSize(preparation)};
  return cv::boundingRect(preparation.polygon);
}

void validate(const Preparation& preparation) {
  requireSize(preparation.referenceWidth, preparation.referenceHeight, "The reference size",
              "reference");
  requireSize(preparation.inputWidth, preparation.inputHeight, "The network input", "input");
  if (preparation.inputWidth % kUnit != 0 || preparation.inputHeight % kUnit != 0) {
    fail("The sides of the network input must be multiples of 32.", "input");
  }
  if (!preparation.polygon.empty() && preparation.polygon.size() < 3) {
    fail("The region of interest needs at least three corners.", "polygon");
  }
  const cv::Rect picture({0, 0}, referenceSize(preparation));
  for (const auto& corner : preparation.polygon) {
    if (!picture.contains(corner)) {
      fail("The region of interest reaches beyond the picture. Draw it again.", "polygon");
    }
  }
  const auto& mask = preparation.ignoreMask;
  if (!mask.empty() && (mask.type() != CV_8UC1 || mask.size() != picture.size())) {
    fail("The ignore mask does not have the size of the pictures. Draw it again.", "ignoreMask");
  }
}

cv::Mat prepare(const imaging::RgbImage& image, const Preparation& preparation) {
  validate(preparation);
  const auto crop = cropOf(preparation);
  cv::Mat pixels = imaging::resized(image.pixels, referenceSize(preparation))(crop);
  const auto ignored = ignoredIn(preparation, crop);
  if (!ignored.empty()) {
    pixels = pixels.clone();  // the picture itself belongs to the caller
    pixels.setTo(kNeutralGrey, ignored);
  }
  const cv::Mat input = imaging::resized(pixels, {preparation.inputWidth, preparation.inputHeight});
  return input.datastart == image.pixels.datastart ? input.clone() : input;
}

bool isDistorted(cv::Size image, const Preparation& preparation) {
  const double ratio = static_cast<double>(image.width) * preparation.referenceHeight /
                       (static_cast<double>(image.height) * preparation.referenceWidth);
  return std::max(ratio, 1.0 / ratio) > 1.02;
}

std::vector<std::uint8_t> patchMask(const Preparation& preparation, int gridWidth, int gridHeight) {
  validate(preparation);
  requireSize(gridWidth, gridHeight, "The grid of patches", "grid");
  const auto count = static_cast<std::size_t>(gridWidth) * static_cast<std::size_t>(gridHeight);
  const auto ignored = ignoredIn(preparation, cropOf(preparation));
  if (ignored.empty()) return std::vector<std::uint8_t>(count, 1);

  // resized() averages exactly: 128 and more = half of the area and more.
  const cv::Mat share = imaging::resized(~ignored, {gridWidth, gridHeight});
  std::vector<std::uint8_t> mask;
  mask.reserve(count);
  for (const auto level : cv::Mat_<std::uint8_t>(share)) mask.push_back(level >= 128 ? 1 : 0);
  if (std::ranges::find(mask, 1) == mask.end()) {
    fail(
        "The region and the ignore mask leave nothing to look at. Enlarge the region, or take "
        "something out of the mask.",
        "region");
  }
  return mask;
}

cv::Rect toImage(const cv::Rect2d& inInput, const Preparation& preparation, cv::Size image) {
  const auto crop = cropOf(preparation);
  const auto axis = [](double inCrop, int inputSide, int cropStart, int cropSide, int referenceSide,
                       int imageSide) {
    const double inReference = cropStart + inCrop * cropSide / inputSide;
    return inReference * imageSide / referenceSide;
  };
  const auto x = [&](double at) {
    return axis(at, preparation.inputWidth, crop.x, crop.width, preparation.referenceWidth,
                image.width);
  };
  const auto y = [&](double at) {
    return axis(at, preparation.inputHeight, crop.y, crop.height, preparation.referenceHeight,
                image.height);
  };
  // Outwards, so that a small region never vanishes; tiny errors must not add a pixel.
  constexpr double kSlack = 1e-6;
  const cv::Point topLeft(static_cast<int>(std::floor(x(inInput.x) + kSlack)),
                          static_cast<int>(std::floor(y(inInput.y) + kSlack)));
  const cv::Point bottomRight(static_cast<int>(std::ceil(x(inInput.x + inInput.width) - kSlack)),
                              static_cast<int>(std::ceil(y(inInput.y + inInput.height) - kSlack)));
  return cv::Rect(topLeft, bottomRight) & cv::Rect({0, 0}, image);
}

}  // namespace handful::region
