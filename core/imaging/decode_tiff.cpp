#include <tiffio.h>

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>
#include <cstring>
#include <memory>
#include <vector>

#include "core/imaging/image_format.h"
#include "core/imaging/image_io.h"

namespace handful::imaging {
namespace {

constexpr const char* kFormat = "TIFF";

/// C, M, Y, K and transparency; more are pictures of several spectral bands.
constexpr unsigned kMaxSamples = 5;

/// What libtiff reads from, and what it had to say.
struct Source {
  FileBytes file;
  std::uint64_t position = 0;
  bool failed = false;
  std::array<char, 200> message{};

  void fail(const char* text) {
    if (!failed) std::snprintf(message.data(), message.size(), "%s", text);
    failed = true;
  }
};

tmsize_t onRead(thandle_t handle, void* to, tmsize_t count) {
  auto& source = *static_cast<Source*>(handle);
  const auto size = std::uint64_t{source.file.size()};
  const auto start = std::min(source.position, size);
  const auto granted = std::min(static_cast<std::uint64_t>(count), size - start);
  // libtiff passes over a tag whose content lies beyond the end; we do not.
  if (granted < static_cast<std::uint64_t>(count)) source.fail("unexpected end");
  std::memcpy(to, source.file.data() + start, granted);
  source.position = start + granted;
  return static_cast<tmsize_t>(granted);
}

tmsize_t onWrite(thandle_t, void*, tmsize_t) { return -1; }

toff_t onSeek(thandle_t handle, toff_t offset, int whence) {
  auto& source = *static_cast<Source*>(handle);
  if (whence == SEEK_CUR) offset += source.position;
  if (whence == SEEK_END) offset += source.file.size();
  source.position = offset;
  return offset;
}

int onClose(thandle_t) { return 0; }

toff_t onSize(thandle_t handle) { return static_cast<Source*>(handle)->file.size(); }

int onError(TIFF*, void* user, const char*, const char* format, va_list arguments) {
  std::array<char, 200> text{};
  std::vsnprintf(text.data(), text.size(), format, arguments);
  static_cast<Source*>(user)->fail(text.data());
  return 1;  // handled: nothing goes to stderr
}

int onWarning(TIFF* tiff, void* user, const char* module, const char* format, va_list arguments) {
  // Warnings speak of unknown tags, but for these: the JPEG inside is damaged
  // and its rest has been filled with grey.
  const bool damage = module != nullptr && std::strcmp(module, "JPEGLib") == 0;
  return damage ? onError(tiff, user, module, format, arguments) : 1;
}

struct CloseTiff {
  void operator()(TIFF* tiff) const noexcept { TIFFClose(tiff); }
};
using TiffHandle = std::unique_ptr<TIFF, CloseTiff>;

/// @return null if there is no readable directory; source.message says why
TiffHandle open(Source& source) {
  const std::unique_ptr<TIFFOpenOptions, decltype(&TIFFOpenOptionsFree)> options(
      TIFFOpenOptionsAlloc(), &TIFFOpenOptionsFree);
  if (!options) throw std::bad_alloc();
  TIFFOpenOptionsSetErrorHandlerExtR(options.get(), onError, &source);
  TIFFOpenOptionsSetWarningHandlerExtR(options.get(), onWarning, &source);
  // "m": no memory mapping, so that every read passes through onRead().
  return TiffHandle(TIFFClientOpenExt("", "rm", &source, onRead, onWrite, onSeek, onClose, onSize,
                                      nullptr, nullptr, options.get()));
}

template <class T>
T fieldOf(TIFF* tiff, std::uint32_t tag, T otherwise) {
  T value{};
  return TIFFGetFieldDefaulted(tiff, tag, &value) == 1 ? value : otherwise;
}

/// How the samples of the first page are laid out.
struct Layout {
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  unsigned bits = 1;
  unsigned samples = 1;
  unsigned photometric = PHOTOMETRIC_MINISBLACK;
  bool separatePlanes = false;
  bool hasAlpha = false;  ///< colours still to be dimmed by the sample after them
  int orientation = ORIENTATION_TOPLEFT;
};

/// Colours, without transparency and other extra samples.
unsigned coloursIn(unsigned photometric) {
  switch (photometric) {
    case PHOTOMETRIC_RGB:
      return 3;
    case PHOTOMETRIC_SEPARATED:
      return 4;
    default:
      return 1;
  }
}

void refuseUnreadable(TIFF* tiff, const Layout& layout, const std::string& name) {
  const auto subfile = fieldOf<std::uint32_t>(tiff, TIFFTAG_SUBFILETYPE, 0);
  if (layout.photometric == PHOTOMETRIC_CFA || (subfile & FILETYPE_REDUCEDIMAGE) != 0) {
    failUnsupported("a camera raw file", name);  // its first page is a preview only
  }
  const auto compression = fieldOf<std::uint16_t>(tiff, TIFFTAG_COMPRESSION, COMPRESSION_NONE);
  if (TIFFIsCODECConfigured(compression) == 0 || compression == COMPRESSION_OJPEG) {
    failUnsupported("a TIFF with a rare compression", name);
  }
  const auto format = fieldOf<std::uint16_t>(tiff, TIFFTAG_SAMPLEFORMAT, SAMPLEFORMAT_UINT);
  if (format != SAMPLEFORMAT_UINT && format != SAMPLEFORMAT_VOID) {
    failUnsupported("a TIFF with floating-point or signed pixels", name);
  }
  const std::array readable = {PHOTOMETRIC_MINISWHITE, PHOTOMETRIC_MINISBLACK, PHOTOMETRIC_RGB,
                               PHOTOMETRIC_PALETTE, PHOTOMETRIC_SEPARATED};
  if (std::ranges::find(readable, static_cast<int>(layout.photometric)) == readable.end()) {
    failUnsupported("a TIFF with an unusual set of colours", name);
  }
  const unsigned colours = coloursIn(layout.photometric);
  if (layout.samples < colours || layout.samples > kMaxSamples) {
    failUnsupported("a TIFF with " + std::to_string(layout.samples) + " channels", name);
  }
  const bool small = (layout.bits == 1 || layout.bits == 2 || layout.bits == 4) &&
                     (layout.samples == 1 || layout.separatePlanes);
  const bool wide = layout.bits == 16 && layout.photometric != PHOTOMETRIC_PALETTE;
  if (!small && !wide && layout.bits != 8) {
    failUnsupported("a TIFF with " + std::to_string(layout.bits) + " bits a channel", name);
  }
}

Layout layoutOf(TIFF* tiff, const std::string& name) {
  Layout layout;
  TIFFGetField(tiff, TIFFTAG_IMAGEWIDTH, &layout.width);
  TIFFGetField(tiff, TIFFTAG_IMAGELENGTH, &layout.height);
  layout.bits = fieldOf<std::uint16_t>(tiff, TIFFTAG_BITSPERSAMPLE, 1);
  layout.samples = fieldOf<std::uint16_t>(tiff, TIFFTAG_SAMPLESPERPIXEL, 1);
  layout.photometric = fieldOf<std::uint16_t>(tiff, TIFFTAG_PHOTOMETRIC, PHOTOMETRIC_MINISBLACK);
  layout.orientation = fieldOf<std::uint16_t>(tiff, TIFFTAG_ORIENTATION, ORIENTATION_TOPLEFT);
  const auto planes = fieldOf<std::uint16_t>(tiff, TIFFTAG_PLANARCONFIG, PLANARCONFIG_CONTIG);
  layout.separatePlanes = planes == PLANARCONFIG_SEPARATE && layout.samples > 1;

  const auto compression = fieldOf<std::uint16_t>(tiff, TIFFTAG_COMPRESSION, COMPRESSION_NONE);
  if (compression == COMPRESSION_JPEG && layout.photometric == PHOTOMETRIC_YCBCR &&
      !layout.separatePlanes) {
    TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    layout.photometric = PHOTOMETRIC_RGB;
  }
  refuseUnreadable(tiff, layout, name);

  std::uint16_t extras = 0;
  std::uint16_t* kinds = nullptr;
  TIFFGetFieldDefaulted(tiff, TIFFTAG_EXTRASAMPLES, &extras, &kinds);
  // Associated alpha has dimmed the colours already; other extras say nothing.
  layout.hasAlpha = extras > 0 && kinds != nullptr && kinds[0] == EXTRASAMPLE_UNASSALPHA &&
                    layout.samples > coloursIn(layout.photometric);
  return layout;
}

/// One strip or tile, unpacked into the samples of the picture.
struct Block {
  int x = 0, y = 0;           ///< where it lies in the picture
  int width = 0, rows = 0;    ///< the part of it that lies inside
  std::size_t rowBytes = 0;   ///< of the packed rows
  unsigned plane = 0;         ///< first sample in it
  unsigned planeSamples = 1;  ///< samples a pixel in it
};

void unpack(const std::uint8_t* packed, const Block& block, const Layout& layout,
            cv::Mat& samples) {
  const bool isIndex = layout.photometric == PHOTOMETRIC_PALETTE;
  const unsigned mask = (1U << layout.bits) - 1;
  const auto sampleAt = [&](const std::uint8_t* row, std::size_t i) -> std::uint8_t {
    if (layout.bits == 8) return row[i];
    if (layout.bits == 16) {
      std::uint16_t value = 0;
      std::memcpy(&value, row + 2 * i, sizeof value);  // libtiff has swapped it to our order
      return toEightBits(value, 16);
    }
    const std::size_t bit = i * layout.bits;
    const unsigned shift = static_cast<unsigned>(8 - layout.bits - bit % 8);
    const unsigned value = (static_cast<unsigned>(row[bit / 8]) >> shift) & mask;
    return isIndex ? static_cast<std::uint8_t>(value) : toEightBits(value, layout.bits);
  };
  for (int y = 0; y < block.rows; ++y) {
    const auto* row = packed + static_cast<std::size_t>(y) * block.rowBytes;
    auto* to = samples.ptr(block.y + y) + static_cast<std::size_t>(block.x) * layout.samples;
    for (int x = 0; x < block.width; ++x, to += layout.samples) {
      const auto first = static_cast<std::size_t>(x) * block.planeSamples;
      for (unsigned s = 0; s < block.planeSamples; ++s) {
        to[block.plane + s] = sampleAt(row, first + s);
      }
    }
  }
}

/// Size and reading of the pieces in which the picture is stored.
class Pieces {
 public:
  Pieces(TIFF* tiff, const Layout& layout) : tiff_(tiff), tiled_(TIFFIsTiled(tiff) != 0) {
    if (tiled_) {
      width = fieldOf<std::uint32_t>(tiff, TIFFTAG_TILEWIDTH, 0);
      height = fieldOf<std::uint32_t>(tiff, TIFFTAG_TILELENGTH, 0);
      bytes = TIFFTileSize(tiff);
      rowBytes = TIFFTileRowSize(tiff);
    } else {
      const auto rows = fieldOf<std::uint32_t>(tiff, TIFFTAG_ROWSPERSTRIP, layout.height);
      width = layout.width;
      height = std::min(rows, layout.height);
      bytes = TIFFStripSize(tiff);
      rowBytes = TIFFScanlineSize(tiff);
    }
  }

