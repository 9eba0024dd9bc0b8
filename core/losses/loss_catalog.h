#pragma once

#include <span>
#include <string_view>

#include "core/losses/step_features.h"

namespace handful::losses {

struct LossOptions {
  double temperature = 0.25;  ///< tau of the contrastive forms; 0.25 in MSC's paper
  double margin = 0.2;        ///< m of the negative pairs; our choice
};

/// A term of a training objective. A new one is one file and one line in the table of
/// loss_catalog.cpp.
struct LossKind {
  std::string_view name;  ///< what configurations store
  bool needsHead = false;
  bool needsNegatives = false;
  at::Tensor (*compute)(const StepFeatures& step, const LossOptions& options);
};

/// "simsiam", "infonce", "cross-instance", "negative-pairs", "mean-shifted", "angular".
[[nodiscard]] std::span<const LossKind> lossKinds() noexcept;

/// @throws Error (Config) for a name that is not in the table
[[nodiscard]] const LossKind& lossNamed(std::string_view name);

}  // namespace handful::losses
