#pragma once

#include <opencv2/core.hpp>

namespace handful::region {

/// How far a part may lie away from where it lies on the reference picture.
struct AlignmentLimits {
  double maxShift = 0.15;     ///< share of the region's sides, 0..0.3
  double maxAngleDeg = 10.0;  ///< either way, 0..180

  bool operator==(const AlignmentLimits&) const = default;
};

/// What parts are aligned to.
struct Alignment {
  AlignmentLimits limits;
  /// CV_8UC1 of lookSizeFor(): the surroundings of the region on the first good picture, in
  /// small; empty = parts are taken as they lie.
  cv::Mat reference;
};

/// How the part lies in a picture: turned around the middle of the region, then moved.
struct Placement {
  bool isKnown = true;     ///< false: it could not be told; the picture is taken as it lies
  cv::Point2d shift;       ///< reference pixels, to the right and down
  double angleDeg = 0.0;   ///< clockwise, as seen
  double agreement = 1.0;  ///< correlation with the reference picture, -1..1
};

/// Where the part is looked for: the region, and around it as far as the part may move, inside
/// the picture. Reference pixels.
[[nodiscard]] cv::Rect lookArea(const cv::Rect& crop, cv::Size reference,
                                const AlignmentLimits& limits);

/// The size in which that is looked at: the longer side of the region has 192 pixels at most.
[[nodiscard]] cv::Size lookSize(const cv::Rect& crop, const cv::Rect& area);

/// The look area of a picture in small and grey.
/// @param picture CV_8UC3, RGB, of the reference size
/// @return CV_8UC1 of lookSize()
[[nodiscard]] cv::Mat lookAt(const cv::Mat& picture, const cv::Rect& crop, const cv::Rect& area);

/// False for a picture without anything on it that a part could be aligned to.
[[nodiscard]] bool showsSomething(const cv::Mat& look);

/// Where the part is: every angle by normalised cross-correlation in small, then least squares
/// (Baker and Matthews, IJCV 2004) for fractions of a pixel. Brighter and darker pictures are
/// the same to both. The same pictures give the same numbers.
///
/// OpenCV's findTransformECC() would do, too, but its library brings along OpenCV's networks,
/// features and cameras, and all of them would go to the line PC.
///
/// Not known where the two pictures do not agree well, or the part lies beyond the limits.
/// @param look of the picture, as lookAt() makes it
/// @param crop of the region, reference pixels
[[nodiscard]] Placement placementOf(const cv::Mat& look, const Alignment& alignment,
                                    const cv::Rect& crop, const cv::Rect& area);

/// Reference pixels to pixels of a picture of the reference size on which the part lies so.
/// @return 2 x 3
[[nodiscard]] cv::Matx23d motionOf(const Placement& placement, const cv::Rect& crop);

/// @throws Error (Config) if a limit is out of its range
void validate(const AlignmentLimits& limits);

}  // namespace handful::region
