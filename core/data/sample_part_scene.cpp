#include "core/data/sample_part_scene.h"

#include <numbers>
#include <opencv2/imgproc.hpp>
#include <string>

namespace handful::data {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
constexpr float kCornerRadius = 46.0F;
constexpr float kSlotRadius = 17.0F;
constexpr float kSlotEnd = -238.0F;      // x of the centre of the slot's round end
constexpr float kCutterRadius = 430.0F;  // of the face mill
constexpr float kBoreRadius = 50.0F;
constexpr float kThroughRadius = 36.0F;
constexpr float kPlateHeight = 14.0F;      // above the belt
constexpr float kHubHeight = 9.0F;         // above the plate
constexpr float kShadowPerHeight = 0.93F;  // tangent of the key light's angle to the vertical

const cv::Vec3f kAluminium{0.90F, 0.915F, 0.935F};
const cv::Vec3f kBelt{0.020F, 0.0235F, 0.029F};
const cv::Vec3f kDepth{0.016F, 0.017F, 0.019F};

float length(cv::Point2f v) noexcept { return std::sqrt(v.dot(v)); }

cv::Point2f unit(cv::Point2f v) noexcept { return v * (1.0F / std::max(length(v), 1e-4F)); }

/// 1 on a band, 0 outside it, with soft borders.
float band(float from, float to, float soft, float x) noexcept {
  return smoothStep(from - soft, from + soft, x) * (1.0F - smoothStep(to - soft, to + soft, x));
}

/// An edge broken by a chamfer: the surface falls along @p downhill.
void chamfer(PartSurface& surface, cv::Point2f downhill, float steepness, float share) noexcept {
  surface.slope -= downhill * (steepness * share);
  surface.relief *= 1.0F - 0.7F * share;
  surface.roughAlong = mix(surface.roughAlong, 0.30F, share);
  surface.roughAcross = mix(surface.roughAcross, 0.30F, share);
}

// ---- the marks ----

constexpr float kMarkScale = 4.0F;  // pixels of the mark's picture per pixel
constexpr int kModules = 18;

/// Looks like a data-matrix code (solid border left and below, dotted border
/// above and right) and encodes nothing.
bool isDark(int column, int row) noexcept {
  if (column == 0 || row == kModules - 1) return true;
  if (row == 0) return column % 2 == 0;
  if (column == kModules - 1) return row % 2 == 1;
  const auto x = static_cast<std::uint64_t>(column);
  const auto y = static_cast<std::uint64_t>(row);
  return (childSeed(4711, "code", {x, y}) & 1U) != 0U;
}

void write(cv::Mat& canvas, const std::string& text, cv::Point2f from, double size, int stroke) {
  const cv::Point origin(cvRound(from.x * kMarkScale), cvRound(from.y * kMarkScale));
  cv::putText(canvas, text, origin, cv::FONT_HERSHEY_SIMPLEX, size, cv::Scalar(255), stroke,
              cv::LINE_AA);
}

cv::Mat emptyMark(const cv::Rect2f& place) {
  return cv::Mat::zeros(cvRound(place.height * kMarkScale), cvRound(place.width * kMarkScale),
                        CV_8UC1);
}

cv::Mat drawLettering() {
  cv::Mat canvas = emptyMark(PartScene::kLettering);
  write(canvas, "HANDFUL 4711-B", {4.0F, 21.0F}, 2.2, 9);
  write(canvas, "AlMgSi1", {193.0F, 21.0F}, 2.0, 7);
  cv::GaussianBlur(canvas, canvas, {5, 5}, 1.2);
  return canvas;
}

cv::Mat drawCode() {
  cv::Mat canvas = emptyMark(PartScene::kCode);
  constexpr int kModulePx = 13;
  for (int row = 0; row < kModules; ++row) {
    for (int column = 0; column < kModules; ++column) {
      if (!isDark(column, row)) continue;
      const cv::Rect module(26 + column * kModulePx, 20 + row * kModulePx, kModulePx, kModulePx);
      cv::rectangle(canvas, module, cv::Scalar(255), cv::FILLED);
    }
  }
  write(canvas, "SN 0815", {5.0F, 83.0F}, 1.8, 7);
  cv::GaussianBlur(canvas, canvas, {7, 7}, 1.8);
  return canvas;
}

float sampleMark(const cv::Mat& mark, const cv::Rect2f& place, cv::Point2f p) {
  const float x = (p.x - place.x) * kMarkScale - 0.5F;
  const float y = (p.y - place.y) * kMarkScale - 0.5F;
  const int column = std::clamp(static_cast<int>(x), 0, mark.cols - 2);
  const int row = std::clamp(static_cast<int>(y), 0, mark.rows - 2);
  const auto* upper = mark.ptr<std::uint8_t>(row) + column;
  const auto* lower = mark.ptr<std::uint8_t>(row + 1) + column;
  const float u = std::clamp(x - static_cast<float>(column), 0.0F, 1.0F);
  const float v = std::clamp(y - static_cast<float>(row), 0.0F, 1.0F);
  return mix(mix(upper[0], upper[1], u), mix(lower[0], lower[1], u), v) / 255.0F;
}

}  // namespace

