#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/calibrate/leave_image_out.h"

namespace handful::pipeline {

/// How well the heads of the pretrained network tell held-out normals from defects synthesised
/// on them, or those together with the heads on its fine-tuned end.
struct Candidate {
  bool isTuned = false;
  double auroc = 0.0;  ///< defects on held-out normals against held-out normals
  /// Distance of the mean log scores of the two in units of their deviation (d'): goes on
  /// telling where the AUROC is 1 for all.
  double separation = 0.0;
  double spread = 0.0;  ///< deviation of the normals' log scores
};

/// The label-free judgement between the pretrained and the fine-tuned network, from
/// pictures that neither the fine-tuning nor the density has seen. All of it is our choice.
///
/// Synthesised defects are small changes of texture: the patch heads see them best, and what
/// fine-tuning gains on real defects hardly shows. So it is no contest but a check: the
/// fine-tuned network is used unless it separates clearly less (README.md has the figures).
struct Judgement {
  Candidate frozen;
  Candidate tuned;
  bool advisesTuned = false;   ///< what the numbers say
  bool isUsersChoice = false;  ///< the user decides, whatever the numbers say
  bool useTuned = false;
  std::string reason;  ///< English sentence, for report and command line

  /// False where no defect could be drawn that shows: nothing was compared then.
  [[nodiscard]] bool sawDefects() const noexcept {
    return frozen.separation != 0.0 || tuned.separation != 0.0;
  }
};

/// @param outputs of all heads, held out, on normals and on defects (the probes); without any
///                defect the pretrained network is used, unless the user wants the other
/// @param network one of project::kNetworks: "auto", or the one that the user wants used
[[nodiscard]] Judgement judge(const calibrate::HeldOutOutputs& outputs,
                              std::span<const std::uint8_t> mask,
                              std::string_view network = "auto");

}  // namespace handful::pipeline
