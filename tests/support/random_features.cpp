#include "tests/support/random_features.h"

#include <cstddef>

#include "core/base/rng.h"

namespace handful::tests {
namespace {

Eigen::VectorXf randomVector(Eigen::Index size, std::uint64_t seed) {
  return randomRows(1, size, seed).row(0).transpose();
}

}  // namespace

backbone::FeatureMatrix randomRows(Eigen::Index rows, Eigen::Index columns, std::uint64_t seed) {
  Rng rng(childSeed(seed, "random rows"));
  backbone::FeatureMatrix matrix(rows, columns);
  for (Eigen::Index i = 0; i < matrix.size(); ++i) {
    matrix.data()[i] = static_cast<float>(rng.normal());
  }
  return matrix;
}

density::Normal randomNormal(std::uint64_t seed, int gridWidth, int gridHeight, int channels,
                             int embeddingChannels, int views, double spread) {
  constexpr std::uint64_t kPart = 1000;
  const auto cells = static_cast<Eigen::Index>(gridWidth) * gridHeight;
  const auto width = static_cast<float>(spread);
  density::Normal normal;
  normal.features.gridWidth = gridWidth;
  normal.features.gridHeight = gridHeight;
  normal.features.patches = randomRows(cells, channels, kPart) +
                            width * randomRows(cells, channels, childSeed(seed, "patches"));
  normal.features.sharpPatches = randomRows(cells, channels, kPart + 3) +
                                 width * randomRows(cells, channels, childSeed(seed, "sharp"));
  normal.features.deepWidth = gridWidth % 2 == 0 ? gridWidth / 2 : gridWidth;
  normal.features.deepHeight = gridHeight % 2 == 0 ? gridHeight / 2 : gridHeight;
  const auto deepCells =
      static_cast<Eigen::Index>(normal.features.deepWidth) * normal.features.deepHeight;
  auto& deep = normal.features.pretrained;
  deep.cells = randomRows(deepCells, embeddingChannels, kPart + 2) +
               width * randomRows(deepCells, embeddingChannels, childSeed(seed, "deep"));
  deep.embedding = randomVector(embeddingChannels, kPart + 1) +
                   width * randomVector(embeddingChannels, childSeed(seed, "embedding"));
  for (int i = 0; i < views; ++i) {
    const auto view = childSeed(seed, "view", {static_cast<std::uint64_t>(i)});
    normal.viewEmbeddings.emplace_back(deep.embedding +
                                       0.3F * width * randomVector(embeddingChannels, view));
  }
  // Another rotation of the same would be a fine-tuning; the mirror image is one, too.
  normal.features.tuned = {-deep.cells, -deep.embedding};
  for (const auto& view : normal.viewEmbeddings) normal.tunedViewEmbeddings.emplace_back(-view);
  return normal;
}

density::NormalSet RandomSet::normals() const {
  density::NormalSet set{{}, mask};
  for (const auto& image : images) set.images.push_back(&image);
  return set;
}

RandomSet randomSet(int count) {
  RandomSet set;
  for (int i = 1; i <= count; ++i) {
    set.images.push_back(randomNormal(static_cast<std::uint64_t>(i)));
  }
  set.mask.assign(static_cast<std::size_t>(set.images.front().features.patches.rows()), 1);
  return set;
}

}  // namespace handful::tests
