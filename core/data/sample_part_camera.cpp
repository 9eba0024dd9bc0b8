#include "core/data/sample_part_camera.h"

#include <array>
#include <numbers>
#include <opencv2/imgproc.hpp>
#include <vector>

namespace handful::data {
namespace {

constexpr float kRadians = std::numbers::pi_v<float> / 180.0F;
constexpr float kKeyAzimuthDeg = -117.0F;  // up and a little to the left
constexpr float kKeyTiltDeg = 43.0F;
constexpr float kKeyDistance = 1150.0F;  // px, as all lengths
constexpr float kCameraHeight = 1500.0F;
const cv::Point2f kCentre{PartCamera::kWidth / 2.0F, PartCamera::kHeight / 2.0F};
const cv::Vec3f kKeyColour{1.545F, 1.50F, 1.433F};  // times its power, as the others
const cv::Vec3f kFillColour{0.194F, 0.211F, 0.242F};
const cv::Vec3f kDomeColour{0.94F, 0.99F, 1.06F};

float uniform(Rng& rng, float reach) noexcept {
  return static_cast<float>(rng.uniform(-reach, reach));
}

cv::Point3f unit(const cv::Point3f& v) noexcept { return v * (1.0F / std::sqrt(v.dot(v))); }

/// The share of a light that the surface mirrors to the camera: wide across the
/// tool marks, narrow along them (Ward's anisotropic lobe, not normalised).
float gloss(const PartSurface& surface, const cv::Point3f& normal,
            const cv::Point3f& half) noexcept {
  const cv::Point2f grain = surface.grain;
  const cv::Point2f side(-grain.y, grain.x);
  const float along = half.x * grain.x + half.y * grain.y + half.z * grain.dot(surface.slope);
  const float across = half.x * side.x + half.y * side.y + half.z * side.dot(surface.slope);
  const float upright = std::max(half.dot(normal), 0.05F);
  const float spread =
      (square(along / surface.roughAlong) + square(across / surface.roughAcross)) / square(upright);
  return spread < 12.0F ? std::exp(-spread) : 0.0F;
}

/// Linear light to grey levels: a soft shoulder, then a gamma of 2.2.
class ToneCurve {
 public:
  ToneCurve() {
    for (int i = 0; i <= kSteps; ++i) {
      const float linear = kBrightest * square(static_cast<float>(i) / kSteps);
      const float shoulder = (1.0F - std::exp(-1.25F * linear)) / (1.0F - std::exp(-1.25F * 1.6F));
      levels_[static_cast<std::size_t>(i)] =
          255.0F * std::pow(std::min(shoulder, 1.0F), 1.0F / 2.2F);
    }
  }

  [[nodiscard]] float operator()(float linear) const noexcept {
    const float share = std::clamp(linear / kBrightest, 0.0F, 1.0F);
    return levels_[static_cast<std::size_t>(std::sqrt(share) * kSteps)];
  }

