#include "core/pipeline/judgement.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/number_text.h"
#include "core/calibrate/threshold.h"
#include "core/density/density_catalog.h"
#include "core/density/gaussian_density.h"
#include "core/metrics/roc_curve.h"

namespace handful::pipeline {
namespace {

constexpr double kGaussianWeight = 0.5;
// What must be left of the separation where the Gaussian takes part.
constexpr double kGaussianKeeps = 0.87;
// What the fine-tuned network must keep of the pretrained one's separation.
constexpr double kTunedKeeps = 0.75;

Candidate measure(const calibrate::HeldOutOutputs& outputs, bool isTuned, double gaussianWeight,
                  std::span<const std::uint8_t> mask) {
  const auto choice = calibrate::chooseHeads(outputs.normals, weightsWith(isTuned, gaussianWeight));
  const auto scoresOf = [&](const calibrate::HeadOutputs& pictures) {
    std::vector<double> scores;
    for (const auto& picture : pictures) {
      scores.push_back(calibrate::fuseChosen(choice, picture, mask).score);
    }
    return scores;
  };
  const auto normals = scoresOf(outputs.normals);
  const auto defects = scoresOf(outputs.probes);
  const auto of = calibrate::logMoments(normals);
  const auto ofDefects = calibrate::logMoments(defects);
  const double pooled =
      std::sqrt(0.5 * (of.deviation * of.deviation + ofDefects.deviation * ofDefects.deviation));
  return {isTuned, gaussianWeight, metrics::auroc(normals, defects).value_or(0.5),
          pooled > 0.0 ? (ofDefects.mean - of.mean) / pooled : 0.0, of.deviation};
}

/// @param share of @p other's separation; where that is negative, all of it
bool keeps(double share, const Candidate& candidate, const Candidate& other) {
  return candidate.separation >= std::min(share * other.separation, other.separation);
}

/// With the Gaussian, which sees what the others cannot, unless it costs clearly.
Candidate bestOf(const calibrate::HeldOutOutputs& outputs, bool isTuned,
                 std::span<const std::uint8_t> mask, std::vector<Candidate>& candidates) {
  const auto without = measure(outputs, isTuned, 0.0, mask);
  const auto with = measure(outputs, isTuned, kGaussianWeight, mask);
  candidates.push_back(without);
  candidates.push_back(with);
  return keeps(kGaussianKeeps, with, without) ? with : without;
}

/// Finer than a rate: shares near 100 % are compared.
std::string tenths(double share) { return fixed(100.0 * share, 1) + " %"; }

}  // namespace

std::vector<double> weightsWith(bool isTuned, double gaussianWeight) {
  auto weights = calibrate::weightsFor(isTuned);
  for (std::size_t h = 0; h < weights.size(); ++h) {
    if (density::headKinds()[h].name == density::GaussianDensity::kName)
      weights[h] = gaussianWeight;
  }
  return weights;
}

namespace {

std::string reasonOf(const Judgement& judgement) {
  std::string reason;
  if (judgement.isUsersChoice) {
    reason = judgement.useTuned ? "The fine-tuned network is used because the user chose it"
                                : "The pretrained network is used because the user chose it";
    reason += judgement.useTuned == judgement.advisesTuned
                  ? "; the judgement is for it, too. "
                  : "; the judgement would have used the other one. ";
    reason += "Fine-tuned it tells ";
  } else {
    reason = judgement.useTuned ? "The fine-tuned network is used: it tells "
                                : "The pretrained network is used: fine-tuned it tells ";
  }
  reason += tenths(judgement.tuned.auroc) +
            " of the pairs of a good image and a synthesised defect that it had not seen apart; "
            "pretrained it tells " +
            tenths(judgement.frozen.auroc) + ".";
  if (judgement.useTuned && !judgement.isUsersChoice &&
      judgement.tuned.auroc < judgement.frozen.auroc) {
    reason += " So near, fine-tuning pays on real defects, which are larger.";
  }
  return reason;
}

}  // namespace

Judgement judge(const calibrate::HeldOutOutputs& frozen, const calibrate::HeldOutOutputs& tuned,
                std::span<const std::uint8_t> mask, std::string_view network) {
  Judgement judgement;
  judgement.frozen = bestOf(frozen, false, mask, judgement.candidates);
  judgement.tuned = bestOf(tuned, true, mask, judgement.candidates);
  judgement.advisesTuned =
      !tuned.probes.empty() && keeps(kTunedKeeps, judgement.tuned, judgement.frozen);
  judgement.isUsersChoice = network != "auto";
  judgement.useTuned = judgement.isUsersChoice ? network == "fine-tuned" : judgement.advisesTuned;
  judgement.reason = reasonOf(judgement);
  return judgement;
}

}  // namespace handful::pipeline
