#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/imaging/image.h"

namespace handful::imaging {

/// What can be told of one picture by itself; cheap (some 20 ms on 10 megapixels).
struct Quality {
  int width = 0;
  int height = 0;
  double sharpness = 0.0;         ///< deviation of the Laplacian at about 320x320, grey levels
  double darkShare = 0.0;         ///< share of pixels <= 4, 0..1
  double brightShare = 0.0;       ///< share of pixels >= 251, 0..1
  double meanLevel = 0.0;         ///< grey level, 0..255
  std::uint64_t contentHash = 0;  ///< of the exact pixels
  std::vector<float> thumbprint;  ///< 16x16 grey, mean 0, norm 1: near duplicates correlate
};

[[nodiscard]] Quality measureQuality(const RgbImage& image);

enum class QualityWarning {
  Duplicate = 1,  ///< the very same pixels as an earlier picture
  NearDuplicate,  ///< almost the same picture as an earlier one
  OtherSize,      ///< another size than most pictures
  Blurred,        ///< much less sharp than the others
  TooDark,
  TooBright,
};

struct QualityFinding {
  QualityWarning warning{};
  std::size_t image = 0;  ///< index of the picture that is spoken of
  std::size_t other = 0;  ///< Duplicate and NearDuplicate: the earlier one; else = image
};

/// Judges a set of pictures of one part against each other. Warnings only:
/// nothing here stops a set-up. Order: by image, then by warning.
[[nodiscard]] std::vector<QualityFinding> judgeQuality(const std::vector<Quality>& images);

}  // namespace handful::imaging
