#pragma once

#include "core/density/cells.h"
#include "core/density/density.h"
#include "core/density/patch_bank.h"
#include "core/density/subspace.h"

namespace handful::density {

/// What a head over cells is made of, besides its model.
struct CellSpec {
  std::string_view name;  ///< what packages store
  CellKind cells{};
  float lengthPower = 0.0F;  ///< see compressed(); 0..1
};

/// A model of the cells of normals, as a head: each cell of a picture gets the model's squared
/// distance, weighed down at the border; the picture the mean of the highest.
///
/// Deep cells are too coarse for the heat map, to which they add nothing.
/// @tparam Model PatchBank or Subspace: fit(rows), load(tensors), tensors(),
///               squaredDistances(rows, mask, head)
template <class Model>
class CellDensity final : public Density {
 public:
  /// @throws Error (Numeric) if there are too few cells, Error (Format) if the network has
  ///         none of this kind
  [[nodiscard]] static CellDensity fit(const NormalSet& normals, const CellSpec& spec) {
    return {Model::fit(compressed(stackedCells(normals, spec.cells), spec.lengthPower)), spec};
  }
  /// @throws Error (Format)
  [[nodiscard]] static CellDensity load(const NamedTensors& tensors, const CellSpec& spec) {
    return {Model::load(tensors), spec};
  }

  [[nodiscard]] std::string_view name() const noexcept override { return spec_.name; }

  [[nodiscard]] HeadOutput score(const backbone::ImageFeatures& features,
                                 std::span<const std::uint8_t> mask) const override {
    const auto counting = cellMask(features, spec_.cells, mask);
    const auto map = cellsOf(features, spec_.cells);
    HeadOutput output;
    output.patchScores =
        model_.squaredDistances(compressed(map.rows, spec_.lengthPower), counting, spec_.name);
    output.patchScores.array() *= borderWeights(spec_.cells, map.width, map.height).array();
    output.imageScore = topCellMean(output.patchScores, counting);
    if (!arePatches(spec_.cells)) output.patchScores.resize(0);
    return output;
  }

  [[nodiscard]] NamedTensors tensors() const override { return model_.tensors(); }

  [[nodiscard]] const Model& model() const noexcept { return model_; }

 private:
  CellDensity(Model model, const CellSpec& spec) : model_(std::move(model)), spec_(spec) {}

  Model model_;
  CellSpec spec_;
};

}  // namespace handful::density
