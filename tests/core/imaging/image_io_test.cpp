#include "core/imaging/image_io.h"

#include <gtest/gtest.h>

#include "core/base/paths.h"
#include "tests/support/expect_error.h"
#include "tests/support/image_builders.h"
#include "tests/support/temp_dir.h"

namespace handful::imaging {
namespace {

using test::expectError;

struct HugeFile {
  const char* what;
  test::FileBytes file;
};

void PrintTo(const HugeFile& huge, std::ostream* out) { *out << huge.what; }

class HugeImage : public ::testing::TestWithParam<HugeFile> {};

TEST_P(HugeImage, IsRefusedFromItsHeader) {
  const auto subject = expectError(ErrorCode::Format, "30000 x 30000 pixels",
                                   [] { (void)decodeImage(GetParam().file, "wide.img"); });
  EXPECT_EQ(subject, "wide.img");
}

INSTANTIATE_TEST_SUITE_P(Formats, HugeImage,
                         ::testing::Values(HugeFile{"PNG", test::pngClaiming(30000, 30000)},
                                           HugeFile{"JPEG", test::jpegClaiming(30000, 30000)},
                                           HugeFile{"TIFF", test::tiffClaiming(30000, 30000)},
                                           HugeFile{"BMP", test::bmpClaiming(30000, 30000)}));

class SizeWithoutSense : public ::testing::TestWithParam<HugeFile> {};

TEST_P(SizeWithoutSense, IsRefused) {
  expectError(ErrorCode::Format, "", [] { (void)decodeImage(GetParam().file, "odd.img"); });
}

INSTANTIATE_TEST_SUITE_P(
    Formats, SizeWithoutSense,
    ::testing::Values(HugeFile{"PNG 0", test::pngClaiming(0, 10)},
                      HugeFile{"PNG 2^32 - 1", test::pngClaiming(0xFFFFFFFF, 0xFFFFFFFF)},
                      HugeFile{"PNG 2^31 - 1", test::pngClaiming(0x7FFFFFFF, 0x7FFFFFFF)},
                      HugeFile{"PNG thin", test::pngClaiming(100'000'000, 1)},
                      HugeFile{"JPEG 0", test::jpegClaiming(10, 0)},
                      HugeFile{"TIFF 2^32 - 1", test::tiffClaiming(0xFFFFFFFF, 1)},
                      HugeFile{"BMP 0", test::bmpClaiming(0, 10)},
                      HugeFile{"BMP negative width", test::bmpClaiming(0xFFFFFFFF, 10)},
                      HugeFile{"BMP -2^31", test::bmpClaiming(0x80000000, 0x80000000)},
                      HugeFile{"BMP more than there is", test::bmpClaiming(9000, 9000)}));

TEST(DecodeImage, AnEmptyFileIsCalledEmpty) {
  const auto subject =
      expectError(ErrorCode::Format, "empty", [] { (void)decodeImage({}, "a.png"); });
  EXPECT_EQ(subject, "a.png");
}

TEST(DecodeImage, TellsTheKindByContentNotByName) {
  const auto picture = test::testPicture();
  EXPECT_EQ(test::largestDifference(decodeImage(test::pngFile(picture), "a.jpg").pixels, picture),
            0);
}

TEST(DecodeImage, UnknownContentSaysWhatIsRead) {
  for (const std::string text : {"hello", "x", "\xFF\xD8", "\x89PNG", "BM"}) {
    expectError(ErrorCode::Format, "", [&] { (void)decodeImage(test::bytesFrom(text), "a"); });
  }
  expectError(ErrorCode::Format, "not a picture that Handful can read",
              [] { (void)decodeImage(test::bytesFrom("hello"), "a.png"); });
}

struct Foreign {
  std::string start;
  const char* kind;
};

void PrintTo(const Foreign& value, std::ostream* out) { *out << value.kind; }

class ForeignKind : public ::testing::TestWithParam<Foreign> {};

TEST_P(ForeignKind, IsNamed) {
  const auto file = test::bytesFrom(GetParam().start + std::string(200, 'x'));
  expectError(ErrorCode::Format, GetParam().kind, [&] { (void)decodeImage(file, "a"); });
  expectError(ErrorCode::Format, "Convert it to PNG or JPEG.",
              [&] { (void)decodeImage(file, "a"); });
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, ForeignKind,
    ::testing::Values(Foreign{"GIF89a", "GIF"},             //
                      Foreign{"RIFFabcdWEBPVP8 ", "WebP"},  //
                      Foreign{std::string("\0\0\0\x18"
                                          "ftypheic",
                                          12),
                              "HEIC"},
                      Foreign{std::string("\0\0\0\x18"
                                          "ftypavif",
                                          12),
                              "AVIF"},
                      Foreign{std::string("\0\0\0\x18"
                                          "ftypcrx ",
                                          12),
                              "camera raw"},
                      Foreign{std::string("\0\0\0\x18"
                                          "ftypmp42",
                                          12),
                              "video"},
                      Foreign{std::string("II*\0\x10\0\0\0CR\x02\0", 12), "camera raw"},
                      Foreign{std::string("IIU\0", 4), "camera raw"},  //
                      Foreign{"%PDF-1.7", "PDF"},                      //
                      Foreign{"8BPS", "Photoshop"},                    //
                      Foreign{std::string("\0\0\0\x0CjP  \r\n\x87\n", 12), "JPEG 2000"},
                      Foreign{std::string(128, '\0') + "DICM", "DICOM"}));

TEST(ReadImage, ReadsFromAPathBeyondAscii) {
  const test::TempDir folder;
  const auto path = folder / "Prüfteil Nº 7 検査 (ä).png";
  test::writeBytes(path, test::pngFile(test::testPicture()));
  EXPECT_EQ(test::largestDifference(readImage(path).pixels, test::testPicture()), 0);
}

TEST(ReadImage, NamesTheFileInErrors) {
  const test::TempDir folder;
  const auto absent = folder / "fehlt ü.png";
  EXPECT_EQ(expectError(ErrorCode::Io, "", [&] { (void)readImage(absent); }), toUtf8(absent));
  expectError(ErrorCode::Io, "", [&] { (void)readImage(folder.path()); });

  const auto broken = folder / "kaputt ü.png";
  test::writeBytes(broken, test::firstBytes(test::pngFile(test::testPicture()), 60));
  EXPECT_EQ(expectError(ErrorCode::Format, "damaged", [&] { (void)readImage(broken); }),
            toUtf8(broken));
}

TEST(EncodePng, ComesBackExactly) {
  const auto rgb = test::testPicture(31, 17);
  EXPECT_EQ(test::largestDifference(decodeImage(encodePng(rgb), "a").pixels, rgb), 0);

  const auto grey = test::greyPicture();
  const auto pixels = decodeImage(encodePng(grey), "a").pixels;
  EXPECT_EQ(pixels.at<cv::Vec3b>(3, 4), cv::Vec3b::all(grey.at<std::uint8_t>(3, 4)));
}

TEST(EncodePng, TakesAPartOfAPicture) {
  const auto rgb = test::testPicture(31, 17);
  const cv::Mat part = rgb(cv::Rect(5, 3, 11, 9));
  EXPECT_EQ(test::largestDifference(decodeImage(encodePng(part), "a").pixels, part), 0);
}

TEST(EncodePng, WritesPixelsAndNothingElse) {
  const auto file = encodePng(test::testPicture());
  EXPECT_EQ(file, encodePng(test::testPicture()));
  std::string chunks;
  for (std::size_t at = 8; at + 12 <= file.size();) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < 4; ++i) {
      length = length * 256 + std::to_integer<std::size_t>(file[at + i]);
      chunks += static_cast<char>(file[at + 4 + i]);
    }
    at += 12 + length;
  }
  EXPECT_EQ(chunks, "IHDRIDATIEND");
}

TEST(EncodePng, RefusesOtherPixels) {
  for (const cv::Mat& pixels : {cv::Mat(), cv::Mat(2, 2, CV_16UC3), cv::Mat(2, 2, CV_8UC4)}) {
    expectError(ErrorCode::Internal, "", [&] { (void)encodePng(pixels); });
  }
}

TEST(HasImageSuffix, KnowsTheSixInAnyCase) {
  for (const char* name : {"a.png", "a.PNG", "a.jpg", "a.JPeG", "ä.TIF", "a.b.tiff", "x/a.bmp"}) {
    EXPECT_TRUE(hasImageSuffix(pathFromUtf8(name))) << name;
  }
  for (const char* name : {"a", "png", ".png", "a.gif", "a.png.txt", "a.pn", "a.jpg/b", "a.jpg "}) {
    EXPECT_FALSE(hasImageSuffix(pathFromUtf8(name))) << name;
  }
}

}  // namespace
}  // namespace handful::imaging
