#pragma once

#include <cmath>
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

/// The number of a rate in per cent, without its unit: two significant digits, because more
/// would pretend to know what nobody does, and no empty ones: "5", "1.2", "0.12". What is nearly
/// none or nearly all must not look as if it were: "< 0.1", "99.9". Every rate that is shown
/// anywhere is written by it.
[[nodiscard]] inline std::string rateNumber(double rate) {
  const double number = 100.0 * rate;
  if (rate > 0.0 && number < 0.1) return "< 0.1";
  constexpr double kRounding = 1e-9;
  std::string text = number > 99.0 && rate < 1.0
                         ? fixed(std::floor(10.0 * number + kRounding) / 10.0, 1)
                         : fixed(number, number <= 0.0 || number >= 10.0 ? 0
                                         : number < 1.0                  ? 2
                                                                         : 1);
  if (text.find('.') == std::string::npos) return text;
  text.resize(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

/// "5 %", "1.2 %", "< 0.1 %": English, see rateNumber().
[[nodiscard]] inline std::string percent(double rate) { return rateNumber(rate) + " %"; }

}  // namespace handful
