#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// The whole way from good pictures to verdicts on the line PC, with the built programs.
namespace handful::test {

struct WholeJob {
  nlohmann::json setUp;                  ///< handful-cli setup --json
  nlohmann::json evaluation;             ///< handful-cli evaluate --json
  std::vector<nlohmann::json> verdicts;  ///< handful-line inspect, on every test picture
};

/// setup (quick), evaluate, export, verify, inspect. Fails the test if a program does.
/// @param normals as given to setup
/// @param testFolder good/ and folders of defects
/// @param folder where project and package are made
/// @param options more of them for setup
[[nodiscard]] WholeJob wholeJob(const std::vector<std::string>& normals,
                                const std::filesystem::path& testFolder,
                                const std::filesystem::path& folder,
                                const std::vector<std::string>& options = {});

/// The line PC says of every picture what the trainer said: the same verdict, and a score
/// within 1e-3 x max(score, threshold).
void expectSameVerdicts(const WholeJob& job);

}  // namespace handful::test
