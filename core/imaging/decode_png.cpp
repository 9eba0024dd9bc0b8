#include <png.h>

#include <algorithm>
#include <array>
#include <csetjmp>
#include <cstdio>
#include <cstring>

#include "core/imaging/image_format.h"

namespace handful::imaging {
namespace {

constexpr const char* kFormat = "PNG";
constexpr std::string_view kSignature("\x89PNG\r\n\x1A\n", 8);
constexpr std::size_t kSizeAt = 16;  // signature, then length and name of the first chunk

/// libpng's errors leave by longjmp, which runs no destructors: so the calls
/// stand in small functions that own nothing.
class PngReader {
 public:
  explicit PngReader(FileBytes file)
      : rest_(file), png_(png_create_read_struct(PNG_LIBPNG_VER_STRING, this, onError, onWarning)) {
    if (png_ != nullptr) info_ = png_create_info_struct(png_);
    if (info_ == nullptr) {
      png_destroy_read_struct(&png_, nullptr, nullptr);
      throw std::bad_alloc();
    }
  }
  ~PngReader() { png_destroy_read_struct(&png_, &info_, nullptr); }
  PngReader(const PngReader&) = delete;
  PngReader& operator=(const PngReader&) = delete;

  /// Asks for 8-bit RGB, or RGBA where there is transparency.
  [[nodiscard]] bool readHeader() {
    if (setjmp(escape_) != 0) return false;
    png_set_read_fn(png_, this, onRead);
    png_set_user_limits(png_, PNG_UINT_31_MAX, PNG_UINT_31_MAX);  // the size is checked by us
    png_read_info(png_, info_);
    png_set_expand(png_);
    png_set_strip_16(png_);
    png_set_gray_to_rgb(png_);
    passes_ = png_set_interlace_handling(png_);
    png_read_update_info(png_, info_);
    return true;
  }

  [[nodiscard]] bool readPixels(cv::Mat& pixels) {
    if (setjmp(escape_) != 0) return false;
    for (int pass = 0; pass < passes_; ++pass) {
      for (int y = 0; y < pixels.rows; ++y) png_read_row(png_, pixels.ptr(y), nullptr);
    }
    png_read_end(png_, nullptr);  // up to the end chunk, so that a file cut short is noticed
    return true;
  }

  [[nodiscard]] int width() const { return static_cast<int>(png_get_image_width(png_, info_)); }
  [[nodiscard]] int height() const { return static_cast<int>(png_get_image_height(png_, info_)); }
  [[nodiscard]] int channels() const { return png_get_channels(png_, info_); }
  [[nodiscard]] const char* message() const { return message_.data(); }

 private:
  static void onRead(png_structp png, png_bytep to, std::size_t count) {
    auto& rest = static_cast<PngReader*>(png_get_io_ptr(png))->rest_;
    if (count > rest.size()) png_error(png, "unexpected end");
    std::memcpy(to, rest.data(), count);
    rest = rest.subspan(count);
  }

  [[noreturn]] static void onError(png_structp png, png_const_charp text) {
    auto* reader = static_cast<PngReader*>(png_get_error_ptr(png));
    std::snprintf(reader->message_.data(), reader->message_.size(), "%s", text);
    std::longjmp(reader->escape_, 1);
  }

  static void onWarning(png_structp, png_const_charp) {}  // about metadata, which we ignore

  FileBytes rest_;
  std::jmp_buf escape_{};
  std::array<char, 200> message_{};
  png_structp png_;
  png_infop info_ = nullptr;
  int passes_ = 1;
};

cv::Mat overBlack(const cv::Mat& rgba) {
  cv::Mat rgb(rgba.size(), CV_8UC3);
  for (int y = 0; y < rgba.rows; ++y) {
    const auto* from = rgba.ptr<cv::Vec4b>(y);
    auto* to = rgb.ptr<cv::Vec3b>(y);
    for (int x = 0; x < rgba.cols; ++x) {
      for (int c = 0; c < 3; ++c) to[x][c] = dimmed(from[x][c], from[x][3]);
    }
  }
  return rgb;
}

bool recognises(FileBytes file) { return startsWith(file, kSignature); }

PixelSize headerSize(FileBytes file, const std::string& name) {
  if (file.size() < kSizeAt + 8 || !startsWith(file, "IHDR", 12)) {
    failDamaged(kFormat, "no header", name);
  }
  const auto numberAt = [&](std::size_t offset) {
    long long value = 0;
    for (const auto byte : file.subspan(offset, 4)) {
      value = value * 256 + std::to_integer<long long>(byte);
    }
    return value;
  };
  return {numberAt(kSizeAt), numberAt(kSizeAt + 4)};
}

DecodedPixels decode(FileBytes file, const std::string& name) {
  PngReader reader(file);
  if (!reader.readHeader()) failDamaged(kFormat, reader.message(), name);
  const bool hasAlpha = reader.channels() == 4;
  cv::Mat pixels(reader.height(), reader.width(), hasAlpha ? CV_8UC4 : CV_8UC3);
  if (!reader.readPixels(pixels)) failDamaged(kFormat, reader.message(), name);
  return {hasAlpha ? overBlack(pixels) : pixels};
}

}  // namespace

const ImageFormat kPngFormat{kFormat, recognises, headerSize, decode};

}  // namespace handful::imaging
