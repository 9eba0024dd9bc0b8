#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstdlib>
// jpeglib.h needs the C headers above.
#include <jpeglib.h>

#include "core/base/error.h"
#include "core/imaging/image_io.h"

namespace handful::imaging {
namespace {

/// libjpeg's errors leave by longjmp: see decode_jpeg.cpp.
class JpegWriter {
 public:
  JpegWriter() {
    jpeg_.err = jpeg_std_error(&errors_.base);
    errors_.base.error_exit = onError;
    errors_.base.emit_message = onMessage;
  }
  ~JpegWriter() {
    jpeg_destroy_compress(&jpeg_);
    std::free(buffer_);
  }
  JpegWriter(const JpegWriter&) = delete;
  JpegWriter& operator=(const JpegWriter&) = delete;

  /// Owns nothing that a longjmp would leave behind.
  [[nodiscard]] bool write(const cv::Mat& rgb, int quality) {
    if (setjmp(errors_.escape) != 0) return false;
    jpeg_create_compress(&jpeg_);
    jpeg_mem_dest(&jpeg_, &buffer_, &size_);
    jpeg_.image_width = static_cast<JDIMENSION>(rgb.cols);
    jpeg_.image_height = static_cast<JDIMENSION>(rgb.rows);
    jpeg_.input_components = 3;
    jpeg_.in_color_space = JCS_RGB;
    jpeg_set_defaults(&jpeg_);
    jpeg_set_quality(&jpeg_, quality, TRUE);
    jpeg_.optimize_coding = TRUE;
    jpeg_start_compress(&jpeg_, TRUE);
    while (jpeg_.next_scanline < jpeg_.image_height) {
      auto* row = const_cast<JSAMPROW>(rgb.ptr(static_cast<int>(jpeg_.next_scanline)));
      jpeg_write_scanlines(&jpeg_, &row, 1);
    }
    jpeg_finish_compress(&jpeg_);
    return true;
  }

  [[nodiscard]] std::vector<std::byte> file() const {
    const auto bytes = std::as_bytes(std::span(buffer_, size_));
    return {bytes.begin(), bytes.end()};
  }
  [[nodiscard]] const char* message() const { return errors_.message.data(); }

 private:
  struct ErrorManager {
    jpeg_error_mgr base;  // first: libjpeg hands out a pointer to it
    std::jmp_buf escape;
    std::array<char, JMSG_LENGTH_MAX> message;
  };

  [[noreturn]] static void onError(j_common_ptr jpeg) {
    auto* errors = reinterpret_cast<ErrorManager*>(jpeg->err);
    (*jpeg->err->format_message)(jpeg, errors->message.data());
    std::longjmp(errors->escape, 1);
  }
  static void onMessage(j_common_ptr, int) {}

  ErrorManager errors_{};
  jpeg_compress_struct jpeg_{};
  unsigned char* buffer_ = nullptr;
  unsigned long size_ = 0;
};

}  // namespace

std::vector<std::byte> encodeJpeg(const cv::Mat& pixels, int quality) {
  if (pixels.empty() || pixels.type() != CV_8UC3 || quality < 1 || quality > 100) {
    throw Error(ErrorCode::Internal, "Only 8-bit RGB pictures are written as JPEG.");
  }
  JpegWriter writer;
  if (!writer.write(pixels, quality)) {
    throw Error(ErrorCode::Internal,
                std::string("The picture could not be packed as JPEG: ") + writer.message());
  }
  return writer.file();
}

}  // namespace handful::imaging
