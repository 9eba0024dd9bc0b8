#include "tests/support/image_builders.h"

#include <png.h>
#include <tiffio.h>
#include <zlib.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
// jpeglib.h needs the C headers above.
#include <jpeglib.h>

#include <opencv2/imgproc.hpp>
#include <stdexcept>

#include "core/base/file_bytes.h"

namespace handful::test {
namespace {

void append(FileBytes& file, const void* from, std::size_t count) {
  const auto* bytes = static_cast<const std::byte*>(from);
  file.insert(file.end(), bytes, bytes + count);
}

void append16(FileBytes& file, unsigned value) {
  for (unsigned shift = 0; shift < 16; shift += 8) {
    file.push_back(static_cast<std::byte>(value >> shift & 0xFFU));
  }
}

void append32(FileBytes& file, std::uint32_t value) {
  append16(file, value & 0xFFFFU);
  append16(file, value >> 16U);
}

void putBigEndian(FileBytes& file, std::size_t offset, std::uint32_t value, unsigned bytes) {
  for (unsigned i = 0; i < bytes; ++i) {
    file.at(offset + i) = static_cast<std::byte>(value >> (8 * (bytes - 1 - i)) & 0xFFU);
  }
}

/// A row as the file holds it: fewer than 8 bits packed, the first pixel on top.
std::vector<std::uint8_t> packedRow(const cv::Mat& pixels, int y, int bits) {
  const auto* row = pixels.ptr(y);
  if (bits == 0 || bits == 8) {
    return {row, row + static_cast<std::size_t>(pixels.cols) * pixels.elemSize()};
  }
  const auto perByte = 8 / bits;
  std::vector<std::uint8_t> packed(static_cast<std::size_t>((pixels.cols + perByte - 1) / perByte));
  for (int x = 0; x < pixels.cols; ++x) {
    const int shift = 8 - bits - x % perByte * bits;
    auto& byte = packed[static_cast<std::size_t>(x / perByte)];
    byte = static_cast<std::uint8_t>(byte | row[x] << shift);
  }
  return packed;
}

// --- PNG ---

void onPngWrite(png_structp png, png_bytep from, std::size_t count) {
  append(*static_cast<FileBytes*>(png_get_io_ptr(png)), from, count);
}

void onPngFlush(png_structp) {}

int pngColourType(const cv::Mat& pixels, const PngOptions& options) {
  if (!options.palette.empty()) return PNG_COLOR_TYPE_PALETTE;
  switch (pixels.channels()) {
    case 1:
      return PNG_COLOR_TYPE_GRAY;
    case 2:
      return PNG_COLOR_TYPE_GRAY_ALPHA;
    case 3:
      return PNG_COLOR_TYPE_RGB;
    default:
      return PNG_COLOR_TYPE_RGB_ALPHA;
  }
}

void setPngPalette(png_structp png, png_infop info, const std::vector<cv::Vec4b>& palette) {
  std::vector<png_color> colours;
  std::vector<png_byte> alphas;
  for (const auto& entry : palette) {
    colours.push_back({entry[0], entry[1], entry[2]});
    alphas.push_back(entry[3]);
  }
  const auto count = static_cast<int>(palette.size());
  png_set_PLTE(png, info, colours.data(), count);
  if (std::ranges::any_of(alphas, [](png_byte alpha) { return alpha != 255; })) {
    png_set_tRNS(png, info, alphas.data(), count, nullptr);
  }
}

// --- JPEG ---

void writeJpegHeaderFields(jpeg_compress_struct& jpeg, const cv::Mat& pixels,
                           const JpegOptions& options) {
  jpeg.image_width = static_cast<JDIMENSION>(pixels.cols);
  jpeg.image_height = static_cast<JDIMENSION>(pixels.rows);
  jpeg.input_components = pixels.channels();
  switch (pixels.channels()) {
    case 1:
      jpeg.in_color_space = JCS_GRAYSCALE;
      break;
    case 3:
      jpeg.in_color_space = JCS_RGB;
      break;
    default:
      jpeg.in_color_space = JCS_CMYK;
      break;
  }
  jpeg_set_defaults(&jpeg);
  if (pixels.channels() == 4) {
    jpeg_set_colorspace(&jpeg, options.inks == JpegInks::Ycck ? JCS_YCCK : JCS_CMYK);
    jpeg.write_Adobe_marker = options.adobeMarker ? TRUE : FALSE;
  }
  jpeg_set_quality(&jpeg, options.quality, TRUE);
  if (options.progressive) jpeg_simple_progression(&jpeg);
  if (options.fullChroma) {
    for (int c = 0; c < jpeg.num_components; ++c) {
      jpeg.comp_info[c].h_samp_factor = 1;
      jpeg.comp_info[c].v_samp_factor = 1;
    }
  }
}

// --- TIFF ---

/// A file in memory, as libtiff wants it for writing.
struct TiffFile {
  FileBytes bytes;
  std::size_t position = 0;
};

tmsize_t onTiffRead(thandle_t handle, void* to, tmsize_t count) {
  auto& file = *static_cast<TiffFile*>(handle);
  const auto start = std::min(file.position, file.bytes.size());
  const auto granted = std::min(static_cast<std::size_t>(count), file.bytes.size() - start);
  std::memcpy(to, file.bytes.data() + start, granted);
  file.position = start + granted;
  return static_cast<tmsize_t>(granted);
}

tmsize_t onTiffWrite(thandle_t handle, void* from, tmsize_t count) {
  auto& file = *static_cast<TiffFile*>(handle);
  const auto size = static_cast<std::size_t>(count);
  file.bytes.resize(std::max(file.bytes.size(), file.position + size));
  std::memcpy(file.bytes.data() + file.position, from, size);
  file.position += size;
  return count;
}

toff_t onTiffSeek(thandle_t handle, toff_t offset, int whence) {
  auto& file = *static_cast<TiffFile*>(handle);
  if (whence == SEEK_CUR) offset += file.position;
  if (whence == SEEK_END) offset += file.bytes.size();
  file.position = offset;
  return offset;
}

int onTiffClose(thandle_t) { return 0; }

toff_t onTiffSize(thandle_t handle) { return static_cast<TiffFile*>(handle)->bytes.size(); }

TIFF* openTiffForWriting(TiffFile& file, const std::string& mode) {
  TIFF* tiff = TIFFClientOpen("", mode.c_str(), &file, onTiffRead, onTiffWrite, onTiffSeek,
                              onTiffClose, onTiffSize, nullptr, nullptr);
  if (tiff == nullptr) throw std::runtime_error("libtiff cannot write with mode " + mode);
  return tiff;
}

int tiffPhotometric(const cv::Mat& pixels, const TiffOptions& options) {
  if (options.photometric >= 0) return options.photometric;
  if (!options.palette.empty()) return PHOTOMETRIC_PALETTE;
  return pixels.channels() < 3 ? PHOTOMETRIC_MINISBLACK : PHOTOMETRIC_RGB;
}

int tiffColours(int photometric) {
  switch (photometric) {
    case PHOTOMETRIC_RGB:
    case PHOTOMETRIC_YCBCR:
      return 3;
    case PHOTOMETRIC_SEPARATED:
      return 4;
    default:
      return 1;
  }
}

void setTiffPalette(TIFF* tiff, const std::vector<cv::Vec3w>& palette) {
  std::vector<std::uint16_t> channels[3];
  for (const auto& entry : palette) {
    for (int c = 0; c < 3; ++c) channels[c].push_back(entry[c]);
  }
  TIFFSetField(tiff, TIFFTAG_COLORMAP, channels[0].data(), channels[1].data(), channels[2].data());
}

void setTiffFields(TIFF* tiff, const cv::Mat& pixels, const TiffOptions& options) {
  const int photometric = tiffPhotometric(pixels, options);
  const int depth = static_cast<int>(pixels.elemSize1()) * 8;
  TIFFSetField(tiff, TIFFTAG_SUBFILETYPE, options.subfileType);
  TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, pixels.cols);
  TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, pixels.rows);
  TIFFSetField(tiff, TIFFTAG_BITSPERSAMPLE, options.bits == 0 ? depth : options.bits);
  TIFFSetField(tiff, TIFFTAG_SAMPLESPERPIXEL, pixels.channels());
  TIFFSetField(tiff, TIFFTAG_SAMPLEFORMAT, options.sampleFormat);
  TIFFSetField(tiff, TIFFTAG_COMPRESSION, options.compression);
  TIFFSetField(tiff, TIFFTAG_PHOTOMETRIC, photometric);
  TIFFSetField(tiff, TIFFTAG_ORIENTATION, options.orientation);
  TIFFSetField(tiff, TIFFTAG_PLANARCONFIG,
               options.separatePlanes ? PLANARCONFIG_SEPARATE : PLANARCONFIG_CONTIG);
  if (photometric == PHOTOMETRIC_YCBCR) {
    TIFFSetField(tiff, TIFFTAG_JPEGCOLORMODE, JPEGCOLORMODE_RGB);
    TIFFSetField(tiff, TIFFTAG_YCBCRSUBSAMPLING, 1, 1);
  }
  const int extras = pixels.channels() - tiffColours(photometric);
  if (extras > 0) {
    std::vector<std::uint16_t> kinds(static_cast<std::size_t>(extras), EXTRASAMPLE_UNSPECIFIED);
    if (options.alpha == TiffAlpha::Associated) kinds[0] = EXTRASAMPLE_ASSOCALPHA;
    if (options.alpha == TiffAlpha::Unassociated) kinds[0] = EXTRASAMPLE_UNASSALPHA;
    TIFFSetField(tiff, TIFFTAG_EXTRASAMPLES, extras, kinds.data());
  }
  if (!options.palette.empty()) setTiffPalette(tiff, options.palette);
  if (options.tileSide > 0) {
    TIFFSetField(tiff, TIFFTAG_TILEWIDTH, options.tileSide);
    TIFFSetField(tiff, TIFFTAG_TILELENGTH, options.tileSide);
  } else {
    TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, options.rowsPerStrip);
  }
}

