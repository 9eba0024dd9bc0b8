#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace handful::metrics {

/// A number with what the quantisation may have changed in it.
struct PixelScore {
  double value = 0.0;  ///< 0..1, 1 = best
  double error = 0.0;  ///< the exact value lies within value +- error
};

/// How well heat maps show where the defects are.
struct PixelScores {
  /// Probability that a defect pixel is hotter than a good one, ties counted half.
  std::optional<PixelScore> auroc;
  /// Per-region overlap: at each level of heat the mean, over the connected defects of all
  /// pictures, of the share of a defect that is at least so hot; integrated over the share of
  /// good pixels that are so hot, from 0 to 0.3, and divided by 0.3. Small defects count as
  /// much as large ones.
  std::optional<PixelScore> pro;
  std::optional<PixelScore> pro05;  ///< the same from 0 to 0.05: where few good pixels are hot
  int regions = 0;                  ///< connected defects, 8 neighbours
};

/// Pixel quality over any number of pictures, one at a time. It holds 24 MiB, whatever their number
/// and size; while a picture with defects is added, 4 bytes more for each of its pixels and 44 for
/// each of its connected defects.
///
/// Bergmann, Batzner, Fauser, Sattlegger, Steger: The MVTec Anomaly Detection Dataset, IJCV
/// 129, 2021, section 6.2: all pixels of all pictures pooled, good pictures among them; regions
/// with 8 neighbours, the curves linear between levels of heat, as in their evaluation code.
///
/// Heat is counted in bins that depend on no data: 8192 to a doubling of its magnitude, from
/// 2^-32 to 2^32 with either sign. Within a bin the curves are taken as straight; the most this
/// can change is known afterwards and goes with every number. On heat maps it is far below 1e-4.
class PixelQuality {
 public:
  PixelQuality();

  /// @param heat CV_32FC1, any scale; higher = worse
  /// @param defects CV_8UC1 of the same size, not 0 = defect; empty for a good picture
  /// @throws Error (Numeric) for heat that is not finite; nothing of the picture counts then
  void add(const cv::Mat& heat, const cv::Mat& defects = {});

  /// Nothing where there is no defect, or no good pixel.
  [[nodiscard]] PixelScores scores() const;

 private:
  struct Bin {
    std::int64_t good = 0;  ///< pixels
    std::int64_t bad = 0;   ///< pixels
    double overlap = 0.0;   ///< every defect pixel counts 1 / area of its region
  };
  [[nodiscard]] std::optional<PixelScore> overlapUpTo(double limit) const;

  std::vector<Bin> bins_;  ///< by rising heat
  std::int64_t good_ = 0;
  std::int64_t bad_ = 0;
  int regions_ = 0;
};

}  // namespace handful::metrics