  /// @return how many bytes there were; negative = failed
  tmsize_t read(std::uint32_t x, std::uint32_t y, unsigned plane, std::uint8_t* to) const {
    const auto sample = static_cast<std::uint16_t>(plane);
    if (tiled_) {
      return TIFFReadEncodedTile(tiff_, TIFFComputeTile(tiff_, x, y, 0, sample), to, bytes);
    }
    return TIFFReadEncodedStrip(tiff_, TIFFComputeStrip(tiff_, y, sample), to, bytes);
  }

  long long width = 0;
  long long height = 0;
  tmsize_t bytes = 0;
  tmsize_t rowBytes = 0;

 private:
  TIFF* tiff_;
  bool tiled_;
};

/// All samples of all pixels, 8 bits each, side by side: the high byte of 16
/// bits, fewer bits scaled, palette indices as they are.
cv::Mat readSamples(TIFF* tiff, const Layout& layout, Source& source, const std::string& name) {
  const Pieces pieces(tiff, layout);
  const unsigned planeSamples = layout.separatePlanes ? 1 : layout.samples;
  const long long needed = (pieces.width * planeSamples * layout.bits + 7) / 8;
  if (pieces.width < 1 || pieces.height < 1 || pieces.width > kMaxPixels / pieces.height ||
      pieces.rowBytes < needed || pieces.bytes < pieces.rowBytes * pieces.height) {
    failDamaged(kFormat, "impossible strips or tiles", name);
  }
  std::vector<std::uint8_t> packed(static_cast<std::size_t>(pieces.bytes));
  cv::Mat samples(static_cast<int>(layout.height), static_cast<int>(layout.width),
                  CV_8UC(static_cast<int>(layout.samples)));
  for (unsigned plane = 0; plane < layout.samples; plane += planeSamples) {
    for (long long y = 0; y < layout.height; y += pieces.height) {
      for (long long x = 0; x < layout.width; x += pieces.width) {
        const Block block{static_cast<int>(x),
                          static_cast<int>(y),
                          static_cast<int>(std::min(pieces.width, layout.width - x)),
                          static_cast<int>(std::min(pieces.height, layout.height - y)),
                          static_cast<std::size_t>(pieces.rowBytes),
                          plane,
                          planeSamples};
        const auto got = pieces.read(static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y),
                                     plane, packed.data());
        if (got < pieces.rowBytes * block.rows) source.fail("not enough pixels");
        if (source.failed) failDamaged(kFormat, source.message.data(), name);
        unpack(packed.data(), block, layout, samples);
      }
    }
  }
  return samples;
}

/// The colours of a palette, 8 bits each.
std::vector<cv::Vec3b> paletteOf(TIFF* tiff, unsigned bits, const std::string& name) {
  std::array<std::uint16_t*, 3> channels{};
  if (TIFFGetField(tiff, TIFFTAG_COLORMAP, &channels[0], &channels[1], &channels[2]) != 1) {
    failDamaged(kFormat, "no palette", name);
  }
  const std::size_t count = std::size_t{1} << bits;
  // Some old programs wrote 8-bit values where the format asks for 16 bits.
  const bool narrow = std::ranges::all_of(channels, [&](const std::uint16_t* channel) {
    return std::all_of(channel, channel + count, [](unsigned v) { return v < 256; });
  });
  std::vector<cv::Vec3b> palette(count);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t c = 0; c < 3; ++c) {
      palette[i][static_cast<int>(c)] = toEightBits(channels[c][i], narrow ? 8 : 16);
    }
  }
  return palette;
}