void writeTiffPlane(TIFF* tiff, const cv::Mat& plane, const TiffOptions& options,
                    std::uint16_t index) {
  if (options.tileSide == 0) {
    for (int y = 0; y < plane.rows; ++y) {
      auto row = packedRow(plane, y, options.bits);
      TIFFWriteScanline(tiff, row.data(), static_cast<std::uint32_t>(y), index);
    }
    return;
  }
  cv::Mat padded;
  const int side = options.tileSide;
  cv::copyMakeBorder(plane, padded, 0, (side - plane.rows % side) % side, 0,
                     (side - plane.cols % side) % side, cv::BORDER_CONSTANT);
  for (int y = 0; y < plane.rows; y += side) {
    for (int x = 0; x < plane.cols; x += side) {
      std::vector<std::uint8_t> tile;
      for (int row = 0; row < side; ++row) {
        const auto bytes =
            packedRow(padded(cv::Rect(x, y + row, side, 1)).clone(), 0, options.bits);
        tile.insert(tile.end(), bytes.begin(), bytes.end());
      }
      TIFFWriteTile(tiff, tile.data(), static_cast<std::uint32_t>(x), static_cast<std::uint32_t>(y),
                    0, index);
    }
  }
}

void writeTiffPage(TIFF* tiff, const cv::Mat& pixels, const TiffOptions& options) {
  setTiffFields(tiff, pixels, options);
  std::vector<cv::Mat> planes = {pixels};
  if (options.separatePlanes) cv::split(pixels, planes);
  for (std::size_t i = 0; i < planes.size(); ++i) {
    writeTiffPlane(tiff, planes[i], options, static_cast<std::uint16_t>(i));
  }
  TIFFWriteDirectory(tiff);
}

