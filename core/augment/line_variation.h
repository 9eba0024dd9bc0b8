#pragma once

#include <opencv2/core.hpp>
#include <span>

#include "core/augment/density_views.h"

namespace handful::augment {

/// What varies from one good part to the next on the user's line, in their own words.
///
/// It is a statement and not a guess: a view that shows what the line never shows makes
/// the inspection blind to it, and a turned part may be exactly the defect.
struct LineVariation {
  double maxRotationDeg = 0.0;     ///< 0..180, either way; 180 = any angle
  bool flipsHorizontally = false;  ///< also comes mirrored left to right
  bool flipsVertically = false;    ///< also comes mirrored top to bottom
  double maxBrightness = 0.04;     ///< 0..0.5: brightness within 1 +- maxBrightness
  double maxShift = 0.02;          ///< 0..0.3, share of the side, either way

  bool operator==(const LineVariation&) const = default;
};

/// @throws Error (Config) naming the first value that is out of its range
void validate(const LineVariation& variation);

/// A proposal for the statement, measured on good pictures. All of it is [D].
///
/// Conservative: what the pictures do not show clearly is proposed as absent, and aligned
/// parts get 0 degrees.
/// - brightness: the largest difference of a picture's mean from their median, what is grey
///   127 in all of them (outside the region) left out;
/// - rotation: every picture against the one that is most like the others, turned in steps
///   and moved, on small grey thumbnails by normalised correlation. A turn counts only where
///   the two agree *much* better with it than without. Wide turns of a third of the pictures
///   mean any angle;
/// - shift: phase correlation, after the turn, where it makes the two agree better;
/// - flips are never proposed: a mirrored part is another part, until the user says otherwise.
///
/// Measured values are widened by a quarter, because ten pictures do not show the extremes.
/// Takes 0.1 to 0.2 s for ten pictures of 320 x 320; looks at no more than twelve.
///
/// @param prepared CV_8UC3, RGB, all of one size; fewer than two: the defaults
/// @throws Error (Internal) for pictures of other types or of several sizes
[[nodiscard]] LineVariation proposeVariation(std::span<const cv::Mat> prepared);

/// The views for the image-level density that show what the statement allows [D].
[[nodiscard]] DensityViews densityViewsFor(const LineVariation& variation);

}  // namespace handful::augment
