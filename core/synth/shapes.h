#pragma once

#include <opencv2/core.hpp>

#include "core/base/rng.h"

namespace handful::synth {

// Forms and textures that several kinds of defect are made of.

/// 0 below @p from, 1 above @p to, smooth between.
[[nodiscard]] float smoothStep(float from, float to, float x) noexcept;

/// Perlin's gradient noise, octaves added up, each of half the cell and half the height.
/// @param cellPx size of the coarsest features, >= 1
/// @param octaves 1..6; stops earlier where a cell would be below 1 pixel
/// @return CV_32FC1, about -1..1, mean about 0
[[nodiscard]] cv::Mat perlinNoise(cv::Size size, double cellPx, int octaves, Rng& rng);

/// An irregular, longish spot in the middle of a square.
/// @param sidePx of the square, odd
/// @param areaPx about what it covers
/// @param edgePx width of its soft edge, > 0
/// @param roughness 0 = an ellipse, 1 = ragged
/// @return CV_32FC1, 0..1
[[nodiscard]] cv::Mat spot(int sidePx, double areaPx, double edgePx, double roughness, Rng& rng);

/// How far from its centre spot() of this area can reach, pixels.
[[nodiscard]] int reachOfSpot(double areaPx) noexcept;

/// How colourful a picture is: defects are no more so than what surrounds them.
/// @param picture CV_8UC3
/// @return 0 = grey .. 1 = as most colour photographs
[[nodiscard]] double colourfulness(const cv::Mat& picture);

/// A warm (oil, rust, burn) or, less often, a cool shade.
/// @param level of its green
/// @param tint 0..1, by which share red and blue differ from it at most
[[nodiscard]] cv::Vec3f tinted(double level, double tint, Rng& rng);

}  // namespace handful::synth