PartSurface blend(const PartSurface& a, const PartSurface& b, float t) noexcept {
  PartSurface result;
  result.slope = a.slope * (1.0F - t) + b.slope * t;
  result.grain = unit(a.grain * (1.0F - t) + b.grain * t);
  result.relief = mix(a.relief, b.relief, t);
  result.roughAlong = mix(a.roughAlong, b.roughAlong, t);
  result.roughAcross = mix(a.roughAcross, b.roughAcross, t);
  result.reflectance = a.reflectance * (1.0F - t) + b.reflectance * t;
  result.matte = mix(a.matte, b.matte, t);
  result.keyLight = mix(a.keyLight, b.keyLight, t);
  result.openness = mix(a.openness, b.openness, t);
  return result;
}

PartScene::PartScene(std::uint64_t seed, cv::Point2f towardsLight)
    : noise_(childSeed(seed, "texture")), towardsLight_(towardsLight) {
  Rng rng(childSeed(seed, "phase"));
  feedPhase_ = static_cast<float>(rng.uniform(0.0, 100.0));
  beltShift_ = {static_cast<float>(rng.uniform(0.0, 200.0)),
                static_cast<float>(rng.uniform(0.0, 200.0))};
}

cv::Point2f PartScene::tappedHole(int index) noexcept {
  const float angle = kPi / 6.0F + static_cast<float>(index) * kPi / 3.0F;
  return {kTappedCircle * std::cos(angle), kTappedCircle * std::sin(angle)};
}

cv::Point2f PartScene::boltHole(int index) noexcept {
  return {index % 2 == 0 ? -222.0F : 222.0F, index < 2 ? -139.0F : 139.0F};
}

float PartScene::outline(cv::Point2f p) noexcept {
  const float x = std::abs(p.x) - (kHalfWidth - kCornerRadius);
  const float y = std::abs(p.y) - (kHalfHeight - kCornerRadius);
  const float rounded = length({std::max(x, 0.0F), std::max(y, 0.0F)}) +
                        std::min(std::max(x, y), 0.0F) - kCornerRadius;
  const float slot = length({std::max(p.x - kSlotEnd, 0.0F), p.y}) - kSlotRadius;
  return std::max(rounded, -slot);
}

PartSurface PartScene::belt(cv::Point2f p) const {
  const cv::Point2f q = p + beltShift_;
  const float weave = std::sin(q.x * 1.05F + q.y * 0.42F) * std::sin(q.y * 1.05F - q.x * 0.42F);
  const float cloud = noise_(q.x * 0.02F, q.y * 0.02F);
  const float grit = noise_(q.x * 0.9F, q.y * 0.9F);
  PartSurface surface;
  surface.matte = 1.0F;
  surface.reflectance = kBelt * (1.0F + 0.16F * weave + 0.16F * cloud + 0.20F * grit);
  surface.slope = cv::Point2f(weave, -weave) * 0.05F;

  const float edge = outline(p);
  if (edge > kPlateHeight * kShadowPerHeight + 9.0F) return surface;
  const float towards = outline(p + towardsLight_ * (kPlateHeight * kShadowPerHeight));
  surface.keyLight = smoothStep(-7.0F, 9.0F, towards);
  surface.openness = mix(0.35F, 1.0F, smoothStep(-2.0F, 20.0F, edge));
  return surface;
}

