#include "core/region/preparation.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <opencv2/imgproc.hpp>
#include <string>

#include "core/base/error.h"
#include "core/imaging/image_io.h"
#include "core/imaging/resize.h"
#include "core/region/coverage.h"

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

/// Less has nothing on it that could be told from noise.
void requireAlignable(const cv::Rect& crop) {
  constexpr int kLeastPx = 16;
  if (std::min(crop.width, crop.height) >= kLeastPx) return;
  fail("The region is too small to align parts by it. Enlarge it, or switch the alignment off.",
       "alignment");
}

cv::Rect lookAreaOf(const Preparation& preparation) {
  return lookArea(cropOf(preparation), referenceSize(preparation), preparation.alignment.limits);
}

void validateAlignment(const Preparation& preparation) {
  const auto& alignment = preparation.alignment;
  if (alignment.reference.empty()) return;
  validate(alignment.limits);
  requireAlignable(cropOf(preparation));
  if (alignment.reference.type() != CV_8UC1 ||
      alignment.reference.size() != lookSize(cropOf(preparation), lookAreaOf(preparation))) {
    fail("The picture that parts are aligned to has another size than the region asks for.",
         "alignment");
  }
}

Placement placementOn(const cv::Mat& picture, const Preparation& preparation) {
  if (preparation.alignment.reference.empty()) return {};
  const auto crop = cropOf(preparation);
  const auto area = lookAreaOf(preparation);
  return placementOf(lookAt(picture, crop, area), preparation.alignment, crop, area);
}

using Affine = cv::Matx33d;

Affine asSquare(const cv::Matx23d& map) {
  return {map(0, 0), map(0, 1), map(0, 2), map(1, 0), map(1, 1), map(1, 2), 0.0, 0.0, 1.0};
}

/// Pixels of one picture to those of another that shows the area @p shown of the first.
Affine scaling(const cv::Rect& shown, cv::Size size) {
  const double x = static_cast<double>(size.width) / shown.width;
  const double y = static_cast<double>(size.height) / shown.height;
  return {x, 0.0, (0.5 - shown.x) * x - 0.5, 0.0, y, (0.5 - shown.y) * y - 0.5, 0.0, 0.0, 1.0};
}

/// From pixels of something that stands for the whole model input to pixels of something that
/// stands for the whole picture.
Affine inputToPicture(const Preparation& preparation, const Placement& placement, cv::Size input,
                      cv::Size picture) {
  const auto crop = cropOf(preparation);
  const cv::Rect whole({0, 0}, referenceSize(preparation));
  return scaling(whole, picture) * asSquare(motionOf(placement, crop)) * scaling(crop, input).inv();
}

cv::Matx23d topRows(const Affine& map) { return map.get_minor<2, 3>(0, 0); }

/// The region as it lies on the reference picture. Large pictures are first brought to twice
/// the size of the input: taking pixels from between others costs sharpness where there is
/// none to spare.
cv::Mat alignedCrop(const cv::Mat& picture, const Preparation& preparation,
                    const Placement& placement) {
  const auto crop = cropOf(preparation);
  const cv::Size size(std::min(crop.width, 2 * preparation.inputWidth),
                      std::min(crop.height, 2 * preparation.inputHeight));
  const cv::Size wholeSize(cvRound(static_cast<double>(picture.cols) * size.width / crop.width),
                           cvRound(static_cast<double>(picture.rows) * size.height / crop.height));
  const cv::Mat whole = imaging::resized(picture, wholeSize);
  cv::Mat result;
  cv::warpAffine(whole, result, topRows(inputToPicture(preparation, placement, size, wholeSize)),
                 size, cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REFLECT_101);
  return result;
}

/// Between the edges of pixels, not their middles: a rectangle has no half pixels around it.
Affine betweenEdges(const Preparation& preparation, const Placement& placement, cv::Size picture) {
  const cv::Matx33d half(1.0, 0.0, 0.5, 0.0, 1.0, 0.5, 0.0, 0.0, 1.0);
  return half * inputToPicture(preparation, placement, inputSizeOf(preparation), picture) *
         half.inv();
}

}  // namespace

cv::Size inputSizeOf(const Preparation& preparation) noexcept {
  return {preparation.inputWidth, preparation.inputHeight};
}

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
  return {width, height, {}, {}, input.width, input.height, tilesFor(input), {}};
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
  validate(preparation.tiles, inputSizeOf(preparation));
  if (!preparation.polygon.empty() && preparation.polygon.size() < 3) {
    fail("The region of interest needs at least three corners.", "polygon");
  }
  const cv::Rect picture({0, 0}, referenceSize(preparation));
  for (const auto& corner : preparation.polygon) {
    if (!picture.contains(corner)) {
      fail("The region of interest reaches beyond the picture of " + std::to_string(picture.width) +
               " x " + std::to_string(picture.height) + " pixels. Draw it inside.",
           "polygon");
    }
  }
  const auto& mask = preparation.ignoreMask;
  if (!mask.empty() && (mask.type() != CV_8UC1 || mask.size() != picture.size())) {
    fail("The ignore mask does not have the size of the pictures. Draw it again.", "ignoreMask");
  }
  validateAlignment(preparation);
}

