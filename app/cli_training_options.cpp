#include "app/cli_training_options.h"

#include <charconv>
#include <iomanip>
#include <optional>
#include <sstream>
#include <utility>

#include "core/base/error.h"
#include "core/recipe/options.h"

namespace handful::app {
namespace {

/// Name and value; nothing if it is no NAME=NUMBER.
std::optional<std::pair<std::string, double>> parsed(const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos || equals == 0) return std::nullopt;
  double value = 0.0;
  const char* const begin = text.data() + equals + 1;
  const char* const end = text.data() + text.size();
  const auto [rest, failure] = std::from_chars(begin, end, value);
  if (failure != std::errc() || rest != end) return std::nullopt;
  return std::pair(text.substr(0, equals), value);
}

const char* markText(recipe::Mark mark) {
  return mark == recipe::Mark::Published ? "published" : "our choice";
}

}  // namespace

std::string refuseUnlessTrainingOption(const std::string& text) {
  const auto option = parsed(text);
  if (!option) return text + " is not NAME=NUMBER";
  try {
    recipe::checkValue(recipe::optionNamed(option->first), option->second);
  } catch (const Error& error) {
    return option->first + ": " + error.what();
  }
  return "";
}

recipe::Overrides trainingOverrides(const std::vector<std::string>& texts) {
  recipe::Overrides overrides;
  for (const auto& text : texts) {
    if (const auto option = parsed(text)) overrides[option->first] = option->second;
  }
  return overrides;
}

std::string trainingOptionsText() {
  const auto standard = recipe::configFor("standard", "coft");
  const auto thorough = recipe::configFor("thorough", "coft");
  const auto published = recipe::configFor("standard", "msc");
  std::ostringstream text;
  text << std::left << std::setw(26) << "option" << std::setw(12) << "mark" << std::right
       << std::setw(10) << "standard" << std::setw(10) << "thorough"
       << "  range\n";
  std::string other;
  for (const auto& option : recipe::options()) {
    text << std::left << std::setw(26) << option.name << std::setw(12) << markText(option.mark)
         << std::right << std::setw(10) << option.get(standard) << std::setw(10)
         << option.get(thorough) << "  ";
    if (option.kind == recipe::OptionKind::Flag) {
      text << "0 or 1\n";
    } else {
      text << option.least << " to " << option.most << '\n';
    }
    if (option.get(published) != option.get(standard)) {
      std::ostringstream line;
      line << (other.empty() ? "" : ", ") << option.name << ' ' << option.get(published);
      other += line.str();
    }
  }
  text << "The values are those of the objective coft; with msc: " << other
       << ". Change one with setup --training NAME=VALUE.\n";
  return text.str();
}

}  // namespace handful::app