// --- BMP ---

std::uint32_t maskedPixel(const cv::Mat& pixels, int x, int y,
                          const std::vector<std::uint32_t>& masks) {
  const auto* pixel = pixels.ptr(y, x);
  std::uint32_t value = 0;
  for (std::size_t c = 0; c < masks.size(); ++c) {
    if (masks[c] == 0) continue;
    const auto shift = static_cast<unsigned>(__builtin_ctz(masks[c]));
    const auto top = masks[c] >> shift;
    const std::uint32_t level = (std::uint32_t{pixel[c]} * top + 127) / 255;
    value |= level << shift;
  }
  return value;
}

void appendBmpRow(FileBytes& file, const cv::Mat& pixels, int y, const BmpOptions& options) {
  const auto start = file.size();
  if (options.bits <= 8) {
    const auto row = packedRow(pixels, y, options.bits);
    append(file, row.data(), row.size());
  } else {
    for (int x = 0; x < pixels.cols; ++x) {
      if (!options.masks.empty()) {
        const auto value = maskedPixel(pixels, x, y, options.masks);
        options.bits == 16 ? append16(file, value) : append32(file, value);
        continue;
      }
      const auto& pixel = pixels.at<cv::Vec3b>(y, x);
      const std::uint8_t bgr[4] = {pixel[2], pixel[1], pixel[0], options.unusedByte};
      append(file, bgr, static_cast<std::size_t>(options.bits / 8));
    }
  }
  while ((file.size() - start) % 4 != 0) file.push_back(std::byte{0});
}

