#pragma once

#include <functional>
#include <string>

namespace handful::report {

/// The language of a report. The sentences stand in compose*.cpp in English; whoever has
/// translations of them hands in a function, as the window does.
struct Language {
  std::string code = "en";  ///< BCP 47, for the page's lang attribute
  char decimalPoint = '.';
  /// From the English text to the translated one, UTF-8, with the same %1, %2, ….
  /// Empty: English. May be called on any thread.
  std::function<std::string(const char* english)> translate = {};
};

}  // namespace handful::report
