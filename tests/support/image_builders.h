#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/imaging/image.h"

/// Picture files made in code, so that the tests need no binary files.
/// Link JPEG::JPEG PNG::PNG TIFF::TIFF where image_builders.cpp is a source.
namespace handful::test {

using FileBytes = std::vector<std::byte>;

// --- pictures ---------------------------------------------------------------

/// CV_8UC3, RGB: smooth (a JPEG changes it by a few levels only), and no two of
/// the eight orientations of it look alike.
[[nodiscard]] cv::Mat testPicture(int width = 24, int height = 16);
[[nodiscard]] imaging::RgbImage testImage(int width = 24, int height = 16);

/// One colour everywhere, CV_8UC3.
[[nodiscard]] cv::Mat plainPicture(int width, int height, const cv::Vec3b& rgb);

/// testPicture() as CV_8UC1, and as CV_8UC1 of indices 0 .. colours - 1.
[[nodiscard]] cv::Mat greyPicture(int width = 24, int height = 16);
[[nodiscard]] cv::Mat indexPicture(int colours, int width = 24, int height = 16);

/// The largest difference of any channel of any pixel; 256 where size or type differ.
[[nodiscard]] int largestDifference(const cv::Mat& first, const cv::Mat& second);

// --- files ------------------------------------------------------------------

struct PngOptions {
  bool interlaced = false;
  int bits = 0;                      ///< 1, 2, 4: @c pixels are levels or indices below 2^bits
  std::vector<cv::Vec4b> palette{};  ///< RGBA; @c pixels are then indices
  std::optional<std::uint16_t> transparentGrey{};
};

/// @param pixels 8 or 16 bits; 1 grey, 2 grey + alpha, 3 RGB, 4 RGBA channels
[[nodiscard]] FileBytes pngFile(const cv::Mat& pixels, const PngOptions& options = {});

enum class JpegInks { Cmyk = 1, Ycck };

struct JpegOptions {
  int quality = 95;
  int orientation = 0;  ///< 1..8: with an EXIF block that says so
  bool progressive = false;
  JpegInks inks = JpegInks::Cmyk;  ///< how four channels are stored
  bool adobeMarker = true;         ///< four channels: the values are 255 - ink
  bool fullChroma = true;
};

/// @param pixels CV_8U; 1 grey, 3 RGB, 4 C M Y K channels, stored as they are
[[nodiscard]] FileBytes jpegFile(const cv::Mat& pixels, const JpegOptions& options = {});

/// The content of an APP1 segment with nothing but an orientation.
[[nodiscard]] FileBytes exifSegment(int orientation, bool bigEndian = false);

enum class TiffAlpha { None = 1, Associated, Unassociated };

struct TiffOptions {
  int compression = 1;  ///< COMPRESSION_…; 1 = none
  int orientation = 1;
  int photometric = -1;  ///< PHOTOMETRIC_…; -1: by the number of channels
  int bits = 0;          ///< 1, 2, 4: @c pixels are levels or indices below 2^bits
  int sampleFormat = 1;  ///< SAMPLEFORMAT_…; 1 = unsigned
  int rowsPerStrip = 5;
  int tileSide = 0;  ///< a multiple of 16: tiles in place of strips
  bool separatePlanes = false;
  TiffAlpha alpha = TiffAlpha::Unassociated;  ///< of 2 or 4 channels, or 5 with inks
  std::vector<cv::Vec3w> palette{};           ///< RGB, 16 bits, 2^bits of them
  std::string mode = "wl";                    ///< "wb" big endian, "wl8" BigTIFF, …
  int subfileType = 0;
  int pages = 1;  ///< those after the first are black
};

/// @param pixels 8 or 16 bits (CV_32F to be refused); 1 grey, 3 RGB, 4 RGBA or inks, … channels
[[nodiscard]] FileBytes tiffFile(const cv::Mat& pixels, const TiffOptions& options = {});

struct BmpOptions {
  int bits = 24;                     ///< 1, 4, 8: @c pixels are indices; 16; 24; 32
  std::vector<cv::Vec3b> palette{};  ///< RGB
  bool topDown = false;
  bool os2Header = false;              ///< the short one, of 12 bytes
  std::vector<std::uint32_t> masks{};  ///< R G B [A], 16 and 32 bits
  int compression = -1;                ///< -1: as the masks ask for
  int gap = 0;                         ///< unused bytes in front of the pixels
  std::uint8_t unusedByte = 0;         ///< fourth byte of 32 bits without masks
};

/// @param pixels CV_8UC3 RGB or CV_8UC4 RGBA (with masks), CV_8UC1 indices
[[nodiscard]] FileBytes bmpFile(const cv::Mat& pixels, const BmpOptions& options = {});

/// Small files whose header claims another size.
[[nodiscard]] FileBytes pngClaiming(std::uint32_t width, std::uint32_t height);
[[nodiscard]] FileBytes jpegClaiming(std::uint16_t width, std::uint16_t height);
[[nodiscard]] FileBytes tiffClaiming(std::uint32_t width, std::uint32_t height);
[[nodiscard]] FileBytes bmpClaiming(std::uint32_t width, std::uint32_t height);

// --- bytes ------------------------------------------------------------------

[[nodiscard]] FileBytes bytesFrom(const std::string& text);
[[nodiscard]] FileBytes firstBytes(const FileBytes& file, std::size_t count);
void writeBytes(const std::filesystem::path& path, std::span<const std::byte> bytes);

}  // namespace handful::test
