#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

#include "core/imaging/image.h"

namespace handful::region {

/// Where a project looks and what the network sees: fixed once per project and
/// carried in the package, so that trainer and line PC prepare the same pixels.
///
/// All coordinates are pixels of the *reference* size, the size of the
/// project's first images. A picture of another size is resized to it first.
struct Preparation {
  int referenceWidth = 0;   ///< > 0
  int referenceHeight = 0;  ///< > 0

  /// Corners of the region of interest, in order; empty = the whole picture;
  /// a rectangle has four. At least three points, all inside the picture.
  std::vector<cv::Point> polygon;

  /// CV_8UC1 of the reference size, 255 = ignore; empty = nothing is ignored.
  cv::Mat ignoreMask;

  int inputWidth = 0;   ///< of the network, a multiple of 32
  int inputHeight = 0;  ///< of the network, a multiple of 32
};

/// The network input for a picture or region of this size: aspect ratio kept as
/// well as multiples of 32 allow, area about @p side x @p side.
/// @return {width, height}; both at least 32
[[nodiscard]] cv::Size inputSizeFor(cv::Size region, int side = 320);

/// A preparation for pictures of this size: the whole picture, nothing ignored.
[[nodiscard]] Preparation wholeImage(int width, int height, int side = 320);

/// The rectangle that is cut out: the bounding box of the polygon, or everything.
[[nodiscard]] cv::Rect cropOf(const Preparation& preparation);

/// @throws Error (Config) with a sentence if anything contradicts the promises above
void validate(const Preparation& preparation);

/// Pixels to model input, in this order: resize to the reference size where the
/// size differs, cut the bounding box of the region, set what is ignored or lies
/// outside the polygon to the network's neutral grey (127), resize to the input
/// size (INTER_AREA to shrink, INTER_LINEAR to enlarge).
///
/// This one function serves trainer and runner alike; the exported network does
/// not resize its input.
/// @return CV_8UC3, RGB, inputWidth x inputHeight, continuous
[[nodiscard]] cv::Mat prepare(const imaging::RgbImage& image, const Preparation& preparation);

/// True if the picture's aspect ratio differs from the reference by over 2 %:
/// the part is then seen distorted, and the user should be warned.
[[nodiscard]] bool isDistorted(cv::Size image, const Preparation& preparation);

/// Which cells of a grid over the model input count: those with at least half
/// of their area inside the polygon and not ignored.
/// @return gridHeight x gridWidth bytes, row-major, 1 = counts; at least one is 1
/// @throws Error (Config) if nothing is left to look at
[[nodiscard]] std::vector<std::uint8_t> patchMask(const Preparation& preparation, int gridWidth,
                                                  int gridHeight);

/// A rectangle in model-input pixels, brought back to pixels of the given picture.
[[nodiscard]] cv::Rect toImage(const cv::Rect2d& inInput, const Preparation& preparation,
                               cv::Size image);

}  // namespace handful::region
