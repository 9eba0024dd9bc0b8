#include <gtest/gtest.h>

#include <opencv2/core.hpp>
#include <stop_token>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/base/paths.h"
#include "core/data/image_folder.h"
#include "core/data/sample_part.h"
#include "core/imaging/image_io.h"
#include "tests/support/expect_error.h"
#include "tests/support/temp_dir.h"

namespace handful::data {
namespace {

namespace fs = std::filesystem;
using test::TempDir;

/// Keeps the reports, and asks for a stop after some of them.
class Recorder final : public ProgressSink {
 public:
  void report(const Progress& progress) override {
    reports.push_back(progress);
    if (static_cast<int>(reports.size()) == stopAfter) stop.request_stop();
  }

  std::vector<Progress> reports;
  std::stop_source stop;
  int stopAfter = -1;
};

int filesIn(const fs::path& folder) {
  int count = 0;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    count += entry.is_regular_file();
  return count;
}

TEST(WriteSamplePart, WritesTheMvtecLayout) {
  const TempDir dir;
  Recorder recorder;
  writeSamplePart(dir / "sample", 3, recorder, recorder.stop.get_token());

  EXPECT_EQ(imagesIn(dir / "sample/train/good").size(), 12u);
  EXPECT_EQ(expandImages({dir / "sample"}).size(), 12u);
  int good = 0;
  int bad = 0;
  for (const auto& image : testImagesIn(dir / "sample")) {
    ++(image.isGood() ? good : bad);
    if (image.isGood()) continue;
    const auto mask = dir.path() / "sample" / "ground_truth" / pathFromUtf8(image.label) /
                      (image.path.stem().string() + "_mask.png");
    const auto decoded = imaging::readImage(mask);
    EXPECT_EQ(decoded.pixels.size(), cv::Size(640, 480)) << toUtf8(mask);
    EXPECT_GT(cv::sum(decoded.pixels)[0], 0.0) << toUtf8(mask);
  }
  EXPECT_EQ(good, 12);
  EXPECT_EQ(bad, 18);
  EXPECT_EQ(filesIn(dir / "sample"), 12 + 12 + 18 + 18);

  // The test pictures are others than the training pictures, and the bytes follow from the seed.
  EXPECT_EQ(readFile(dir / "sample/train/good/001.png"),
            imaging::encodePng(renderGoodSample(3, 1).image.pixels));
  EXPECT_EQ(readFile(dir / "sample/test/good/001.png"),
            imaging::encodePng(renderGoodSample(3, 13).image.pixels));
  const auto scratch = renderDefectSample(3, "scratch", 2);
  EXPECT_EQ(readFile(dir / "sample/test/scratch/002.png"),
            imaging::encodePng(scratch.image.pixels));
  EXPECT_EQ(readFile(dir / "sample/ground_truth/scratch/002_mask.png"),
            imaging::encodePng(scratch.mask));

  ASSERT_EQ(recorder.reports.size(), 42u);
  EXPECT_EQ(recorder.reports.back().done, 42);
  EXPECT_EQ(recorder.reports.back().total, 42);
  EXPECT_EQ(recorder.reports.back().fraction, 1.0);
}

TEST(WriteSamplePart, StopsWhenAsked) {
  const TempDir dir;
  Recorder recorder;
  recorder.stopAfter = 2;
  EXPECT_THROW(writeSamplePart(dir / "sample", 3, recorder, recorder.stop.get_token()),
               OperationCancelled);
  EXPECT_EQ(recorder.reports.size(), 2u);
  EXPECT_EQ(filesIn(dir.path()), 2);
}

TEST(WriteSamplePart, WritesNothingWhenStoppedBefore) {
  const TempDir dir;
  Recorder recorder;
  recorder.stop.request_stop();
  EXPECT_THROW(writeSamplePart(dir / "sample", 3, recorder, recorder.stop.get_token()),
               OperationCancelled);
  EXPECT_EQ(filesIn(dir.path()), 0);
}

TEST(WriteSamplePart, SaysSoWhenAFileIsInTheWay) {
  const TempDir dir;
  writeFileAtomically(dir / "sample", "a file");
  Recorder recorder;
  const auto subject = test::expectError(ErrorCode::Io, "", [&] {
    writeSamplePart(dir / "sample", 3, recorder, recorder.stop.get_token());
  });
  EXPECT_NE(subject.find("sample"), std::string::npos);
}

}  // namespace
}  // namespace handful::data
