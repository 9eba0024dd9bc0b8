#include <gtest/gtest.h>
#include <tiffio.h>

#include "core/base/rng.h"
#include "core/imaging/image_io.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"

namespace handful::imaging {
namespace {

struct SmallFile {
  const char* what;
  test::FileBytes file;
};

void PrintTo(const SmallFile& small, std::ostream* out) { *out << small.what; }

cv::Mat widened(const cv::Mat& pixels) {
  cv::Mat wide;
  pixels.convertTo(wide, CV_16U, 257.0);
  return wide;
}

std::vector<SmallFile> smallFiles() {
  const auto rgb = test::testPicture();
  const auto grey = test::greyPicture();
  const auto indices = test::indexPicture(4);
  const std::vector<cv::Vec3b> bmpPalette(4, {1, 2, 3});
  const cv::Mat inks(16, 16, CV_8UC4, cv::Scalar(1, 2, 3, 4));
  return {
      {"PNG", test::pngFile(rgb)},
      {"PNG 16 bits interlaced", test::pngFile(widened(rgb), {.interlaced = true})},
      {"PNG palette", test::pngFile(indices, {.palette = std::vector<cv::Vec4b>(4, {1, 2, 3, 4})})},
      {"JPEG", test::jpegFile(rgb)},
      {"JPEG orientation", test::jpegFile(rgb, {.orientation = 6, .fullChroma = false})},
      {"JPEG progressive", test::jpegFile(rgb, {.progressive = true})},
      {"JPEG grey", test::jpegFile(grey)},
      {"JPEG inks", test::jpegFile(inks)},
      {"TIFF", test::tiffFile(rgb)},
      {"TIFF LZW", test::tiffFile(rgb, {.compression = COMPRESSION_LZW})},
      {"TIFF deflate tiles",
       test::tiffFile(widened(rgb), {.compression = COMPRESSION_ADOBE_DEFLATE, .tileSide = 16})},
      {"TIFF JPEG", test::tiffFile(rgb, {.compression = COMPRESSION_JPEG,
                                         .photometric = PHOTOMETRIC_YCBCR,
                                         .rowsPerStrip = 16})},
      {"TIFF planes", test::tiffFile(rgb, {.separatePlanes = true, .mode = "wb8"})},
      {"TIFF palette",
       test::tiffFile(indices, {.bits = 2, .palette = std::vector<cv::Vec3w>(4, {9, 9, 999})})},
      {"TIFF fax",
       test::tiffFile(test::indexPicture(2), {.compression = COMPRESSION_CCITTFAX4, .bits = 1})},
      {"BMP", test::bmpFile(rgb)},
      {"BMP palette", test::bmpFile(indices, {.bits = 8, .palette = bmpPalette})},
      {"BMP masks", test::bmpFile(rgb, {.bits = 16, .masks = {0xF800, 0x7E0, 0x1F}})},
  };
}

class Hostile : public ::testing::TestWithParam<SmallFile> {};

TEST_P(Hostile, TheWholeFileIsRead) {
  EXPECT_NO_THROW((void)decodeImage(GetParam().file, "a")) << GetParam().what;
}

TEST_P(Hostile, EveryTruncationIsAnError) {
  const auto& file = GetParam().file;
  for (std::size_t length = 0; length < file.size(); ++length) {
    SCOPED_TRACE(length);
    test::expectError(ErrorCode::Format, "",
                      [&] { (void)decodeImage(test::firstBytes(file, length), "cut"); });
    if (HasFailure()) break;
  }
}

/// Damage need not be noticed (not every format has check sums), but it ends
/// in a picture or in an Error of ours.
void expectPictureOrError(const test::FileBytes& file) {
  try {
    const auto image = decodeImage(file, "changed");
    EXPECT_EQ(image.pixels.type(), CV_8UC3);
    EXPECT_FALSE(image.pixels.empty());
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::Format) << error.what();
    EXPECT_EQ(error.subject(), "changed");
  }
}

TEST_P(Hostile, ChangedBytesNeverCrash) {
  Rng rng(childSeed(11, GetParam().what));
  for (int round = 0; round < 300; ++round) {
    auto file = GetParam().file;
    // Half of the changes hit the first bytes, where the headers are.
    const int reach =
        static_cast<int>(round % 2 == 0 ? file.size() : std::min<std::size_t>(file.size(), 128));
    for (int change = 0; change <= round % 4; ++change) {
      file[static_cast<std::size_t>(rng.below(reach))] = static_cast<std::byte>(rng.below(256));
    }
    expectPictureOrError(file);
  }
}

TEST_P(Hostile, AStretchOfNoiseNeverCrashes) {
  Rng rng(childSeed(12, GetParam().what));
  for (int round = 0; round < 60; ++round) {
    auto file = GetParam().file;
    const auto start = static_cast<std::size_t>(rng.below(static_cast<int>(file.size())));
    const auto end = std::min(file.size(), start + 40);
    for (std::size_t i = start; i < end; ++i) file[i] = static_cast<std::byte>(rng.below(256));
    expectPictureOrError(file);
  }
}

INSTANTIATE_TEST_SUITE_P(Files, Hostile, ::testing::ValuesIn(smallFiles()));

}  // namespace
}  // namespace handful::imaging
