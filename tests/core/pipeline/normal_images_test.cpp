#include "core/pipeline/normal_images.h"
#include "core/base/atomic_file.h"
#include "core/base/file_bytes.h"
#include "core/base/sha256.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <opencv2/core.hpp>

#include "core/base/file_bytes.h"
#include "core/base/sha256.h"
#include "core/imaging/image_io.h"
#include "tests/support/expect_error.h"
#include "tests/support/recorded_progress.h"
#include "tests/support/sample_files.h"
#include "tests/support/temp_dir.h"

namespace handful::pipeline {
namespace {

using tests::brokenFile;
using tests::goodFiles;

class NormalImagesTest : public ::testing::Test {
 protected:
  NormalImagesTest() { input.settings.inputSide = 96; }

  NormalImages read() const {
    NullProgress progress;
    return readNormals(input, progress, {});
  }

  /// The file names of the warnings of one kind.
  static std::vector<std::string> warned(const NormalImages& normals, WarningKind kind) {
    std::vector<std::string> files;
    for (const auto& warning : normals.warnings) {
      EXPECT_FALSE(warning.text.empty());
      if (warning.kind == kind) files.push_back(warning.file);
    }
    return files;
  }

  using Names = std::vector<std::string>;

  test::TempDir temp;
  SetUpInput input;
};

TEST_F(NormalImagesTest, AreReadInOrderAndPrepared) {
  input.normals = goodFiles(temp.path(), 4);
  const auto normals = read();
  EXPECT_EQ(normals.names, (Names{"good_0.png", "good_1.png", "good_2.png", "good_3.png"}));
  EXPECT_EQ(normals.region.referenceWidth, 160);
  EXPECT_EQ(normals.region.referenceHeight, 120);
  for (const auto& prepared : normals.prepared) {
    EXPECT_EQ(prepared.cols, normals.preparation.inputWidth);
    EXPECT_EQ(prepared.rows, normals.preparation.inputHeight);
  }
  EXPECT_EQ(normals.preparation.inputWidth * normals.preparation.inputHeight, 96 * 96);
  EXPECT_TRUE(warned(normals, WarningKind::FewImages).empty());
  EXPECT_EQ(normals.fileHashes.at("good_2.png"), sha256Hex(readFile(temp / "good_2.png")));
}

TEST_F(NormalImagesTest, ARegionThatWasDrawnStays) {
  input.normals = goodFiles(temp.path(), 2);
  input.region.referenceWidth = 320;
  input.region.referenceHeight = 240;
  input.region.polygon = {{40, 40}, {279, 40}, {279, 199}, {40, 199}};
  const auto normals = read();
  EXPECT_EQ(normals.region, input.region);
  EXPECT_EQ(normals.preparation.polygon, input.region.polygon);
  input.region.polygon = {{40, 40}, {320, 40}, {279, 199}};  // beyond the picture
  test::expectError(ErrorCode::Config, "The region of interest reaches beyond",
                    [&] { (void)read(); });
}

TEST_F(NormalImagesTest, ARegionThatLeavesNothingIsNotTheFaultOfAPicture) {
  input.normals = goodFiles(temp.path(), 2);
  input.region.referenceWidth = 160;
  input.region.referenceHeight = 120;
  input.region.polygon = {{40, 40}, {49, 40}, {49, 99}, {40, 99}};
  test::expectError(ErrorCode::Config, "too small: 10 x 60 pixels", [&] { (void)read(); });
  input.region.polygon.clear();
  input.region.ignoreMask = cv::Mat(120, 160, CV_8UC1, cv::Scalar(255));
  test::expectError(ErrorCode::Config, "leave nothing to look at", [&] { (void)read(); });
}

TEST_F(NormalImagesTest, AreAlignedToTheFirst) {
  input.normals = goodFiles(temp.path(), 3);
  EXPECT_TRUE(read().preparation.alignment.reference.empty());
  input.settings.align = region::AlignmentLimits{0.1, 5.0};
  cv::Mat upsideDown;
  cv::flip(imaging::readImage(input.normals[2].path).pixels, upsideDown, -1);
  writeFileAtomically(temp / "turned.png", imaging::encodePng(upsideDown));
  input.normals.push_back({temp / "turned.png", "turned.png"});
  // One that shows nothing cannot be the first.
  writeFileAtomically(temp / "flat.png",
                      imaging::encodePng(cv::Mat(120, 160, CV_8UC3, cv::Scalar::all(90))));
  input.normals.insert(input.normals.begin(), {temp / "flat.png", "flat.png"});
  const auto normals = read();
  EXPECT_FALSE(normals.preparation.alignment.reference.empty());
  EXPECT_EQ(normals.preparation.alignment.limits, *input.settings.align);
  EXPECT_EQ(normals.names, (Names{"good_0.png", "good_1.png", "good_2.png", "turned.png"}));
  EXPECT_EQ(warned(normals, WarningKind::NotAligned), Names{"turned.png"});
  EXPECT_EQ(warned(normals, WarningKind::Unreadable), Names{"flat.png"});
}

TEST_F(NormalImagesTest, SayThatTheSmallestDefectIsTooSmall) {
  input.normals = goodFiles(temp.path(), 3);
  input.region.referenceWidth = 640;
  input.region.referenceHeight = 480;
  input.settings.smallestDefect = 10;
  EXPECT_TRUE(warned(read(), WarningKind::DefectTooSmall).empty());
  input.settings.smallestDefect = 2;
  EXPECT_EQ(warned(read(), WarningKind::DefectTooSmall).size(), 1U);
}

TEST_F(NormalImagesTest, CopiesAreLeftOutWithAWarning) {
  input.normals = goodFiles(temp.path(), 3);
  input.normals.insert(input.normals.begin() + 1, {input.normals[0].path, "copy.png"});
  const auto normals = read();
  EXPECT_EQ(normals.names, (Names{"good_0.png", "good_1.png", "good_2.png"}));
  EXPECT_EQ(warned(normals, WarningKind::Duplicate), Names{"copy.png"});
  EXPECT_EQ(warned(normals, WarningKind::FewImages).size(), 1U);  // three are left
}

TEST_F(NormalImagesTest, OneUnreadableFileIsLeftOutWithAWarning) {
  input.normals = goodFiles(temp.path(), 4);
  // Even as the first, from which the size would be taken.
  input.normals.insert(input.normals.begin(), brokenFile(temp.path()));
  input.normals.push_back({temp / "nowhere.png", "nowhere.png"});
  const auto normals = read();
  EXPECT_EQ(normals.names.size(), 4U);
  EXPECT_EQ(normals.region.referenceWidth, 160);
  EXPECT_EQ(warned(normals, WarningKind::Unreadable), (Names{"broken.png", "nowhere.png"}));
}

TEST_F(NormalImagesTest, OnlyUnreadableFilesAreRefused) {
  input.normals = {brokenFile(temp.path()), brokenFile(temp.path(), "other.png")};
  EXPECT_EQ(test::expectError(ErrorCode::Config, "None of the pictures can be used",
                              [&] { (void)read(); }),
            "broken.png");
}

TEST_F(NormalImagesTest, NoneAtAllIsRefused) {
  test::expectError(ErrorCode::Config, "no picture of a good part", [&] { (void)read(); });
}

TEST_F(NormalImagesTest, OneIsRefusedWithWhatIsMissing) {
  input.normals = goodFiles(temp.path(), 1);
  EXPECT_EQ(test::expectError(ErrorCode::Config, "cannot be judged without a second one",
                              [&] { (void)read(); }),
            "good_0.png");
}

TEST_F(NormalImagesTest, OneAndItsCopiesAreRefusedAndToldWhy) {
  input.normals = goodFiles(temp.path(), 1);
  input.normals.push_back({input.normals[0].path, "copy.png"});
  input.normals.push_back({input.normals[0].path, "copy of the copy.png"});
  test::expectError(ErrorCode::Config, "copy.png is left out: it is the same picture",
                    [&] { (void)read(); });
  input.normals = {input.normals[0], brokenFile(temp.path())};
  test::expectError(ErrorCode::Config, "broken.png is left out", [&] { (void)read(); });
}

TEST_F(NormalImagesTest, AnotherSizeIsWarnedOf) {
  input.normals = goodFiles(temp.path(), 4);
  const cv::Mat square(120, 120, CV_8UC3, cv::Scalar(90, 120, 60));
  input.normals.push_back(tests::pictureFile(temp.path(), "square.png", square));
  const auto normals = read();
  EXPECT_EQ(warned(normals, WarningKind::OtherSize), Names{"square.png"});
  EXPECT_EQ(warned(normals, WarningKind::Distorted), Names{"square.png"});
  EXPECT_EQ(normals.names.size(), 5U);
}

TEST_F(NormalImagesTest, ReportsEachFileAndStopsWhereItIsAskedTo) {
  input.normals = goodFiles(temp.path(), 3);
  tests::RecordedProgress whole;
  (void)readNormals(input, whole, whole.token());
  ASSERT_EQ(whole.reports.size(), 3U);
  EXPECT_EQ(whole.reports[2].stage, Stage::LoadingImages);
  EXPECT_EQ(whole.reports[2].done, 3);
  EXPECT_EQ(whole.reports[2].total, 3);
  for (std::size_t at = 1; at < 3; ++at) {
    tests::RecordedProgress progress(at);
    EXPECT_THROW((void)readNormals(input, progress, progress.token()), OperationCancelled);
    EXPECT_EQ(progress.reports.size(), at);
  }
}

}  // namespace
}  // namespace handful::pipeline
