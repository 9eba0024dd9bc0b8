#include "core/density/subspace.h"

#include <Eigen/Eigenvalues>
#include <utility>

#include "core/base/error.h"
#include "core/density/density_tensors.h"
#include "core/density/products.h"

namespace handful::density {
namespace {

// How many of the ascending eigenvalues may be left out of the subspace.
Eigen::Index residualCount(const Eigen::VectorXd& eigenvalues, double keptVariance) {
  const Eigen::VectorXd clamped = eigenvalues.cwiseMax(0.0);
  const double budget = (1.0 - keptVariance) * clamped.sum();
  double left = 0.0;
  Eigen::Index count = 0;
  while (count < clamped.size() - 1 && left + clamped[count] <= budget) left += clamped[count++];
  return std::max<Eigen::Index>(count, 1);  // an empty residual would call everything good
}

}  // namespace

Subspace::Subspace(Eigen::VectorXf mean, backbone::FeatureMatrix directions)
    : mean_(std::move(mean)), directions_(std::move(directions)) {}

Subspace Subspace::fit(const backbone::FeatureMatrix& cells, double keptVariance) {
  const Eigen::MatrixXd rows = cells.cast<double>();
  const Eigen::VectorXd mean = rows.colwise().mean();
  const Eigen::MatrixXd centred = rows.rowwise() - mean.transpose();
  Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(rows.cols(), rows.cols());
  covariance.selfadjointView<Eigen::Lower>().rankUpdate(centred.transpose(),
                                                        1.0 / static_cast<double>(rows.rows() - 1));

  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);  // reads the lower half
  if (solver.info() != Eigen::Success) {
    throw Error(ErrorCode::Numeric,
                "The principal components of the good images did not converge.");
  }
  const auto count = residualCount(solver.eigenvalues(), keptVariance);
  return {mean.cast<float>(), solver.eigenvectors().leftCols(count).transpose().cast<float>()};
}

Eigen::VectorXf Subspace::squaredDistances(const backbone::FeatureMatrix& cells,
                                           std::span<const std::uint8_t> mask,
                                           std::string_view head) const {
  requireChannels(cells.cols(), directions_.cols(), head);
  requireCells(cells.rows(), mask, head);
  Eigen::VectorXf distances = projectedSquaredNorms(cells, mean_, directions_);
  for (std::size_t cell = 0; cell < mask.size(); ++cell) {
    if (mask[cell] == 0) distances[static_cast<Eigen::Index>(cell)] = 0.0F;
  }
  return distances;
}

NamedTensors Subspace::tensors() const {
  return {{"mean", tensorOf(mean_)}, {"directions", tensorOf(directions_)}};
}

Subspace Subspace::load(const NamedTensors& tensors) {
  auto directions = matrixNamed(tensors, "directions");
  auto mean = vectorNamed(tensors, "mean");
  requireChannels(mean.size(), directions.cols(), "subspace");
  return {std::move(mean), std::move(directions)};
}

}  // namespace handful::density
