#include "core/losses/loss_catalog.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/error.h"
#include "core/losses/contrastive_loss.h"
#include "core/losses/cross_instance_positive_loss.h"
#include "core/losses/mean_shifted_contrastive_loss.h"
#include "core/losses/negative_distance_loss.h"
#include "core/losses/negative_pair_loss.h"

namespace handful::losses {
namespace {

at::Tensor simSiam(const StepFeatures& s, const LossOptions& /*options*/) {
  return simSiamLoss(s.firstPredicted, s.firstProjected, s.secondPredicted, s.secondProjected);
}

at::Tensor infoNce(const StepFeatures& s, const LossOptions& options) {
  return infoNceLoss(s.firstProjected, s.secondProjected, options.temperature);
}

at::Tensor crossInstance(const StepFeatures& s, const LossOptions& /*options*/) {
  return crossInstancePositiveLoss(s.firstPredicted, s.firstProjected, s.secondPredicted,
                                   s.secondProjected, s.instances);
}

at::Tensor negativePairs(const StepFeatures& s, const LossOptions& options) {
  return 0.5 * (negativePairLoss(s.first, s.negatives, options.margin) +
                negativePairLoss(s.second, s.negatives, options.margin));
}

at::Tensor negativeDistance(const StepFeatures& s, const LossOptions& /*options*/) {
  return 0.5 * (negativeDistanceLoss(s.first, s.negatives, s.centre) +
                negativeDistanceLoss(s.second, s.negatives, s.centre));
}

at::Tensor meanShifted(const StepFeatures& s, const LossOptions& options) {
  return meanShiftedContrastiveLoss(s.first, s.second, s.centre, options.temperature);
}

at::Tensor angular(const StepFeatures& s, const LossOptions& /*options*/) {
  return angularLoss(s.first, s.second, s.centre);
}

constexpr std::array kLosses = {
    LossKind{"simsiam", true, false, &simSiam},
    LossKind{"infonce", true, false, &infoNce},
    LossKind{"cross-instance", true, false, &crossInstance},
    LossKind{"negative-pairs", false, true, &negativePairs},
    LossKind{"negative-distance", false, true, &negativeDistance},
    LossKind{"mean-shifted", false, false, &meanShifted},
    LossKind{"angular", false, false, &angular},
};

}  // namespace

std::span<const LossKind> lossKinds() noexcept { return kLosses; }

const LossKind& lossNamed(std::string_view name) {
  const auto* const found = std::find_if(kLosses.begin(), kLosses.end(),
                                         [&](const LossKind& loss) { return loss.name == name; });
  if (found == kLosses.end()) {
    throw Error(ErrorCode::Config, "There is no loss of this name.", std::string(name));
  }
  return *found;
}

}  // namespace handful::losses
