#include "app/cli_region.h"

#include <charconv>
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/imaging/image_io.h"
#include "core/region/coverage.h"

namespace handful::app {
namespace {

/// Whole numbers with commas between them; empty if it is anything else.
std::vector<int> numbersOf(const std::string& text) {
  std::vector<int> numbers;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (true) {
    int number = 0;
    const auto [next, failure] = std::from_chars(at, end, number);
    if (failure != std::errc()) return {};
    numbers.push_back(number);
    if (next == end) return numbers;
    if (*next != ',') return {};
    at = next + 1;
  }
}

std::string refuseUnlessShape(const std::string& text) {
  const auto numbers = numbersOf(text);
  if (numbers.size() < 4 || numbers.size() % 2 != 0) {
    return text +
           " is no shape: give X,Y,WIDTH,HEIGHT or at least three corners "
           "X1,Y1,X2,Y2,X3,Y3, in whole pixels";
  }
  if (numbers.size() == 4 && (numbers[2] < 1 || numbers[3] < 1)) {
    return text + " has no area: width and height must be at least one pixel";
  }
  return "";
}

std::string sizeText(cv::Size size) {
  return std::to_string(size.width) + " x " + std::to_string(size.height);
}

/// @throws Error (Config) if it is not inside
std::vector<cv::Point> cornersInside(const std::string& shape, cv::Size picture,
                                     const char* option) {
  const auto numbers = numbersOf(shape);
  std::vector<cv::Point> corners;
  for (std::size_t i = 0; i < numbers.size(); i += 2) {
    corners.emplace_back(numbers[i], numbers[i + 1]);
  }
  if (corners.size() == 2) {
    // In 64 bits: no number is too large to be told that it lies outside.
    const auto reaches = [&](int from, int length, int side) {
      return from < 0 || static_cast<std::int64_t>(from) + length > side;
    };
    if (!reaches(numbers[0], numbers[2], picture.width) &&
        !reaches(numbers[1], numbers[3], picture.height)) {
      return region::cornersOf({numbers[0], numbers[1], numbers[2], numbers[3]});
    }
  } else if (std::all_of(corners.begin(), corners.end(), [&](cv::Point corner) {
               return cv::Rect({0, 0}, picture).contains(corner);
             })) {
    return corners;
  }
  throw Error(ErrorCode::Config,
              std::string(option) + " " + shape + " reaches beyond the picture, which has " +
                  sizeText(picture) + " pixels. Give a shape inside of it.",
              option);
}

/// The size of the first one that can be read.
cv::Size referenceOf(std::span<const pipeline::ImageFile> pictures) {
  for (const auto& picture : pictures) {
    try {
      return imaging::readImage(picture.path).pixels.size();
    } catch (const Error&) {
      continue;  // is left out and said where the pictures are read
    }
  }
  throw Error(ErrorCode::Config,
              "None of the pictures can be read, so that a region has no place. Check the files.");
}

cv::Mat readMask(const std::string& file, cv::Size size) {
  const auto picture = imaging::readImage(pathFromUtf8(file));
  if (picture.pixels.size() != size) {
    throw Error(ErrorCode::Config,
                "The ignore mask has " + sizeText(picture.pixels.size()) +
                    " pixels and the first picture " + sizeText(size) +
                    ". Draw the mask on a copy of that picture.",
                file);
  }
  cv::Mat grey;
  cv::cvtColor(picture.pixels, grey, cv::COLOR_RGB2GRAY);
  return grey >= 128;
}

}  // namespace

void addRegion(CLI::App& command, RegionOptions& options) {
  const auto shape = CLI::Validator(&refuseUnlessShape, "");
  command
      .add_option("--region", options.region,
                  "Look only here: X,Y,WIDTH,HEIGHT, or the corners X1,Y1,X2,Y2,X3,Y3,… of a "
                  "polygon, in pixels of the first image. A small part then fills the network's "
                  "input.")
      ->check(shape);
  command
      .add_option("--ignore", options.ignore,
                  "Never look here: a shape as for --region, as often as needed.")
      ->allow_extra_args(false)
      ->check(shape);
  command.add_option("--ignore-mask", options.ignoreMask,
                     "Never look where this picture is white: of the size of the first image, "
                     "black elsewhere.");
}

project::RegionSettings regionFrom(const RegionOptions& options,
                                   std::span<const pipeline::ImageFile> pictures) {
  if (options.region.empty() && options.ignore.empty() && options.ignoreMask.empty()) return {};
  const auto size = referenceOf(pictures);
  project::RegionSettings region;
  region.referenceWidth = size.width;
  region.referenceHeight = size.height;
  if (!options.region.empty()) region.polygon = cornersInside(options.region, size, "--region");
  if (!options.ignoreMask.empty()) region.ignoreMask = readMask(options.ignoreMask, size);
  for (const auto& ignored : options.ignore) {
    region.ignoreMask = region::withPolygon(region.ignoreMask, size,
                                            cornersInside(ignored, size, "--ignore"), true);
  }
  return region;
}

}  // namespace handful::app
