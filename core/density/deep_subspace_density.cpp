#include "core/density/deep_subspace_density.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/density/density_tensors.h"

namespace handful::density {
namespace {

/// Rows spread evenly over all of them.
Eigen::MatrixXd evenly(const backbone::FeatureMatrix& rows, Eigen::Index most) {
  if (rows.rows() <= most) return rows.cast<double>();
  Eigen::MatrixXd chosen(most, rows.cols());
  for (Eigen::Index i = 0; i < most; ++i) {
    chosen.row(i) = rows.row(i * rows.rows() / most).cast<double>();
  }
  return chosen;
}

/// How many of the ascending eigenvalues, from the last one on, hold the share of the sum.
Eigen::Index keptCount(const Eigen::VectorXd& eigenvalues, double share) {
  const Eigen::VectorXd clamped = eigenvalues.cwiseMax(0.0);
  const double wanted = share * clamped.sum();
  double held = 0.0;
  Eigen::Index count = 0;
  while (count < clamped.size() && held < wanted) held += clamped[clamped.size() - ++count];
  return count;
}

/// The principal directions of centred rows that hold the share of their variance, [kept,
/// columns]; from whichever of the two matrices of products is the smaller.
Eigen::MatrixXd principalDirections(const Eigen::MatrixXd& centred, double share) {
  const bool isWide = centred.cols() > centred.rows();
  const Eigen::MatrixXd products =
      isWide ? Eigen::MatrixXd(centred * centred.transpose()) : centred.transpose() * centred;
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(products);
  if (solver.info() != Eigen::Success) {
    throw Error(ErrorCode::Numeric,
                "The principal components of the good images did not converge.");
  }
  const auto kept = keptCount(solver.eigenvalues(), share);
  const Eigen::MatrixXd vectors = solver.eigenvectors().rightCols(kept).transpose();
  if (!isWide) return vectors;
  Eigen::MatrixXd directions = vectors * centred;
  for (auto direction : directions.rowwise()) direction.normalize();
  return directions;
}

}  // namespace

DeepSubspaceDensity::DeepSubspaceDensity(Eigen::VectorXf mean, backbone::FeatureMatrix directions)
    : mean_(std::move(mean)), directions_(std::move(directions)) {}

DeepSubspaceDensity DeepSubspaceDensity::fit(const NormalSet& normals) {
  const Eigen::MatrixXd rows =
      evenly(stackedDeepCells(normals, backbone::Tail::Pretrained), kMostCells);
  const Eigen::VectorXd mean = rows.colwise().mean();
  const Eigen::MatrixXd centred = rows.rowwise() - mean.transpose();
  if (!(centred.squaredNorm() > 0.0)) {
    throw Error(ErrorCode::Numeric,
                "The good images are all equal; take pictures of different parts.");
  }
  return {mean.cast<float>(), principalDirections(centred, kKeptVariance).cast<float>()};
}

HeadOutput DeepSubspaceDensity::score(const backbone::ImageFeatures& features,
                                      std::span<const std::uint8_t> mask) const {
  const auto& cells = features.pretrained.cells;
  requireChannels(cells.cols(), mean_.size(), kName);
  const auto counting = deepMask(features, mask);
  const backbone::FeatureMatrix centred = cells.rowwise() - mean_.transpose();
  const backbone::FeatureMatrix inside = centred * directions_.transpose();
  const Eigen::VectorXf outside =
      (centred.rowwise().squaredNorm() - inside.rowwise().squaredNorm()).cwiseMax(0.0F);
  return {topPatchMean(outside, counting), {}};
}

NamedTensors DeepSubspaceDensity::tensors() const {
  return {{"mean", tensorOf(mean_)}, {"directions", tensorOf(directions_)}};
}

DeepSubspaceDensity DeepSubspaceDensity::load(const NamedTensors& tensors) {
  auto mean = vectorNamed(tensors, "mean");
  auto directions = matrixNamed(tensors, "directions");
  requireChannels(directions.cols(), mean.size(), kName);
  return {std::move(mean), std::move(directions)};
}

}  // namespace handful::density