void appendBmpInfoHeader(FileBytes& file, const cv::Mat& pixels, const BmpOptions& options) {
  const bool hasMasks = !options.masks.empty();
  const auto height = static_cast<std::uint32_t>(options.topDown ? -pixels.rows : pixels.rows);
  append32(file, hasMasks ? 56 : 40);
  append32(file, static_cast<std::uint32_t>(pixels.cols));
  append32(file, height);
  append16(file, 1);
  append16(file, static_cast<unsigned>(options.bits));
  append32(file, options.compression >= 0 ? static_cast<std::uint32_t>(options.compression)
                                          : (hasMasks ? 3U : 0U));
  for (int i = 0; i < 3; ++i) append32(file, 0);  // size, resolution
  append32(file, static_cast<std::uint32_t>(options.palette.size()));
  append32(file, 0);
  if (!hasMasks) return;
  for (std::size_t i = 0; i < 4; ++i)
    append32(file, i < options.masks.size() ? options.masks[i] : 0);
}

}  // namespace

cv::Mat testPicture(int width, int height) {
  cv::Mat picture(height, width, CV_8UC3);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const double u = (x + 0.5) / width, v = (y + 0.5) / height;
      picture.at<cv::Vec3b>(y, x) = {cv::saturate_cast<std::uint8_t>(20 + 210 * u),
                                     cv::saturate_cast<std::uint8_t>(240 - 190 * v),
                                     cv::saturate_cast<std::uint8_t>(30 + 180 * u * v)};
    }
  }
  return picture;
}

imaging::RgbImage testImage(int width, int height) { return {testPicture(width, height)}; }

cv::Mat plainPicture(int width, int height, const cv::Vec3b& rgb) {
  return {height, width, CV_8UC3, cv::Scalar(rgb[0], rgb[1], rgb[2])};
}

cv::Mat greyPicture(int width, int height) {
  cv::Mat grey;
  cv::cvtColor(testPicture(width, height), grey, cv::COLOR_RGB2GRAY);
  return grey;
}

cv::Mat indexPicture(int colours, int width, int height) {
  cv::Mat indices(height, width, CV_8UC1);
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      indices.at<std::uint8_t>(y, x) = static_cast<std::uint8_t>((x + 3 * y + x * y) % colours);
    }
  }
  return indices;
}