cv::Mat alignmentReference(const imaging::RgbImage& image, const Preparation& preparation) {
  validate(preparation);
  requireAlignable(cropOf(preparation));
  auto look = lookAt(imaging::resized(image.pixels, referenceSize(preparation)),
                     cropOf(preparation), lookAreaOf(preparation));
  if (!showsSomething(look)) {
    fail(
        "The picture shows nothing that parts could be aligned to. Switch the alignment off, or "
        "begin with another good picture.",
        "alignment");
  }
  return look;
}

PreparedPicture preparePicture(const imaging::RgbImage& image, const Preparation& preparation) {
  validate(preparation);
  const auto crop = cropOf(preparation);
  const cv::Mat picture = imaging::resized(image.pixels, referenceSize(preparation));
  PreparedPicture prepared{{}, placementOn(picture, preparation)};
  const bool isMoved = !preparation.alignment.reference.empty() && prepared.placement.isKnown;
  cv::Mat pixels = isMoved ? alignedCrop(picture, preparation, prepared.placement) : picture(crop);
  auto ignored = ignoredIn(preparation);
  if (!ignored.empty()) {
    if (ignored.size() != pixels.size()) ignored = imaging::resized(ignored, pixels.size()) >= 128;
    if (!isMoved) pixels = pixels.clone();  // the picture itself belongs to the caller
    pixels.setTo(kNeutralGrey, ignored);
  }
  const cv::Mat input = imaging::resized(pixels, inputSizeOf(preparation));
  prepared.pixels = input.datastart == image.pixels.datastart ? input.clone() : input;
  return prepared;
}

cv::Mat prepare(const imaging::RgbImage& image, const Preparation& preparation) {
  return preparePicture(image, preparation).pixels;
}

Placement placementIn(const imaging::RgbImage& image, const Preparation& preparation) {
  validate(preparation);
  return placementOn(imaging::resized(image.pixels, referenceSize(preparation)), preparation);
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
  const auto ignored = ignoredIn(preparation);
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

cv::Point2d toImage(const cv::Point2d& inInput, const Preparation& preparation, cv::Size image,
                    const Placement& placement) {
  const auto point =
      betweenEdges(preparation, placement, image) * cv::Vec3d(inInput.x, inInput.y, 1.0);
  return {point[0], point[1]};
}

cv::Rect toImage(const cv::Rect2d& inInput, const Preparation& preparation, cv::Size image,
                 const Placement& placement) {
  const Affine map = betweenEdges(preparation, placement, image);
  double left = std::numeric_limits<double>::infinity();
  double top = left;
  double right = -left;
  double bottom = -left;
  for (const double x : {inInput.x, inInput.x + inInput.width}) {
    for (const double y : {inInput.y, inInput.y + inInput.height}) {
      const auto corner = map * cv::Vec3d(x, y, 1.0);
      left = std::min(left, corner[0]);
      right = std::max(right, corner[0]);
      top = std::min(top, corner[1]);
      bottom = std::max(bottom, corner[1]);
    }
  }
  // Outwards, so that a small region never vanishes; tiny errors must not add a pixel.
  constexpr double kSlack = 1e-6;
  const cv::Point topLeft(cvFloor(left + kSlack), cvFloor(top + kSlack));
  const cv::Point bottomRight(cvCeil(right - kSlack), cvCeil(bottom - kSlack));
  return cv::Rect(topLeft, bottomRight) & cv::Rect({0, 0}, image);
}

cv::Mat ontoPicture(const cv::Mat& inInput, const Preparation& preparation, cv::Size size,
                    const Placement& placement) {
  cv::Mat result;
  cv::warpAffine(inInput, result,
                 topRows(inputToPicture(preparation, placement, inInput.size(), size)), size,
                 cv::INTER_LINEAR, cv::BORDER_CONSTANT, cv::Scalar::all(0));
  return result;
}

cv::Mat intoInput(const cv::Mat& onPicture, const Preparation& preparation, cv::Size size,
                  const Placement& placement) {
  cv::Mat result;
  cv::warpAffine(onPicture, result,
                 topRows(inputToPicture(preparation, placement, size, onPicture.size())), size,
                 cv::INTER_NEAREST | cv::WARP_INVERSE_MAP, cv::BORDER_CONSTANT, cv::Scalar::all(0));
  return result;
}

}  // namespace handful::region
