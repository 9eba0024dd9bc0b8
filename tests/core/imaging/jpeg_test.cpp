#include <gtest/gtest.h>

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/imaging/image_io.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"

namespace handful::imaging {
namespace {

using test::jpegFile;
using test::largestDifference;

/// What compression at quality 95 may change in our smooth test picture.
constexpr int kLoss = 6;

cv::Mat decoded(const test::FileBytes& file) { return decodeImage(file, "part.jpg").pixels; }

/// What a camera held in this orientation stores of an upright picture, straight
/// from the table of the EXIF standard: where row 0 and column 0 are seen.
cv::Mat storedAs(const cv::Mat& upright, int orientation) {
  const int width = upright.cols, height = upright.rows;
  const bool turned = orientation >= 5;
  cv::Mat stored(turned ? width : height, turned ? height : width, CV_8UC3);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int fromRight = width - 1 - x, fromBottom = height - 1 - y;
      int row = 0, column = 0;
      switch (orientation) {
        case 1:
          row = y, column = x;
          break;  // top, left
        case 2:
          row = y, column = fromRight;
          break;  // top, right
        case 3:
          row = fromBottom, column = fromRight;
          break;  // bottom, right
        case 4:
          row = fromBottom, column = x;
          break;  // bottom, left
        case 5:
          row = x, column = y;
          break;  // left, top
        case 6:
          row = fromRight, column = y;
          break;  // right, top
        case 7:
          row = fromRight, column = fromBottom;
          break;  // right, bottom
        default:
          row = x, column = fromBottom;
          break;  // left, bottom
      }
      stored.at<cv::Vec3b>(row, column) = upright.at<cv::Vec3b>(y, x);
    }
  }
  return stored;
}

TEST(Jpeg, RgbComesBackAlmostExactly) {
  EXPECT_LE(largestDifference(decoded(jpegFile(test::testPicture())), test::testPicture()), kLoss);
}

TEST(Jpeg, WhatIsWrittenComesBackAlmostExactly) {
  const auto pixels = test::testPicture(57, 31);
  const auto fine = encodeJpeg(pixels, 95);
  EXPECT_LE(largestDifference(decodeImage(fine, "a.jpg").pixels, pixels), 24);
  EXPECT_LT(encodeJpeg(pixels, 20).size(), fine.size());
  EXPECT_EQ(encodeJpeg(pixels, 95), fine) << "the same pixels, the same bytes";
}

TEST(Jpeg, OnlyRgbIsWritten) {
  test::expectError(ErrorCode::Internal, [] { static_cast<void>(encodeJpeg(cv::Mat(), 80)); });
  test::expectError(ErrorCode::Internal,
                    [] { static_cast<void>(encodeJpeg(test::greyPicture(), 80)); });
}

TEST(Jpeg, AProgressiveFileHoldsTheSamePixels) {
  const auto picture = test::testPicture(61, 47);
  EXPECT_EQ(largestDifference(decoded(jpegFile(picture, {.progressive = true})),
                              decoded(jpegFile(picture))),
            0);
}

TEST(Jpeg, GreyBecomesThreeEqualChannels) {
  cv::Mat expected;
  cv::cvtColor(test::greyPicture(), expected, cv::COLOR_GRAY2RGB);
  const auto pixels = decoded(jpegFile(test::greyPicture()));
  EXPECT_LE(largestDifference(pixels, expected), kLoss);
  std::vector<cv::Mat> channels;
  cv::split(pixels, channels);
  EXPECT_EQ(largestDifference(channels[0], channels[1]), 0);
  EXPECT_EQ(largestDifference(channels[0], channels[2]), 0);
}

class JpegOrientation : public ::testing::TestWithParam<int> {};

TEST_P(JpegOrientation, IsBroughtUpright) {
  const auto upright = test::testPicture(40, 24);
  const auto file = jpegFile(storedAs(upright, GetParam()), {.orientation = GetParam()});
  EXPECT_LE(largestDifference(decoded(file), upright), kLoss);
}

INSTANTIATE_TEST_SUITE_P(All, JpegOrientation, ::testing::Range(1, 9));

struct Inks {
  const char* what;
  test::JpegInks inks;
  bool adobeMarker;  // the file then holds 255 - ink
};

void PrintTo(const Inks& value, std::ostream* out) { *out << value.what; }

class JpegInks : public ::testing::TestWithParam<Inks> {};

TEST_P(JpegInks, BecomeTheLightThatPassesThem) {
  const cv::Vec4b ink(40, 0, 200, 60);  // C M Y K
  cv::Mat stored(16, 16, CV_8UC4);
  for (int c = 0; c < 4; ++c) {
    cv::insertChannel(
        cv::Mat(16, 16, CV_8UC1, cv::Scalar(GetParam().adobeMarker ? 255 - ink[c] : ink[c])),
        stored, c);
  }
  const auto file =
      jpegFile(stored, {.inks = GetParam().inks, .adobeMarker = GetParam().adobeMarker});
  const cv::Mat expected = test::plainPicture(
      16, 16, {215 * 195 / 255, 255 * 195 / 255, 55 * 195 / 255});  // C' K' / 255 …
  EXPECT_LE(largestDifference(decoded(file), expected), 3) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(Kinds, JpegInks,
                         ::testing::Values(Inks{"plain", test::JpegInks::Cmyk, false},
                                           Inks{"Adobe", test::JpegInks::Cmyk, true},
                                           Inks{"Adobe YCCK", test::JpegInks::Ycck, true}));

/// @p file with bytes put in front of its end marker.
test::FileBytes withBytesBeforeTheEnd(test::FileBytes file, std::byte value) {
  file.insert(file.end() - 2, 5, value);
  return file;
}

TEST(Jpeg, ZerosThatACameraPadsWithAreNoDamage) {
  const auto file = jpegFile(test::testPicture());
  EXPECT_EQ(largestDifference(decoded(withBytesBeforeTheEnd(file, std::byte{0})), decoded(file)),
            0);
}

TEST(Jpeg, DataThatIsLeftOverIsDamage) {
  const auto file = withBytesBeforeTheEnd(jpegFile(test::testPicture()), std::byte{0x5A});
  test::expectError(ErrorCode::Format, "damaged", [&] { decoded(file); });
}

TEST(Jpeg, WhatFollowsTheEndIsNoneOfOurs) {
  auto file = jpegFile(test::testPicture());
  const auto clean = decoded(file);
  file.insert(file.end(), 100, std::byte{0x42});
  EXPECT_EQ(largestDifference(decoded(file), clean), 0);
}

TEST(Jpeg, RareFormsAreNamedNotCalledDamaged) {
  auto file = jpegFile(test::testPicture());
  const auto frame = test::bytesFrom(std::string("\xFF\xC0\0\x11\x08", 5));
  const auto found = std::search(file.begin(), file.end(), frame.begin(), frame.end());
  ASSERT_NE(found, file.end());
  auto lossless = file;
  lossless[static_cast<std::size_t>(found - file.begin()) + 1] = std::byte{0xC3};
  test::expectError(ErrorCode::Format, "rare form of JPEG", [&] { decoded(lossless); });
  auto twelveBits = file;
  twelveBits[static_cast<std::size_t>(found - file.begin()) + 4] = std::byte{12};
  test::expectError(ErrorCode::Format, "rare form of JPEG", [&] { decoded(twelveBits); });
}

}  // namespace
}  // namespace handful::imaging
