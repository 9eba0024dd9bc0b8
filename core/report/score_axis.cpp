#include "core/report/score_axis.h"

#include <algorithm>
#include <cmath>

namespace handful::report {
namespace {

constexpr double kDecade = 10.0;
constexpr double kRoom = 0.06;  // of the range, on each side
constexpr int kMostLinearTicks = 7;

/// 1, 2 or 5 times a power of ten: the distance between the ticks.
double roundStep(double range) {
  const double raw = range / kMostLinearTicks;
  const double magnitude = std::pow(10.0, std::floor(std::log10(raw)));
  for (const double factor : {1.0, 2.0, 5.0}) {
    if (factor * magnitude >= raw) return factor * magnitude;
  }
  return 10.0 * magnitude;
}

}  // namespace

ScoreAxis ScoreAxis::around(std::span<const double> values) {
  double least = 0.0;
  double most = 0.0;
  for (const double value : values) {
    if (!std::isfinite(value) || value <= 0.0) continue;
    least = least == 0.0 ? value : std::min(least, value);
    most = std::max(most, value);
  }
  if (most == 0.0) return {};
  if (most / least > kDecade) {
    const double room = std::pow(most / least, kRoom);
    return {least / room, most * room, true};
  }
  const double range = std::max(most - least, 0.1 * most);
  return {std::max(0.0, least - kRoom * range), most + kRoom * range, false};
}

ScoreAxis::ScoreAxis(double low, double high, bool isLogarithmic)
    : low_(low), high_(high), isLogarithmic_(isLogarithmic) {
  if (!isLogarithmic) return;
  logLow_ = std::log(low);
  logRange_ = std::log(high / low);
}

double ScoreAxis::position(double value) const {
  if (!isLogarithmic_) return (value - low_) / (high_ - low_);
  return (std::log(std::max(value, 1e-12)) - logLow_) / logRange_;
}

double ScoreAxis::value(double position) const {
  if (!isLogarithmic_) return low_ + position * (high_ - low_);
  return low_ * std::pow(high_ / low_, position);
}

std::vector<ScoreAxis::Tick> ScoreAxis::ticks() const {
  std::vector<Tick> ticks;
  if (!isLogarithmic_) {
    const double step = roundStep(high_ - low_);
    for (auto i = std::llround(std::ceil(low_ / step)); static_cast<double>(i) * step <= high_;
         ++i) {
      ticks.push_back({static_cast<double>(i) * step, true});
    }
    return ticks;
  }
  const double decades = std::log10(high_ / low_);
  const int first = static_cast<int>(std::floor(std::log10(low_)));
  const int last = static_cast<int>(std::floor(std::log10(high_)));
  for (int power = first; power <= last; ++power) {
    for (int digit = 1; digit <= 9; ++digit) {
      const double value = digit * std::pow(10.0, power);
      if (value < low_ || value > high_) continue;
      // Few decades leave room for 2 and 5 as well.
      ticks.push_back({value, digit == 1 || (decades < 3.0 && (digit == 2 || digit == 5))});
    }
  }
  return ticks;
}

}  // namespace handful::report