PartSurface PartScene::plate(cv::Point2f p) const {
  PartSurface surface;
  // A face mill wider than the part leaves arcs, one per revolution.
  const float reach = std::sqrt(square(kCutterRadius) - square(p.x));
  const float along = p.y - reach;
  surface.grain = cv::Point2f(reach, p.x) * (-1.0F / kCutterRadius);
  surface.relief = 0.085F * std::sin(along * 1.35F + 1.2F * noise_(along * 0.11F, 9.0F)) *
                       (0.6F + 0.4F * noise_(p.x * 0.01F, p.y * 0.01F)) +
                   0.110F * noise_(along * 0.31F + feedPhase_, p.x * 0.008F) +
                   0.120F * noise_(along * 0.83F + feedPhase_, p.x * 0.021F + 77.0F);
  surface.roughAlong = 0.16F;
  surface.roughAcross = 0.38F;
  surface.reflectance = kAluminium * (1.0F + 0.03F * noise_(p.x * 0.013F, p.y * 0.013F + 5.0F));

  const float fromHub = length(p) - kHubRadius;
  const float towards = length(p + towardsLight_ * (kHubHeight * kShadowPerHeight)) - kHubRadius;
  surface.keyLight = mix(0.12F, 1.0F, smoothStep(-1.5F, 3.5F, towards));
  surface.openness = mix(0.45F, 1.0F, smoothStep(-1.0F, 13.0F, fromHub));
  return surface;
}

void PartScene::turnHub(PartSurface& surface, cv::Point2f p) const noexcept {
  const float radius = length(p);
  const float turn = std::atan2(p.y, p.x) * 4.0F;
  surface.grain = unit({-p.y, p.x});
  surface.relief = 0.120F * noise_(radius * 0.42F + feedPhase_, turn * 0.2F) +
                   0.110F * noise_(radius * 1.05F + 40.0F, turn * 0.5F + 20.0F) +
                   0.060F * std::sin(radius * 1.9F + feedPhase_);
  surface.roughAlong = 0.125F;
  surface.roughAcross = 0.42F;
}

PartSurface PartScene::hub(cv::Point2f p) const {
  PartSurface surface;
  surface.reflectance = kAluminium;
  turnHub(surface, p);
  const float radius = length(p);
  const cv::Point2f outwards = p * (1.0F / radius);
  chamfer(surface, outwards, 0.44F, band(kHubRadius - 4.5F, kHubRadius + 2.0F, 0.7F, radius));

  // The groove of a sealing ring: walls that fall and rise, a floor in between.
  const float floor = band(66.0F, 73.0F, 0.8F, radius);
  surface.slope -= outwards * (0.5F * band(64.0F, 66.5F, 0.6F, radius));
  surface.slope += outwards * (0.5F * band(72.5F, 75.0F, 0.6F, radius));
  surface.openness *= 1.0F - 0.55F * floor;
  const float sun = length(p + towardsLight_ * 3.2F);
  surface.keyLight *= 1.0F - 0.8F * floor * (1.0F - band(66.0F, 73.0F, 1.2F, sun));
  return surface;
}

PartSurface PartScene::face(cv::Point2f p) const {
  const float radius = length(p);
  if (radius > kHubRadius + 1.0F) return plate(p);
  if (radius < kHubRadius - 1.0F) return hub(p);
  return blend(hub(p), plate(p), smoothStep(kHubRadius - 0.5F, kHubRadius + 0.5F, radius));
}

