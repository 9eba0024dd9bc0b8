#include "core/imaging/exif_orientation.h"

#include <cassert>
#include <optional>

namespace handful::imaging {
namespace {

constexpr unsigned kOrientationTag = 0x0112;
constexpr unsigned kShortType = 3;
constexpr std::size_t kEntryBytes = 12;

/// Numbers of a TIFF structure in its own byte order; empty beyond its end.
class TiffNumbers {
 public:
  TiffNumbers(FileBytes bytes, bool bigEndian) : bytes_(bytes), bigEndian_(bigEndian) {}

  std::optional<unsigned> at16(std::size_t offset) const { return read(offset, 2); }
  std::optional<unsigned> at32(std::size_t offset) const { return read(offset, 4); }

 private:
  std::optional<unsigned> read(std::size_t offset, std::size_t count) const {
    if (offset > bytes_.size() || bytes_.size() - offset < count) return std::nullopt;
    unsigned value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      const auto byte = bytes_[offset + (bigEndian_ ? i : count - 1 - i)];
      value = value << 8U | std::to_integer<unsigned>(byte);
    }
    return value;
  }

  FileBytes bytes_;
  bool bigEndian_;
};

}  // namespace

int exifOrientation(FileBytes segment) {
  constexpr std::string_view kExif("Exif\0\0", 6);
  if (!startsWith(segment, kExif)) return 1;
  const auto tiff = segment.subspan(kExif.size());
  const bool bigEndian = startsWith(tiff, "MM");
  if (!bigEndian && !startsWith(tiff, "II")) return 1;

  const TiffNumbers numbers(tiff, bigEndian);
  if (numbers.at16(2) != 42U) return 1;
  const auto directory = numbers.at32(4);
  if (!directory) return 1;
  const unsigned entries = numbers.at16(*directory).value_or(0);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = std::size_t{*directory} + 2 + i * kEntryBytes;
    if (numbers.at16(entry) != kOrientationTag) continue;
    if (numbers.at16(entry + 2) != kShortType || numbers.at32(entry + 4) != 1U) return 1;
    const unsigned orientation = numbers.at16(entry + 8).value_or(1);
    return orientation >= 1 && orientation <= 8 ? static_cast<int>(orientation) : 1;
  }
  return 1;
}

cv::Mat upright(const cv::Mat& pixels, int orientation) {
  assert(orientation >= 1 && orientation <= 8);
  cv::Mat result;
  switch (orientation) {
    case 2:
      cv::flip(pixels, result, 1);
      return result;
    case 3:
      cv::rotate(pixels, result, cv::ROTATE_180);
      return result;
    case 4:
      cv::flip(pixels, result, 0);
      return result;
    case 5:
      cv::transpose(pixels, result);
      return result;
    case 6:
      cv::rotate(pixels, result, cv::ROTATE_90_CLOCKWISE);
      return result;
    case 7:
      cv::transpose(pixels, result);
      cv::rotate(result, result, cv::ROTATE_180);
      return result;
    case 8:
      cv::rotate(pixels, result, cv::ROTATE_90_COUNTERCLOCKWISE);
      return result;
    default:
      return pixels;
  }
}

}  // namespace handful::imaging
