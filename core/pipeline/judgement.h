#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "core/calibrate/leave_image_out.h"

namespace handful::pipeline {

/// How well one network tells held-out normals from defects synthesised on them.
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

  [[nodiscard]] const Candidate& chosen() const noexcept { return useTuned ? tuned : frozen; }
};

/// @param frozen,tuned held-out outputs of normals and of defects (the probes)
/// @param network one of project::kNetworks: "auto", or the one that the user wants used
[[nodiscard]] Judgement judge(const calibrate::HeldOutOutputs& frozen,
                              const calibrate::HeldOutOutputs& tuned,
                              std::span<const std::uint8_t> mask,
                              std::string_view network = "auto");

}  // namespace handful::pipeline
