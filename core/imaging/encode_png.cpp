#include <png.h>

#include <array>
#include <csetjmp>
#include <cstdio>

#include "core/base/error.h"
#include "core/imaging/image_io.h"

namespace handful::imaging {
namespace {

constexpr int kCompressionLevel = 3;

/// libpng's errors leave by longjmp: see decode_png.cpp.
class PngWriter {
 public:
  PngWriter() : png_(png_create_write_struct(PNG_LIBPNG_VER_STRING, this, onError, onWarning)) {
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) {
      png_destroy_write_struct(&png_, nullptr);
      throw std::bad_alloc();
    }
  }
  ~PngWriter() { png_destroy_write_struct(&png_, &info_); }
  PngWriter(const PngWriter&) = delete;
  PngWriter& operator=(const PngWriter&) = delete;

  [[nodiscard]] bool write(const cv::Mat& pixels) {
    if (setjmp(escape_) != 0) return false;
    png_set_write_fn(png_, this, onWrite, onFlush);
    png_set_IHDR(png_, info_, static_cast<png_uint_32>(pixels.cols),
                 static_cast<png_uint_32>(pixels.rows), 8,
                 pixels.channels() == 3 ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_GRAY,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    // Packages, samples and reports wait for this: 4 times faster than the default, 2 % larger.
    png_set_compression_level(png_, kCompressionLevel);
    png_write_info(png_, info_);
    for (int y = 0; y < pixels.rows; ++y) png_write_row(png_, pixels.ptr(y));
    png_write_end(png_, info_);
    return true;
  }

  [[nodiscard]] std::vector<std::byte> takeFile() { return std::move(file_); }
  [[nodiscard]] const char* message() const { return message_.data(); }

 private:
  static void onWrite(png_structp png, png_bytep from, std::size_t count) {
    auto& file = static_cast<PngWriter*>(png_get_io_ptr(png))->file_;
    const auto bytes = std::as_bytes(std::span(from, count));
    bool full = false;
    try {
      file.insert(file.end(), bytes.begin(), bytes.end());
    } catch (const std::bad_alloc&) {
      full = true;  // an exception must not pass through libpng
    }
    if (full) png_error(png, "out of memory");
  }

  static void onFlush(png_structp) {}

  [[noreturn]] static void onError(png_structp png, png_const_charp text) {
    auto* writer = static_cast<PngWriter*>(png_get_error_ptr(png));
    std::snprintf(writer->message_.data(), writer->message_.size(), "%s", text);
    std::longjmp(writer->escape_, 1);
  }

  static void onWarning(png_structp, png_const_charp) {}

  std::vector<std::byte> file_;
  std::jmp_buf escape_{};
  std::array<char, 200> message_{};
  png_structp png_;
  png_infop info_ = nullptr;
};

}  // namespace

std::vector<std::byte> encodePng(const cv::Mat& pixels) {
  if (pixels.empty() || (pixels.type() != CV_8UC3 && pixels.type() != CV_8UC1)) {
    throw Error(ErrorCode::Internal, "Only 8-bit RGB and grey pictures are written as PNG.");
  }
  PngWriter writer;
  if (!writer.write(pixels)) {
    throw Error(ErrorCode::Internal,
                std::string("The picture could not be packed as PNG: ") + writer.message());
  }
  return writer.takeFile();
}

}  // namespace handful::imaging
