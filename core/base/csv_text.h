#pragma once

#include <string>
#include <string_view>

namespace handful {

/// A field of a CSV (RFC 4180), between quotes where it needs them. Text that would make a
/// spreadsheet compute (OWASP, CSV injection) gets an apostrophe in front.
[[nodiscard]] inline std::string csvField(std::string text) {
  if (!text.empty() &&
      std::string_view("=+-@\t\r\n").find(text.front()) != std::string_view::npos) {
    text.insert(text.begin(), '\'');
  }
  if (text.find_first_of(",\"\r\n;\t'") == std::string::npos) return text;
  std::string result = "\"";
  for (const char letter : text) {
    if (letter == '"') result += '"';
    result += letter;
  }
  return result + "\"";
}

}  // namespace handful