 private:
  static constexpr int kSteps = 8192;
  static constexpr float kBrightest = 2.0F;
  std::array<float, kSteps + 1> levels_{};
};

/// Four points of a pixel, from its centre; turned against the grid, so that
/// edges along it are smoothed as well.
constexpr float kNear = 0.125F;
constexpr float kFar = 0.375F;
const std::array<cv::Point2f, 4> kSubPixels = {
    {{kNear, kFar}, {-kFar, kNear}, {-kNear, -kFar}, {kFar, -kNear}}};

/// Does the light change by more than tool marks change it?
bool isOnEdge(const cv::Mat& linear, int column, int row) noexcept {
  const float here = linear.at<cv::Vec3f>(row, column)[1];
  const float limit = 0.16F * here + 0.004F;
  const auto differs = [&](int x, int y) {
    return std::abs(linear.at<cv::Vec3f>(y, x)[1] - here) > limit;
  };
  return differs(column - 1, row) || differs(column + 1, row) || differs(column, row - 1) ||
         differs(column, row + 1);
}

cv::Point2f centreOf(cv::Rect area, int column, int row) noexcept {
  return {static_cast<float>(area.x + column) + 0.5F, static_cast<float>(area.y + row) + 0.5F};
}

/// Nearly a normal distribution from one random number: the sum of its four quarters.
float bell(std::uint64_t bits) noexcept {
  const std::uint64_t sum =
      (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
  return (static_cast<float>(sum) - 131070.0F) * (1.0F / 37837.0F);
}

}  // namespace

PartVariation PartVariation::draw(std::uint64_t seed, std::uint64_t index) noexcept {
  Rng rng(childSeed(seed, "variation", {index}));
  PartVariation variation;
  variation.shift = {uniform(rng, 3.0F), uniform(rng, 3.0F)};
  variation.angleDeg = uniform(rng, 1.5F);
  variation.exposure = 1.0F + uniform(rng, 0.04F);
  variation.lightAzimuthDeg = uniform(rng, 3.0F);
  variation.lightTiltDeg = uniform(rng, 0.8F);
  variation.surfaceSeed = childSeed(seed, "surface", {index});
  variation.dustSeed = childSeed(seed, "dust", {index});
  variation.sensorSeed = childSeed(seed, "sensor", {index});
  return variation;
}

cv::Point2f PartVariation::towardsLight() const noexcept {
  const float azimuth = (kKeyAzimuthDeg + lightAzimuthDeg - angleDeg) * kRadians;
  return {std::cos(azimuth), std::sin(azimuth)};
}

PartCamera::PartCamera(const PartVariation& variation)
    : variation_(variation),
      axis_(std::cos(variation.angleDeg * kRadians), std::sin(variation.angleDeg * kRadians)) {
  const float tilt = (kKeyTiltDeg + variation.lightTiltDeg) * kRadians;
  const cv::Point2f towards = variation.towardsLight() * (kKeyDistance * std::sin(tilt));
  key_ = {towards.x, towards.y, kKeyDistance * std::cos(tilt)};
  fill_ = {760.0F, 420.0F, 900.0F};
}

cv::Point2f PartCamera::toPart(cv::Point2f pixel) const noexcept {
  const cv::Point2f d = pixel - kCentre - variation_.shift;
  return {axis_.x * d.x + axis_.y * d.y, axis_.x * d.y - axis_.y * d.x};
}

cv::Rect PartCamera::windowOf(const cv::Rect2f& onPart) const {
  std::vector<cv::Point2f> corners;
  for (const cv::Point2f p : {onPart.tl(), onPart.br(), cv::Point2f(onPart.x, onPart.br().y),
                              cv::Point2f(onPart.br().x, onPart.y)}) {
    corners.emplace_back(kCentre + variation_.shift +
                         cv::Point2f(axis_.x * p.x - axis_.y * p.y, axis_.y * p.x + axis_.x * p.y));
  }
  const cv::Rect box = cv::boundingRect(corners);
  const cv::Rect wider(box.x - 3, box.y - 3, box.width + 6, box.height + 6);
  return wider & cv::Rect(0, 0, kWidth, kHeight);
}

PartCamera::Rays PartCamera::raysAt(cv::Point2f p) const noexcept {
  const cv::Point3f place{p.x, p.y, 0.0F};
  Rays rays;
  rays.view = unit(cv::Point3f(0.0F, 0.0F, kCameraHeight) - place);
  const auto aim = [&](const cv::Point3f& lamp, const cv::Vec3f& colour) {
    const cv::Point3f ray = lamp - place;
    const cv::Point3f towards = unit(ray);
    return Lamp{towards, unit(towards + rays.view), colour * (square(kKeyDistance) / ray.dot(ray))};
  };
  rays.key = aim(key_, kKeyColour);
  rays.fill = aim(fill_, kFillColour);
  return rays;
}

cv::Vec3f PartCamera::shade(const PartSurface& surface, const Rays& rays) noexcept {
  const cv::Point2f across{-surface.grain.y, surface.grain.x};
  const cv::Point2f slope = surface.slope + across * surface.relief;
  const cv::Point3f normal = unit({-slope.x, -slope.y, 1.0F});
  const float metal = 1.0F - surface.matte;
  const float diffuse = 0.85F * surface.matte + 0.09F * metal;

  const auto returned = [&](const Lamp& lamp) {
    const float facing = std::max(0.0F, normal.dot(lamp.towards));
    const float shine = metal > 0.0F ? metal * gloss(surface, normal, lamp.half) : 0.0F;
    return facing * (diffuse + shine);
  };
  const float key = returned(rays.key) * surface.keyLight;
  const float fill = returned(rays.fill) * surface.openness;

  // The room above: bright overhead, dim towards the horizon.
  const float mirrored = 2.0F * normal.z * normal.dot(rays.view) - rays.view.z;
  const float sky = mix(0.03F, 0.17F, smoothStep(-0.1F, 1.0F, mirrored)) * surface.openness;
  return surface.reflectance.mul(rays.key.light * key + rays.fill.light * fill + kDomeColour * sky);
}

float PartCamera::vignette(cv::Point2f pixel) const noexcept {
  const cv::Point2f d = pixel - kCentre;
  const float share = d.dot(d) / kCentre.dot(kCentre);
  return 1.0F - 0.20F * share - 0.06F * square(share);
}

cv::Mat PartCamera::sampleOnce(const Scene& scene, cv::Rect area) const {
  cv::Mat linear(area.size(), CV_32FC3);
  cv::parallel_for_(cv::Range(0, area.height), [&](const cv::Range& rows) {
    for (int row = rows.start; row < rows.end; ++row) {
      auto* out = linear.ptr<cv::Vec3f>(row);
      for (int column = 0; column < area.width; ++column) {
        const cv::Point2f p = toPart(centreOf(area, column, row));
        out[column] = shade(scene(p), raysAt(p));
      }
    }
  });
  return linear;
}

cv::Mat PartCamera::smoothEdges(const Scene& scene, cv::Rect area, const cv::Mat& once) const {
  cv::Mat linear = once.clone();
  const cv::Rect inner(1, 1, area.width - 2, area.height - 2);
  cv::parallel_for_(cv::Range(inner.y, inner.br().y), [&](const cv::Range& rows) {
    for (int row = rows.start; row < rows.end; ++row) {
      auto* out = linear.ptr<cv::Vec3f>(row);
      for (int column = inner.x; column < inner.br().x; ++column) {
        if (!isOnEdge(once, column, row)) continue;
        const cv::Point2f centre = centreOf(area, column, row);
        const Rays rays = raysAt(toPart(centre));
        cv::Vec3f sum;
        for (const cv::Point2f step : kSubPixels) {
          sum += shade(scene(toPart(centre + step)), rays);
        }
        out[column] = sum * (1.0F / static_cast<float>(kSubPixels.size()));
      }
    }
  });
  return linear;
}

cv::Mat PartCamera::expose(const Scene& scene, cv::Rect window) const {
  static const ToneCurve tone;
  // Room all round for the blur of the lens and for the search for edges.
  constexpr int kRoom = 2;
  const cv::Rect area(window.x - kRoom, window.y - kRoom, window.width + 2 * kRoom,
                      window.height + 2 * kRoom);
  cv::Mat linear = smoothEdges(scene, area, sampleOnce(scene, area));
  cv::GaussianBlur(linear, linear, {3, 3}, 0.5);
  cv::Mat levels = linear(cv::Rect(kRoom, kRoom, window.width, window.height)).clone();
  for (int row = 0; row < levels.rows; ++row) {
    auto* pixels = levels.ptr<cv::Vec3f>(row);
    for (int column = 0; column < levels.cols; ++column) {
      const float gain = variation_.exposure * vignette(centreOf(window, column, row));
      for (int i = 0; i < 3; ++i) pixels[column][i] = tone(gain * pixels[column][i]);
    }
  }
  return levels;
}

void PartCamera::addDust(cv::Mat& levels) const {
  Rng rng(variation_.dustSeed);
  const int specks = 4 + rng.below(5);
  for (int i = 0; i < specks; ++i) {
    const cv::Point2f centre(static_cast<float>(rng.uniform(20.0, kWidth - 20.0)),
                             static_cast<float>(rng.uniform(20.0, kHeight - 20.0)));
    const auto radius = static_cast<float>(rng.uniform(0.45, 0.95));
    const auto level = static_cast<float>(rng.uniform(60.0, 150.0));
    const auto cover = static_cast<float>(rng.uniform(0.25, 0.6));
    for (int y = cvFloor(centre.y) - 3; y <= cvFloor(centre.y) + 3; ++y) {
      for (int x = cvFloor(centre.x) - 3; x <= cvFloor(centre.x) + 3; ++x) {
        const cv::Point2f d = cv::Point2f(static_cast<float>(x), static_cast<float>(y)) - centre;
        const float share = cover * std::exp(-d.dot(d) / (2.0F * square(radius)));
        auto& pixel = levels.at<cv::Vec3f>(y, x);
        pixel = pixel * (1.0F - share) + cv::Vec3f::all(level) * share;
      }
    }
  }
}

cv::Mat PartCamera::read(const cv::Mat& levels) const {
  cv::Mat dusty = levels.clone();
  addDust(dusty);
  cv::Mat pixels(levels.size(), CV_8UC3);
  Rng rng(variation_.sensorSeed);
  for (int row = 0; row < pixels.rows; ++row) {
    const auto* from = dusty.ptr<cv::Vec3f>(row);
    auto* to = pixels.ptr<cv::Vec3b>(row);
    for (int column = 0; column < pixels.cols; ++column) {
      const float brightness = bell(rng.next());
      for (int i = 0; i < 3; ++i) {
        const float deviation = 0.7F + 0.004F * from[column][i];
        const float noise = deviation * (0.8F * brightness + 0.6F * bell(rng.next()));
        to[column][i] = cv::saturate_cast<std::uint8_t>(from[column][i] + noise);
      }
    }
  }
  return pixels;
}

}  // namespace handful::data
