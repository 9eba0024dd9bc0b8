#include "core/data/ground_truth.h"

#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/base/paths.h"
#include "core/imaging/image_io.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"
#include "tests/support/temp_dir.h"

namespace handful::data {
namespace {

namespace fs = std::filesystem;
using test::expectError;

void touch(const fs::path& path) { writeFileAtomically(path, "not looked into"); }

class GroundTruthTest : public ::testing::Test {
 protected:
  fs::path maskOf(const GroundTruth& truth, const std::string& label, const char* file) const {
    const auto mask = truth.maskOf({temp / "test" / label / pathFromUtf8(file), label});
    return mask.empty() ? fs::path() : mask.lexically_relative(temp.path());
  }

  fs::path write(const char* name, const test::FileBytes& bytes) const {
    writeFileAtomically(temp / name, bytes);
    return temp / name;
  }

  test::TempDir temp;
};

TEST_F(GroundTruthTest, FindsMasksByNameWhateverTheEnding) {
  touch(temp / "gt/dent/000_mask.png");
  touch(temp / "gt/dent/001.BMP");
  touch(temp / "gt/dent/002.png");
  touch(temp / "gt/dent/002_mask.tif");
  touch(temp / "gt/dent/003.txt");
  touch(temp / pathFromUtf8("gt/Kratzer/großer Riss_mask.png"));
  const GroundTruth truth(temp / "gt");
  EXPECT_EQ(maskOf(truth, "dent", "000.jpg"), "gt/dent/000_mask.png");
  EXPECT_EQ(maskOf(truth, "dent", "001.png"), "gt/dent/001.BMP");
  EXPECT_EQ(maskOf(truth, "dent", "002.png"), "gt/dent/002_mask.tif");
  EXPECT_EQ(maskOf(truth, "dent", "003.png"), "");
  EXPECT_EQ(maskOf(truth, "dent", "0.png"), "");
  EXPECT_EQ(maskOf(truth, "Kratzer", "großer Riss.jpeg"),
            pathFromUtf8("gt/Kratzer/großer Riss_mask.png"));
  EXPECT_EQ(maskOf(truth, "Kratzer", "000.jpg"), "") << "of another kind of defect";
}

TEST_F(GroundTruthTest, AGoodPictureHasNoDefects) {
  touch(temp / "gt/good/000_mask.png");
  EXPECT_EQ(maskOf(GroundTruth(temp / "gt"), "good", "000.png"), "");
}

TEST_F(GroundTruthTest, LiesBesideTheTestPicturesOrAmongThem) {
  touch(temp / "set/test/dent/000.png");
  EXPECT_FALSE(GroundTruth::beside(temp / "set/test"));
  makeFolders(temp / "set/ground_truth/dent");
  EXPECT_FALSE(GroundTruth::beside(temp / "set/test")) << "without a mask it is none";
  touch(temp / "set/ground_truth/dent/000.png");
  for (const char* given : {"set/test", "set/test/", "set", "set/", "set/test/."}) {
    const auto truth = GroundTruth::beside(temp / given);
    ASSERT_TRUE(truth) << given;
    EXPECT_EQ(maskOf(*truth, "dent", "000.png"), "set/ground_truth/dent/000.png");
  }
  touch(temp / "set/test/ground_truth/dent/000.png");
  EXPECT_EQ(maskOf(*GroundTruth::beside(temp / "set"), "dent", "000.png"),
            "set/test/ground_truth/dent/000.png");
  touch(temp / "other/test/dent/000.png");
  EXPECT_FALSE(GroundTruth::beside(temp / "other"));
}

TEST_F(GroundTruthTest, SaysWhatIsMissing) {
  expectError(ErrorCode::Io, "no such folder", [&] { GroundTruth{temp / "gone"}; });
  touch(temp / "empty/note.txt");
  touch(temp / "empty/000_mask.png");  // of which kind of defect?
  expectError(ErrorCode::Config, "one folder of masks for each kind",
              [&] { GroundTruth{temp / "empty"}; });
}

TEST_F(GroundTruthTest, AnyPixelThatIsNotZeroIsADefect) {
  cv::Mat colours = test::plainPicture(4, 3, {0, 0, 0});
  colours.at<cv::Vec3b>(0, 1) = {1, 0, 0};
  colours.at<cv::Vec3b>(2, 3) = {0, 0, 1};
  cv::Mat expected = cv::Mat::zeros(3, 4, CV_8UC1);
  expected.at<std::uint8_t>(0, 1) = expected.at<std::uint8_t>(2, 3) = 255;
  const auto mask = readMask(write("c.png", imaging::encodePng(colours)), {4, 3});
  EXPECT_EQ(cv::norm(mask, expected, cv::NORM_INF), 0.0);

  const cv::Mat indices = (cv::Mat_<std::uint8_t>(1, 3) << 0, 1, 2);
  const auto palette = test::pngFile(
      indices, {.bits = 2, .palette = {{0, 0, 0, 255}, {35, 164, 54, 255}, {0, 0, 0, 255}}});
  const auto byColour = readMask(write("p.png", palette), {3, 1});
  EXPECT_EQ(cv::countNonZero(byColour), 1);
  EXPECT_EQ(byColour.at<std::uint8_t>(0, 1), 255);
}

TEST_F(GroundTruthTest, AnotherSizeIsTakenToThePicturesPixelByPixel) {
  cv::Mat small = cv::Mat::zeros(2, 3, CV_8UC1);
  small.at<std::uint8_t>(1, 2) = 255;
  const auto mask = readMask(write("s.png", imaging::encodePng(small)), {9, 8});
  ASSERT_EQ(mask.size(), cv::Size(9, 8));
  EXPECT_EQ(cv::countNonZero(mask), 3 * 4);
  EXPECT_EQ(cv::countNonZero(mask(cv::Rect(6, 4, 3, 4))), 3 * 4);
}

TEST_F(GroundTruthTest, DamagedMasksAreNamed) {
  auto bytes = imaging::encodePng(test::testPicture());
  bytes.resize(bytes.size() / 2);
  expectError(ErrorCode::Format, [&] { (void)readMask(write("half.png", bytes), {24, 16}); });
  expectError(ErrorCode::Io, [&] { (void)readMask(temp / "gone.png", {24, 16}); });
  const auto black = write("black.png", imaging::encodePng(cv::Mat::zeros(3, 3, CV_8UC1)));
  expectError(ErrorCode::Format, "no defect", [&] { (void)readMask(black, {3, 3}); });
  const auto faint = write("faint.png", test::pngFile(cv::Mat(3, 3, CV_16UC1, cv::Scalar(7))));
  expectError(ErrorCode::Format, "16 bits", [&] { (void)readMask(faint, {3, 3}); });
}

}  // namespace
}  // namespace handful::data
