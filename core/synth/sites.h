#pragma once

#include <opencv2/core.hpp>

#include "core/base/rng.h"
#include "core/synth/defect_synthesizer.h"
#include "core/synth/overlay.h"

namespace handful::synth {

/// What of the picture is the part, as opposed to a plain background: everything that is not
/// flat ground connected to the picture's border. [D], a guess within a millisecond.
/// @param picture CV_8UC3, RGB
/// @return CV_8UC1 of the same size, 255 = part; all 255 where no background can be told
[[nodiscard]] cv::Mat likelyPart(const cv::Mat& picture);

/// Where defects may be put.
struct Ground {
  cv::Mat region;  ///< CV_8UC1, 255 = allowed; never empty, never all 0
  cv::Mat part;    ///< CV_8UC1, 255 = allowed and preferred; never all 0
};

/// @throws Error (Config) if the region holds no pixel
[[nodiscard]] Ground groundOf(const SynthesisInput& input, bool preferPart);

/// A random pixel of the ground: one in ten anywhere in the region, the others on the part.
[[nodiscard]] cv::Point randomPlace(const Ground& ground, Rng& rng);

/// Of eight random places the one with most detail around it, within @p reachPx, for defects
/// that plain surfaces would swallow.
[[nodiscard]] cv::Point detailedPlace(const cv::Mat& picture, const Ground& ground, int reachPx,
                                      Rng& rng);

/// Pixels of the part from somewhere else: another place of the picture, or another normal.
/// @param size clipped to the picture's
/// @param away the place that is not meant, where the same picture is the source
/// @return CV_8UC3, shares pixels with the source
[[nodiscard]] cv::Mat textureFromElsewhere(const SynthesisInput& input, cv::Size size,
                                           cv::Point away, Rng& rng);

}  // namespace handful::synth
