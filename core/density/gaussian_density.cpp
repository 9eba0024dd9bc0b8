#include "core/density/gaussian_density.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <utility>

#include "core/base/error.h"
#include "core/density/density_tensors.h"

namespace handful::density {
namespace {

// Unit vectors that differ by less are equal but for the rounding of float.
constexpr double kLeastVariance = 1e-12;

Eigen::MatrixXd normalisedEmbeddings(const NormalSet& normals, backbone::Tail tail) {
  std::vector<const Eigen::VectorXf*> all;
  for (const Normal* image : normals.images) {
    all.push_back(&image->features.of(tail).embedding);
    for (const auto& view : image->viewsOf(tail)) all.push_back(&view);
  }
  if (all.size() < 2) throw Error(ErrorCode::Numeric, "A Gaussian needs at least two images.");

  Eigen::MatrixXd rows(static_cast<Eigen::Index>(all.size()), all.front()->size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    rows.row(static_cast<Eigen::Index>(i)) = all[i]->cast<double>().normalized().transpose();
  }
  return rows;
}

}  // namespace

double ledoitWolfShrinkage(const Eigen::MatrixXd& centred) {
  const auto n = static_cast<double>(centred.rows());
  const auto p = static_cast<double>(centred.cols());
  const Eigen::MatrixXd covariance = centred.transpose() * centred / n;
  const double sphere = covariance.trace() / p;
  // d^2: how far the sample covariance is from the sphere; b^2: how much of that is noise.
  const double distance = covariance.squaredNorm() / p - sphere * sphere;
  const double fourth = centred.rowwise().squaredNorm().array().square().sum() / n;
  const double noise = (fourth - covariance.squaredNorm()) / (n * p);
  if (distance <= 0.0) return 1.0;
  return std::clamp(noise / distance, 0.0, 1.0);
}

template <backbone::Tail kTail>
GaussianDensity<kTail>::GaussianDensity(Eigen::VectorXf mean, backbone::FeatureMatrix whitening)
    : mean_(std::move(mean)), whitening_(std::move(whitening)) {}

template <backbone::Tail kTail>
GaussianDensity<kTail> GaussianDensity<kTail>::fit(const NormalSet& normals) {
  const Eigen::MatrixXd rows = normalisedEmbeddings(normals, kTail);
  const Eigen::VectorXd mean = rows.colwise().mean();
  const Eigen::MatrixXd centred = rows.rowwise() - mean.transpose();

  const double shrinkage = ledoitWolfShrinkage(centred);
  Eigen::MatrixXd covariance =
      (1.0 - shrinkage) * (centred.transpose() * centred) / static_cast<double>(rows.rows());
  const double sphere =
      centred.squaredNorm() / static_cast<double>(rows.rows()) / static_cast<double>(rows.cols());
  // Two images span one line; a trace of the sphere keeps the other directions finite.
  covariance.diagonal().array() += std::max(shrinkage, 1e-3) * sphere;

  const Eigen::LLT<Eigen::MatrixXd> cholesky(covariance);
  const double variance = sphere * static_cast<double>(rows.cols());
  if (cholesky.info() != Eigen::Success || !(variance > kLeastVariance)) {
    throw Error(ErrorCode::Numeric,
                "The good images are all equal; take pictures of different parts.");
  }
  const Eigen::MatrixXd whitening =
      cholesky.matrixL().solve(Eigen::MatrixXd::Identity(rows.cols(), rows.cols()));
  return {mean.cast<float>(), whitening.cast<float>()};
}

template <backbone::Tail kTail>
HeadOutput GaussianDensity<kTail>::score(const backbone::ImageFeatures& features,
                                         std::span<const std::uint8_t> /*mask*/) const {
  const auto& embedding = features.of(kTail).embedding;
  requireChannels(embedding.size(), mean_.size(), kName);
  const Eigen::VectorXf centred = embedding.normalized() - mean_;
  const Eigen::VectorXf whitened = whitening_.triangularView<Eigen::Lower>() * centred;
  return {static_cast<double>(whitened.squaredNorm()), {}};
}

template <backbone::Tail kTail>
NamedTensors GaussianDensity<kTail>::tensors() const {
  return {{"mean", tensorOf(mean_)}, {"whitening", tensorOf(whitening_)}};
}

template <backbone::Tail kTail>
GaussianDensity<kTail> GaussianDensity<kTail>::load(const NamedTensors& tensors) {
  auto mean = vectorNamed(tensors, "mean");
  auto whitening = matrixNamed(tensors, "whitening");
  requireChannels(whitening.rows(), mean.size(), kName);
  requireChannels(whitening.cols(), mean.size(), kName);
  return {std::move(mean), std::move(whitening)};
}

template class GaussianDensity<backbone::Tail::Pretrained>;
template class GaussianDensity<backbone::Tail::Tuned>;

}  // namespace handful::density
