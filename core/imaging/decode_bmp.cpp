#include <algorithm>
#include <array>
#include <bit>
#include <vector>

#include "core/imaging/image_format.h"

// Our own reader: there is no library for BMP alone in Debian, and stb_image
// takes missing data for zeros, asserts on odd colour masks, and looks colours
// up beyond the end of a short palette.

namespace handful::imaging {
namespace {

constexpr const char* kFormat = "BMP";
constexpr std::size_t kFileHeaderBytes = 14;
constexpr unsigned kOs2HeaderBytes = 12;

enum Compression : unsigned { kPlain = 0, kRle8 = 1, kRle4 = 2, kMasks = 3, kAlphaMasks = 6 };

/// Little-endian numbers; a file that ends before them is refused.
class Numbers {
 public:
  Numbers(FileBytes file, const std::string& name) : file_(file), name_(name) {}

  unsigned at16(std::size_t offset) const { return read(offset, 2); }
  unsigned at32(std::size_t offset) const { return read(offset, 4); }

 private:
  unsigned read(std::size_t offset, std::size_t count) const {
    if (offset > file_.size() || file_.size() - offset < count) {
      failDamaged(kFormat, "unexpected end", name_);
    }
    unsigned value = 0;
    for (std::size_t i = count; i-- > 0;) {
      value = value << 8U | std::to_integer<unsigned>(file_[offset + i]);
    }
    return value;
  }

  FileBytes file_;
  const std::string& name_;
};

/// The bits of a 16- or 32-bit pixel that hold one channel.
struct Mask {
  unsigned shift = 0;
  unsigned bits = 0;  ///< 0 = absent

