#include "core/density/patch_bank.h"

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

PatchBank::PatchBank(backbone::FeatureMatrix rows)
    : rows_(std::move(rows)), squaredNorms_(rows_.rowwise().squaredNorm()) {}

PatchBank PatchBank::fit(backbone::FeatureMatrix rows, Eigen::Index most) {
  if (rows.rows() <= most) return PatchBank(std::move(rows));
  return PatchBank(rows(greedyCoreset(rows, most), Eigen::all));
}

PatchBank PatchBank::load(const NamedTensors& tensors) {
  return PatchBank(matrixNamed(tensors, "bank"));
}

NamedTensors PatchBank::tensors() const { return {{"bank", tensorOf(rows_)}}; }

Eigen::VectorXf PatchBank::squaredDistances(const backbone::FeatureMatrix& cells,
                                            std::span<const std::uint8_t> mask,
                                            std::string_view head) const {
  requireChannels(cells.cols(), rows_.cols(), head);
  requireCells(cells.rows(), mask, head);
  const auto nearest = nearestRows(cells, rows_, squaredNorms_);
  Eigen::VectorXf distances = Eigen::VectorXf::Zero(cells.rows());
  for (Eigen::Index cell = 0; cell < cells.rows(); ++cell) {
    const auto index = static_cast<std::size_t>(cell);
    if (mask[index] == 0) continue;
    // Once more and directly: the products lose digits where the distance is small.
    distances[cell] = (cells.row(cell) - rows_.row(nearest[index])).squaredNorm();
  }
  return distances;
}

}  // namespace handful::density
