#pragma once

#include <cstdint>
#include <functional>
#include <opencv2/core.hpp>

#include "core/data/sample_part_scene.h"

namespace handful::data {

/// What differs from one picture of the sample part to the next.
struct PartVariation {
  cv::Point2f shift;      ///< px
  float angleDeg = 0.0F;  ///< clockwise
  float exposure = 1.0F;
  float lightAzimuthDeg = 0.0F;  ///< of the key light, from its usual place
  float lightTiltDeg = 0.0F;     ///< towards the horizon
  std::uint64_t surfaceSeed = 0;
  std::uint64_t dustSeed = 0;
  std::uint64_t sensorSeed = 0;

  [[nodiscard]] static PartVariation draw(std::uint64_t seed, std::uint64_t index) noexcept;
  [[nodiscard]] cv::Point2f towardsLight() const noexcept;  ///< unit, in part coordinates
};

/// Camera and light over the station: from surfaces to pixels. Works on the
/// picture in linear light and gives grey levels 0..255 as floats, so that a part
/// with a defect and its twin can be compared before noise and rounding.
class PartCamera {
 public:
  static constexpr int kWidth = 640;
  static constexpr int kHeight = 480;
  using Scene = std::function<PartSurface(cv::Point2f)>;

  explicit PartCamera(const PartVariation& variation);

  /// @return CV_32FC3, RGB, of the size of @p window
  [[nodiscard]] cv::Mat expose(const Scene& scene, cv::Rect window) const;

  /// Dust and sensor noise on a whole picture, and rounding: CV_8UC3.
  [[nodiscard]] cv::Mat read(const cv::Mat& levels) const;

  /// The pixels that show a rectangle of the part.
  [[nodiscard]] cv::Rect windowOf(const cv::Rect2f& onPart) const;

 private:
  struct Lamp {
    cv::Point3f towards;  // unit vectors
    cv::Point3f half;     // between it and the view
    cv::Vec3f light;
  };
  struct Rays {
    cv::Point3f view;
    Lamp key;
    Lamp fill;
  };

  [[nodiscard]] cv::Point2f toPart(cv::Point2f pixel) const noexcept;
  [[nodiscard]] cv::Mat sampleOnce(const Scene& scene, cv::Rect area) const;
  /// Takes the pixels at edges again, each from several points.
  [[nodiscard]] cv::Mat smoothEdges(const Scene& scene, cv::Rect area, const cv::Mat& once) const;
  [[nodiscard]] Rays raysAt(cv::Point2f p) const noexcept;
  [[nodiscard]] static cv::Vec3f shade(const PartSurface& surface, const Rays& rays) noexcept;
  [[nodiscard]] float vignette(cv::Point2f pixel) const noexcept;
  void addDust(cv::Mat& levels) const;

  PartVariation variation_;
  cv::Point2f axis_;  // cosine and sine of the part's angle
  cv::Point3f key_;   // where the lights are, in part coordinates
  cv::Point3f fill_;
};

}  // namespace handful::data
