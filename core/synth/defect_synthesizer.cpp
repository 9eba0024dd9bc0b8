#include "core/synth/defect_synthesizer.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/synth/sites.h"
#include "core/synth/synth_catalog.h"

namespace handful::synth {
namespace {

constexpr float kLeastShare = 0.08F;  // an opacity below it is no part of the defect
constexpr int kLeastPixels = 4;

/// A defect drawn and faded, not yet part of a picture.
struct Candidate {
  cv::Rect where;
  cv::Mat pixels;           // CV_8UC3, size of where
  cv::Mat mask;             // CV_8UC1, size of where
  double difference = 0.0;  // mean absolute, levels, inside the mask
  double wanted = 0.0;      // what the strength asks for, levels
};

void requireInternal(bool holds, const char* what) {
  if (!holds) throw Error(ErrorCode::Internal, what);
}

void check(const SynthesisInput& input) {
  const cv::Size size = input.picture.size();
  requireInternal(!input.picture.empty() && input.picture.type() == CV_8UC3,
                  "A synthesis needs an RGB picture of 8 bits.");
  requireInternal(input.regionMask.empty() ||
                      (input.regionMask.type() == CV_8UC1 && input.regionMask.size() == size),
                  "The region does not fit the picture of a synthesis.");
  for (const cv::Mat& other : input.otherNormals) {
    requireInternal(other.type() == CV_8UC3 && other.size() == size,
                    "The normals of a synthesis are not of one size and type.");
  }
  for (const RealDefect& real : input.realDefects) {
    requireInternal(real.picture.type() == CV_8UC3 && !real.picture.empty() &&
                        real.mask.type() == CV_8UC1 && real.mask.size() == real.picture.size(),
                    "The mask of a real defect does not fit its picture.");
  }
  requireInternal(input.strength >= 0.0 && input.strength <= 1.0,
                  "The strength of a synthesis is out of range.");
}

void requireRange(double value, double low, double high, const char* name) {
  if (!(value >= low && value <= high)) {
    throw Error(ErrorCode::Config, "An option of the defect synthesis is out of range.", name);
  }
}

std::vector<const SynthesisKind*> usableKinds(const SynthesisInput& input,
                                              const SynthesisConfig& config) {
  std::vector<const SynthesisKind*> result;
  for (const std::string& name : config.kinds) {
    const auto& kind = synthesisKindNamed(name);
    if (!kind.needsRealDefect || !input.realDefects.empty()) result.push_back(&kind);
  }
  return result;
}

/// Mean absolute difference of all channels inside the mask, levels.
double differenceInside(const cv::Mat& first, const cv::Mat& second, const cv::Mat& mask) {
  cv::Mat difference;
  cv::absdiff(first, second, difference);
  const cv::Scalar mean = cv::mean(difference, mask);
  return (mean[0] + mean[1] + mean[2]) / 3.0;
}

/// How much the picture changes from pixel to pixel by itself: what hides a defect. Levels.
double grainInside(const cv::Mat& pixels, const cv::Mat& mask) {
  cv::Mat smooth;
  cv::GaussianBlur(pixels, smooth, {7, 7}, 1.5, 1.5, cv::BORDER_REFLECT_101);
  return differenceInside(pixels, smooth, mask);
}

cv::Mat laidOver(const cv::Mat& pixels, const Overlay& overlay, const cv::Mat& mask, double fade) {
  cv::Mat result = pixels.clone();
  for (int y = 0; y < result.rows; ++y) {
    for (int x = 0; x < result.cols; ++x) {
      if (mask.at<uchar>(y, x) == 0) continue;
      const double share = fade * static_cast<double>(overlay.opacity.at<float>(y, x));
      auto& pixel = result.at<cv::Vec3b>(y, x);
      const auto& over = overlay.pixels.at<cv::Vec3b>(y, x);
      for (int c = 0; c < 3; ++c) {
        pixel[c] = cv::saturate_cast<uchar>(pixel[c] + share * (over[c] - pixel[c]));
      }
    }
  }
  return result;
}

/// The mean difference that a strength asks for, levels.
double wantedDifference(double strength, double grain, double leastDifference) {
  const double limit = std::max(1.3 * leastDifference, 3.0 + 0.9 * grain);
  return limit * (1.0 + 1.5 * strength) + 30.0 * strength * strength;
}

DefectSite siteFor(const SynthesisKind& kind, const SynthesisInput& input,
                   const SynthesisConfig& config, const Ground& ground, Rng& rng) {
  const double pixels = static_cast<double>(input.picture.total());
  const double share = std::exp(rng.uniform(std::log(config.minSize), std::log(config.maxSize)));
  DefectSite site{{}, std::max(static_cast<double>(kLeastPixels), share * pixels)};
  const int reach = 2 + static_cast<int>(0.5 * std::sqrt(site.areaPx));
  site.centre = kind.wantsDetail ? detailedPlace(input.picture, ground, reach, rng)
                                 : randomPlace(ground, rng);
  return site;
}

/// One draw, faded to the strength; nothing if it has no room or changes nothing.
std::optional<Candidate> drawOnce(const SynthesisKind& kind, const SynthesisInput& input,
                                  const SynthesisConfig& config, const Ground& ground, Rng& rng) {
  const DefectSite site = siteFor(kind, input, config, ground, rng);
  const std::optional<Overlay> overlay = kind.draw(input, site, rng);
  if (!overlay) return std::nullopt;
  Candidate result;
  result.where = overlay->where;
  result.mask = overlay->opacity >= kLeastShare;
  const bool isOnPart = ground.part.at<uchar>(site.centre) != 0;
  result.mask &= (kind.staysOnPart && isOnPart ? ground.part : ground.region)(overlay->where);
  if (cv::countNonZero(result.mask) < kLeastPixels) return std::nullopt;

  const cv::Mat before = input.picture(overlay->where);
  const cv::Mat opaque = laidOver(before, *overlay, result.mask, 1.0);
  const double full = differenceInside(opaque, before, result.mask);
  if (full <= 0.0) return std::nullopt;
  // Grain hides what is added to it, not that it is gone itself.
  const double grain = kind.wantsDetail ? 0.0 : grainInside(before, result.mask);
  result.wanted = wantedDifference(input.strength, grain, config.leastDifference);
  const double fade = std::clamp(result.wanted / full, kind.leastOpacity, 1.0);
  result.pixels = laidOver(before, *overlay, result.mask, fade);
  result.difference = differenceInside(result.pixels, before, result.mask);
  return result;
}

/// The first draw that is as strong as wanted, else the one that comes nearest.
std::optional<Candidate> drawSeen(const SynthesisKind& kind, const SynthesisInput& input,
                                  const SynthesisConfig& config, const Ground& ground, Rng& rng) {
  std::optional<Candidate> best;
  for (int attempt = 0; attempt < config.attempts; ++attempt) {
    auto candidate = drawOnce(kind, input, config, ground, rng);
    if (!candidate || candidate->difference < config.leastDifference) continue;
    const double reached = candidate->difference / candidate->wanted;
    if (reached >= 0.75) return candidate;
    if (!best || reached > best->difference / best->wanted) best = std::move(candidate);
  }
  return best;
}

SynthesisedDefect laidInto(const cv::Mat& picture, const Candidate& candidate,
                           std::string_view kind) {
  SynthesisedDefect result{picture.clone(), cv::Mat::zeros(picture.size(), CV_8UC1), kind};
  candidate.pixels.copyTo(result.picture(candidate.where));
  candidate.mask.copyTo(result.mask(candidate.where));
  return result;
}

}  // namespace

std::vector<std::string> defaultKinds() {
  std::vector<std::string> names;
  for (const SynthesisKind& kind : synthesisKinds()) {
    if (kind.isOnByDefault) names.emplace_back(kind.name);
  }
  return names;
}

void validate(const SynthesisConfig& config) {
  for (const std::string& name : config.kinds) static_cast<void>(synthesisKindNamed(name));
  requireRange(config.minSize, 1e-6, 0.5, "minSize");
  requireRange(config.maxSize, config.minSize, 0.5, "maxSize");
  requireRange(config.leastDifference, 1.0, 64.0, "leastDifference");
  requireRange(config.attempts, 1, 1000, "attempts");
}

std::optional<SynthesisedDefect> trySynthesise(const SynthesisInput& input,
                                               const SynthesisConfig& config, std::uint64_t seed) {
  check(input);
  validate(config);
  const Ground ground = groundOf(input, config.preferPart);
  std::vector<const SynthesisKind*> kinds = usableKinds(input, config);
  Rng choice(childSeed(seed, "defect kind"));
  while (!kinds.empty()) {
    const auto chosen = kinds.begin() + choice.below(static_cast<int>(kinds.size()));
    const SynthesisKind& kind = **chosen;
    // A stream for each kind: switching one off leaves the others as they were.
    Rng rng(childSeed(seed, kind.name));
    if (const auto seen = drawSeen(kind, input, config, ground, rng)) {
      return laidInto(input.picture, *seen, kind.name);
    }
    kinds.erase(chosen);
  }
  return std::nullopt;
}

SynthesisedDefect synthesise(const SynthesisInput& input, const SynthesisConfig& config,
                             std::uint64_t seed) {
  auto result = trySynthesise(input, config, seed);
  if (!result) {
    throw Error(ErrorCode::Config,
                "None of the kinds of defect that are switched on can be seen on this picture.",
                "kinds");
  }
  return std::move(*result);
}

}  // namespace handful::synth
