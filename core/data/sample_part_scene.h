#pragma once

#include <cstdint>
#include <opencv2/core.hpp>

#include "core/data/sample_part_noise.h"

namespace handful::data {

/// What the light meets at one point: of the part, or of the belt beneath it.
/// Surfaces blend linearly, which is how edges are smoothed.
struct PartSurface {
  cv::Point2f slope;                        ///< rise per pixel
  cv::Point2f grain{1.0F, 0.0F};            ///< unit vector along the tool marks
  float relief = 0.0F;                      ///< slope across the grain, from the tool marks
  float roughAlong = 0.3F;                  ///< spread of the highlight along the grain
  float roughAcross = 0.3F;                 ///< and across it
  cv::Vec3f reflectance{0.9F, 0.9F, 0.9F};  ///< linear RGB
  float matte = 0.0F;                       ///< 0 bare metal .. 1 no gloss at all
  float keyLight = 1.0F;                    ///< 0 in the shadow of the key light
  float openness = 1.0F;                    ///< share of the surroundings that it sees
};

[[nodiscard]] PartSurface blend(const PartSurface& a, const PartSurface& b, float t) noexcept;

/// The sample part itself: a face-milled aluminium cover plate with a turned hub,
/// six tapped holes, four counterbored ones, a locating slot, a lettering and a
/// data-matrix mark. Points are in pixels from its centre, x right, y down.
///
/// The shape is the same for every seed; the tool marks and the belt are not.
class PartScene {
 public:
  static constexpr float kHalfWidth = 268.0F;
  static constexpr float kHalfHeight = 186.0F;
  static constexpr float kHubRadius = 126.0F;
  static constexpr float kTappedCircle = 97.0F;  ///< radius on which the tapped holes lie
  static constexpr float kTappedRadius = 11.5F;
  static constexpr float kCounterboreRadius = 26.0F;
  static constexpr float kBoltRadius = 14.0F;
  static inline const cv::Rect2f kLettering{-132.0F, 143.0F, 264.0F, 28.0F};
  static inline const cv::Rect2f kCode{158.0F, -44.0F, 72.0F, 92.0F};

  /// @param towardsLight unit vector from the part to the key light, seen from above
  PartScene(std::uint64_t seed, cv::Point2f towardsLight);

  [[nodiscard]] PartSurface at(cv::Point2f p) const;

  // What it is made of; a defect puts these together in another way.

  /// Without holes, marks and edges.
  [[nodiscard]] PartSurface face(cv::Point2f p) const;
  [[nodiscard]] PartSurface belt(cv::Point2f p) const;
  /// Everything but the lettering and the code.
  [[nodiscard]] PartSurface unmarked(cv::Point2f p) const;
  /// @param strength 0 no mark .. 1 full
  [[nodiscard]] static PartSurface marked(PartSurface surface, float strength) noexcept;
  [[nodiscard]] static float markAt(cv::Point2f p);
  /// Signed distance to the outline: negative on the part.
  [[nodiscard]] static float outline(cv::Point2f p) noexcept;
  [[nodiscard]] static cv::Point2f tappedHole(int index) noexcept;  ///< 0..5
  [[nodiscard]] static cv::Point2f boltHole(int index) noexcept;    ///< 0..3
  /// Only the through hole of a bolt hole.
  void drill(PartSurface& surface, cv::Point2f fromCentre) const noexcept;
  [[nodiscard]] const LatticeNoise& noise() const noexcept { return noise_; }

 private:
  [[nodiscard]] PartSurface plate(cv::Point2f p) const;
  [[nodiscard]] PartSurface hub(cv::Point2f p) const;
  void turnHub(PartSurface& surface, cv::Point2f p) const noexcept;
  void bore(PartSurface& surface, cv::Point2f p) const noexcept;
  void tap(PartSurface& surface, cv::Point2f fromCentre) const noexcept;
  void counterbore(PartSurface& surface, cv::Point2f fromCentre) const noexcept;
  void sink(PartSurface& surface, cv::Point2f fromCentre, float radius, float depth) const noexcept;
  void bevelOutline(PartSurface& surface, cv::Point2f p, float edge) const noexcept;

  LatticeNoise noise_;
  cv::Point2f towardsLight_;
  float feedPhase_ = 0.0F;
  cv::Point2f beltShift_;
};

}  // namespace handful::data
