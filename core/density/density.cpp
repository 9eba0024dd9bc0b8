#include "core/density/density.h"

#include <algorithm>
#include <cmath>
#include <functional>

#include "core/base/error.h"

namespace handful::density {

namespace {

template <class CellsOf>
backbone::FeatureMatrix stacked(const NormalSet& normals, std::span<const std::uint8_t> mask,
                                std::ptrdiff_t least, const CellsOf& cellsOf) {
  const auto perImage =
      std::count_if(mask.begin(), mask.end(), [](std::uint8_t counts) { return counts != 0; });
  const auto rows = perImage * static_cast<std::ptrdiff_t>(normals.images.size());
  if (rows < least) {
    throw Error(ErrorCode::Numeric, "Too few patches to fit on; enlarge the region.");
  }

  const auto channels = cellsOf(normals.images.front()->features).cols();
  backbone::FeatureMatrix result(rows, channels);
  Eigen::Index row = 0;
  for (const Normal* image : normals.images) {
    const backbone::FeatureMatrix& all = cellsOf(image->features);
    if (all.cols() != channels || all.rows() != static_cast<Eigen::Index>(mask.size())) {
      throw Error(ErrorCode::Internal, "The features do not fit the region.");
    }
    for (Eigen::Index cell = 0; cell < all.rows(); ++cell) {
      if (mask[static_cast<std::size_t>(cell)] != 0) result.row(row++) = all.row(cell);
    }
  }
  return result;
}

}  // namespace

double topPatchMean(const Eigen::VectorXf& patchScores, std::span<const std::uint8_t> mask) {
  std::vector<float> counted;
  counted.reserve(mask.size());
  for (std::size_t cell = 0; cell < mask.size(); ++cell) {
    if (mask[cell] != 0) counted.push_back(patchScores[static_cast<Eigen::Index>(cell)]);
  }
  if (counted.empty()) throw Error(ErrorCode::Internal, "The region holds no patch.");

  const auto top = static_cast<std::ptrdiff_t>(
      std::max(1.0, std::ceil(0.01 * static_cast<double>(counted.size()))));
  std::partial_sort(counted.begin(), counted.begin() + top, counted.end(), std::greater<>());
  double sum = 0.0;
  for (std::ptrdiff_t i = 0; i < top; ++i) sum += counted[static_cast<std::size_t>(i)];
  return sum / static_cast<double>(top);
}

backbone::FeatureMatrix stackedPatches(const NormalSet& normals) {
  return stacked(
      normals, normals.mask, 2,
      [](const auto& features) -> const auto& { return features.patches; });
}

backbone::FeatureMatrix stackedDeepCells(const NormalSet& normals, backbone::Tail tail) {
  const auto mask = deepMask(normals.images.front()->features, normals.mask);
  return stacked(
      normals, mask,
      1, [&](const auto& features) -> const auto& { return features.of(tail).cells; });
}

std::vector<std::uint8_t> deepMask(const backbone::ImageFeatures& features,
                                   std::span<const std::uint8_t> mask) {
  const int width = features.deepWidth;
  const int height = features.deepHeight;
  if (width < 1 || height < 1 || features.gridWidth % width != 0 ||
      features.gridHeight % height != 0 ||
      mask.size() != static_cast<std::size_t>(features.patches.rows())) {
    throw Error(ErrorCode::Format, "The network's grids do not fit each other.", "model.onnx");
  }
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

}  // namespace handful::density
