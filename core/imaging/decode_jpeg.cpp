#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
// jpeglib.h needs the C headers above.
#include <jerror.h>
#include <jpeglib.h>

#include "core/imaging/exif_orientation.h"
#include "core/imaging/image_format.h"

namespace handful::imaging {
namespace {

constexpr const char* kFormat = "JPEG";

/// More scans than any camera or program writes: a file that has them wants to
/// keep us busy.
constexpr int kMaxScans = 100;

struct ErrorManager {
  jpeg_error_mgr base;  // first: libjpeg hands out a pointer to it
  std::jmp_buf escape;
  std::array<char, JMSG_LENGTH_MAX> message;
};

[[noreturn]] void onError(j_common_ptr jpeg) {
  auto* errors = reinterpret_cast<ErrorManager*>(jpeg->err);
  (*jpeg->err->format_message)(jpeg, errors->message.data());
  std::longjmp(errors->escape, 1);
}

/// Some cameras pad the data with zeros. Anything else in front of a marker
/// means that decoding went out of step with the data.
bool isZeroPadding(j_common_ptr jpeg) {
  const auto* reader = reinterpret_cast<j_decompress_ptr>(jpeg);
  const auto skipped = static_cast<std::size_t>(jpeg->err->msg_parm.i[0]);
  const JOCTET* end = reader->src->next_input_byte;
  // Skipped bytes lie directly in front: the source is one piece of memory.
  for (std::size_t i = 1; i <= skipped; ++i) {
    if (*(end - i) != 0) return false;
  }
  return true;
}

/// libjpeg goes on after damage and fills the rest with grey. We do not.
void onMessage(j_common_ptr jpeg, int level) {
  if (level >= 0) return;  // a trace
  switch (jpeg->err->msg_code) {
    case JWRN_ADOBE_XFORM:
    case JWRN_JFIF_MAJOR:
      return;
    case JWRN_EXTRANEOUS_DATA:
      if (isZeroPadding(jpeg)) return;
      break;
    default:
      break;
  }
  onError(jpeg);
}

void onProgress(j_common_ptr jpeg) {
  const auto* reader = reinterpret_cast<j_decompress_ptr>(jpeg);
  if (reader->input_scan_number <= kMaxScans) return;
  auto* errors = reinterpret_cast<ErrorManager*>(jpeg->err);
  std::snprintf(errors->message.data(), errors->message.size(), "over %d scans", kMaxScans);
  std::longjmp(errors->escape, 1);
}

/// libjpeg's errors arrive by longjmp, which runs no destructors: so the calls
/// stand in two small functions that own nothing.
class JpegReader {
 public:
  explicit JpegReader(FileBytes file) : file_(file) {
    jpeg_.err = jpeg_std_error(&errors_.base);
    errors_.base.error_exit = onError;
    errors_.base.emit_message = onMessage;
    progress_.progress_monitor = onProgress;
  }
  ~JpegReader() { jpeg_destroy_decompress(&jpeg_); }
  JpegReader(const JpegReader&) = delete;
  JpegReader& operator=(const JpegReader&) = delete;

  [[nodiscard]] bool readHeader() {
    if (setjmp(errors_.escape) != 0) return false;
    jpeg_create_decompress(&jpeg_);
    jpeg_.progress = &progress_;
    jpeg_mem_src(&jpeg_, reinterpret_cast<const unsigned char*>(file_.data()), file_.size());
    jpeg_save_markers(&jpeg_, JPEG_APP0 + 1, 0xFFFF);
    jpeg_read_header(&jpeg_, TRUE);
    return true;
  }

  [[nodiscard]] bool readPixels(unsigned char* pixels, std::size_t rowBytes) {
    if (setjmp(errors_.escape) != 0) return false;
    jpeg_.out_color_space = hasInks() ? JCS_CMYK : JCS_RGB;
    jpeg_start_decompress(&jpeg_);
    while (jpeg_.output_scanline < jpeg_.output_height) {
      JSAMPROW row = pixels + jpeg_.output_scanline * rowBytes;
      jpeg_read_scanlines(&jpeg_, &row, 1);
    }
    jpeg_finish_decompress(&jpeg_);  // reads up to the end marker
    return true;
  }

  [[nodiscard]] bool hasInks() const {
    return jpeg_.jpeg_color_space == JCS_CMYK || jpeg_.jpeg_color_space == JCS_YCCK;
  }
  [[nodiscard]] const jpeg_decompress_struct& header() const { return jpeg_; }

  /// Says why the last call returned false.
  [[noreturn]] void fail(const std::string& name) const {
    switch (errors_.base.msg_code) {
      case JERR_ARITH_NOTIMPL:
      case JERR_BAD_PRECISION:
      case JERR_SOF_UNSUPPORTED:
        failUnsupported("a rare form of JPEG", name);
      default:
        failDamaged(kFormat, errors_.message.data(), name);
    }
  }

  [[nodiscard]] int orientation() const {
    for (auto marker = jpeg_.marker_list; marker != nullptr; marker = marker->next) {
      const FileBytes segment = std::as_bytes(std::span(marker->data, marker->data_length));
      const int orientation = exifOrientation(segment);
      if (orientation != 1) return orientation;
    }
    return 1;
  }

 private:
  FileBytes file_;
  ErrorManager errors_{};
  jpeg_progress_mgr progress_{};
  jpeg_decompress_struct jpeg_{};
};

/// Adobe's programs store 255 - ink, and say so with a marker of their own.
cv::Mat rgbFromInks(const cv::Mat& inks, bool inverted) {
  cv::Mat rgb(inks.size(), CV_8UC3);
  const unsigned flip = inverted ? 0U : 255U;
  for (int y = 0; y < inks.rows; ++y) {
    const auto* from = inks.ptr<cv::Vec4b>(y);
    auto* to = rgb.ptr<cv::Vec3b>(y);
    for (int x = 0; x < inks.cols; ++x) {
      const unsigned black = from[x][3] ^ flip;
      for (int c = 0; c < 3; ++c) to[x][c] = dimmed(from[x][c] ^ flip, black);
    }
  }
  return rgb;
}

bool recognises(FileBytes file) { return startsWith(file, "\xFF\xD8\xFF"); }

PixelSize headerSize(FileBytes file, const std::string& name) {
  JpegReader reader(file);
  if (!reader.readHeader()) reader.fail(name);
  return {reader.header().image_width, reader.header().image_height};
}

DecodedPixels decode(FileBytes file, const std::string& name) {
  JpegReader reader(file);
  if (!reader.readHeader()) reader.fail(name);
  const int orientation = reader.orientation();  // libjpeg forgets the marker with the pixels
  if (reader.header().jpeg_color_space == JCS_UNKNOWN) {
    failUnsupported("a JPEG with an unusual set of colour channels", name);
  }
  cv::Mat pixels(static_cast<int>(reader.header().image_height),
                 static_cast<int>(reader.header().image_width),
                 reader.hasInks() ? CV_8UC4 : CV_8UC3);
  if (!reader.readPixels(pixels.data, pixels.step)) reader.fail(name);
  if (reader.hasInks()) pixels = rgbFromInks(pixels, reader.header().saw_Adobe_marker != FALSE);
  return {pixels, orientation};
}

}  // namespace

const ImageFormat kJpegFormat{kFormat, recognises, headerSize, decode};

}  // namespace handful::imaging
