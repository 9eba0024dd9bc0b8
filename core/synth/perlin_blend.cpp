#include "core/synth/perlin_blend.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <functional>
#include <opencv2/imgproc.hpp>
#include <vector>

#include "core/synth/shapes.h"
#include "core/synth/sites.h"

namespace handful::synth {
namespace {

/// Noise that falls off from the middle, cut where the wanted area is left. CV_32FC1, 0..1.
cv::Mat perlinMask(int sidePx, double areaPx, Rng& rng) {
  cv::Mat field = perlinNoise({sidePx, sidePx}, rng.uniform(0.25, 0.5) * sidePx, 3, rng);
  const float middle = 0.5F * static_cast<float>(sidePx - 1);
  for (int y = 0; y < sidePx; ++y) {
    for (int x = 0; x < sidePx; ++x) {
      const float u = (static_cast<float>(x) - middle) / middle;
      const float v = (static_cast<float>(y) - middle) / middle;
      const float r2 = u * u + v * v;
      field.at<float>(y, x) -= 0.8F * r2 + 4.0F * std::max(0.0F, r2 - 0.7F);
    }
  }
  std::vector<float> values(field.begin<float>(), field.end<float>());
  const auto kept = std::min(values.size() - 1, static_cast<std::size_t>(std::max(4.0, areaPx)));
  const auto cut = values.begin() + static_cast<std::ptrdiff_t>(kept);
  std::nth_element(values.begin(), cut, values.end(), std::greater<>());
  const float threshold = *cut;
  const float edge = 2.5F / static_cast<float>(sidePx);  // about two pixels of the field's slope
  for (float& value : cv::Mat_<float>(field)) {
    value = smoothStep(threshold - edge, threshold + edge, value);
  }
  return field;
}

/// A picture of noise in the colours around the place.
cv::Mat proceduralTexture(const cv::Mat& surroundings, double colourful, Rng& rng) {
  cv::Scalar mean;
  cv::Scalar deviation;
  cv::meanStdDev(surroundings, mean, deviation);
  const double grey = (mean[0] + mean[1] + mean[2]) / 3.0;
  // Away from the local brightness, to the side where there is more room.
  const double shift =
      rng.uniform(25.0, 70.0) * (grey + rng.uniform(-60.0, 60.0) > 128.0 ? -1.0 : 1.0);
  const cv::Vec3f tint = tinted(1.0, 0.2 * colourful, rng);
  const double contrast = deviation[0] + rng.uniform(5.0, 25.0);
  const cv::Mat noise = perlinNoise(surroundings.size(), rng.uniform(4.0, 16.0), 3, rng);
  cv::Mat result(surroundings.size(), CV_8UC3);
  for (int y = 0; y < result.rows; ++y) {
    for (int x = 0; x < result.cols; ++x) {
      for (int c = 0; c < 3; ++c) {
        const double level = (mean[c] + shift) * static_cast<double>(tint[c]) +
                             contrast * static_cast<double>(noise.at<float>(y, x));
        result.at<cv::Vec3b>(y, x)[c] = cv::saturate_cast<uchar>(level);
      }
    }
  }
  return result;
}

/// Texture of the part, turned by quarters and mirrored so that it does not fit.
cv::Mat foreignTexture(const SynthesisInput& input, const DefectSite& site, cv::Size size,
                       Rng& rng) {
  const int side = std::max(size.width, size.height);
  cv::Mat texture = textureFromElsewhere(input, {side, side}, site.centre, rng);
  const int turn = rng.below(4);
  if (turn > 0) {
    cv::Mat turned;
    cv::rotate(texture, turned, turn - 1);
    texture = turned;
  }
  cv::Mat result;
  texture.convertTo(result, CV_8UC3, rng.uniform(0.75, 1.25), rng.uniform(-15.0, 15.0));
  if (result.size() != size) cv::resize(result, result, {side, side}, 0, 0, cv::INTER_LINEAR);
  return result(cv::Rect({0, 0}, size));
}

}  // namespace

std::optional<Overlay> drawPerlinBlend(const SynthesisInput& input, const DefectSite& site,
                                       Rng& rng) {
  const int reach = 3 + static_cast<int>(std::ceil(0.9 * std::sqrt(site.areaPx)));
  const Window window(site.centre, reach, input.picture.size());
  const cv::Mat mask = perlinMask(window.side, site.areaPx, rng);
  const cv::Mat surroundings = input.picture(window.inPicture);
  const bool isProcedural = rng.uniform() < 0.4;
  const cv::Mat texture = isProcedural
                              ? proceduralTexture(surroundings, colourfulness(input.picture), rng)
                              : foreignTexture(input, site, surroundings.size(), rng);
  // Never opaque [P: DRAEM, 0.1..0.8]: the surface shines through.
  cv::Mat opacity = mask(window.inSquare) * rng.uniform(0.5, 0.9);
  return Overlay{window.inPicture, texture, opacity};
}

}  // namespace handful::synth
