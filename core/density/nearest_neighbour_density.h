#pragma once

#include "core/density/density.h"
#include "core/density/patch_bank.h"

namespace handful::density {

/// Squared distance of each patch to the nearest patch of the normals (kNN of MSC at
/// patch level; PatchCore, Roth et al. 2022). The bank of few-shot problems is small;
/// above maxBank it is thinned to a greedy k-centre coreset (Sener and Savarese 2018).
class NearestNeighbourDensity final : public Density {
 public:
  struct Config {
    /// Rows of the bank at most: ten images of 400 patches stay whole.
    int maxBank = 4096;
  };
  static constexpr std::string_view kName = "nearest-neighbour";

  /// @throws Error (Numeric) if there are too few patches
  [[nodiscard]] static NearestNeighbourDensity fit(const NormalSet& normals, Config config);
  [[nodiscard]] static NearestNeighbourDensity fit(const NormalSet& normals) {
    return fit(normals, Config{});
  }
  /// @throws Error (Format)
  [[nodiscard]] static NearestNeighbourDensity load(const NamedTensors& tensors);

  [[nodiscard]] std::string_view name() const noexcept override { return kName; }
  [[nodiscard]] HeadOutput score(const backbone::ImageFeatures& features,
                                 std::span<const std::uint8_t> mask) const override;
  [[nodiscard]] NamedTensors tensors() const override;

  [[nodiscard]] const backbone::FeatureMatrix& bank() const noexcept { return bank_.rows(); }

 private:
  explicit NearestNeighbourDensity(PatchBank bank);

  PatchBank bank_;
};

}  // namespace handful::density
