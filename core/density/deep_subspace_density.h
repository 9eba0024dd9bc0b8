#pragma once

#include "core/density/density.h"

namespace handful::density {

/// How far each of the last block group's cells lies outside the subspace that those of the
/// normals span: SubspaceDensity once more, on the coarse grid, where it sees what has the
/// wrong place or shape rather than the wrong texture. Our choice, measured (README.md).
///
/// The cells have many channels, and few of them matter: here the kept directions are stored,
/// not those that are left out. Adds nothing to the heat map.
class DeepSubspaceDensity final : public Density {
 public:
  static constexpr std::string_view kName = "deep-subspace";
  static constexpr double kKeptVariance = 0.97;
  /// Where there are more channels than this, and more cells, so many cells are drawn to fit on:
  /// the time grows with the cube of the smaller of the two.
  static constexpr Eigen::Index kMostCells = 1024;

  /// @throws Error (Numeric) if there are too few cells, Error (Format) if the network has
  ///         none that fit its patches
  [[nodiscard]] static DeepSubspaceDensity fit(const NormalSet& normals);
  /// @throws Error (Format)
  [[nodiscard]] static DeepSubspaceDensity load(const NamedTensors& tensors);

  [[nodiscard]] std::string_view name() const noexcept override { return kName; }
  [[nodiscard]] HeadOutput score(const backbone::ImageFeatures& features,
                                 std::span<const std::uint8_t> mask) const override;
  [[nodiscard]] NamedTensors tensors() const override;

 private:
  DeepSubspaceDensity(Eigen::VectorXf mean, backbone::FeatureMatrix directions);

  Eigen::VectorXf mean_;
  backbone::FeatureMatrix directions_;  // [kept, channels], orthonormal
};

}  // namespace handful::density
