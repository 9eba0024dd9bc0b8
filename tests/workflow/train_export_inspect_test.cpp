// The whole job on the sample part, as README and packaging/run show it.
#include <gtest/gtest.h>

#include <set>

#include "core/base/file_bytes.h"
#include "core/base/paths.h"
#include "core/data/sample_part.h"
#include "core/imaging/image_io.h"
#include "tests/support/run_program.h"
#include "tests/support/temp_dir.h"
#include "tests/workflow/whole_job.h"

namespace handful::test {
namespace {

TEST(SampleWorkflow, TheLineSaysWhatTheTrainerSaid) {
  const TempDir folder;
  const auto sample = run({.program = HANDFUL_CLI,
                           .arguments = {"sample", "sample", "--seed", "1"},
                           .folder = folder.path()});
  ASSERT_EQ(sample.exitCode, 0) << sample.err;
  const auto job = wholeJob({"sample/train/good"}, "sample/test", folder.path());
  expectSameVerdicts(job);

  EXPECT_EQ(job.setUp.at("n"), 12);
  EXPECT_EQ(job.evaluation.at("images").size(), 30U);
  std::set<std::string> labels;
  for (const auto& image : job.evaluation.at("images")) labels.insert(image.at("label"));
  EXPECT_GE(labels.size(), 4U) << "good and at least three kinds of defects";
  EXPECT_GT(job.evaluation.at("auroc").get<double>(), 0.85);

  // The seed alone decides about the pictures: another process renders the same.
  EXPECT_TRUE(readFile(folder / "sample/test/good/000.png") ==
              imaging::encodePng(data::renderGoodSample(1, 12).image.pixels));
}

}  // namespace
}  // namespace handful::test
