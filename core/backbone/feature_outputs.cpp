#include "core/backbone/feature_outputs.h"

namespace handful::backbone {

void addFeatureOutputs(OnnxGraph& graph, const FeatureSources& sources, const FeatureGraph& sizes) {
  const auto fine = graph.averagePool(sources.fine, "fine_mean", 3, 1, 1);
  const auto fineOnGrid = graph.averagePool(fine, "fine_on_grid", 2, 2, 0);
  const auto coarse = graph.averagePool(sources.coarse, "coarse_mean", 3, 1, 1);
  graph.output(graph.concatenate({fineOnGrid, coarse}, "patch_features", 1), "patches",
               {1, sizes.channels, sizes.gridHeight, sizes.gridWidth});
  constexpr int kDeepFactor = 2;  // stride 32 on the grid of stride 16
  graph.output(
      sources.last, "deep",
      {1, sizes.embeddingChannels, sizes.gridHeight / kDeepFactor, sizes.gridWidth / kDeepFactor});
  const auto pooled = graph.globalAveragePool(sources.last, "pooled");
  graph.output(graph.flatten(pooled, "pooled_flat"), "embedding", {1, sizes.embeddingChannels});
}

}  // namespace handful::backbone
