#include "core/synth/scratch.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <utility>
#include <vector>

#include "core/synth/shapes.h"

namespace handful::synth {
namespace {

constexpr int kPoints = 25;
constexpr float kLevels = 110.0F;  // what the deepest groove adds or takes; fading does the rest

/// A bent line around the origin, in pixels.
struct Line {
  std::array<cv::Point2f, kPoints> points;

  [[nodiscard]] static Line draw(double lengthPx, Rng& rng) {
    const double angle = rng.uniform(0.0, 2.0 * std::numbers::pi);
    const cv::Point2f half(static_cast<float>(0.5 * lengthPx * std::cos(angle)),
                           static_cast<float>(0.5 * lengthPx * std::sin(angle)));
    const auto bow = static_cast<float>(rng.uniform(-0.3, 0.3));
    const auto skew = static_cast<float>(rng.uniform(-0.15, 0.15));
    const cv::Point2f normal(-half.y, half.x);
    Line line;
    for (int i = 0; i < kPoints; ++i) {
      const float t = 2.0F * static_cast<float>(i) / (kPoints - 1) - 1.0F;  // -1..1
      const float aside = bow * (1.0F - t * t) + skew * t * (1.0F - t * t);
      line.points[static_cast<std::size_t>(i)] = half * t + normal * (aside - 0.6F * bow);
    }
    return line;
  }

  /// How far along (0..1) the nearest point is, and how far aside p is of it, signed, pixels.
  [[nodiscard]] std::pair<float, float> nearest(cv::Point2f p) const {
    float least = 1e9F;
    std::pair<float, float> result{0.0F, 1e9F};
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
      const cv::Point2f step = points[i + 1] - points[i];
      const cv::Point2f from = p - points[i];
      const float t = std::clamp(from.dot(step) / step.dot(step), 0.0F, 1.0F);
      const cv::Point2f away = from - step * t;
      const float distance = away.dot(away);
      if (distance < least) {
        least = distance;
        const float sign = static_cast<float>(step.cross(away)) < 0.0F ? -1.0F : 1.0F;
        result = {(static_cast<float>(i) + t) / (kPoints - 1), sign * std::sqrt(distance)};
      }
    }
    return result;
  }
};

/// How deep the groove is along the line: tapered at both ends, uneven, at times away.
struct Depth {
  std::array<float, 257> values;

  [[nodiscard]] static Depth draw(Rng& rng) {
    const cv::Mat noise = perlinNoise({257, 1}, 60.0, 4, rng);
    const auto gaps = static_cast<float>(rng.uniform(-0.6, 0.25));
    Depth depth;
    for (int i = 0; i < 257; ++i) {
      const float t = static_cast<float>(i) / 256.0F;
      const float taper = smoothStep(0.0F, 0.15F, t) * smoothStep(0.0F, 0.3F, 1.0F - t);
      const float uneven = noise.at<float>(0, i);
      depth.values[static_cast<std::size_t>(i)] =
          taper * (0.75F + 0.35F * uneven) * smoothStep(gaps - 0.3F, gaps, uneven + 0.25F);
    }
    return depth;
  }

  [[nodiscard]] float at(float along) const {
    return std::clamp(values[static_cast<std::size_t>(256.0F * along)], 0.0F, 1.0F);
  }
};

struct Groove {
  float widthPx;
  float core;  // levels added in the middle
  float rim;   // levels added on the lit side
  float side;  // +1 or -1: which side is lit
};

Groove drawGroove(double pictureSide, Rng& rng) {
  const float core = rng.uniform() < 0.5 ? -kLevels : kLevels;
  return {.widthPx = static_cast<float>(rng.uniform(0.5, 1.3) * std::max(1.0, pictureSide / 320.0)),
          .core = core,
          .rim = static_cast<float>(rng.uniform(-0.6, 0.1)) * core,
          .side = rng.uniform() < 0.5 ? -1.0F : 1.0F};
}

/// Levels that the groove adds at a distance aside of its line.
float profile(const Groove& groove, float aside) {
  const float x = aside / groove.widthPx;
  const float y = groove.side * x - 1.4F;
  return groove.core * std::exp(-x * x) + groove.rim * std::exp(-1.5F * y * y);
}

/// The pixels of the window within a distance of the line, and some more: the others need
/// not be looked at one by one. CV_8UC1, not 0 = near.
cv::Mat nearLine(const Line& line, const Window& window, float distancePx) {
  const cv::Point origin(window.side / 2 - window.inSquare.x, window.side / 2 - window.inSquare.y);
  std::vector<cv::Point> corners;
  corners.reserve(kPoints);
  for (const cv::Point2f& point : line.points) corners.push_back(cv::Point(point) + origin);
  cv::Mat result = cv::Mat::zeros(window.inPicture.size(), CV_8UC1);
  const int thickness = 2 * static_cast<int>(std::ceil(distancePx)) + 4;
  cv::polylines(result, corners, false, cv::Scalar(255), thickness);
  return result;
}

cv::Vec3b shifted(const cv::Vec3b& pixel, float levels) {
  cv::Vec3b result;
  for (int c = 0; c < 3; ++c) {
    result[c] = cv::saturate_cast<uchar>(static_cast<float>(pixel[c]) + levels);
  }
  return result;
}

}  // namespace

std::optional<Overlay> drawScratch(const SynthesisInput& input, const DefectSite& site, Rng& rng) {
  const double side = std::min(input.picture.cols, input.picture.rows);
  const double longestPx = std::max(6.0, 0.5 * side);
  const double lengthPx =
      std::clamp(rng.uniform(3.0, 7.0) * std::sqrt(site.areaPx), 6.0, longestPx);
  const Line line = Line::draw(lengthPx, rng);
  const Depth depth = Depth::draw(rng);
  const Groove groove = drawGroove(side, rng);

  const int reach = 6 + static_cast<int>(0.7 * lengthPx);
  const Window window(site.centre, reach, input.picture.size());
  const float reachOfProfile = 3.2F * groove.widthPx;
  const cv::Mat isNear = nearLine(line, window, reachOfProfile);
  Overlay overlay{window.inPicture, input.picture(window.inPicture).clone(),
                  cv::Mat::zeros(window.inPicture.size(), CV_32FC1)};
  for (int y = 0; y < overlay.pixels.rows; ++y) {
    for (int x = 0; x < overlay.pixels.cols; ++x) {
      if (isNear.at<uchar>(y, x) == 0) continue;
      const cv::Point2f p(static_cast<float>(x + window.inSquare.x - reach),
                          static_cast<float>(y + window.inSquare.y - reach));
      const auto [along, aside] = line.nearest(p);
      if (std::abs(aside) > reachOfProfile) continue;
      const float added = profile(groove, aside);
      auto& pixel = overlay.pixels.at<cv::Vec3b>(y, x);
      pixel = shifted(pixel, std::copysign(kLevels, added));
      overlay.opacity.at<float>(y, x) = std::min(1.0F, std::abs(added) / kLevels * depth.at(along));
    }
  }
  return overlay;
}

}  // namespace handful::synth
