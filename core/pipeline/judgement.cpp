#include "core/pipeline/judgement.h"

#include <algorithm>
#include <cmath>

#include "core/base/number_text.h"
#include "core/calibrate/threshold.h"
#include "core/metrics/roc_curve.h"

namespace handful::pipeline {
namespace {

// What the fine-tuned network must keep of the pretrained one's separation.
constexpr double kTunedKeeps = 0.75;

Candidate measure(const calibrate::HeldOutOutputs& outputs, bool isTuned,
                  std::span<const std::uint8_t> mask) {
  if (outputs.probes.empty()) return {isTuned, 0.5, 0.0, 0.0};
  const auto choice = calibrate::chooseHeads(outputs.normals, calibrate::weightsFor(isTuned));
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
  return {isTuned, metrics::auroc(normals, defects).value_or(0.5),
          pooled > 0.0 ? (ofDefects.mean - of.mean) / pooled : 0.0, of.deviation};
}

/// @param share of @p other's separation; where that is negative, all of it
bool keeps(double share, const Candidate& candidate, const Candidate& other) {
  return candidate.separation >= std::min(share * other.separation, other.separation);
}

/// Finer than a rate: shares near 100 % are compared.
std::string tenths(double share) { return fixed(100.0 * share, 1) + " %"; }

std::string reasonOf(const Judgement& judgement) {
  std::string reason;
  if (judgement.isUsersChoice) {
    reason = judgement.useTuned ? "The fine-tuned network is used because the user chose it"
                                : "The pretrained network is used because the user chose it";
    reason += judgement.useTuned == judgement.advisesTuned
                  ? "; the judgement is for it, too. "
                  : "; the judgement would have used the other one. ";
    reason += "Synthesised defects and good images that it had not seen are told apart in ";
  } else if (!judgement.sawDefects()) {
    return "The pretrained network is used: no defect could be drawn on these images that shows, "
           "so that there is nothing to judge a fine-tuned one by.";
  } else if (!judgement.useTuned) {
    return "The pretrained network is used: fine-tuned it keeps synthesised defects and good "
           "images that it had not seen clearly less far apart (" +
           fixed(judgement.tuned.separation, 2) + " deviations instead of " +
           fixed(judgement.frozen.separation, 2) + ").";
  } else {
    reason =
        "The fine-tuned network is used, beside the pretrained one: synthesised defects and good "
        "images that it had not seen are told apart in ";
  }
  reason += tenths(judgement.tuned.auroc) +
            " of the comparisons, with the pretrained one alone in " +
            tenths(judgement.frozen.auroc) + ".";
  if (judgement.useTuned && !judgement.isUsersChoice &&
      judgement.tuned.auroc < judgement.frozen.auroc) {
    reason +=
        " That is near enough: this comparison only warns of a training that went wrong, real "
        "defects look different.";
  }
  return reason;
}

}  // namespace

Judgement judge(const calibrate::HeldOutOutputs& outputs, std::span<const std::uint8_t> mask,
                std::string_view network) {
  Judgement judgement;
  judgement.frozen = measure(outputs, false, mask);
  judgement.tuned = measure(outputs, true, mask);
  judgement.advisesTuned =
      !outputs.probes.empty() && keeps(kTunedKeeps, judgement.tuned, judgement.frozen);
  judgement.isUsersChoice = network != "auto";
  judgement.useTuned = judgement.isUsersChoice ? network == "fine-tuned" : judgement.advisesTuned;
  judgement.reason = reasonOf(judgement);
  return judgement;
}

}  // namespace handful::pipeline
