#include "core/density/nearest_neighbour_density.h"

#include <utility>

#include "core/density/density_tensors.h"

namespace handful::density {

NearestNeighbourDensity::NearestNeighbourDensity(PatchBank bank) : bank_(std::move(bank)) {}

NearestNeighbourDensity NearestNeighbourDensity::fit(const NormalSet& normals, Config config) {
  return NearestNeighbourDensity(PatchBank::fit(stackedPatches(normals), config.maxBank));
}

HeadOutput NearestNeighbourDensity::score(const backbone::ImageFeatures& features,
                                          std::span<const std::uint8_t> mask) const {
  HeadOutput output;
  output.patchScores = bank_.squaredDistances(features.patches, mask, kName);
  output.imageScore = topPatchMean(output.patchScores, mask);
  return output;
}

NamedTensors NearestNeighbourDensity::tensors() const { return {{"bank", tensorOf(bank_.rows())}}; }

NearestNeighbourDensity NearestNeighbourDensity::load(const NamedTensors& tensors) {
  return NearestNeighbourDensity(PatchBank(matrixNamed(tensors, "bank")));
}

}  // namespace handful::density
