#include "core/density/deep_neighbour_density.h"

#include <utility>

#include "core/density/density_tensors.h"

namespace handful::density {

DeepNeighbourDensity::DeepNeighbourDensity(PatchBank bank) : bank_(std::move(bank)) {}

DeepNeighbourDensity DeepNeighbourDensity::fit(const NormalSet& normals) {
  return DeepNeighbourDensity(PatchBank::fit(stackedDeepCells(normals), kMaxBank));
}

HeadOutput DeepNeighbourDensity::score(const backbone::ImageFeatures& features,
                                       std::span<const std::uint8_t> mask) const {
  const auto counting = deepMask(features, mask);
  return {topPatchMean(bank_.squaredDistances(features.deep, counting, kName), counting), {}};
}

NamedTensors DeepNeighbourDensity::tensors() const { return {{"bank", tensorOf(bank_.rows())}}; }

DeepNeighbourDensity DeepNeighbourDensity::load(const NamedTensors& tensors) {
  return DeepNeighbourDensity(PatchBank(matrixNamed(tensors, "bank")));
}

}  // namespace handful::density
