#include "core/density/density_catalog.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/error.h"
#include "core/density/deep_neighbour_density.h"
#include "core/density/gaussian_density.h"
#include "core/density/nearest_neighbour_density.h"
#include "core/density/subspace_density.h"

namespace handful::density {
namespace {

template <class Head>
std::unique_ptr<Density> fitHead(const NormalSet& normals) {
  return std::make_unique<Head>(Head::fit(normals));
}

template <class Head>
std::unique_ptr<Density> loadHead(const NamedTensors& tensors) {
  return std::make_unique<Head>(Head::load(tensors));
}

template <class Head>
constexpr HeadKind kind(double weight, double tunedWeight) {
  return {Head::kName, weight, tunedWeight, &fitHead<Head>, &loadHead<Head>};
}

// The weights are measured (README.md).
constexpr std::array kHeads = {
    kind<NearestNeighbourDensity>(1.0, 1.0),
    kind<SubspaceDensity>(1.0, 1.0),
    kind<GaussianDensity>(0.5, 0.25),
    kind<DeepNeighbourDensity>(0.0, 1.0),
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
