#pragma once

#include <cstddef>
#include <cstdint>
#include <opencv2/core.hpp>
#include <span>
#include <string>
#include <string_view>

/// What the decoders share. Internal to core/imaging: others use image_io.h.
namespace handful::imaging {

using FileBytes = std::span<const std::byte>;

/// As the file claims; nothing has been checked yet.
struct PixelSize {
  long long width = 0;
  long long height = 0;
};

/// Pixels in the order of the file.
struct DecodedPixels {
  cv::Mat rgb;          ///< CV_8UC3
  int orientation = 1;  ///< 1..8 as in EXIF: how to bring it upright
};

/// One row of the table in image_io.cpp. A decoder may rely on its headerSize()
/// having been called and checked: it is never asked for more than kMaxPixels.
struct ImageFormat {
  const char* name;  ///< "PNG"
  bool (*recognises)(FileBytes file);
  PixelSize (*headerSize)(FileBytes file, const std::string& name);
  DecodedPixels (*decode)(FileBytes file, const std::string& name);
};

extern const ImageFormat kJpegFormat;
extern const ImageFormat kPngFormat;
extern const ImageFormat kTiffFormat;
extern const ImageFormat kBmpFormat;

[[nodiscard]] bool startsWith(FileBytes file, std::string_view signature, std::size_t offset = 0);

/// @throws Error (Format) always: the file is damaged or ends early
[[noreturn]] void failDamaged(const char* format, std::string_view detail, const std::string& name);

/// @throws Error (Format) always: the file is sound, and of a kind that we do not read
/// @param what completes "This is …"
[[noreturn]] void failUnsupported(const std::string& what, const std::string& name);

/// level x share / 255, rounded. Composes over black (share = alpha) and takes
/// the light that passes an ink (share = 255 - ink).
[[nodiscard]] constexpr std::uint8_t dimmed(unsigned level, unsigned share) noexcept {
  return static_cast<std::uint8_t>((level * share + 127) / 255);
}

/// A sample of fewer than 8 bits, or of more, as 8 bits.
/// @param bits 1..16
[[nodiscard]] constexpr std::uint8_t toEightBits(unsigned value, unsigned bits) noexcept {
  if (bits >= 8) return static_cast<std::uint8_t>(value >> (bits - 8));
  const unsigned top = (1U << bits) - 1;
  return static_cast<std::uint8_t>((value * 255 + top / 2) / top);
}

}  // namespace handful::imaging
