#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <stop_token>

namespace handful::app {

/// What the command that was given will do; empty until the arguments are parsed.
using Command = std::function<int(std::stop_token)>;

/// One function for each command: declares its options and, when it
/// is the one that was given, puts its work into @p chosen.
void addSample(CLI::App& app, Command& chosen);
void addSetUp(CLI::App& app, Command& chosen);
void addScore(CLI::App& app, Command& chosen);
void addEvaluate(CLI::App& app, Command& chosen);
void addReport(CLI::App& app, Command& chosen);
void addThreshold(CLI::App& app, Command& chosen);
void addExport(CLI::App& app, Command& chosen);
void addVerify(CLI::App& app, Command& chosen);
void addInfo(CLI::App& app, Command& chosen);
void addBench(CLI::App& app, Command& chosen);

/// For names of files and folders that are to be written.
[[nodiscard]] inline CLI::Validator notEmpty() {
  return {[](const std::string& text) { return text.empty() ? "the name is empty" : ""; }, ""};
}

}  // namespace handful::app
