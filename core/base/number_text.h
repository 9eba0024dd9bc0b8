#pragma once

#include <iomanip>
#include <sstream>
#include <string>

namespace handful {

/// "1.50" for 1.5 and two digits: English, for logs, reports and the command line.
[[nodiscard]] inline std::string fixed(double value, int digits) {
  std::ostringstream text;
  text << std::fixed << std::setprecision(digits) << value;
  return text.str();
}

/// A rate with two significant digits, because more would pretend to know what nobody does:
/// "5 %", "1.2 %".
[[nodiscard]] inline std::string percent(double rate) {
  std::string number = fixed(100.0 * rate, rate > 0.0 && rate < 0.1 ? 1 : 0);
  if (number.ends_with(".0")) number.resize(number.size() - 2);
  return number + " %";
}

}  // namespace handful