void PartScene::sink(PartSurface& surface, cv::Point2f fromCentre, float radius,
                     float depth) const noexcept {
  const float distance = length(fromCentre);
  const float inside = 1.0F - smoothStep(radius - 0.7F, radius + 0.7F, distance);
  const float towards = length(fromCentre + towardsLight_ * (depth * kShadowPerHeight)) - radius;
  const float lit = 1.0F - smoothStep(-1.5F - 0.12F * depth, 1.5F + 0.12F * depth, towards);
  const float corner = smoothStep(0.0F, 1.1F * depth, radius - distance);
  surface.keyLight = mix(surface.keyLight, lit, inside);
  surface.openness = mix(surface.openness, mix(0.30F, 0.80F, corner), inside);
}

void PartScene::drill(PartSurface& surface, cv::Point2f fromCentre) const noexcept {
  const float distance = length(fromCentre);
  if (distance > kBoltRadius + 4.0F) return;
  const cv::Point2f outwards = unit(fromCentre);
  chamfer(surface, -outwards, 0.5F, band(kBoltRadius, kBoltRadius + 2.4F, 0.6F, distance));
  const float inside = 1.0F - smoothStep(kBoltRadius - 0.7F, kBoltRadius + 0.5F, distance);
  if (inside <= 0.0F) return;
  // The wall away from the light catches a little of it.
  const float away = std::max(0.0F, -outwards.dot(towardsLight_));
  const float rim = smoothStep(kBoltRadius - 6.0F, kBoltRadius, distance);
  PartSurface hole;
  hole.reflectance = kDepth * (1.0F + 9.0F * away * rim * rim);
  hole.matte = 1.0F;
  hole.keyLight = 0.35F;
  hole.openness = 0.6F;
  surface = blend(surface, hole, inside);
}

void PartScene::counterbore(PartSurface& surface, cv::Point2f fromCentre) const noexcept {
  const float distance = length(fromCentre);
  if (distance > kCounterboreRadius + 5.0F) return;
  const cv::Point2f outwards = unit(fromCentre);
  const float inside =
      1.0F - smoothStep(kCounterboreRadius - 0.7F, kCounterboreRadius + 0.7F, distance);
  if (inside > 0.0F) {
    PartSurface floor;
    floor.reflectance = kAluminium * 0.92F;
    floor.grain = {-outwards.y, outwards.x};
    floor.relief =
        0.05F * std::sin(distance * 2.4F) +
        0.05F * noise_(distance * 1.6F + fromCentre.x * 0.02F, 3.0F + fromCentre.y * 0.1F);
    floor.roughAlong = 0.15F;
    floor.roughAcross = 0.42F;
    sink(floor, fromCentre, kCounterboreRadius, 9.0F);
    surface = blend(surface, floor, inside);
  }
  chamfer(surface, -outwards, 0.5F,
          band(kCounterboreRadius, kCounterboreRadius + 3.0F, 0.6F, distance));
}

void PartScene::tap(PartSurface& surface, cv::Point2f fromCentre) const noexcept {
  const float distance = length(fromCentre);
  if (distance > kTappedRadius + 4.0F) return;
  const cv::Point2f outwards = unit(fromCentre);
  chamfer(surface, -outwards, 0.5F,
          band(kTappedRadius - 1.8F, kTappedRadius + 1.2F, 0.6F, distance));
  const float inside = 1.0F - smoothStep(kTappedRadius - 2.4F, kTappedRadius - 1.2F, distance);
  if (inside <= 0.0F) return;
  // The turns of the thread, darker the deeper they lie.
  const float turn = std::atan2(fromCentre.y, fromCentre.x);
  const float thread = 0.5F + 0.5F * std::sin(distance * 3.0F + turn);
  const float shallow = smoothStep(kTappedRadius - 8.0F, kTappedRadius - 2.0F, distance);
  const float away = 0.35F + 0.65F * std::max(0.0F, -outwards.dot(towardsLight_));
  PartSurface hole;
  hole.reflectance = kDepth + kAluminium * (0.75F * thread * shallow * shallow * away);
  hole.matte = 1.0F;
  hole.keyLight = 0.6F;
  hole.openness = 0.6F;
  surface = blend(surface, hole, inside);
}

