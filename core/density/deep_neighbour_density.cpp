#include "core/density/deep_neighbour_density.h"

#include <utility>

#include "core/density/density_tensors.h"

namespace handful::density {
namespace {

/// Each row brought to length 1; one without any length stays as it is.
backbone::FeatureMatrix unitRows(backbone::FeatureMatrix rows) {
  for (auto row : rows.rowwise()) row.normalize();
  return rows;
}

}  // namespace

template <backbone::Tail kTail>
DeepNeighbourDensity<kTail>::DeepNeighbourDensity(PatchBank bank) : bank_(std::move(bank)) {}

template <backbone::Tail kTail>
DeepNeighbourDensity<kTail> DeepNeighbourDensity<kTail>::fit(const NormalSet& normals) {
  return DeepNeighbourDensity(PatchBank::fit(unitRows(stackedDeepCells(normals, kTail)), kMaxBank));
}

template <backbone::Tail kTail>
HeadOutput DeepNeighbourDensity<kTail>::score(const backbone::ImageFeatures& features,
                                              std::span<const std::uint8_t> mask) const {
  const auto counting = deepMask(features, mask);
  const auto cells = unitRows(features.of(kTail).cells);
  return {topPatchMean(bank_.squaredDistances(cells, counting, kName), counting), {}};
}

template <backbone::Tail kTail>
NamedTensors DeepNeighbourDensity<kTail>::tensors() const {
  return {{"bank", tensorOf(bank_.rows())}};
}

template <backbone::Tail kTail>
DeepNeighbourDensity<kTail> DeepNeighbourDensity<kTail>::load(const NamedTensors& tensors) {
  return DeepNeighbourDensity(PatchBank(matrixNamed(tensors, "bank")));
}

template class DeepNeighbourDensity<backbone::Tail::Pretrained>;
template class DeepNeighbourDensity<backbone::Tail::Tuned>;

}  // namespace handful::density
