// The whole job on the four development sets, where they are there.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/base/file_bytes.h"
#include "core/base/paths.h"
#include "tests/support/shared_data.h"
#include "tests/support/temp_dir.h"
#include "tests/workflow/whole_job.h"

namespace handful::test {
namespace {

/// A set and the AUROC that the frozen network must not fall below with the eight normals
/// of split 0: a few points under what it reaches, so that only a real loss fails.
struct RealSet {
  const char* name;
  double floor;
};
void PrintTo(const RealSet& set, std::ostream* stream) { *stream << set.name; }

std::vector<std::string> normalsOf(const std::filesystem::path& set) {
  const auto shared = set.parent_path().parent_path();
  const auto splits = nlohmann::json::parse(readTextFile(shared / "reference" / "splits.json"));
  std::vector<std::string> normals;
  for (const auto& name : splits.at(toUtf8(set.filename())).at("8").at("0")) {
    normals.push_back(toUtf8(set / "train" / "good" / name.get<std::string>()));
  }
  return normals;
}

class RealDataWorkflow : public testing::TestWithParam<RealSet> {};

TEST_P(RealDataWorkflow, TheLineSaysWhatTheTrainerSaid) {
  const auto found = sharedData(GetParam().name);
  if (!found) {
    GTEST_SKIP() << "The development set " << GetParam().name
                 << " is not there; set HANDFUL_SHARED to the folder that holds data/"
                 << GetParam().name << ".";
  }
  const auto set = std::filesystem::canonical(*found);
  const TempDir folder;
  const auto job = wholeJob(normalsOf(set), set / "test", folder.path());
  expectSameVerdicts(job);
  EXPECT_EQ(job.setUp.at("n"), 8);
  EXPECT_GT(job.evaluation.at("auroc").get<double>(), GetParam().floor);
}

INSTANTIATE_TEST_SUITE_P(Sets, RealDataWorkflow,
                         testing::Values(RealSet{"cookie", 0.94}, RealSet{"screws", 0.96},
                                         RealSet{"ballscrew", 0.90}, RealSet{"solarcell", 0.87}),
                         [](const auto& test) { return test.param.name; });

}  // namespace
}  // namespace handful::test
