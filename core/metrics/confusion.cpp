#include "core/metrics/confusion.h"

namespace handful::metrics {

void Confusion::add(bool isGood, double score, double reviewThreshold, double threshold) noexcept {
  // Asked the other way round, so that a score that is not a number is NG, never OK.
  const bool isNg = !(score <= threshold);
  const bool isReview = !isNg && score > reviewThreshold;
  if (isGood) {
    ++(isNg ? okSaidNg : isReview ? okSaidReview : okSaidOk);
  } else {
    ++(isNg ? ngSaidNg : isReview ? ngSaidReview : ngSaidOk);
  }
}

}  // namespace handful::metrics
