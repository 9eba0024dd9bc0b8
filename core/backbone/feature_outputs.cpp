#include "core/backbone/feature_outputs.h"

#include <algorithm>

#include "core/base/error.h"

namespace handful::backbone {

void addFeatureOutputs(OnnxGraph& graph, const FeatureSources& sources, const FeatureGraph& sizes) {
  const auto fine = graph.averagePool(sources.fine, "fine_mean", 3, 1, 1);
  const auto fineOnGrid = graph.averagePool(fine, "fine_on_grid", 2, 2, 0);
  const auto coarse = graph.averagePool(sources.coarse, "coarse_mean", 3, 1, 1);
  graph.output(graph.concatenate({fineOnGrid, coarse}, "patch_features", 1), "patches",
               {1, sizes.channels, sizes.gridHeight, sizes.gridWidth});
  addDeepOutputs(graph, sources.last, sizes, "");
  if (sources.tuned) addDeepOutputs(graph, *sources.tuned, sizes, "tuned_");
}

void addDeepOutputs(OnnxGraph& graph, const OnnxGraph::Value& last, const FeatureGraph& sizes,
                    const std::string& prefix) {
  constexpr int kDeepFactor = 2;  // stride 32 on the grid of stride 16
  graph.output(
      last, prefix + "deep",
      {1, sizes.embeddingChannels, sizes.gridHeight / kDeepFactor, sizes.gridWidth / kDeepFactor});
  const auto pooled = graph.globalAveragePool(last, prefix + "pooled");
  graph.output(graph.flatten(pooled, prefix + "pooled_flat"), prefix + "embedding",
               {1, sizes.embeddingChannels});
}

int firstChangedGroup(const NamedTensors& pretrained, const NamedTensors& tuned, int groups,
                      const std::function<int(const std::string& tensor)>& groupOf) {
  int first = groups;
  for (const auto& [name, tensor] : tuned) {
    const auto found = pretrained.find(name);
    if (found == pretrained.end() || found->second.shape != tensor.shape) {
      throw Error(ErrorCode::Format, "The fine-tuned weights are those of another network.", name);
    }
    if (found->second.values != tensor.values) first = std::min(first, groupOf(name));
  }
  return first;
}

}  // namespace handful::backbone
