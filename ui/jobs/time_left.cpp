#include "ui/jobs/time_left.h"

#include <algorithm>

namespace handful::ui {
namespace {

// Before that, an estimate would jump about and teach the user to ignore it.
constexpr double kFirstSeconds = 1.0;
constexpr double kFirstFraction = 0.03;

// Share of a new estimate in what is shown.
constexpr double kFreshness = 0.3;

}  // namespace

void TimeLeft::update(double fraction, double elapsedSeconds) {
  if (elapsedSeconds < kFirstSeconds || fraction < kFirstFraction) return;
  const double estimate = elapsedSeconds * (1.0 - std::min(fraction, 1.0)) / fraction;
  if (!seconds_) {
    seconds_ = estimate;
  } else {
    const double countedDown = std::max(0.0, *seconds_ - (elapsedSeconds - lastElapsed_));
    seconds_ = countedDown + kFreshness * (estimate - countedDown);
  }
  lastElapsed_ = elapsedSeconds;
}

}  // namespace handful::ui
