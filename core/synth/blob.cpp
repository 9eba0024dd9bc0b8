#include "core/synth/blob.h"

#include <algorithm>
#include <cmath>

#include "core/synth/shapes.h"

namespace handful::synth {
namespace {

enum class Matter { Stain = 1, Speck, Chip };

/// What the matter does to a pixel: gain * pixel + share of a colour.
struct Coat {
  float cover;       // 0 = only a tint, 1 = hides the surface
  cv::Vec3f tint;    // factor of what shines through
  cv::Vec3f colour;  // levels of what covers
  float texture;     // how uneven the matter is, share of its colour
  double edgePx;
  double roughness;
  float rim;  // how much stronger the edge is
};

Coat coatOf(Matter matter, double colourful, double edgeScale, Rng& rng) {
  const double dark = rng.uniform(0.35, 0.7);
  const double bright = rng.uniform(1.25, 1.55);
  switch (matter) {
    case Matter::Stain: {
      const double tint = rng.uniform() < 0.75 ? dark : bright;
      return {0.0F,
              tinted(tint, 0.3 * colourful, rng),
              {},
              0.35F,
              edgeScale * rng.uniform(2.0, 5.0),
              rng.uniform(0.3, 0.7),
              static_cast<float>(rng.uniform(0.0, 0.8))};
    }
    case Matter::Speck:
      return {0.9F,
              cv::Vec3f::all(1.0F),
              tinted(rng.uniform(15.0, 90.0), 0.4 * colourful, rng),
              0.45F,
              edgeScale * rng.uniform(1.2, 2.0),
              rng.uniform(0.4, 0.9),
              0.0F};
    case Matter::Chip:
      break;
  }
  return {0.7F,
          cv::Vec3f::all(1.0F),
          tinted(rng.uniform(165.0, 240.0), 0.1 * colourful, rng),
          0.25F,
          edgeScale * rng.uniform(1.0, 1.6),
          rng.uniform(0.5, 1.0),
          0.0F};
}

cv::Vec3b coated(const cv::Vec3b& pixel, const Coat& coat, float unevenness) {
  cv::Vec3b result;
  const float uneven = 1.0F + coat.texture * unevenness;
  for (int c = 0; c < 3; ++c) {
    const auto level = static_cast<float>(pixel[c]);
    const float through = level * (1.0F + (coat.tint[c] - 1.0F) * uneven);
    const float over = coat.colour[c] * uneven;
    result[c] = cv::saturate_cast<uchar>(through + coat.cover * (over - through));
  }
  return result;
}

}  // namespace

std::optional<Overlay> drawBlob(const SynthesisInput& input, const DefectSite& site, Rng& rng) {
  const double drawn = rng.uniform();
  const Matter matter = drawn < 0.5 ? Matter::Stain : (drawn < 0.8 ? Matter::Speck : Matter::Chip);
  // Only a stain spreads.
  const double areaPx = std::max(6.0, site.areaPx * (matter == Matter::Stain ? 1.0 : 0.35));
  const double edgeScale = std::clamp(std::sqrt(areaPx) / 14.0, 0.7, 2.0);
  const Coat coat = coatOf(matter, colourfulness(input.picture), edgeScale, rng);

  const Window window(site.centre, reachOfSpot(areaPx), input.picture.size());
  const cv::Mat shape = spot(window.side, areaPx, coat.edgePx, coat.roughness, rng);
  const cv::Mat noise =
      perlinNoise({window.side, window.side}, std::max(2.0, 0.5 * std::sqrt(areaPx)), 5, rng);
  Overlay overlay{window.inPicture, input.picture(window.inPicture).clone(),
                  shape(window.inSquare).clone()};
  for (int y = 0; y < overlay.pixels.rows; ++y) {
    for (int x = 0; x < overlay.pixels.cols; ++x) {
      auto& opacity = overlay.opacity.at<float>(y, x);
      const float uneven = noise.at<float>(y + window.inSquare.y, x + window.inSquare.x);
      auto& pixel = overlay.pixels.at<cv::Vec3b>(y, x);
      pixel = coated(pixel, coat, uneven);
      // A dried drop leaves most at its edge.
      const float atEdge = 4.0F * opacity * (1.0F - opacity);
      opacity *= (1.0F + coat.rim * atEdge) / (1.0F + coat.rim);
    }
  }
  return overlay;
}

}  // namespace handful::synth
