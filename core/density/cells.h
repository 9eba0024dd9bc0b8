#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/density/density.h"

namespace handful::density {

/// The maps of a picture whose cells a head can look at.
enum class CellKind {
  Patches = 1,   ///< stride 8 and 16, averaged 3x3, on the grid of patches
  SharpPatches,  ///< stride 16 as it is, on the same grid
  Deep,          ///< stride 32
  TunedDeep,     ///< the same, of the fine-tuned end
};

/// Whether these cells are the patches that masks and heat maps are made of.
[[nodiscard]] constexpr bool arePatches(CellKind kind) noexcept {
  return kind == CellKind::Patches || kind == CellKind::SharpPatches;
}

/// One of these maps.
struct CellMap {
  const backbone::FeatureMatrix& rows;  ///< [height * width, channels]
  int width = 0;
  int height = 0;
};
/// @throws Error (Format) if the rows are not those of the grid
[[nodiscard]] CellMap cellsOf(const backbone::ImageFeatures& features, CellKind kind);

/// Which of its cells count: of deep ones those with a patch in them that does.
/// @param mask [patches]
/// @throws Error (Format) if the grids do not fit each other
[[nodiscard]] std::vector<std::uint8_t> cellMask(const backbone::ImageFeatures& features,
                                                 CellKind kind, std::span<const std::uint8_t> mask);

/// The cells of all images that count, one below the other: [rows, channels].
/// @throws Error (Numeric) if there are fewer than two
[[nodiscard]] backbone::FeatureMatrix stackedCells(const NormalSet& normals, CellKind kind);

/// Each row divided by its length to this power: 0 leaves it as it is, 1 brings it to length 1.
/// In between, a cell's length tells less than its direction, yet something. A row without
/// any length stays as it is.
[[nodiscard]] backbone::FeatureMatrix compressed(backbone::FeatureMatrix rows, float power);

/// How much a squared distance counts in each cell: less at the border of the picture, where
/// the network looks at padding and says more of that than of the part. Beyond the outermost
/// cells nothing is lessened; a grid too small to have an inside is not touched.
/// @return [height * width], 0..1
[[nodiscard]] Eigen::VectorXf borderWeights(CellKind kind, int width, int height);

/// An image's score from its cells: the mean of the highest max(1, ceil(1 % of N)) of
/// the N cells that count. A little better than the maximum in our measurements,
/// and less nervous.
[[nodiscard]] double topCellMean(const Eigen::VectorXf& scores, std::span<const std::uint8_t> mask);

}  // namespace handful::density
