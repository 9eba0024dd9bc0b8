#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "core/density/density.h"

namespace handful::density {

/// A head within the fused score.
struct HeadScale {
  std::string name;
  double weight = 1.0;   ///< > 0
  double typical = 0.0;  ///< g: geometric mean of its leave-image-out image scores, > 0
};

/// exp(sum_h w_h ln(max(score_h, 1e-6 g_h) / g_h) / sum_h w_h): positive, 1 = a typical
/// good part, and it keeps this meaning when heads, network or size change (README.md).
/// @param scores one for each head
[[nodiscard]] double fuse(std::span<const HeadScale> heads, std::span<const double> scores);

/// g of one head. @throws Error (Numeric) if no score is positive
[[nodiscard]] double geometricMean(std::span<const double> scores);

/// The scale of a head by what it says of normals that it has not seen. A head that scatters on
/// them has less say: its weight is divided by the variance of the logarithms of its scores
/// (inverse-variance weighting), drawn towards an ordinary one where there are few images
/// (README.md). The variance is that of the middle half, so that a bad apple does not silence
/// the heads that see it.
/// @param weight that of the catalogue
/// @param heldOut leave-image-out scores; those of 0 are copies and say nothing
/// @throws Error (Numeric) if no score is positive
[[nodiscard]] HeadScale scaleOf(std::string name, double weight, std::span<const double> heldOut);

/// What the inspection says about one picture before any threshold.
struct FusedOutput {
  double score = 0.0;  ///< fused score of the image
  Eigen::VectorXf
      patchScores;  ///< [cells]: the patch heads fused in the same way; 0 outside the mask
};

/// The fitted heads together with their scales.
class FusedDensity {
 public:
  /// @param heads and @p scales in the same order, at least one patch-level head
  FusedDensity(std::vector<std::unique_ptr<const Density>> heads, std::vector<HeadScale> scales);

  [[nodiscard]] FusedOutput score(const backbone::ImageFeatures& features,
                                  std::span<const std::uint8_t> mask) const;

  [[nodiscard]] const std::vector<HeadScale>& scales() const noexcept { return scales_; }

  /// All heads in one file: "<head>.<tensor>".
  [[nodiscard]] NamedTensors tensors() const;
  /// @throws Error (Format)
  [[nodiscard]] static FusedDensity load(const NamedTensors& tensors,
                                         std::vector<HeadScale> scales);

 private:
  std::vector<std::unique_ptr<const Density>> heads_;
  std::vector<HeadScale> scales_;
};

/// Fuses what the heads said, whoever they were: also for leave-image-out outputs.
/// @throws Error (Format) if no head is patch-level, Error (Numeric) if the score is not finite
[[nodiscard]] FusedOutput fuseOutputs(std::span<const HeadScale> scales,
                                      std::span<const HeadOutput> outputs,
                                      std::span<const std::uint8_t> mask);

}  // namespace handful::density
