#include <gtest/gtest.h>

#include <functional>
#include <opencv2/imgproc.hpp>

#include "core/imaging/image_io.h"
#include "tests/support/image_builders.h"

namespace handful::imaging {
namespace {

using test::largestDifference;
using test::pngFile;

cv::Mat decoded(const test::FileBytes& file) { return decodeImage(file, "part.png").pixels; }

cv::Mat asRgb(const cv::Mat& grey) {
  cv::Mat rgb;
  cv::cvtColor(grey, rgb, cv::COLOR_GRAY2RGB);
  return rgb;
}

/// Each sample as 16 bits with a low byte that must not matter.
cv::Mat widened(const cv::Mat& pixels) {
  cv::Mat wide;
  pixels.convertTo(wide, CV_16U, 256.0, 200.0);
  return wide;
}

/// @p rgb dimmed to alpha / 255, rounded to the nearest level.
cv::Mat dimmed(const cv::Mat& rgb, const std::function<int(int x, int y)>& alpha) {
  cv::Mat result = rgb.clone();
  for (int y = 0; y < rgb.rows; ++y) {
    for (int x = 0; x < rgb.cols; ++x) {
      for (int c = 0; c < 3; ++c) {
        auto& level = result.at<cv::Vec3b>(y, x)[c];
        level = static_cast<std::uint8_t>(std::lround(level * alpha(x, y) / 255.0));
      }
    }
  }
  return result;
}

int slope(int x, int y) { return (x * 10 + y * 3) % 256; }

/// @p colours with slope() as the last channel.
cv::Mat withAlpha(const cv::Mat& colours) {
  cv::Mat alpha(colours.size(), CV_8UC1);
  for (int y = 0; y < alpha.rows; ++y) {
    for (int x = 0; x < alpha.cols; ++x) {
      alpha.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>(slope(x, y));
    }
  }
  std::vector<cv::Mat> channels;
  cv::split(colours, channels);
  channels.push_back(alpha);
  cv::Mat result;
  cv::merge(channels, result);
  return result;
}

TEST(Png, RgbComesBackExactly) {
  EXPECT_EQ(largestDifference(decoded(pngFile(test::testPicture())), test::testPicture()), 0);
}

TEST(Png, GreyBecomesThreeEqualChannels) {
  const auto grey = test::greyPicture();
  EXPECT_EQ(largestDifference(decoded(pngFile(grey)), asRgb(grey)), 0);
}

TEST(Png, SixteenBitsKeepTheHighByte) {
  const auto rgb = test::testPicture();
  EXPECT_EQ(largestDifference(decoded(pngFile(widened(rgb))), rgb), 0);
  const auto grey = test::greyPicture();
  EXPECT_EQ(largestDifference(decoded(pngFile(widened(grey))), asRgb(grey)), 0);
}

TEST(Png, TransparencyIsComposedOverBlack) {
  const auto rgb = test::testPicture();
  const auto expected = dimmed(rgb, slope);
  EXPECT_EQ(largestDifference(decoded(pngFile(withAlpha(rgb))), expected), 0);
  EXPECT_EQ(largestDifference(decoded(pngFile(widened(withAlpha(rgb)))), expected), 0);

  const auto grey = test::greyPicture();
  const auto expectedGrey = dimmed(asRgb(grey), slope);
  EXPECT_EQ(largestDifference(decoded(pngFile(withAlpha(grey))), expectedGrey), 0);
  EXPECT_EQ(largestDifference(decoded(pngFile(widened(withAlpha(grey)))), expectedGrey), 0);
}

TEST(Png, AnInterlacedFileHoldsTheSamePixels) {
  for (const auto& pixels : {test::testPicture(37, 23), test::testPicture(3, 1)}) {
    EXPECT_EQ(largestDifference(decoded(pngFile(pixels, {.interlaced = true})), pixels), 0);
  }
}

TEST(Png, AGreyLevelCanStandForTransparent) {
  cv::Mat grey = test::greyPicture();
  grey.at<std::uint8_t>(3, 5) = 77;
  cv::Mat expected = asRgb(grey);
  expected.setTo(cv::Scalar::all(0), grey == 77);
  EXPECT_EQ(largestDifference(decoded(pngFile(grey, {.transparentGrey = 77})), expected), 0);
}

class PngBits : public ::testing::TestWithParam<int> {};

TEST_P(PngBits, FewBitsOfGreyAreScaledToTheFullRange) {
  const int levels = 1 << GetParam();
  const auto indices = test::indexPicture(levels);
  cv::Mat expected;
  indices.convertTo(expected, CV_8U, 255.0 / (levels - 1));
  EXPECT_EQ(largestDifference(decoded(pngFile(indices, {.bits = GetParam()})), asRgb(expected)), 0);
}

TEST_P(PngBits, APaletteIsLookedUp) {
  const int colours = 1 << GetParam();
  std::vector<cv::Vec4b> palette;
  palette.reserve(256);
  for (int i = 0; i < colours; ++i) {
    palette.emplace_back(cv::saturate_cast<std::uint8_t>(11 * i), 200, 255 - i, 255);
  }
  const auto indices = test::indexPicture(colours);
  const auto file = pngFile(indices, {.bits = GetParam(), .palette = palette});
  const auto pixels = decoded(file);
  for (int y = 0; y < indices.rows; ++y) {
    for (int x = 0; x < indices.cols; ++x) {
      const auto& entry = palette[indices.at<std::uint8_t>(y, x)];
      EXPECT_EQ(pixels.at<cv::Vec3b>(y, x), cv::Vec3b(entry[0], entry[1], entry[2]));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Depths, PngBits, ::testing::Values(1, 2, 4));

TEST(Png, APaletteCanBeTransparent) {
  const std::vector<cv::Vec4b> palette = {{200, 100, 50, 255}, {200, 100, 50, 128}, {9, 9, 9, 0}};
  const cv::Mat indices = (cv::Mat_<std::uint8_t>(1, 3) << 0, 1, 2);
  const auto pixels = decoded(pngFile(indices, {.palette = palette}));
  EXPECT_EQ(pixels.at<cv::Vec3b>(0, 0), cv::Vec3b(200, 100, 50));
  EXPECT_EQ(pixels.at<cv::Vec3b>(0, 1), cv::Vec3b(100, 50, 25));
  EXPECT_EQ(pixels.at<cv::Vec3b>(0, 2), cv::Vec3b(0, 0, 0));
}

}  // namespace
}  // namespace handful::imaging