  [[nodiscard]] std::uint8_t of(unsigned pixel) const {
    return toEightBits((pixel >> shift) & ((1U << bits) - 1), bits);
  }
};

struct Header {
  PixelSize size;
  bool topDown = false;
  unsigned bits = 0;  ///< a pixel
  unsigned compression = kPlain;
  std::size_t pixelsAt = 0;
  std::array<Mask, 4> masks;  ///< red, green, blue, alpha
  std::vector<cv::Vec3b> palette;
};

Mask maskFrom(unsigned mask, unsigned pixelBits, const std::string& name) {
  if (mask == 0) return {};
  const auto shift = static_cast<unsigned>(std::countr_zero(mask));
  const auto bits = static_cast<unsigned>(std::popcount(mask));
  const bool gapless = mask >> shift == (bits < 32 ? (1U << bits) - 1 : ~0U);
  if (!gapless || bits > 16 || shift + bits > pixelBits) {
    failDamaged(kFormat, "impossible colour masks", name);
  }
  return {shift, bits};
}

std::array<Mask, 4> masksOf(const Numbers& numbers, const Header& header, unsigned headerBytes,
                            const std::string& name) {
  if (header.compression == kPlain) {
    if (header.bits == 16) return {Mask{10, 5}, Mask{5, 5}, Mask{0, 5}, Mask{}};
    return {Mask{16, 8}, Mask{8, 8}, Mask{0, 8}, Mask{}};  // the fourth byte means nothing
  }
  const bool hasAlpha = headerBytes >= 56 || header.compression == kAlphaMasks;
  std::array<Mask, 4> masks;
  for (std::size_t i = 0; i < (hasAlpha ? 4U : 3U); ++i) {
    masks[i] = maskFrom(numbers.at32(kFileHeaderBytes + 40 + 4 * i), header.bits, name);
  }
  if (masks[0].bits == 0 || masks[1].bits == 0 || masks[2].bits == 0) {
    failDamaged(kFormat, "impossible colour masks", name);
  }
  return masks;
}

std::vector<cv::Vec3b> paletteOf(FileBytes file, unsigned bits, unsigned headerBytes,
                                 const std::string& name) {
  const Numbers numbers(file, name);
  const bool isOs2 = headerBytes == kOs2HeaderBytes;
  const unsigned all = 1U << bits;
  const unsigned used = isOs2 ? 0 : numbers.at32(kFileHeaderBytes + 32);
  const std::size_t entryBytes = isOs2 ? 3 : 4;
  const std::size_t start = kFileHeaderBytes + headerBytes;
  const std::size_t count = used == 0 ? all : std::min(used, all);
  if (file.size() < start + count * entryBytes) failDamaged(kFormat, "unexpected end", name);
  std::vector<cv::Vec3b> palette(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto* entry = reinterpret_cast<const std::uint8_t*>(file.data()) + start + i * entryBytes;
    palette[i] = {entry[2], entry[1], entry[0]};
  }
  return palette;
}

Header parseHeader(FileBytes file, const std::string& name) {
  const Numbers numbers(file, name);
  Header header;
  header.pixelsAt = numbers.at32(10);
  const unsigned headerBytes = numbers.at32(14);
  constexpr std::array known = {kOs2HeaderBytes, 40U, 52U, 56U, 108U, 124U};
  if (std::ranges::find(known, headerBytes) == known.end()) {
    failUnsupported("a rare form of BMP", name);
  }
  if (headerBytes == kOs2HeaderBytes) {
    header.size = {numbers.at16(18), numbers.at16(20)};
    header.bits = numbers.at16(24);
  } else {
    const auto height = static_cast<std::int32_t>(numbers.at32(22));
    header.topDown = height < 0;
    header.size = {static_cast<std::int32_t>(numbers.at32(18)),
                   header.topDown ? -static_cast<long long>(height) : height};
    header.bits = numbers.at16(28);
    header.compression = numbers.at32(30);
  }
  const bool wide = header.bits == 16 || header.bits == 32;
  const bool indexed = header.bits == 1 || header.bits == 4 || header.bits == 8;
  const bool masked = header.compression == kMasks || header.compression == kAlphaMasks;
  if (header.compression == kRle8 || header.compression == kRle4) {
    failUnsupported("a BMP with run-length compression", name);
  }
  if ((!wide && !indexed && header.bits != 24) || (masked && !wide) ||
      (header.compression != kPlain && !masked)) {
    failUnsupported("a rare form of BMP", name);
  }
  if (wide) header.masks = masksOf(numbers, header, headerBytes, name);
  if (indexed) header.palette = paletteOf(file, header.bits, headerBytes, name);
  return header;
}

void decodeRow(const std::uint8_t* from, const Header& header, cv::Vec3b* to, int width,
               const std::string& name) {
  const unsigned bits = header.bits;
  for (int x = 0; x < width; ++x) {
    const auto i = static_cast<std::size_t>(x);
    if (bits == 24) {
      to[x] = {from[3 * i + 2], from[3 * i + 1], from[3 * i]};
    } else if (bits <= 8) {
      const unsigned shift = static_cast<unsigned>(8 - bits - i * bits % 8);
      const unsigned index =
          (static_cast<unsigned>(from[i * bits / 8]) >> shift) & ((1U << bits) - 1);
      if (index >= header.palette.size()) failDamaged(kFormat, "a colour without entry", name);
      to[x] = header.palette[index];
    } else {
      unsigned pixel = 0;
      for (unsigned byte = bits / 8; byte-- > 0;) pixel = pixel << 8U | from[i * bits / 8 + byte];
      const unsigned alpha = header.masks[3].bits == 0 ? 255 : header.masks[3].of(pixel);
      for (int c = 0; c < 3; ++c) {
        to[x][c] = dimmed(header.masks[static_cast<std::size_t>(c)].of(pixel), alpha);
      }
    }
  }
}

bool recognises(FileBytes file) { return startsWith(file, "BM"); }

PixelSize headerSize(FileBytes file, const std::string& name) {
  return parseHeader(file, name).size;
}

DecodedPixels decode(FileBytes file, const std::string& name) {
  const auto header = parseHeader(file, name);
  const auto width = static_cast<std::size_t>(header.size.width);
  const auto height = static_cast<std::size_t>(header.size.height);
  const std::size_t rowBytes = (width * header.bits + 31) / 32 * 4;
  if (file.size() < header.pixelsAt || file.size() - header.pixelsAt < rowBytes * height) {
    failDamaged(kFormat, "unexpected end", name);
  }
  cv::Mat rgb(static_cast<int>(height), static_cast<int>(width), CV_8UC3);
  const auto* rows = reinterpret_cast<const std::uint8_t*>(file.data()) + header.pixelsAt;
  for (std::size_t y = 0; y < height; ++y) {
    const auto row = static_cast<int>(header.topDown ? y : height - 1 - y);
    decodeRow(rows + y * rowBytes, header, rgb.ptr<cv::Vec3b>(row), rgb.cols, name);
  }
  return {rgb};
}

}  // namespace

const ImageFormat kBmpFormat{kFormat, recognises, headerSize, decode};

}  // namespace handful::imaging
