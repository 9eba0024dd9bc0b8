#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/backbone/features.h"
#include "core/base/safetensors.h"

namespace handful::density {

/// Cells of normals, and how far another cell is from the nearest of them (kNN of MSC at patch
/// level; PatchCore, Roth et al. 2022).
class PatchBank {
 public:
  /// More rows are no better, and each costs time on the line (README.md).
  static constexpr Eigen::Index kMostRows = 1024;

  /// Keeps all rows, or thins them to a greedy k-centre coreset (Sener and Savarese 2018).
  /// @param rows [rows, channels]
  /// @param most rows that are kept
  [[nodiscard]] static PatchBank fit(backbone::FeatureMatrix rows, Eigen::Index most = kMostRows);
  /// @throws Error (Format)
  [[nodiscard]] static PatchBank load(const NamedTensors& tensors);

  explicit PatchBank(backbone::FeatureMatrix rows);

  /// Squared distance of each cell to the nearest row.
  /// @param cells [cells, channels]
  /// @param mask [cells], 1 = the cell counts
  /// @param head for the message
  /// @return [cells], 0 where the cell does not count
  /// @throws Error (Format) if the cells have another number of channels
  [[nodiscard]] Eigen::VectorXf squaredDistances(const backbone::FeatureMatrix& cells,
                                                 std::span<const std::uint8_t> mask,
                                                 std::string_view head) const;

  /// What the package stores.
  [[nodiscard]] NamedTensors tensors() const;

  [[nodiscard]] const backbone::FeatureMatrix& rows() const noexcept { return rows_; }

 private:
  backbone::FeatureMatrix rows_;
  Eigen::VectorXf squaredNorms_;
};

/// Rows chosen one after another, each the farthest from those chosen before
/// (greedy k-centre), on a random projection to 32 dimensions.
/// @return @p count row numbers, ascending; deterministic
[[nodiscard]] std::vector<Eigen::Index> greedyCoreset(const backbone::FeatureMatrix& rows,
                                                      Eigen::Index count);

}  // namespace handful::density
