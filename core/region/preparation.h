#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <vector>

#include "core/imaging/image.h"
#include "core/region/alignment.h"
#include "core/region/tiles.h"

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

  int inputWidth = 0;   ///< of the model, a multiple of 32
  int inputHeight = 0;  ///< of the model, a multiple of 32

  Tiles tiles = {};  ///< in which the network goes over it

  Alignment alignment = {};  ///< of the part, before anything is cut out
};

/// inputWidth x inputHeight.
[[nodiscard]] cv::Size inputSizeOf(const Preparation& preparation) noexcept;

/// The model input for a picture or region of this size: aspect ratio kept as
/// well as multiples of 32 allow, area about @p side x @p side.
/// @return {width, height}; both at least 32
[[nodiscard]] cv::Size inputSizeFor(cv::Size region, int side = 320);

/// A preparation for pictures of this size: the whole picture, nothing ignored.
[[nodiscard]] Preparation wholeImage(int width, int height, int side = 320);

/// The rectangle that is cut out: the bounding box of the polygon, or everything.
[[nodiscard]] cv::Rect cropOf(const Preparation& preparation);

/// @throws Error (Config) with a sentence if anything contradicts the promises above
void validate(const Preparation& preparation);

/// What parts are aligned to, taken from a good picture: Preparation::alignment.reference.
/// @throws Error (Config) if the picture shows nothing that a part could be aligned to
[[nodiscard]] cv::Mat alignmentReference(const imaging::RgbImage& image,
                                         const Preparation& preparation);

/// Pixels for the model, and where the part was found.
struct PreparedPicture {
  cv::Mat pixels;  ///< CV_8UC3, RGB, inputWidth x inputHeight, continuous
  Placement placement;
};

/// Pixels to model input, in this order: resize to the reference size where the size differs,
/// where parts are aligned find the part and take it as it lies on the reference picture
/// (beyond the border the picture is mirrored), cut the bounding box of the region, set what is
/// ignored or lies outside the polygon to the network's neutral grey (127), resize to the input
/// size (INTER_AREA to shrink, INTER_LINEAR to enlarge).
///
/// This one function serves trainer and runner alike; the exported network does
/// not resize its input.
[[nodiscard]] PreparedPicture preparePicture(const imaging::RgbImage& image,
                                             const Preparation& preparation);

/// Its pixels alone.
[[nodiscard]] cv::Mat prepare(const imaging::RgbImage& image, const Preparation& preparation);

/// Where the part lies in a picture; as the reference says where parts are not aligned.
[[nodiscard]] Placement placementIn(const imaging::RgbImage& image, const Preparation& preparation);

/// True if the picture's aspect ratio differs from the reference by over 2 %:
/// the part is then seen distorted, and the user should be warned.
[[nodiscard]] bool isDistorted(cv::Size image, const Preparation& preparation);

/// Which cells of a grid over the model input count: those with at least half
/// of their area inside the polygon and not ignored.
/// @return gridHeight x gridWidth bytes, row-major, 1 = counts; at least one is 1
/// @throws Error (Config) if nothing is left to look at
[[nodiscard]] std::vector<std::uint8_t> patchMask(const Preparation& preparation, int gridWidth,
                                                  int gridHeight);

/// A point in model-input pixels, brought back to pixels of the given picture.
[[nodiscard]] cv::Point2d toImage(const cv::Point2d& inInput, const Preparation& preparation,
                                  cv::Size image, const Placement& placement = {});

/// A rectangle in model-input pixels, brought back to pixels of the given picture: upright
/// around it where the part is turned.
[[nodiscard]] cv::Rect toImage(const cv::Rect2d& inInput, const Preparation& preparation,
                               cv::Size image, const Placement& placement = {});

/// What stands for the whole model input (a heat map, a mask), brought back onto the picture.
/// @param inInput any type and size
/// @param size of the result, which stands for the whole picture
/// @return of the type of @p inInput; 0 where the model does not look
[[nodiscard]] cv::Mat ontoPicture(const cv::Mat& inInput, const Preparation& preparation,
                                  cv::Size size, const Placement& placement = {});

/// What stands for the whole picture (a mask of defects), seen as the model sees the picture.
/// @param onPicture any type and size
/// @param size of the result, which stands for the whole model input
/// @return of the type of @p onPicture, nearest neighbours; 0 beyond the border
[[nodiscard]] cv::Mat intoInput(const cv::Mat& onPicture, const Preparation& preparation,
                                cv::Size size, const Placement& placement = {});

}  // namespace handful::region
