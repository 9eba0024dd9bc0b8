#include <gtest/gtest.h>

#include <opencv2/imgproc.hpp>

#include "core/imaging/image_io.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"

namespace handful::imaging {
namespace {

using test::bmpFile;
using test::BmpOptions;
using test::largestDifference;

cv::Mat decoded(const test::FileBytes& file) { return decodeImage(file, "part.bmp").pixels; }

TEST(Bmp, RgbComesBackExactlyForEveryWidth) {
  for (int width = 1; width <= 9; ++width) {  // rows are padded to 4 bytes
    const auto rgb = test::testPicture(width, 5);
    EXPECT_EQ(largestDifference(decoded(bmpFile(rgb)), rgb), 0) << width;
    EXPECT_EQ(largestDifference(decoded(bmpFile(rgb, {.topDown = true})), rgb), 0) << width;
    EXPECT_EQ(largestDifference(decoded(bmpFile(rgb, {.os2Header = true})), rgb), 0) << width;
    EXPECT_EQ(largestDifference(decoded(bmpFile(rgb, {.gap = 7})), rgb), 0) << width;
  }
}

TEST(Bmp, TheUnusedByteOf32BitsIsNoTransparency) {
  const auto rgb = test::testPicture();
  for (const int unused : {0, 17, 255}) {
    const BmpOptions options{.bits = 32, .unusedByte = static_cast<std::uint8_t>(unused)};
    EXPECT_EQ(largestDifference(decoded(bmpFile(rgb, options)), rgb), 0);
  }
}

class BmpBits : public ::testing::TestWithParam<int> {};

TEST_P(BmpBits, APaletteIsLookedUp) {
  const int colours = 1 << GetParam();
  std::vector<cv::Vec3b> palette;
  palette.reserve(256);
  for (int i = 0; i < colours; ++i) {
    palette.emplace_back(cv::saturate_cast<std::uint8_t>(i), 100,
                         cv::saturate_cast<std::uint8_t>(255 - i));
  }
  for (int width = 1; width <= 9; ++width) {
    const auto indices = test::indexPicture(colours, width, 6);
    cv::Mat expected(indices.size(), CV_8UC3);
    for (int y = 0; y < indices.rows; ++y) {
      for (int x = 0; x < width; ++x) {
        expected.at<cv::Vec3b>(y, x) = palette[indices.at<std::uint8_t>(y, x)];
      }
    }
    for (const bool os2 : {false, true}) {
      const BmpOptions options{.bits = GetParam(), .palette = palette, .os2Header = os2};
      EXPECT_EQ(largestDifference(decoded(bmpFile(indices, options)), expected), 0);
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Depths, BmpBits, ::testing::Values(1, 4, 8));

TEST(Bmp, APaletteCanBeShort) {
  const std::vector<cv::Vec3b> palette = {{1, 2, 3}, {40, 50, 60}, {7, 8, 9}};
  const cv::Mat indices = (cv::Mat_<std::uint8_t>(1, 3) << 2, 1, 0);
  const auto pixels = decoded(bmpFile(indices, {.bits = 8, .palette = palette}));
  EXPECT_EQ(pixels.at<cv::Vec3b>(0, 0), palette[2]);
  EXPECT_EQ(pixels.at<cv::Vec3b>(0, 2), palette[0]);
}

TEST(Bmp, AnIndexBeyondThePaletteIsDamage) {
  const cv::Mat indices = (cv::Mat_<std::uint8_t>(1, 3) << 2, 1, 0);
  const auto file = bmpFile(indices, {.bits = 8, .palette = {{1, 2, 3}, {4, 5, 6}}});
  test::expectError(ErrorCode::Format, "damaged", [&] { decoded(file); });
}

TEST(Bmp, SixteenBitsAreScaledToTheFullRange) {
  const auto rgb = test::testPicture();
  const std::vector<std::uint32_t> fiveSixFive = {0xF800, 0x07E0, 0x001F};
  const auto pixels = decoded(bmpFile(rgb, {.bits = 16, .masks = fiveSixFive}));
  EXPECT_LE(largestDifference(pixels, rgb), 5);  // half a step of 255 / 31, rounded up
  const auto white = test::plainPicture(3, 2, {255, 255, 255});
  EXPECT_EQ(largestDifference(decoded(bmpFile(white, {.bits = 16, .masks = fiveSixFive})), white),
            0);
}

TEST(Bmp, TransparencyWithAMaskIsComposedOverBlack) {
  cv::Mat rgba(4, 4, CV_8UC4, cv::Scalar(200, 100, 50, 128));
  const BmpOptions options{.bits = 32, .masks = {0xFF0000, 0xFF00, 0xFF, 0xFF000000}};
  EXPECT_EQ(
      largestDifference(decoded(bmpFile(rgba, options)), test::plainPicture(4, 4, {100, 50, 25})),
      0);
}

TEST(Bmp, ImpossibleMasksAreDamage) {
  const cv::Mat rgb = test::testPicture();
  for (const std::uint32_t mask : {0U, 0xF0F0U, 0xFFFFFFFFU}) {
    const auto file = bmpFile(rgb, {.bits = 32, .masks = {0xFF0000, mask, 0xFF}});
    test::expectError(ErrorCode::Format, "masks", [&] { decoded(file); });
  }
}

TEST(Bmp, RunLengthCompressionIsNamed) {
  const std::vector<cv::Vec3b> palette(256);
  const auto file =
      bmpFile(test::indexPicture(256), {.bits = 8, .palette = palette, .compression = 1});
  test::expectError(ErrorCode::Format, "run-length", [&] { decoded(file); });
}

}  // namespace
}  // namespace handful::imaging
