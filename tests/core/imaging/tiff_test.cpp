#include <gtest/gtest.h>
#include <tiffio.h>

#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/imaging/exif_orientation.h"
#include "core/imaging/image_io.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"

namespace handful::imaging {
namespace {

using test::largestDifference;
using test::TiffAlpha;
using test::tiffFile;
using test::TiffOptions;

cv::Mat decoded(const test::FileBytes& file) { return decodeImage(file, "part.tif").pixels; }

cv::Mat asRgb(const cv::Mat& grey) {
  cv::Mat rgb;
  cv::cvtColor(grey, rgb, cv::COLOR_GRAY2RGB);
  return rgb;
}

cv::Mat widened(const cv::Mat& pixels) {
  cv::Mat wide;
  pixels.convertTo(wide, CV_16U, 256.0, 200.0);
  return wide;
}

/// @p pixels with one more channel, the same everywhere.
cv::Mat withChannel(const cv::Mat& pixels, int value) {
  std::vector<cv::Mat> channels;
  cv::split(pixels, channels);
  channels.emplace_back(pixels.size(), CV_8UC1, cv::Scalar(value));
  cv::Mat result;
  cv::merge(channels, result);
  return result;
}

cv::Mat dimmed(const cv::Mat& rgb, int share) {
  cv::Mat result = rgb.clone();
  for (auto& pixel : cv::Mat_<cv::Vec3b>(result)) {
    for (int c = 0; c < 3; ++c) {
      pixel[c] = static_cast<std::uint8_t>(std::lround(pixel[c] * share / 255.0));
    }
  }
  return result;
}

struct Storage {
  const char* what;
  TiffOptions options;
};

void PrintTo(const Storage& storage, std::ostream* out) { *out << storage.what; }

class TiffStorage : public ::testing::TestWithParam<Storage> {};

TEST_P(TiffStorage, HoldsTheSamePixels) {
  for (const cv::Size size : {cv::Size(37, 23), cv::Size(1, 1), cv::Size(16, 32)}) {
    const auto rgb = test::testPicture(size.width, size.height);
    const auto grey = test::greyPicture(size.width, size.height);
    const auto& options = GetParam().options;
    EXPECT_EQ(largestDifference(decoded(tiffFile(rgb, options)), rgb), 0);
    EXPECT_EQ(largestDifference(decoded(tiffFile(widened(rgb), options)), rgb), 0);
    EXPECT_EQ(largestDifference(decoded(tiffFile(grey, options)), asRgb(grey)), 0);
    EXPECT_EQ(largestDifference(decoded(tiffFile(widened(grey), options)), asRgb(grey)), 0);
  }
}

INSTANTIATE_TEST_SUITE_P(
    Ways, TiffStorage,
    ::testing::Values(
        Storage{"strips", {}},                                                 //
        Storage{"one strip", {.rowsPerStrip = 1000}},                          //
        Storage{"tiles", {.tileSide = 16}},                                    //
        Storage{"planes", {.separatePlanes = true}},                           //
        Storage{"planes in tiles", {.tileSide = 16, .separatePlanes = true}},  //
        Storage{"LZW", {.compression = COMPRESSION_LZW}},                      //
        Storage{"deflate in tiles", {.compression = COMPRESSION_ADOBE_DEFLATE, .tileSide = 16}},
        Storage{"PackBits", {.compression = COMPRESSION_PACKBITS}},                       //
        Storage{"big endian", {.mode = "wb"}},                                            //
        Storage{"BigTIFF", {.mode = "wl8"}},                                              //
        Storage{"BigTIFF, big endian, planes", {.separatePlanes = true, .mode = "wb8"}},  //
        Storage{"two pages", {.pages = 2}}));

TEST(Tiff, WhiteCanBeZero) {
  const auto grey = test::greyPicture();
  const cv::Mat inverted = 255 - grey;
  const TiffOptions options{.photometric = PHOTOMETRIC_MINISWHITE};
  EXPECT_EQ(largestDifference(decoded(tiffFile(inverted, options)), asRgb(grey)), 0);
  EXPECT_EQ(largestDifference(decoded(tiffFile(widened(inverted), options)), asRgb(grey)), 0);
}

TEST(Tiff, TransparencyIsComposedOverBlack) {
  const auto rgb = test::testPicture();
  const auto expected = dimmed(rgb, 100);
  for (const bool separate : {false, true}) {
    const TiffOptions options{.separatePlanes = separate};
    const auto pixels = withChannel(rgb, 100);
    EXPECT_EQ(largestDifference(decoded(tiffFile(pixels, options)), expected), 0);
    EXPECT_EQ(largestDifference(decoded(tiffFile(widened(pixels), options)), expected), 0);
  }
  const auto grey = test::greyPicture();
  EXPECT_EQ(largestDifference(decoded(tiffFile(withChannel(grey, 100))), dimmed(asRgb(grey), 100)),
            0);
}

TEST(Tiff, ColoursThatAreDimmedAlreadyStayAsTheyAre) {
  const auto rgb = test::testPicture();
  const auto pixels = withChannel(rgb, 100);
  EXPECT_EQ(largestDifference(decoded(tiffFile(pixels, {.alpha = TiffAlpha::Associated})), rgb), 0);
  EXPECT_EQ(largestDifference(decoded(tiffFile(pixels, {.alpha = TiffAlpha::None})), rgb), 0);
}

TEST(Tiff, InksBecomeTheLightThatPassesThem) {
  const cv::Mat inks(8, 8, CV_8UC4, cv::Scalar(40, 0, 200, 60));
  const TiffOptions options{.photometric = PHOTOMETRIC_SEPARATED};
  const auto expected =
      test::plainPicture(8, 8, {215 * 195 / 255, 255 * 195 / 255, 55 * 195 / 255});
  EXPECT_LE(largestDifference(decoded(tiffFile(inks, options)), expected), 1);
  EXPECT_EQ(largestDifference(decoded(tiffFile(inks, options)),
                              decoded(tiffFile(widened(inks), options))),
            0);
}

class TiffBits : public ::testing::TestWithParam<int> {};

TEST_P(TiffBits, FewBitsOfGreyAreScaledToTheFullRange) {
  const int levels = 1 << GetParam();
  const auto indices = test::indexPicture(levels, 29, 7);
  cv::Mat expected;
  indices.convertTo(expected, CV_8U, 255.0 / (levels - 1));
  EXPECT_EQ(largestDifference(decoded(tiffFile(indices, {.bits = GetParam()})), asRgb(expected)),
            0);
}

TEST_P(TiffBits, APaletteIsLookedUp) {
  const int colours = 1 << GetParam();
  std::vector<cv::Vec3w> palette;
  for (int i = 0; i < colours; ++i) {
    const auto level = static_cast<std::uint16_t>(255 * 257 * i / (colours - 1));
    palette.emplace_back(level, static_cast<std::uint16_t>(0x80FF),
                         static_cast<std::uint16_t>(level / 2));
  }
  const auto indices = test::indexPicture(colours, 29, 7);
  const auto pixels = decoded(tiffFile(indices, {.bits = GetParam(), .palette = palette}));
  for (int y = 0; y < indices.rows; ++y) {
    for (int x = 0; x < indices.cols; ++x) {
      const auto& entry = palette[indices.at<std::uint8_t>(y, x)];
      EXPECT_EQ(pixels.at<cv::Vec3b>(y, x), cv::Vec3b(static_cast<std::uint8_t>(entry[0] >> 8),
                                                      static_cast<std::uint8_t>(entry[1] >> 8),
                                                      static_cast<std::uint8_t>(entry[2] >> 8)));
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Depths, TiffBits, ::testing::Values(1, 2, 4, 8));

TEST(Tiff, APaletteOfEightBitValuesIsTakenAsSuch) {
  const std::vector<cv::Vec3w> palette = {{10, 20, 30}, {200, 100, 255}};
  const cv::Mat indices = (cv::Mat_<std::uint8_t>(1, 2) << 0, 1);
  const auto pixels = decoded(tiffFile(indices, {.bits = 1, .palette = palette}));
  EXPECT_EQ(pixels.at<cv::Vec3b>(0, 0), cv::Vec3b(10, 20, 30));
  EXPECT_EQ(pixels.at<cv::Vec3b>(0, 1), cv::Vec3b(200, 100, 255));
}

TEST(Tiff, FaxCompressionIsRead) {
  const auto indices = test::indexPicture(2, 40, 12);
  const TiffOptions options{.compression = COMPRESSION_CCITTFAX4, .bits = 1};
  EXPECT_EQ(largestDifference(decoded(tiffFile(indices, options)), asRgb(indices * 255)), 0);
}

TEST(Tiff, JpegInsideIsRead) {
  const auto rgb = test::testPicture(32, 32);
  for (const int photometric : {PHOTOMETRIC_YCBCR, PHOTOMETRIC_RGB}) {
    const TiffOptions options{
        .compression = COMPRESSION_JPEG, .photometric = photometric, .rowsPerStrip = 16};
    EXPECT_LE(largestDifference(decoded(tiffFile(rgb, options)), rgb), 12);
  }
}

class TiffOrientation : public ::testing::TestWithParam<int> {};

// What each number means is proven on JPEG; here, that the tag is applied.
TEST_P(TiffOrientation, IsApplied) {
  const auto stored = test::testPicture();
  const auto pixels = decoded(tiffFile(stored, {.orientation = GetParam()}));
  EXPECT_EQ(largestDifference(pixels, upright(stored, GetParam())), 0);
}

INSTANTIATE_TEST_SUITE_P(All, TiffOrientation, ::testing::Range(1, 9));

struct Refused {
  const char* what;
  cv::Mat pixels;
  TiffOptions options;
  const char* sentence;
};

void PrintTo(const Refused& refused, std::ostream* out) { *out << refused.what; }

class TiffRefuses : public ::testing::TestWithParam<Refused> {};

TEST_P(TiffRefuses, AndNamesTheKind) {
  const auto file = tiffFile(GetParam().pixels, GetParam().options);
  test::expectError(ErrorCode::Format, GetParam().sentence, [&] { decoded(file); });
  test::expectError(ErrorCode::Format, "Convert it to PNG or JPEG", [&] { decoded(file); });
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, TiffRefuses,
    ::testing::Values(
        Refused{"floating point",
                cv::Mat::ones(4, 4, CV_32FC1),
                {.sampleFormat = SAMPLEFORMAT_IEEEFP},
                "floating-point"},
        Refused{"32 bits", cv::Mat::ones(4, 4, CV_32SC1), {}, "32 bits"},
        Refused{"signed", test::greyPicture(), {.sampleFormat = SAMPLEFORMAT_INT}, "signed"},
        Refused{"many bands", cv::Mat::zeros(4, 4, CV_8UC(7)), {}, "7 channels"},
        Refused{"Lab",
                test::testPicture(),
                {.photometric = PHOTOMETRIC_CIELAB},
                "unusual set of colours"},
        Refused{
            "sensor pattern", test::greyPicture(), {.photometric = PHOTOMETRIC_CFA}, "camera raw"},
        Refused{"preview of a raw file",
                test::testPicture(),
                {.subfileType = FILETYPE_REDUCEDIMAGE},
                "camera raw"}));

}  // namespace
}  // namespace handful::imaging
