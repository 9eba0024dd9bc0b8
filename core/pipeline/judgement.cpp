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

constexpr std::array kGaussianWeights = {0.0, 0.25, 0.5, 1.0};
// Synthesised defects are no defects: a difference within this is none.
constexpr double kLeastGain = 0.005;
// What the fine-tuned network must be better by, to be trusted.
constexpr double kTrust = 0.005;

Candidate measure(const calibrate::HeldOutOutputs& outputs, bool isTuned, double gaussianWeight,
                  std::span<const std::uint8_t> mask) {
  const auto choice = calibrate::chooseHeads(outputs.normals, weightsWith(gaussianWeight));
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

/// AUROC decides; within kLeastGain of the best one, the distance does.
const Candidate& bestOf(const std::vector<Candidate>& candidates, bool isTuned) {
  double highest = 0.0;
  for (const auto& c : candidates) {
    if (c.isTuned == isTuned) highest = std::max(highest, c.auroc);
  }
  const Candidate* best = nullptr;
  for (const auto& c : candidates) {
    if (c.isTuned != isTuned || c.auroc < highest - kLeastGain) continue;
    if (best == nullptr || c.separation > best->separation) best = &c;
  }
  return *best;
}

/// Finer than a rate: shares near 100 % are compared.
std::string tenths(double share) { return fixed(100.0 * share, 1) + " %"; }

}  // namespace

std::vector<double> weightsWith(double gaussianWeight) {
  auto weights = calibrate::defaultWeights();
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
  return reason + tenths(judgement.tuned.auroc) +
         " of the pairs of a good image and a synthesised defect that it had not seen apart; "
         "pretrained it tells " +
         tenths(judgement.frozen.auroc) + ".";
}

}  // namespace

Judgement judge(const calibrate::HeldOutOutputs& frozen, const calibrate::HeldOutOutputs& tuned,
                std::span<const std::uint8_t> mask, std::string_view network) {
  Judgement judgement;
  for (const double weight : kGaussianWeights) {
    judgement.candidates.push_back(measure(frozen, false, weight, mask));
    // Without the image-level head both networks score alike.
    if (weight > 0.0) judgement.candidates.push_back(measure(tuned, true, weight, mask));
  }
  judgement.frozen = bestOf(judgement.candidates, false);
  judgement.tuned = bestOf(judgement.candidates, true);
  const double gain = judgement.tuned.auroc - judgement.frozen.auroc;
  const double further = judgement.tuned.separation - judgement.frozen.separation;
  judgement.advisesTuned = gain > kTrust || (gain > -kTrust && further > 0.0);
  judgement.isUsersChoice = network != "auto";
  judgement.useTuned = judgement.isUsersChoice ? network == "fine-tuned" : judgement.advisesTuned;
  judgement.reason = reasonOf(judgement);
  return judgement;
}

}  // namespace handful::pipeline
