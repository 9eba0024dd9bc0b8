#pragma once

#include <CLI/CLI.hpp>
#include <iostream>
#include <string>

namespace handful::app {

/// Whether the first word of the command line is a command or an option; says on stderr
/// which commands there are if it is neither. CLI11 only says that one is required.
[[nodiscard]] inline bool isCommand(const CLI::App& app, const std::string& word) {
  if (word.starts_with('-')) return true;
  std::string names;
  for (const auto* command : app.get_subcommands({})) {
    if (command->get_name() == word) return true;
    names += (names.empty() ? "" : ", ") + command->get_name();
  }
  std::cerr << "There is no command \"" << word << "\". The commands are: " << names << ". "
            << app.get_name() << " --help says more.\n";
  return false;
}

}  // namespace handful::app