cv::Vec3b colourOf(const std::uint8_t* sample, const Layout& layout,
                   const std::vector<cv::Vec3b>& palette) {
  switch (layout.photometric) {
    case PHOTOMETRIC_RGB:
      return {sample[0], sample[1], sample[2]};
    case PHOTOMETRIC_PALETTE:
      return palette[sample[0]];
    case PHOTOMETRIC_SEPARATED: {
      const auto light = [&](int ink) { return dimmed(255U - sample[ink], 255U - sample[3]); };
      return {light(0), light(1), light(2)};
    }
    default: {
      const bool zeroIsWhite = layout.photometric == PHOTOMETRIC_MINISWHITE;
      const auto grey = static_cast<std::uint8_t>(zeroIsWhite ? 255 - sample[0] : sample[0]);
      return {grey, grey, grey};
    }
  }
}

cv::Mat rgbFrom(const cv::Mat& samples, const Layout& layout,
                const std::vector<cv::Vec3b>& palette) {
  if (layout.photometric == PHOTOMETRIC_RGB && layout.samples == 3) return samples;
  const unsigned alphaAt = coloursIn(layout.photometric);
  cv::Mat rgb(samples.size(), CV_8UC3);
  for (int y = 0; y < rgb.rows; ++y) {
    const auto* sample = samples.ptr(y);
    auto* to = rgb.ptr<cv::Vec3b>(y);
    for (int x = 0; x < rgb.cols; ++x, sample += layout.samples) {
      to[x] = colourOf(sample, layout, palette);
      if (!layout.hasAlpha) continue;
      for (int c = 0; c < 3; ++c) to[x][c] = dimmed(to[x][c], sample[alphaAt]);
    }
  }
  return rgb;
}

