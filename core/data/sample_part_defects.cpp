#include "core/data/sample_part_defects.h"

#include <algorithm>
#include <array>
#include <numbers>
#include <utility>

namespace handful::data {
namespace {

constexpr float kPi = std::numbers::pi_v<float>;
const cv::Vec3f kBurrMetal{0.98F, 0.98F, 0.98F};

float uniform(Rng& rng, float low, float high) {
  return static_cast<float>(rng.uniform(static_cast<double>(low), static_cast<double>(high)));
}

float length(cv::Point2f v) noexcept { return std::sqrt(v.dot(v)); }

cv::Rect2f around(cv::Point2f centre, float reach) {
  return {centre.x - reach, centre.y - reach, 2.0F * reach, 2.0F * reach};
}

/// 1 = clear, 0.5 = a second look.
float strengthOf(int index) {
  constexpr std::array kStrengths = {1.0F, 0.6F, 0.8F, 0.5F, 0.7F};
  return kStrengths[static_cast<std::size_t>(index) % kStrengths.size()];
}

/// Flat metal of plate or hub, with nothing within @p margin of it.
bool isPlain(cv::Point2f p, float margin) {
  const float radius = length(p);
  if (PartScene::outline(p) > -margin) return false;
  if (radius < 78.0F + margin || std::abs(radius - PartScene::kHubRadius) < margin) return false;
  for (int i = 0; i < 6; ++i) {
    if (length(p - PartScene::tappedHole(i)) < PartScene::kTappedRadius + margin) return false;
  }
  for (int i = 0; i < 4; ++i) {
    if (length(p - PartScene::boltHole(i)) < PartScene::kCounterboreRadius + margin) return false;
  }
  return !PartScene::kCode.contains(p) && !PartScene::kLettering.contains(p);
}

cv::Point2f anywhere(Rng& rng) {
  return {uniform(rng, -PartScene::kHalfWidth, PartScene::kHalfWidth),
          uniform(rng, -PartScene::kHalfHeight, PartScene::kHalfHeight)};
}

cv::Point2f plainSpot(Rng& rng, float margin) {
  for (int attempt = 0; attempt < 500; ++attempt) {
    const cv::Point2f p = anywhere(rng);
    if (isPlain(p, margin)) return p;
  }
  return {-178.0F, 82.0F};  // plain for every margin in use
}

// ---- scratch: a fine groove along a slightly bent line ----

struct Scratch {
  static constexpr int kPoints = 33;
  std::array<cv::Point2f, kPoints> line;
  float width = 0.7F;
  float depth = 0.5F;

  [[nodiscard]] static std::array<cv::Point2f, kPoints> bend(cv::Point2f from, cv::Point2f over,
                                                             cv::Point2f to) {
    std::array<cv::Point2f, kPoints> points;
    for (int i = 0; i < kPoints; ++i) {
      const float t = static_cast<float>(i) / (kPoints - 1);
      points[static_cast<std::size_t>(i)] =
          from * square(1.0F - t) + over * (2.0F * t * (1.0F - t)) + to * square(t);
    }
    return points;
  }

  [[nodiscard]] static std::array<cv::Point2f, kPoints> draw(Rng& rng, float extent) {
    for (int attempt = 0; attempt < 2000; ++attempt) {
      const cv::Point2f middle = anywhere(rng);
      const float angle = uniform(rng, -kPi, kPi);
      const cv::Point2f reach = cv::Point2f(std::cos(angle), std::sin(angle)) * (0.5F * extent);
      const cv::Point2f bow = cv::Point2f(-reach.y, reach.x) * uniform(rng, -0.35F, 0.35F);
      const auto candidate = bend(middle - reach, middle + bow, middle + reach);
      const bool plain = std::all_of(candidate.begin(), candidate.end(),
                                     [](cv::Point2f p) { return isPlain(p, 7.0F); });
      if (plain) return candidate;
    }
    return bend({-200.0F, 60.0F}, {-180.0F, 75.0F}, {-150.0F, 105.0F});
  }