void PartScene::bore(PartSurface& surface, cv::Point2f p) const noexcept {
  const float radius = length(p);
  if (radius > kBoreRadius + 6.0F) return;
  const cv::Point2f outwards = unit(p);
  const float inside = 1.0F - smoothStep(kBoreRadius - 0.7F, kBoreRadius + 0.7F, radius);
  if (inside > 0.0F) {
    PartSurface shoulder = surface;
    shoulder.slope = {};
    sink(shoulder, p, kBoreRadius, 12.0F);
    chamfer(shoulder, -outwards, 0.45F, band(kThroughRadius, kThroughRadius + 2.5F, 0.6F, radius));
    const float deep = 1.0F - smoothStep(kThroughRadius - 0.7F, kThroughRadius + 0.5F, radius);
    if (deep > 0.0F) {
      PartSurface ground = belt(p);
      ground.keyLight =
          1.0F - smoothStep(-5.0F, 5.0F, length(p + towardsLight_ * 26.0F) - kThroughRadius);
      ground.openness = mix(0.15F, 0.6F, smoothStep(0.0F, 26.0F, kThroughRadius - radius));
      const float away = std::max(0.0F, -outwards.dot(towardsLight_));
      const float wall = smoothStep(kThroughRadius - 3.5F, kThroughRadius, radius);
      ground.reflectance += kAluminium * (0.16F * away * wall);
      shoulder = blend(shoulder, ground, deep);
    }
    surface = blend(surface, shoulder, inside);
  }
  chamfer(surface, -outwards, 0.45F, band(kBoreRadius, kBoreRadius + 3.6F, 0.7F, radius));
}

void PartScene::bevelOutline(PartSurface& surface, cv::Point2f p, float edge) const noexcept {
  constexpr float kStep = 0.5F;
  const cv::Point2f outwards = unit({outline({p.x + kStep, p.y}) - outline({p.x - kStep, p.y}),
                                     outline({p.x, p.y + kStep}) - outline({p.x, p.y - kStep})});
  chamfer(surface, outwards, 0.42F, smoothStep(-5.6F, -4.4F, edge));
}

PartSurface PartScene::unmarked(cv::Point2f p) const {
  const float edge = outline(p);
  if (edge > 0.6F) return belt(p);
  PartSurface surface = face(p);
  const float radius = length(p);
  if (radius < kBoreRadius + 6.0F) bore(surface, p);
  if (std::abs(radius - kTappedCircle) < kTappedRadius + 4.0F) {
    for (int i = 0; i < 6; ++i) tap(surface, p - tappedHole(i));
  }
  const cv::Point2f corner = boltHole((p.x > 0.0F ? 1 : 0) + (p.y > 0.0F ? 2 : 0));
  counterbore(surface, p - corner);
  drill(surface, p - corner);
  if (edge > -6.0F) bevelOutline(surface, p, edge);
  if (edge > -0.6F) surface = blend(surface, belt(p), smoothStep(-0.6F, 0.6F, edge));
  return surface;
}

float PartScene::markAt(cv::Point2f p) {
  static const cv::Mat lettering = drawLettering();
  static const cv::Mat code = drawCode();
  if (PartScene::kLettering.contains(p)) return sampleMark(lettering, PartScene::kLettering, p);
  if (PartScene::kCode.contains(p)) return sampleMark(code, PartScene::kCode, p);
  return 0.0F;
}

PartSurface PartScene::marked(PartSurface surface, float strength) noexcept {
  // The laser leaves a dark oxide.
  surface.reflectance *= 1.0F - 0.90F * strength;
  surface.relief *= 1.0F - 0.6F * strength;
  return surface;
}

PartSurface PartScene::at(cv::Point2f p) const { return marked(unmarked(p), markAt(p)); }

}  // namespace handful::data
