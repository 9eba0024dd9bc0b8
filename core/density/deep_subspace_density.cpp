#include "core/density/deep_subspace_density.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/density/density_tensors.h"
#include "core/density/products.h"

namespace handful::density {
namespace {

constexpr std::uint64_t kDrawSeed = 20261122;  // any; fixed, so that a fit repeats

/// So many rows, drawn at random: evenly spaced ones would fall on the same places of every
/// picture.
Eigen::MatrixXd drawn(const backbone::FeatureMatrix& rows, Eigen::Index count) {
  Rng rng(childSeed(kDrawSeed, "cells"));
  Eigen::MatrixXd chosen(count, rows.cols());
  Eigen::Index taken = 0;
  for (Eigen::Index row = 0; row < rows.rows() && taken < count; ++row) {
    const auto left = static_cast<double>(rows.rows() - row);
    if (rng.uniform(0.0, 1.0) * left >= static_cast<double>(count - taken)) continue;
    chosen.row(taken++) = rows.row(row).cast<double>();
  }
  return chosen;
}

/// How many of the ascending eigenvalues, from the last one on, hold the share of the sum.
Eigen::Index keptCount(const Eigen::VectorXd& eigenvalues, double share) {
  const Eigen::VectorXd clamped = eigenvalues.cwiseMax(0.0);
  const double wanted = share * clamped.sum();
  double held = 0.0;
  Eigen::Index count = 0;
  // At least one is left out: nothing would lie outside otherwise.
  while (count < clamped.size() - 1 && held < wanted) held += clamped[clamped.size() - ++count];
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
  const auto cells = stackedDeepCells(normals, backbone::Tail::Pretrained);
  const bool isHuge = std::min(cells.rows(), cells.cols()) > kMostCells;
  const Eigen::MatrixXd rows = isHuge ? drawn(cells, kMostCells) : cells.cast<double>();
  const Eigen::VectorXd mean = rows.colwise().mean();
  const Eigen::MatrixXd centred = rows.rowwise() - mean.transpose();
  auto directions = principalDirections(centred, kKeptVariance);
  // Of one cell, or of one channel: what is left is the distance to the mean.
  if (directions.rows() == 0) directions = Eigen::MatrixXd::Zero(1, cells.cols());
  return {mean.cast<float>(), directions.cast<float>()};
}

HeadOutput DeepSubspaceDensity::score(const backbone::ImageFeatures& features,
                                      std::span<const std::uint8_t> mask) const {
  const auto& cells = features.pretrained.cells;
  requireChannels(cells.cols(), mean_.size(), kName);
  const auto counting = deepMask(features, mask);
  requireCells(cells.rows(), counting, kName);
  const Eigen::VectorXf inside = projectedSquaredNorms(cells, mean_, directions_);
  const Eigen::VectorXf all = (cells.rowwise() - mean_.transpose()).rowwise().squaredNorm();
  const Eigen::VectorXf outside = (all - inside).cwiseMax(0.0F);
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
