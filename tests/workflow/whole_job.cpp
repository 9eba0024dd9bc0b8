#include "tests/workflow/whole_job.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "core/base/paths.h"
#include "tests/support/run_program.h"

namespace handful::test {
namespace {

constexpr std::chrono::minutes kLimit{10};

ProgramResult runIn(const std::filesystem::path& folder, const char* program,
                    std::vector<std::string> arguments) {
  return run(
      {.program = program, .arguments = std::move(arguments), .folder = folder, .limit = kLimit});
}

}  // namespace

WholeJob wholeJob(const std::vector<std::string>& normals, const std::filesystem::path& testFolder,
                  const std::filesystem::path& folder, const std::vector<std::string>& options) {
  std::vector<std::string> setUp = {"setup", "-o", "project", "--preset", "quick", "--json"};
  setUp.insert(setUp.end(), normals.begin(), normals.end());
  setUp.insert(setUp.end(), options.begin(), options.end());
  const auto made = runIn(folder, HANDFUL_CLI, setUp);
  EXPECT_EQ(made.exitCode, 0) << made.err;

  const auto evaluated =
      runIn(folder, HANDFUL_CLI, {"evaluate", "project", toUtf8(testFolder), "--json"});
  EXPECT_EQ(evaluated.exitCode, 0) << evaluated.err;
  WholeJob job{jsonOf(made), jsonOf(evaluated), {}};

  const auto exported = runIn(folder, HANDFUL_CLI, {"export", "project", "part.handful"});
  EXPECT_EQ(exported.exitCode, 0) << exported.err;
  const auto verified =
      runIn(folder, HANDFUL_CLI, {"verify", "part.handful", "--against", "project"});
  EXPECT_EQ(verified.exitCode, 0) << verified.err;

  std::vector<std::string> inspect = {"inspect", "part.handful"};
  bool anyNg = false;
  for (const auto& image : job.evaluation.at("images")) {
    inspect.push_back(image.at("file"));
    anyNg = anyNg || image.at("verdict") == "NG";
  }
  const auto inspected = runIn(folder, HANDFUL_LINE, inspect);
  EXPECT_EQ(inspected.exitCode, anyNg ? 1 : 0) << inspected.err;
  job.verdicts = jsonLinesOf(inspected);
  return job;
}

void expectSameVerdicts(const WholeJob& job) {
  const auto& images = job.evaluation.at("images");
  ASSERT_EQ(job.verdicts.size(), images.size());
  const double threshold = job.evaluation.at("threshold");
  for (std::size_t i = 0; i < images.size(); ++i) {
    const auto& here = job.verdicts[i];
    ASSERT_EQ(here.at("file"), images.at(i).at("file"));
    EXPECT_EQ(here.at("verdict"), images.at(i).at("verdict")) << here.at("file");
    EXPECT_EQ(here.at("threshold"), threshold);
    const double lineScore = here.at("score");
    const double score = images.at(i).at("score");
    EXPECT_LT(std::abs(lineScore - score), 1e-3 * std::max(score, threshold)) << here.at("file");
  }
}

}  // namespace handful::test
