#pragma once

#include "core/density/density.h"

namespace handful::density {

/// COFT-AD's density: one multivariate Gaussian over the L2-normalised embeddings of
/// the normals and of mild variations of them, covariance shrunk by Ledoit and Wolf
/// (2004); the score is the squared Mahalanobis distance. Sees the part as a whole.
template <backbone::Tail kTail>
class GaussianDensity final : public Density {
 public:
  static constexpr std::string_view kName =
      kTail == backbone::Tail::Tuned ? "tuned-gaussian" : "gaussian";

  /// @throws Error (Numeric) if there are fewer than two embeddings or they are all equal
  [[nodiscard]] static GaussianDensity fit(const NormalSet& normals);
  /// @throws Error (Format)
  [[nodiscard]] static GaussianDensity load(const NamedTensors& tensors);

  [[nodiscard]] std::string_view name() const noexcept override { return kName; }
  [[nodiscard]] HeadOutput score(const backbone::ImageFeatures& features,
                                 std::span<const std::uint8_t> mask) const override;
  [[nodiscard]] NamedTensors tensors() const override;

 private:
  GaussianDensity(Eigen::VectorXf mean, backbone::FeatureMatrix whitening);

  Eigen::VectorXf mean_;
  backbone::FeatureMatrix whitening_;  // inverse of the Cholesky factor, lower triangular
};

extern template class GaussianDensity<backbone::Tail::Pretrained>;
extern template class GaussianDensity<backbone::Tail::Tuned>;

/// Ledoit and Wolf's share of the sphere in the shrunk covariance, 0..1, for centred
/// rows: cov = (1 - share) S + share * trace(S) / p * I, S with divisor n.
[[nodiscard]] double ledoitWolfShrinkage(const Eigen::MatrixXd& centred);

}  // namespace handful::density
