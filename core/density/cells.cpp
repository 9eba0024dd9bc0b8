#include "core/density/cells.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>

#include "core/base/error.h"

namespace handful::density {
namespace {

// All measured (README.md).
constexpr double kTopShare = 0.007;
// From the outermost cells inwards.
constexpr std::array kPatchRings = {0.3F, 0.7F};
constexpr std::array kDeepRings = {0.6F};

std::span<const float> ringsOf(CellKind kind) {
  return arePatches(kind) ? std::span<const float>(kPatchRings) : kDeepRings;
}

/// Of a row of @p count cells.
Eigen::VectorXf endWeights(int count, std::span<const float> rings) {
  Eigen::VectorXf weights = Eigen::VectorXf::Ones(count);
  if (count <= 2 * static_cast<int>(rings.size())) return weights;
  for (int i = 0; i < static_cast<int>(rings.size()); ++i) {
    weights[i] = weights[count - 1 - i] = rings[static_cast<std::size_t>(i)];
  }
  return weights;
}

const backbone::FeatureMatrix& rowsOf(const backbone::ImageFeatures& features, CellKind kind) {
  switch (kind) {
    case CellKind::Patches:
      return features.patches;
    case CellKind::SharpPatches:
      return features.sharpPatches;
    case CellKind::Deep:
      return features.pretrained.cells;
    case CellKind::TunedDeep:
      return features.tuned.cells;
  }
  throw Error(ErrorCode::Internal, "There are no such cells.");
}

std::ptrdiff_t countOf(std::span<const std::uint8_t> mask) {
  return std::count_if(mask.begin(), mask.end(), [](std::uint8_t counts) { return counts != 0; });
}

}  // namespace

CellMap cellsOf(const backbone::ImageFeatures& features, CellKind kind) {
  const int width = arePatches(kind) ? features.gridWidth : features.deepWidth;
  const int height = arePatches(kind) ? features.gridHeight : features.deepHeight;
  const auto& rows = rowsOf(features, kind);
  if (rows.rows() != static_cast<Eigen::Index>(width) * height) {
    throw Error(ErrorCode::Format, "The network says nothing of the cells that a head looks at.",
                "model.onnx");
  }
  return {rows, width, height};
}

std::vector<std::uint8_t> cellMask(const backbone::ImageFeatures& features, CellKind kind,
                                   std::span<const std::uint8_t> mask) {
  const int width = features.deepWidth;
  const int height = features.deepHeight;
  const auto patches =
      static_cast<std::size_t>(features.gridWidth) * static_cast<std::size_t>(features.gridHeight);
  const bool fits = width > 0 && height > 0 && features.gridWidth % width == 0 &&
                    features.gridHeight % height == 0;
  if (mask.size() != patches || (!arePatches(kind) && !fits)) {
    throw Error(ErrorCode::Format, "The network's grids do not fit each other.", "model.onnx");
  }
  if (arePatches(kind)) return {mask.begin(), mask.end()};

  const int across = features.gridWidth / width;
  const int down = features.gridHeight / height;
  std::vector<std::uint8_t> deep(static_cast<std::size_t>(width) *
                                 static_cast<std::size_t>(height));
  for (int y = 0; y < features.gridHeight; ++y) {
    for (int x = 0; x < features.gridWidth; ++x) {
      if (mask[static_cast<std::size_t>(y * features.gridWidth + x)] == 0) continue;
      deep[static_cast<std::size_t>(y / down * width + x / across)] = 1;
    }
  }
  return deep;
}

backbone::FeatureMatrix stackedCells(const NormalSet& normals, CellKind kind) {
  constexpr std::ptrdiff_t kFewest = 2;
  if (normals.images.empty()) throw Error(ErrorCode::Numeric, "There is no image to fit on.");
  const auto mask = cellMask(normals.images.front()->features, kind, normals.mask);
  const auto rows = countOf(mask) * static_cast<std::ptrdiff_t>(normals.images.size());
  if (rows < kFewest) {
    throw Error(ErrorCode::Numeric, "Too few patches to fit on; enlarge the region.");
  }
  const auto channels = rowsOf(normals.images.front()->features, kind).cols();
  backbone::FeatureMatrix result(rows, channels);
  Eigen::Index row = 0;
  for (const Normal* image : normals.images) {
    const auto& all = cellsOf(image->features, kind).rows;
    if (all.cols() != channels || all.rows() != static_cast<Eigen::Index>(mask.size())) {
      throw Error(ErrorCode::Internal, "The features do not fit the region.");
    }
    for (Eigen::Index cell = 0; cell < all.rows(); ++cell) {
      if (mask[static_cast<std::size_t>(cell)] != 0) result.row(row++) = all.row(cell);
    }
  }
  return result;
}

backbone::FeatureMatrix compressed(backbone::FeatureMatrix rows, float power) {
  if (power == 0.0F) return rows;
  for (auto row : rows.rowwise()) {
    const float length = row.norm();
    if (length > 0.0F) row /= std::pow(length, power);
  }
  return rows;
}

Eigen::VectorXf borderWeights(CellKind kind, int width, int height) {
  const auto across = endWeights(width, ringsOf(kind));
  const auto down = endWeights(height, ringsOf(kind));
  const backbone::FeatureMatrix weights = down * across.transpose();
  return Eigen::Map<const Eigen::VectorXf>(weights.data(), weights.size());
}

double topCellMean(const Eigen::VectorXf& scores, std::span<const std::uint8_t> mask) {
  std::vector<float> counted;
  counted.reserve(mask.size());
  for (std::size_t cell = 0; cell < mask.size(); ++cell) {
    if (mask[cell] != 0) counted.push_back(scores[static_cast<Eigen::Index>(cell)]);
  }
  if (counted.empty()) throw Error(ErrorCode::Internal, "The region holds no patch.");

  const auto top = static_cast<std::ptrdiff_t>(
      std::max(1.0, std::ceil(kTopShare * static_cast<double>(counted.size()))));
  std::partial_sort(counted.begin(), counted.begin() + top, counted.end(), std::greater<>());
  double sum = 0.0;
  for (std::ptrdiff_t i = 0; i < top; ++i) sum += counted[static_cast<std::size_t>(i)];
  return sum / static_cast<double>(top);
}

}  // namespace handful::density
