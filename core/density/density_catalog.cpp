#include "core/density/density_catalog.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/error.h"
#include "core/density/cell_density.h"
#include "core/density/gaussian_density.h"

namespace handful::density {
namespace {

// Names, maps and powers are measured (README.md).
constexpr CellSpec kNearestNeighbour{"nearest-neighbour", CellKind::Patches, 0.5F};
constexpr CellSpec kSharpNeighbour{"sharp-neighbour", CellKind::SharpPatches, 0.7F};
constexpr CellSpec kDeepNeighbour{"deep-neighbour", CellKind::Deep, 0.8F};
constexpr CellSpec kSubspace{"subspace", CellKind::Patches, 0.5F};
constexpr CellSpec kTunedNeighbour{"tuned-neighbour", CellKind::TunedDeep, 0.8F};

template <class Head, const CellSpec&... kSpec>
std::unique_ptr<Density> fitHead(const NormalSet& normals) {
  return std::make_unique<Head>(Head::fit(normals, kSpec...));
}

template <class Head, const CellSpec&... kSpec>
std::unique_ptr<Density> loadHead(const NamedTensors& tensors) {
  return std::make_unique<Head>(Head::load(tensors, kSpec...));
}

/// @param weight, tunedWeight see HeadKind
template <class Model, const CellSpec& kSpec>
constexpr HeadKind overCells(double weight, double tunedWeight) {
  constexpr auto kTail =
      kSpec.cells == CellKind::TunedDeep ? backbone::Tail::Tuned : backbone::Tail::Pretrained;
  using Head = CellDensity<Model>;
  return {kSpec.name, kTail, weight, tunedWeight, &fitHead<Head, kSpec>, &loadHead<Head, kSpec>};
}

template <backbone::Tail kTail>
constexpr HeadKind gaussian(double weight, double tunedWeight) {
  using Head = GaussianDensity<kTail>;
  return {Head::kName, kTail, weight, tunedWeight, &fitHead<Head>, &loadHead<Head>};
}

// So are the weights.
constexpr std::array kHeads = {
    overCells<PatchBank, kNearestNeighbour>(0.7, 0.7),
    overCells<PatchBank, kSharpNeighbour>(1.0, 1.0),
    overCells<PatchBank, kDeepNeighbour>(0.3, 0.3),
    overCells<Subspace, kSubspace>(0.05, 0.05),
    gaussian<backbone::Tail::Pretrained>(0.05, 0.0),
    gaussian<backbone::Tail::Tuned>(0.0, 0.05),
    overCells<PatchBank, kTunedNeighbour>(0.0, 0.05),
};

}  // namespace

std::span<const HeadKind> headKinds() noexcept { return kHeads; }

const HeadKind& headNamed(std::string_view name) {
  const auto* const found = std::find_if(kHeads.begin(), kHeads.end(),
                                         [&](const HeadKind& head) { return head.name == name; });
  if (found == kHeads.end()) {
    throw Error(ErrorCode::Format, "There is no head of this name.", std::string(name));
  }
  return *found;
}

}  // namespace handful::density
