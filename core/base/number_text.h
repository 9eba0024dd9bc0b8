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

}  // namespace handful
