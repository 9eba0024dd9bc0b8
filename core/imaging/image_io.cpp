#include "core/imaging/image_io.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/paths.h"
#include "core/imaging/exif_orientation.h"
#include "core/imaging/image_format.h"

namespace handful::imaging {
namespace {

using namespace std::string_view_literals;  // signatures hold zeros

/// To read one more format: one more file, one more line here.
constexpr std::array kFormats = {&kJpegFormat, &kPngFormat, &kTiffFormat, &kBmpFormat};

/// Kinds that we know by sight only, to be able to name them.
struct ForeignKind {
  const char* kind;
  std::string_view signature;
  std::size_t offset = 0;
};

constexpr std::array kForeignKinds = {
    ForeignKind{"a GIF picture", "GIF8"},
    ForeignKind{"a WebP picture", "WEBP", 8},
    ForeignKind{"a HEIC picture", "ftyphei", 4},
    ForeignKind{"a HEIC picture", "ftyphev", 4},
    ForeignKind{"a HEIC picture", "ftypmif1", 4},
    ForeignKind{"an AVIF picture", "ftypavi", 4},
    ForeignKind{"a JPEG 2000 picture", "\0\0\0\x0CjP  \r\n\x87\n"sv},
    ForeignKind{"a JPEG 2000 picture", "\xFF\x4F\xFF\x51"},
    ForeignKind{"a JPEG XL picture", "\0\0\0\x0CJXL \r\n\x87\n"sv},
    ForeignKind{"a JPEG XL picture", "\xFF\x0A"},
    ForeignKind{"a JPEG XR picture", "II\xBC"},
    ForeignKind{"a PDF document", "%PDF"},
    ForeignKind{"a Photoshop document", "8BPS"},
    ForeignKind{"an SVG drawing", "<svg"},
    ForeignKind{"an OpenEXR picture", "\x76\x2F\x31\x01"},
    ForeignKind{"a DICOM picture", "DICM", 128},
    ForeignKind{"an icon", "\0\0\x01\0"sv},
    ForeignKind{"a PNM picture", "P2\n"},
    ForeignKind{"a PNM picture", "P3\n"},
    ForeignKind{"a PNM picture", "P5\n"},
    ForeignKind{"a PNM picture", "P6\n"},
    ForeignKind{"a video", "ftyp", 4},
    ForeignKind{"a video", "AVI ", 8},
    ForeignKind{"a video", "\x1A\x45\xDF\xA3"},
    ForeignKind{"a camera raw file", "FUJIFILMCCD-RAW"},
    ForeignKind{"a camera raw file", "IIU\0"sv},
    ForeignKind{"a camera raw file", "IIRO"},
    ForeignKind{"a camera raw file", "IIRS"},
    ForeignKind{"a camera raw file", "MMOR"},
};

/// CR3 and CR2 look like a video and a TIFF at first sight.
constexpr std::array kRawKinds = {
    ForeignKind{"a camera raw file", "ftypcrx", 4},
    ForeignKind{"a camera raw file", "CR\x02", 8},
};

void refuseForeign(FileBytes file, std::span<const ForeignKind> kinds, const std::string& name) {
  for (const auto& [kind, signature, offset] : kinds) {
    if (startsWith(file, signature, offset)) failUnsupported(kind, name);
  }
}

const ImageFormat& formatOf(FileBytes file, const std::string& name) {
  if (file.empty()) {
    throw Error(ErrorCode::Format,
                "The file is empty. Copy the picture again from where it was taken.", name);
  }
  refuseForeign(file, kRawKinds, name);
  for (const auto* format : kFormats) {
    if (format->recognises(file)) return *format;
  }
  refuseForeign(file, kForeignKinds, name);
  throw Error(ErrorCode::Format,
              "This is not a picture that Handful can read. It reads JPEG, PNG, TIFF and BMP.",
              name);
}

void requireReadableSize(const ImageFormat& format, const PixelSize& size,
                         const std::string& name) {
  if (size.width < 1 || size.height < 1) failDamaged(format.name, "it has no pixels", name);
  if (size.width <= kMaxPixels / size.height) return;
  throw Error(ErrorCode::Format,
              "The picture has " + std::to_string(size.width) + " x " +
                  std::to_string(size.height) + " pixels, more than the " +
                  std::to_string(kMaxPixels / 1'000'000) +
                  " megapixels that Handful reads. Reduce it, or cut out the part.",
              name);
}

}  // namespace

RgbImage decodeImage(std::span<const std::byte> file, const std::string& name) {
  const auto& format = formatOf(file, name);
  return guardLibrary(ErrorCode::Format, "Reading the picture", name, [&] {
    requireReadableSize(format, format.headerSize(file, name), name);
    const auto decoded = format.decode(file, name);
    return RgbImage{upright(decoded.rgb, decoded.orientation)};
  });
}

RgbImage readImage(const std::filesystem::path& path) {
  return decodeImage(readFile(path), toUtf8(path));
}

bool hasImageSuffix(const std::filesystem::path& path) {
  std::string suffix = toUtf8(path.extension());
  for (char& letter : suffix) {  // not std::tolower: in Turkish it knows no i for the I of .TIF
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  constexpr std::array kSuffixes = {".png"sv, ".jpg"sv, ".jpeg"sv, ".tif"sv, ".tiff"sv, ".bmp"sv};
  return std::ranges::find(kSuffixes, suffix) != kSuffixes.end();
}

}  // namespace handful::imaging
