#pragma once

#include <cstdint>
#include <vector>

#include "core/backbone/features.h"
#include "core/density/density.h"

/// Features out of a random number generator, for tests of what is fitted on them.
namespace handful::tests {

/// Standard normal numbers; the same seed gives the same ones.
[[nodiscard]] backbone::FeatureMatrix randomRows(Eigen::Index rows, Eigen::Index columns,
                                                 std::uint64_t seed);

/// A picture of which every cell has its own look and every picture varies around it, as
/// aligned parts do: cell mean (the same for all seeds) + spread x noise.
/// @param views number of embeddings of variations of it
[[nodiscard]] density::Normal randomNormal(std::uint64_t seed, int gridWidth = 4,
                                           int gridHeight = 3, int channels = 6,
                                           int embeddingChannels = 5, int views = 2,
                                           double spread = 0.2);

/// Pictures and the list of pointers to them that a fit wants.
struct RandomSet {
  std::vector<density::Normal> images;
  std::vector<std::uint8_t> mask;

  [[nodiscard]] density::NormalSet normals() const;
};

/// @p count pictures of seeds 1, 2, …; every cell counts
[[nodiscard]] RandomSet randomSet(int count);

}  // namespace handful::tests
