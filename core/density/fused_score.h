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
