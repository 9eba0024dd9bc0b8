#include "core/backbone/feature_outputs.h"

#include <algorithm>

#include "core/base/error.h"

namespace handful::backbone {

namespace {

/// Many of the finer map's channels say the same of texture; at full weight they drown what the
/// coarser one says of shape (measured, density/README.md).
constexpr float kFineWeight = 0.6F;

void addPatchOutputs(OnnxGraph& graph, const FeatureMap& fine, const FeatureMap& coarse) {
  const auto fineMean = graph.averagePool(fine.value, "fine_mean", 3, 1, 1);
  const auto onGrid = graph.averagePool(fineMean, "fine_on_grid", 2, 2, 0);
  const auto lessened = graph.multiplyConstant(onGrid, "fine_lessened", kFineWeight);
  const auto coarseMean = graph.averagePool(coarse.value, "coarse_mean", 3, 1, 1);
  graph.output(graph.concatenate({lessened, coarseMean}, "patch_features", 1), "patches",
               {1, fine.channels + coarse.channels, coarse.height, coarse.width});
  graph.output(coarse.value, "sharp_patches", {1, coarse.channels, coarse.height, coarse.width});
}

}  // namespace

FeatureGraph featuresOf(OnnxGraph& graph, const FeatureSources& sources, int inputWidth,
                        int inputHeight) {
  const auto& coarse = sources.coarse;
  addPatchOutputs(graph, sources.fine, coarse);
  addDeepOutputs(graph, sources.deep, "");
  if (sources.tuned) addDeepOutputs(graph, *sources.tuned, "tuned_");
  return {graph.serialize(), inputWidth,           inputHeight,
          coarse.width,      coarse.height,        sources.fine.channels + coarse.channels,
          coarse.channels,   sources.deep.channels};
}

void addDeepOutputs(OnnxGraph& graph, const FeatureMap& deep, const std::string& prefix) {
  graph.output(deep.value, prefix + "deep", {1, deep.channels, deep.height, deep.width});
  const auto pooled = graph.globalAveragePool(deep.value, prefix + "pooled");
  graph.output(graph.flatten(pooled, prefix + "pooled_flat"), prefix + "embedding",
               {1, deep.channels});
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
