#include "core/synth/shapes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

namespace handful::synth {
namespace {

constexpr double kPi = std::numbers::pi;

float fade(float t) noexcept { return t * t * t * (t * (t * 6.0F - 15.0F) + 10.0F); }

float mix(float a, float b, float t) noexcept { return a + (b - a) * t; }

/// One octave: random directions on a lattice, their slopes mixed in between.
void addOctave(cv::Mat& sum, double cellPx, float height, Rng& rng) {
  const std::size_t columns = static_cast<std::size_t>(sum.cols / cellPx) + 3;
  const std::size_t rows = static_cast<std::size_t>(sum.rows / cellPx) + 3;
  std::vector<cv::Point2f> slopes(columns * rows);
  for (cv::Point2f& slope : slopes) {
    const double angle = rng.uniform(0.0, 2.0 * kPi);
    slope = {static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle))};
  }
  const auto offsetX = static_cast<float>(rng.uniform());
  const auto offsetY = static_cast<float>(rng.uniform());
  const auto scale = static_cast<float>(1.0 / cellPx);
  for (int y = 0; y < sum.rows; ++y) {
    const float v = static_cast<float>(y) * scale + offsetY;
    const auto row = static_cast<std::size_t>(v);
    const float dy = v - static_cast<float>(row);
    auto* const line = sum.ptr<float>(y);
    for (int x = 0; x < sum.cols; ++x) {
      const float u = static_cast<float>(x) * scale + offsetX;
      const auto column = static_cast<std::size_t>(u);
      const float dx = u - static_cast<float>(column);
      const cv::Point2f* const top = &slopes[row * columns + column];
      const cv::Point2f* const bottom = top + columns;
      const float upper = mix(top[0].dot({dx, dy}), top[1].dot({dx - 1.0F, dy}), fade(dx));
      const float lower =
          mix(bottom[0].dot({dx, dy - 1.0F}), bottom[1].dot({dx - 1.0F, dy - 1.0F}), fade(dx));
      line[x] += height * 1.4F * mix(upper, lower, fade(dy));
    }
  }
}

}  // namespace

float smoothStep(float from, float to, float x) noexcept {
  const float t = std::clamp((x - from) / (to - from), 0.0F, 1.0F);
  return t * t * (3.0F - 2.0F * t);
}

cv::Mat perlinNoise(cv::Size size, double cellPx, int octaves, Rng& rng) {
  cv::Mat sum = cv::Mat::zeros(size, CV_32FC1);
  float height = 1.0F;
  for (int octave = 0; octave < octaves && cellPx >= 1.0; ++octave) {
    addOctave(sum, cellPx, height, rng);
    cellPx *= 0.5;
    height *= 0.5F;
  }
  return sum;
}

int reachOfSpot(double areaPx) noexcept {
  return 3 + static_cast<int>(std::ceil(2.1 * std::sqrt(areaPx / kPi)));
}

cv::Mat spot(int sidePx, double areaPx, double edgePx, double roughness, Rng& rng) {
  const auto radius = static_cast<float>(std::sqrt(areaPx / kPi));
  const auto stretch = static_cast<float>(std::sqrt(rng.uniform(1.0, 2.4)));
  const double angle = rng.uniform(0.0, kPi);
  const cv::Point2f axis(static_cast<float>(std::cos(angle)), static_cast<float>(std::sin(angle)));
  const cv::Mat noise =
      perlinNoise({sidePx, sidePx}, std::max(2.0, 1.3 * static_cast<double>(radius)), 4, rng);
  const auto rough = static_cast<float>(roughness);
  const auto edge = static_cast<float>(edgePx) / radius;
  const float middle = 0.5F * static_cast<float>(sidePx - 1);

  cv::Mat result(sidePx, sidePx, CV_32FC1);
  for (int y = 0; y < sidePx; ++y) {
    for (int x = 0; x < sidePx; ++x) {
      const cv::Point2f p((static_cast<float>(x) - middle) / radius,
                          (static_cast<float>(y) - middle) / radius);
      const float along = p.dot(axis) / stretch;
      const float across = (p.x * axis.y - p.y * axis.x) * stretch;
      const float distance = std::sqrt(along * along + across * across);
      const float inside = 1.0F + 0.8F * rough * noise.at<float>(y, x) - distance;
      result.at<float>(y, x) = smoothStep(-0.5F * edge, 0.5F * edge, inside);
    }
  }
  return result;
}

double colourfulness(const cv::Mat& picture) {
  // Every seventh row tells as much as all of them.
  double sum = 0.0;
  int count = 0;
  for (int y = 0; y < picture.rows; y += 7) {
    const auto* const line = picture.ptr<cv::Vec3b>(y);
    for (int x = 0; x < picture.cols; x += 3, ++count) {
      const auto [low, high] = std::minmax({line[x][0], line[x][1], line[x][2]});
      sum += high - low;
    }
  }
  return std::clamp((sum / count - 2.0) / 40.0, 0.0, 1.0);
}

cv::Vec3f tinted(double level, double tint, Rng& rng) {
  const double warmth = tint * rng.uniform(-0.3, 1.0);
  return {static_cast<float>(level * (1.0 + warmth)), static_cast<float>(level),
          static_cast<float>(level * (1.0 - warmth))};
}

}  // namespace handful::synth
