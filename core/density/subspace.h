#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/backbone/features.h"
#include "core/base/safetensors.h"

namespace handful::density {

/// How far a cell lies outside the subspace that the cells of the normals span: PCA over
/// all of them, the components that hold most of the variance are kept, and the squared
/// norm of what remains is the distance (SubspaceAD; NPCA of Rippel et al.). Constant in
/// size and time, however many images there are.
class Subspace {
 public:
  static constexpr double kKeptVariance = 0.9;  ///< measured (README.md)

  /// @param rows [rows, channels], at least two
  /// @param keptVariance 0..1; one component at least is kept, and one left out
  /// @throws Error (Numeric) if the components do not converge
  [[nodiscard]] static Subspace fit(const backbone::FeatureMatrix& rows,
                                    double keptVariance = kKeptVariance);
  /// @throws Error (Format)
  [[nodiscard]] static Subspace load(const NamedTensors& tensors);

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

  /// Orthonormal directions outside the subspace, [channels - kept, channels].
  [[nodiscard]] const backbone::FeatureMatrix& residualDirections() const noexcept {
    return directions_;
  }

 private:
  Subspace(Eigen::VectorXf mean, backbone::FeatureMatrix directions);

  Eigen::VectorXf mean_;
  backbone::FeatureMatrix directions_;
};

}  // namespace handful::density