bool recognises(FileBytes file) {
  using namespace std::string_view_literals;  // the signatures hold zeros
  return startsWith(file, "II*\0"sv) || startsWith(file, "MM\0*"sv) ||
         startsWith(file, "II+\0"sv) || startsWith(file, "MM\0+"sv);
}

PixelSize headerSize(FileBytes file, const std::string& name) {
  Source source{file};
  const auto tiff = open(source);
  if (!tiff || source.failed) failDamaged(kFormat, source.message.data(), name);
  return {fieldOf<std::uint32_t>(tiff.get(), TIFFTAG_IMAGEWIDTH, 0),
          fieldOf<std::uint32_t>(tiff.get(), TIFFTAG_IMAGELENGTH, 0)};
}

DecodedPixels decode(FileBytes file, const std::string& name) {
  Source source{file};
  const auto tiff = open(source);
  if (!tiff || source.failed) failDamaged(kFormat, source.message.data(), name);
  const auto layout = layoutOf(tiff.get(), name);
  const bool hasPalette = layout.photometric == PHOTOMETRIC_PALETTE;
  const auto palette =
      hasPalette ? paletteOf(tiff.get(), layout.bits, name) : std::vector<cv::Vec3b>{};
  const auto samples = readSamples(tiff.get(), layout, source, name);
  const bool known = layout.orientation >= 1 && layout.orientation <= 8;
  return {rgbFrom(samples, layout, palette), known ? layout.orientation : 1};
}

}  // namespace

const ImageFormat kTiffFormat{kFormat, recognises, headerSize, decode};

}  // namespace handful::imaging