  /// The nearest point of the line: how far along (0..1) and the way from it to @p p.
  [[nodiscard]] std::pair<float, cv::Point2f> nearest(cv::Point2f p) const {
    float best = 1e9F;
    std::pair<float, cv::Point2f> result;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      const cv::Point2f step = line[i + 1] - line[i];
      const float t = std::clamp((p - line[i]).dot(step) / step.dot(step), 0.0F, 1.0F);
      const cv::Point2f away = p - line[i] - step * t;
      if (away.dot(away) < best) {
        best = away.dot(away);
        result = {(static_cast<float>(i) + t) / (kPoints - 1), away};
      }
    }
    return result;
  }
};

PartDefect makeScratch(const PartScene& scene, int index, Rng& rng) {
  const float strength = strengthOf(index);
  Scratch scratch;
  scratch.line = Scratch::draw(rng, uniform(rng, 70.0F, 140.0F) * (0.6F + 0.4F * strength));
  scratch.width = 0.45F + 0.55F * strength;
  scratch.depth = 0.35F + 0.65F * strength;
  const float phase = uniform(rng, 0.0F, 200.0F);

  const auto surface = [&scene, scratch, phase](cv::Point2f p, const PartSurface& sound) {
    const auto [along, away] = scratch.nearest(p);
    const float distance = length(away);
    const float wander = scene.noise()(along * 14.0F + phase, 0.5F);
    const float taper = smoothStep(0.0F, 0.12F, along) * smoothStep(1.0F, 0.8F, along);
    const float width = scratch.width * (0.8F + 0.3F * wander) * (0.5F + 0.5F * taper);
    if (distance > 4.0F * width + 0.1F) return sound;
    const float share = std::exp(-square(distance / width)) * taper * (0.75F + 0.25F * wander);
    PartSurface groove = sound;
    groove.relief = 0.0F;
    groove.roughAlong = groove.roughAcross = 0.45F;
    groove.reflectance *= 1.08F;
    groove.slope += away * (scratch.depth / width);
    return blend(sound, groove, std::min(1.0F, 1.3F * share));
  };
  cv::Rect2f bounds = around(scratch.line.front(), 6.0F);
  for (const cv::Point2f p : scratch.line) bounds |= around(p, 6.0F);
  return {bounds, surface};
}

// ---- dent: a blow on the face, or a piece knocked out of the edge ----

PartDefect faceDent(const PartScene& scene, float strength, Rng& rng) {
  const float size = 6.5F + 6.0F * strength;
  const cv::Point2f centre = plainSpot(rng, size + 5.0F);
  const float angle = uniform(rng, 0.0F, kPi);
  const cv::Point2f axis(std::cos(angle), std::sin(angle));
  const float narrow = uniform(rng, 0.6F, 0.85F);
  const float depth = 0.34F + 0.5F * strength;

  const auto surface = [=, &scene](cv::Point2f p, const PartSurface& sound) {
    const cv::Point2f d = p - centre;
    const cv::Point2f local{d.dot(axis), (d.y * axis.x - d.x * axis.y) / narrow};
    const float ragged = 1.0F + 0.10F * scene.noise()(p.x * 0.22F, p.y * 0.22F);
    const float rho = length(local) / (size * ragged);
    if (rho > 1.45F) return sound;
    // Down into the bowl, and over a low lip around it.
    const float bowl = 2.6F * rho * square(std::max(0.0F, 1.0F - rho * rho));
    const float lip = -0.35F * smoothStep(0.85F, 1.0F, rho) * smoothStep(1.45F, 1.1F, rho);
    const float inside = smoothStep(1.15F, 0.8F, rho);
    const cv::Point2f outwards = d * (1.0F / std::max(length(d), 0.5F));
    PartSurface dent = sound;
    dent.slope += outwards * (depth * (bowl + lip));
    dent.relief *= 1.0F - 0.75F * inside;
    dent.roughAlong = mix(dent.roughAlong, 0.30F, inside);
    dent.roughAcross = mix(dent.roughAcross, 0.30F, inside);
    dent.openness *= 1.0F - 0.35F * inside;
    return dent;
  };
  return {around(centre, 1.6F * size), surface};
}

PartDefect edgeDent(const PartScene& scene, float strength, Rng& rng) {
  const float reach = 7.0F + 9.0F * strength;
  const float depth = 3.5F + 5.5F * strength;
  const bool onRight = rng.below(3) == 0;
  const float side = rng.below(2) == 0 ? -1.0F : 1.0F;
  const cv::Point2f outwards = onRight ? cv::Point2f(1.0F, 0.0F) : cv::Point2f(0.0F, side);
  const cv::Point2f centre =
      onRight ? cv::Point2f(PartScene::kHalfWidth, uniform(rng, -110.0F, 110.0F))
              : cv::Point2f(uniform(rng, -190.0F, 190.0F), side * PartScene::kHalfHeight);
  const float lean = uniform(rng, -0.35F, 0.35F);

  const auto surface = [=, &scene](cv::Point2f p, const PartSurface& sound) {
    const cv::Point2f d = p - centre;
    const float in = -d.dot(outwards);
    const float along = (d.x * outwards.y - d.y * outwards.x) / reach + lean * in / depth;
    const float coarse = scene.noise()(p.x * 0.21F + 50.0F, p.y * 0.21F);
    const float fine = scene.noise()(p.x * 0.7F, p.y * 0.7F + 90.0F);
    const float bite = depth * (1.0F - square(along)) + 1.1F * coarse + 0.5F * fine;
    if (in < -0.6F || std::abs(along) > 1.25F) return sound;
    const float gone = smoothStep(0.5F, -0.5F, in - 0.55F * bite);
    const float facet = smoothStep(1.2F, -0.4F, in - bite - 1.0F);
    PartSurface torn = sound;
    torn.slope = outwards * (-0.30F - 0.25F * coarse) + cv::Point2f(coarse, fine) * 0.45F;
    torn.relief = 0.0F;
    torn.roughAlong = torn.roughAcross = 0.34F;
    torn.openness = mix(0.55F, 1.0F, smoothStep(-0.5F, 0.8F, fine));
    return blend(blend(sound, torn, facet), scene.belt(p), gone);
  };
  return {around(centre, reach + 8.0F), surface};
}

PartDefect makeDent(const PartScene& scene, int index, Rng& rng) {
  const float strength = strengthOf(index);
  return index % 2 == 0 ? edgeDent(scene, strength, rng) : faceDent(scene, strength, rng);
}

// ---- hole: not drilled, not counterbored, or with a burr ----

PartDefect undrilled(const PartScene& scene, int /*index*/, Rng& rng) {
  const cv::Point2f centre = PartScene::tappedHole(rng.below(6));
  const auto surface = [&scene, centre](cv::Point2f p, const PartSurface& sound) {
    const cv::Point2f d = p - centre;
    const float distance = length(d);
    if (distance > PartScene::kTappedRadius + 4.0F) return sound;
    // The centre drill has been there, the drill has not.
    PartSurface whole = scene.face(p);
    const float cone = smoothStep(3.0F, 2.2F, distance);
    whole.slope += d * (0.55F * cone / std::max(distance, 0.5F));
    whole.relief *= 1.0F - cone;
    whole.openness *= 1.0F - 0.5F * cone;
    return whole;
  };
  return {around(centre, PartScene::kTappedRadius + 5.0F), surface};
}

PartDefect notCounterbored(const PartScene& scene, int /*index*/, Rng& rng) {
  const cv::Point2f centre = PartScene::boltHole(rng.below(4));
  const auto surface = [&scene, centre](cv::Point2f p, const PartSurface& sound) {
    const cv::Point2f d = p - centre;
    if (length(d) > PartScene::kCounterboreRadius + 5.0F) return sound;
    PartSurface plain = scene.face(p);
    scene.drill(plain, d);
    return plain;
  };
  return {around(centre, PartScene::kCounterboreRadius + 6.0F), surface};
}

PartDefect burr(const PartScene& scene, int index, Rng& rng) {
  const cv::Point2f centre = PartScene::tappedHole(rng.below(6));
  const float from = uniform(rng, -kPi, kPi);
  const float strength = strengthOf(index);
  const float phase = uniform(rng, 0.0F, 200.0F);
  const auto surface = [=, &scene](cv::Point2f p, const PartSurface& sound) {
    const cv::Point2f d = p - centre;
    const float distance = length(d);
    if (distance > PartScene::kTappedRadius + 8.0F || distance < 3.0F) return sound;
    const float turn = std::remainder(std::atan2(d.y, d.x) - from, 2.0F * kPi);
    const float ragged = scene.noise()(turn * 5.0F + phase, distance * 0.12F);
    const float ridge = PartScene::kTappedRadius - 1.0F + 2.2F * ragged + 1.2F * turn;
    const float width = 1.1F + 0.9F * strength;
    const float reach = smoothStep(1.1F + 0.9F * strength, 0.7F, std::abs(turn));
    const float share = reach * smoothStep(width + 0.6F, width - 0.4F, std::abs(distance - ridge));
    PartSurface metal = sound;
    metal.reflectance = kBurrMetal;
    metal.matte = 0.0F;
    metal.keyLight = metal.openness = 1.0F;
    metal.relief = 0.0F;
    metal.roughAlong = metal.roughAcross = 0.38F;
    const float across = (distance - ridge) / width;
    metal.slope = d * (-0.45F * across / distance) + cv::Point2f(ragged, -ragged) * 0.25F;
    return blend(sound, metal, share);
  };
  return {around(centre, PartScene::kTappedRadius + 9.0F), surface};
}

PartDefect makeHole(const PartScene& scene, int index, Rng& rng) {
  constexpr std::array kVariants = {&undrilled, &notCounterbored, &burr};
  return kVariants[static_cast<std::size_t>(index) % kVariants.size()](scene, index, rng);
}

// ---- stain: oil that dried on the face ----

PartDefect makeStain(const PartScene& scene, int index, Rng& rng) {
  const float strength = strengthOf(index);
  const float size = uniform(rng, 20.0F, 27.0F) * (0.75F + 0.25F * strength);
  const cv::Point2f centre = plainSpot(rng, 18.0F);
  const float angle = uniform(rng, 0.0F, kPi);
  const cv::Point2f turn(std::cos(angle) / size, std::sin(angle) / size);
  const float phase = uniform(rng, 0.0F, 200.0F);
  const cv::Vec3f tint =
      index % 2 == 0 ? cv::Vec3f(0.55F, 0.47F, 0.34F) : cv::Vec3f(0.50F, 0.49F, 0.46F);

  const auto surface = [=, &scene](cv::Point2f p, const PartSurface& sound) {
    const cv::Point2f q = p - centre;
    const cv::Point2f d(q.dot(turn), q.y * turn.x - q.x * turn.y);
    const auto& noise = scene.noise();
    const float wobble = 0.40F * noise(d.x * 1.3F + phase, d.y * 1.3F + 0.5F * d.x) +
                         0.14F * noise(d.x * 3.1F + phase, d.y * 3.1F - d.x + 60.0F);
    const float film = 1.0F - length({d.x, 1.2F * d.y}) - wobble;  // 0 at its border
    if (film < 0.0F || length(d) > 1.6F) return sound;
    const float inside = smoothStep(0.0F, 0.07F, film);
    const float rim = inside * smoothStep(0.30F, 0.05F, film);
    const float body = 0.55F + 0.25F * noise(p.x * 0.09F + phase, p.y * 0.09F);
    const float share = strength * (inside * body + 0.45F * rim) * (1.0F - sound.matte);
    PartSurface wet = sound;
    wet.reflectance = sound.reflectance.mul(tint);
    wet.relief *= 0.5F;
    return blend(sound, wet, std::min(1.0F, share));
  };
  return {around(centre, 1.65F * size), surface};
}

// ---- print: the code is missing, the lettering smeared, or half of the code ----

PartDefect makePrint(const PartScene& scene, int index, Rng& rng) {
  const int variant = index % 3;
  const cv::Rect2f place = variant == 1 ? PartScene::kLettering : PartScene::kCode;
  const float drag = uniform(rng, 5.0F, 8.0F);
  const float border = uniform(rng, 0.35F, 0.6F);
  const auto surface = [=, &scene](cv::Point2f p, const PartSurface& sound) {
    if (!place.contains(p)) return sound;
    const float mark = PartScene::markAt(p);
    if (variant == 0) return scene.unmarked(p);
    if (variant == 1) {
      float trail = 0.0F;
      for (int i = 1; i <= 6; ++i) {
        trail +=
            PartScene::markAt(p - cv::Point2f(drag * static_cast<float>(i) / 6.0F, 0.0F)) / 6.0F;
      }
      const float smeared = smoothStep(-0.1F, 0.15F, (p.x - place.x) / place.width - border);
      return PartScene::marked(scene.unmarked(p),
                               mix(mark, std::max(0.45F * mark, 0.8F * trail), smeared));
    }
    const float height = (p.y - place.y) / place.height;
    const float patchy = 0.2F * scene.noise()(p.x * 0.08F, p.y * 0.08F);
    const float faded = smoothStep(0.0F, 0.25F, height - border + patchy);
    return PartScene::marked(scene.unmarked(p), mark * (1.0F - 0.85F * faded));
  };
  return {place, surface};
}

}  // namespace

const std::vector<PartDefectKind>& partDefectKinds() {
  static const std::vector<PartDefectKind> kinds = {
      {"scratch", 5, &makeScratch}, {"dent", 4, &makeDent},   {"hole", 3, &makeHole},
      {"stain", 3, &makeStain},     {"print", 3, &makePrint},
  };
  return kinds;
}

}  // namespace handful::data
