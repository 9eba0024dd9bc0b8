#pragma once

#include "core/density/density.h"
#include "core/density/patch_bank.h"

namespace handful::density {

/// Squared distance of the last block group's cells, each brought to length 1, to the nearest
/// one of the normals. What these cells see is averaged away in the Gaussian, where a small
/// defect drowns. Our choice, measured (README.md).
///
/// The cells are too coarse for the heat map, to which this head adds nothing.
template <backbone::Tail kTail>
class DeepNeighbourDensity final : public Density {
 public:
  static constexpr std::string_view kName =
      kTail == backbone::Tail::Tuned ? "tuned-neighbour" : "deep-neighbour";
  /// Rows of the bank at most: twenty pictures of 100 cells stay whole.
  static constexpr Eigen::Index kMaxBank = 2048;

  /// @throws Error (Numeric) if there are too few cells, Error (Format) if the network has
  ///         none that fit its patches
  [[nodiscard]] static DeepNeighbourDensity fit(const NormalSet& normals);
  /// @throws Error (Format)
  [[nodiscard]] static DeepNeighbourDensity load(const NamedTensors& tensors);

  [[nodiscard]] std::string_view name() const noexcept override { return kName; }
  [[nodiscard]] HeadOutput score(const backbone::ImageFeatures& features,
                                 std::span<const std::uint8_t> mask) const override;
  [[nodiscard]] NamedTensors tensors() const override;

 private:
  explicit DeepNeighbourDensity(PatchBank bank);

  PatchBank bank_;
};

extern template class DeepNeighbourDensity<backbone::Tail::Pretrained>;
extern template class DeepNeighbourDensity<backbone::Tail::Tuned>;

}  // namespace handful::density