int largestDifference(const cv::Mat& first, const cv::Mat& second) {
  if (first.size() != second.size() || first.type() != second.type()) return 256;
  return static_cast<int>(cv::norm(first, second, cv::NORM_INF));
}

FileBytes pngFile(const cv::Mat& pixels, const PngOptions& options) {
  FileBytes file;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  png_set_write_fn(png, &file, onPngWrite, onPngFlush);
  const int depth = static_cast<int>(pixels.elemSize1()) * 8;
  png_set_IHDR(png, info, static_cast<png_uint_32>(pixels.cols),
               static_cast<png_uint_32>(pixels.rows), options.bits == 0 ? depth : options.bits,
               pngColourType(pixels, options),
               options.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (!options.palette.empty()) setPngPalette(png, info, options.palette);
  if (options.transparentGrey) {
    png_color_16 key{};
    key.gray = *options.transparentGrey;
    png_set_tRNS(png, info, nullptr, 0, &key);
  }
  png_write_info(png, info);
  if (pixels.depth() == CV_16U) png_set_swap(png);  // the machine is little-endian
  if (options.bits != 0) png_set_packing(png);
  const int passes = png_set_interlace_handling(png);
  for (int pass = 0; pass < passes; ++pass) {
    for (int y = 0; y < pixels.rows; ++y) png_write_row(png, pixels.ptr(y));
  }
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return file;
}

FileBytes jpegFile(const cv::Mat& pixels, const JpegOptions& options) {
  jpeg_compress_struct jpeg{};
  jpeg_error_mgr errors{};
  jpeg.err = jpeg_std_error(&errors);
  jpeg_create_compress(&jpeg);
  unsigned char* data = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&jpeg, &data, &size);
  writeJpegHeaderFields(jpeg, pixels, options);
  jpeg_start_compress(&jpeg, TRUE);
  if (options.orientation != 0) {
    const auto exif = exifSegment(options.orientation);
    jpeg_write_marker(&jpeg, JPEG_APP0 + 1, reinterpret_cast<const JOCTET*>(exif.data()),
                      static_cast<unsigned>(exif.size()));
  }
  for (int y = 0; y < pixels.rows; ++y) {
    JSAMPROW row = const_cast<JSAMPROW>(pixels.ptr(y));
    jpeg_write_scanlines(&jpeg, &row, 1);
  }
  jpeg_finish_compress(&jpeg);
  jpeg_destroy_compress(&jpeg);
  FileBytes file;
  append(file, data, size);
  std::free(data);
  return file;
}

FileBytes exifSegment(int orientation, bool bigEndian) {
  const auto number = [bigEndian](FileBytes& to, std::uint32_t value, unsigned bytes) {
    for (unsigned i = 0; i < bytes; ++i) {
      const unsigned shift = 8 * (bigEndian ? bytes - 1 - i : i);
      to.push_back(static_cast<std::byte>(value >> shift & 0xFFU));
    }
  };
  FileBytes segment = bytesFrom(std::string("Exif\0\0", 6) + (bigEndian ? "MM" : "II"));
  number(segment, 42, 2);
  number(segment, 8, 4);  // the directory follows at once
  number(segment, 1, 2);  // with one entry
  number(segment, 0x0112, 2);
  number(segment, 3, 2);  // 16 bits
  number(segment, 1, 4);
  number(segment, static_cast<std::uint32_t>(orientation), 2);
  number(segment, 0, 2);
  number(segment, 0, 4);  // no other directory
  return segment;
}

FileBytes tiffFile(const cv::Mat& pixels, const TiffOptions& options) {
  TiffFile file;
  TIFF* tiff = openTiffForWriting(file, options.mode);
  writeTiffPage(tiff, pixels, options);
  for (int page = 1; page < options.pages; ++page) {
    writeTiffPage(tiff, cv::Mat::zeros(pixels.size(), pixels.type()), options);
  }
  TIFFClose(tiff);
  return file.bytes;
}

