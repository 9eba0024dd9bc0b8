#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/backbone/feature_graph.h"
#include "core/backbone/onnx_graph.h"
#include "core/base/safetensors.h"

namespace handful::backbone {

/// A map of a network, with its size.
struct FeatureMap {
  OnnxGraph::Value value;
  int channels = 0;
  int width = 0;
  int height = 0;
};

/// The maps of a network that features come from.
struct FeatureSources {
  FeatureMap fine;                  ///< stride 8
  FeatureMap coarse;                ///< stride 16
  FeatureMap deep;                  ///< stride 32; averaged for the embedding
  std::optional<FeatureMap> tuned;  ///< stride 32, fine-tuned
};

/// Adds the outputs that feature_graph.h promises.
/// @return the graph with the sizes of what it returns
[[nodiscard]] FeatureGraph featuresOf(OnnxGraph& graph, const FeatureSources& sources,
                                      int inputWidth, int inputHeight);

/// The two outputs at stride 32: "deep" and "embedding", or with @p prefix before.
void addDeepOutputs(OnnxGraph& graph, const FeatureMap& deep, const std::string& prefix);

/// The first group whose weights are not the same in both, and all from it on are to be built
/// twice.
/// @param tuned   may lack what no feature comes from, such as the classifier
/// @param groupOf the group that a tensor belongs to; @p groups if none does
/// @return @p groups if all are the same
/// @throws Error (Format) if the pretrained weights lack one of the tuned tensors, or have
///         it in another shape
[[nodiscard]] int firstChangedGroup(const NamedTensors& pretrained, const NamedTensors& tuned,
                                    int groups,
                                    const std::function<int(const std::string& tensor)>& groupOf);

}  // namespace handful::backbone
