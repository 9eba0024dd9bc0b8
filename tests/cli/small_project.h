#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/run_program.h"

namespace handful::test {

/// handful-cli with these arguments, started in @p folder.
[[nodiscard]] ProgramResult handfulCli(std::vector<std::string> arguments,
                                       const std::filesystem::path& folder = {});

/// Writes small pictures of a good part, 000.png, 001.png, … Makes the folder.
/// @param first other indices are other pictures
void writeGoodParts(const std::filesystem::path& folder, int count, int first = 0);

/// The same with a defect.
void writeBadParts(const std::filesystem::path& folder, int count, int first = 0);

/// A folder with small pictures and what handful-cli made of them; made once, for tests
/// that only read it:
///   "gute Teile/" good pictures to set up with, test/good, test/hole,
///   project/, part.handful
struct SmallProject {
  std::filesystem::path folder;
  ProgramResult setUp;  ///< of setup --json, started in the folder
};
[[nodiscard]] const SmallProject& smallProject();

/// The arguments of that set-up, for a project of another name.
[[nodiscard]] std::vector<std::string> smallSetUp(const std::string& project);

[[nodiscard]] nlohmann::json readJson(const std::filesystem::path& file);

/// A copy of the small project with other lines, drawn by hand.
void copyProject(const std::filesystem::path& target, double threshold, double reviewThreshold);

}  // namespace handful::test
