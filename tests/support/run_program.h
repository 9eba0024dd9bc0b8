#pragma once

#include <chrono>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

/// Starts the built programs as a user or a script does. POSIX only.
namespace handful::test {

struct ProgramCall {
  std::filesystem::path program;
  std::vector<std::string> arguments;  ///< UTF-8; no shell sees them
  std::filesystem::path folder{};      ///< current directory; empty = that of the test
  /// "NAME=value"; without a value the program gets the environment of the test.
  std::optional<std::vector<std::string>> environment{};
  /// Sends SIGINT (Ctrl+C) as soon as this text stands on stderr; empty = never.
  std::string interruptAt{};
  std::filesystem::path outputTo{};  ///< stdout goes to this file instead of into the result
  std::chrono::seconds limit{240};   ///< then it is killed, and the test fails
};

struct ProgramResult {
  int exitCode = -1;  ///< -1 if a signal ended it
  std::string out;
  std::string err;
};

/// Waits for the end of the program. One that cannot be started, is killed by a signal or
/// takes too long fails the test.
[[nodiscard]] ProgramResult run(const ProgramCall& call);

/// What stands on stdout as one JSON value and nothing else; fails the test otherwise.
[[nodiscard]] nlohmann::json jsonOf(const ProgramResult& result);

/// What stands on stdout as one JSON value for each line.
[[nodiscard]] std::vector<nlohmann::json> jsonLinesOf(const ProgramResult& result);

}  // namespace handful::test