FileBytes bmpFile(const cv::Mat& pixels, const BmpOptions& options) {
  FileBytes header;
  if (options.os2Header) {
    append32(header, 12);
    append16(header, static_cast<unsigned>(pixels.cols));
    append16(header, static_cast<unsigned>(pixels.rows));
    append16(header, 1);
    append16(header, static_cast<unsigned>(options.bits));
  } else {
    appendBmpInfoHeader(header, pixels, options);
  }
  for (const auto& entry : options.palette) {
    const std::uint8_t bgr[4] = {entry[2], entry[1], entry[0], 0};
    append(header, bgr, options.os2Header ? 3 : 4);
  }
  header.insert(header.end(), static_cast<std::size_t>(options.gap), std::byte{0xAA});

  FileBytes rows;
  for (int y = 0; y < pixels.rows; ++y) {
    appendBmpRow(rows, pixels, options.topDown ? y : pixels.rows - 1 - y, options);
  }
  FileBytes file = bytesFrom("BM");
  append32(file, static_cast<std::uint32_t>(14 + header.size() + rows.size()));
  append32(file, 0);
  append32(file, static_cast<std::uint32_t>(14 + header.size()));
  append(file, header.data(), header.size());
  append(file, rows.data(), rows.size());
  return file;
}

FileBytes pngClaiming(std::uint32_t width, std::uint32_t height) {
  auto file = pngFile(testPicture());
  putBigEndian(file, 16, width, 4);
  putBigEndian(file, 20, height, 4);
  const auto* chunk = reinterpret_cast<const Bytef*>(file.data()) + 12;  // name and 13 bytes
  putBigEndian(file, 29, static_cast<std::uint32_t>(crc32(0, chunk, 17)), 4);
  return file;
}

FileBytes jpegClaiming(std::uint16_t width, std::uint16_t height) {
  auto file = jpegFile(testPicture());
  const auto frame = bytesFrom(std::string("\xFF\xC0\0\x11\x08", 5));
  const auto found = std::search(file.begin(), file.end(), frame.begin(), frame.end());
  const auto offset = static_cast<std::size_t>(found - file.begin()) + frame.size();
  putBigEndian(file, offset, height, 2);
  putBigEndian(file, offset + 2, width, 2);
  return file;
}

FileBytes tiffClaiming(std::uint32_t width, std::uint32_t height) {
  TiffFile file;
  TIFF* tiff = openTiffForWriting(file, "wl");
  setTiffFields(tiff, greyPicture(), {});
  TIFFSetField(tiff, TIFFTAG_IMAGEWIDTH, width);
  TIFFSetField(tiff, TIFFTAG_IMAGELENGTH, height);
  TIFFSetField(tiff, TIFFTAG_ROWSPERSTRIP, height);
  std::uint8_t pixels[64] = {};
  TIFFWriteRawStrip(tiff, 0, pixels, sizeof pixels);
  TIFFClose(tiff);
  return file.bytes;
}

FileBytes bmpClaiming(std::uint32_t width, std::uint32_t height) {
  auto file = bmpFile(testPicture());
  FileBytes size;
  append32(size, width);
  append32(size, height);
  std::ranges::copy(size, file.begin() + 18);
  return file;
}

FileBytes bytesFrom(const std::string& text) {
  const auto bytes = bytesOf(text);
  return {bytes.begin(), bytes.end()};
}

FileBytes firstBytes(const FileBytes& file, std::size_t count) {
  return {file.begin(), file.begin() + static_cast<std::ptrdiff_t>(std::min(count, file.size()))};
}

void writeBytes(const std::filesystem::path& path, std::span<const std::byte> bytes) {
  std::ofstream stream(path, std::ios::binary);
  stream.write(reinterpret_cast<const char*>(bytes.data()),
               static_cast<std::streamsize>(bytes.size()));
  if (!stream) throw std::runtime_error("cannot write " + path.string());
}

}  // namespace handful::test
