#pragma once

#include <string>
#include <string_view>

namespace handful {

/// A file name for pasting into a shell of this system: quoted where the shell would read
/// it as anything else than one word.
[[nodiscard]] inline std::string shellQuoted(const std::string& text) {
  constexpr std::string_view kPlain =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./:\\-+,@";
#ifdef _WIN32
  if (!text.empty() && text.find_first_not_of(kPlain) == std::string::npos) return text;
  return '"' + text + '"';  // no file name holds a quote there
#else
  // A backslash needs quotes here; letters beyond ASCII do not, but do no harm in them.
  constexpr auto kBackslash = '\\';
  const bool isPlain = !text.empty() && text.find_first_not_of(kPlain) == std::string::npos &&
                       text.find(kBackslash) == std::string::npos;
  if (isPlain) return text;
  std::string quoted = "'";
  for (const char c : text) {
    if (c == '\'') {
      quoted += R"('\'')";
    } else {
      quoted += c;
    }
  }
  return quoted + "'";
#endif
}

}  // namespace handful
