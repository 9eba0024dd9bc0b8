#include "core/density/nearest_neighbour_density.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/density/density_tensors.h"
#include "core/density/products.h"

namespace handful::density {
namespace {

constexpr Eigen::Index kProjectedDimensions = 32;
constexpr std::uint64_t kProjectionSeed = 20240607;  // any; fixed, so that a fit repeats

// Johnson-Lindenstrauss: distances keep their order well enough to pick far rows.
Eigen::MatrixXf randomProjection(const backbone::FeatureMatrix& rows) {
  const auto dimensions = std::min(kProjectedDimensions, rows.cols());
  Rng rng(childSeed(kProjectionSeed, "coreset projection"));
  Eigen::MatrixXf projection(rows.cols(), dimensions);
  for (Eigen::Index c = 0; c < dimensions; ++c) {
    for (Eigen::Index r = 0; r < rows.cols(); ++r) {
      projection(r, c) = static_cast<float>(rng.normal());
    }
  }
  return rows * projection;  // column-major: one dimension of all rows lies together
}

}  // namespace

std::vector<Eigen::Index> greedyCoreset(const backbone::FeatureMatrix& rows, Eigen::Index count) {
  Eigen::MatrixXf projected = randomProjection(rows);
  // Around the centre the products below lose the fewest digits.
  const Eigen::RowVectorXf centre = projected.colwise().mean();
  projected.rowwise() -= centre;
  const Eigen::VectorXf squared = projected.rowwise().squaredNorm();

  std::vector<Eigen::Index> chosen;
  Eigen::Index next = 0;  // the start: the most ordinary row
  squared.minCoeff(&next);
  Eigen::VectorXf nearest =
      Eigen::VectorXf::Constant(rows.rows(), std::numeric_limits<float>::max());
  while (static_cast<Eigen::Index>(chosen.size()) < std::min(count, rows.rows())) {
    chosen.push_back(next);
    const Eigen::VectorXf products = projected * projected.row(next).transpose();
    nearest = nearest.array().min(squared.array() + squared[next] - 2.0F * products.array());
    // Never twice, not even among equal rows, whose distances may round below zero.
    nearest[next] = -std::numeric_limits<float>::infinity();
    nearest.maxCoeff(&next);
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

NearestNeighbourDensity::NearestNeighbourDensity(backbone::FeatureMatrix bank)
    : bank_(std::move(bank)), squaredNorms_(bank_.rowwise().squaredNorm()) {}

NearestNeighbourDensity NearestNeighbourDensity::fit(const NormalSet& normals, Config config) {
  auto bank = stackedPatches(normals);
  if (bank.rows() > config.maxBank) {
    backbone::FeatureMatrix thinned = bank(greedyCoreset(bank, config.maxBank), Eigen::all);
    bank = std::move(thinned);
  }
  return NearestNeighbourDensity(std::move(bank));
}

HeadOutput NearestNeighbourDensity::score(const backbone::ImageFeatures& features,
                                          std::span<const std::uint8_t> mask) const {
  requireChannels(features.patches.cols(), bank_.cols(), kName);
  const auto nearest = nearestRows(features.patches, bank_, squaredNorms_);
  HeadOutput output;
  output.patchScores = Eigen::VectorXf::Zero(features.patches.rows());
  for (Eigen::Index cell = 0; cell < features.patches.rows(); ++cell) {
    const auto index = static_cast<std::size_t>(cell);
    if (mask[index] == 0) continue;
    // Once more and directly: the products lose digits where the distance is small.
    output.patchScores[cell] =
        (features.patches.row(cell) - bank_.row(nearest[index])).squaredNorm();
  }
  output.imageScore = topPatchMean(output.patchScores, mask);
  return output;
}

NamedTensors NearestNeighbourDensity::tensors() const { return {{"bank", tensorOf(bank_)}}; }

NearestNeighbourDensity NearestNeighbourDensity::load(const NamedTensors& tensors) {
  return NearestNeighbourDensity(matrixNamed(tensors, "bank"));
}

}  // namespace handful::density
