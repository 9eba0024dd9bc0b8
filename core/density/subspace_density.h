#pragma once

#include "core/density/density.h"

namespace handful::density {

/// How far each patch lies outside the subspace that the patches of the normals
/// span: PCA over all of them, the components that hold 97 % of the variance are
/// kept, and the squared norm of what remains is the score (SubspaceAD; NPCA of
/// Rippel et al.). Constant in size and time, however many images there are.
class SubspaceDensity final : public Density {
 public:
  struct Config {
    double keptVariance = 0.97;  ///< 0..1
  };
  static constexpr std::string_view kName = "subspace";

  /// @throws Error (Numeric) if there are too few patches
  [[nodiscard]] static SubspaceDensity fit(const NormalSet& normals, Config config);
  [[nodiscard]] static SubspaceDensity fit(const NormalSet& normals) {
    return fit(normals, Config{});
  }
  /// @throws Error (Format)
  [[nodiscard]] static SubspaceDensity load(const NamedTensors& tensors);

  [[nodiscard]] std::string_view name() const noexcept override { return kName; }
  [[nodiscard]] HeadOutput score(const backbone::ImageFeatures& features,
                                 std::span<const std::uint8_t> mask) const override;
  [[nodiscard]] NamedTensors tensors() const override;

  /// Orthonormal directions outside the subspace, [channels - kept, channels].
  [[nodiscard]] const backbone::FeatureMatrix& residualDirections() const noexcept {
    return directions_;
  }

 private:
  SubspaceDensity(Eigen::VectorXf mean, backbone::FeatureMatrix directions);

  Eigen::VectorXf mean_;
  backbone::FeatureMatrix directions_;
};

}  // namespace handful::density
