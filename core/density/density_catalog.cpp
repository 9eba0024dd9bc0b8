#include "core/density/density_catalog.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/error.h"
#include "core/density/deep_neighbour_density.h"
#include "core/density/deep_subspace_density.h"
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

constexpr auto kPretrained = backbone::Tail::Pretrained;
constexpr auto kTuned = backbone::Tail::Tuned;

template <class Head>
constexpr HeadKind pretrained(double weight, double tunedWeight) {
  return {Head::kName, kPretrained, weight, tunedWeight, &fitHead<Head>, &loadHead<Head>};
}

template <class Head>
constexpr HeadKind tuned(double weight) {
  return {Head::kName, kTuned, 0.0, weight, &fitHead<Head>, &loadHead<Head>};
}

// The weights are measured (README.md).
constexpr std::array kHeads = {
    pretrained<NearestNeighbourDensity>(1.0, 1.0),
    pretrained<SubspaceDensity>(1.0, 1.0),
    pretrained<GaussianDensity<kPretrained>>(0.5, 0.25),
    pretrained<DeepNeighbourDensity<kPretrained>>(1.0, 1.0),
    pretrained<DeepSubspaceDensity>(0.5, 0.5),
    tuned<GaussianDensity<kTuned>>(0.25),
    tuned<DeepNeighbourDensity<kTuned>>(0.5),
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
