#pragma once

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <locale>
#include <sstream>
#include <string>
#include <utility>

namespace handful {

/// The number of so many significant digits that is nearest to @p value.
[[nodiscard]] inline double significant(double value, int digits) {
  std::stringstream text;
  text.imbue(std::locale::classic());
  text << std::setprecision(digits) << value;
  text >> value;
  return value;
}

/// A score or a line in English: six significant digits, so that a line that is read here and typed
/// in again does the same, and none that are empty: "1.15952", "1.5", "1e-09".
[[nodiscard]] inline std::string lineNumber(double value) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::setprecision(6) << value;
  return text.str();
}

/// Two ends for people to read: rounded inwards, so that every number between what is read lies
/// between from and to, and to as few digits, three or more, as leave a quarter of the room.
/// @param from, to 0 <= from <= to; infinity is left as it is
[[nodiscard]] inline std::pair<double, double> inwards(double from, double to) {
  const auto rounded = [](double value, int digits, bool isUp) {
    if (!(value > 0.0) || !std::isfinite(value)) return value;
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - digits + 1);
    const double near = significant(value, digits);
    if (isUp) return near >= value ? near : significant(near + unit, digits);
    return near <= value ? near : significant(near - unit, digits);
  };
  for (int digits = 3; digits <= 12; ++digits) {
    const double low = rounded(from, digits, true);
    const double high = rounded(to, digits, false);
    if (high > low && (!std::isfinite(to) || high - low >= 0.25 * (to - from))) return {low, high};
  }
  return {from, to};
}

}  // namespace handful
