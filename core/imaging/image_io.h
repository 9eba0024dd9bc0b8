#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "core/imaging/image.h"

namespace handful::imaging {

/// Larger pictures are refused from their header, before memory is taken.
inline constexpr long long kMaxPixels = 100'000'000;

/// Decodes JPEG, PNG, TIFF or BMP into upright 8-bit RGB. The kind is told by
/// the content, never by the name. The same code serves the trainer and the
/// line PC, so that a file gives the same pixels on both.
///
/// One rule for each kind of pixel:
/// - grey: R = G = B; palette: looked up; 1, 2, 4 bits: scaled to 0..255;
/// - 16 bits: the high byte (v >> 8); the range is not stretched, because that
///   would make the brightness of a picture depend on its content;
/// - alpha: composed over black;
/// - CMYK and YCCK JPEG: R = C' K' / 255 and so on, with the Adobe inversion honoured;
/// - EXIF orientation (JPEG) and the orientation tag (TIFF) are applied;
/// - colour profiles are ignored; of several pages or frames the first counts.
///
/// A picture that ends early is an error, not a half-grey picture.
///
/// @param name used as the subject of errors only
/// @throws Error (Format) unknown kind, damaged, truncated, empty, more than
///         kMaxPixels; the text says which and what to do
[[nodiscard]] RgbImage decodeImage(std::span<const std::byte> file, const std::string& name);

/// Reads the file into memory and decodes it.
/// @throws Error (Io, Format)
[[nodiscard]] RgbImage readImage(const std::filesystem::path& path);

/// Writes PNG: RGB (CV_8UC3, RGB order) or grey (CV_8UC1). No metadata and no
/// time stamp: the same pixels give the same bytes.
[[nodiscard]] std::vector<std::byte> encodePng(const cv::Mat& pixels);

/// Writes JPEG, for pictures that are only to be looked at: a fraction of the PNG's size.
/// @param pixels CV_8UC3, RGB order
/// @param quality 1..100, as libjpeg counts it
[[nodiscard]] std::vector<std::byte> encodeJpeg(const cv::Mat& pixels, int quality);

/// True for the file name endings that a folder is searched for (case-insensitive):
/// .png .jpg .jpeg .tif .tiff .bmp
[[nodiscard]] bool hasImageSuffix(const std::filesystem::path& path);

}  // namespace handful::imaging
