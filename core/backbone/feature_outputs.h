#pragma once

#include <functional>
#include <optional>
#include <string>

#include "core/backbone/feature_graph.h"
#include "core/backbone/onnx_graph.h"
#include "core/base/safetensors.h"

namespace handful::backbone {

/// The maps of a network that features come from.
struct FeatureSources {
  OnnxGraph::Value fine;                  ///< stride 8
  OnnxGraph::Value coarse;                ///< stride 16
  OnnxGraph::Value last;                  ///< stride 32; averaged for the embedding
  std::optional<OnnxGraph::Value> tuned;  ///< the same, fine-tuned
};

/// Adds the outputs that feature_graph.h promises.
/// @param sizes channels and grid, filled in already
void addFeatureOutputs(OnnxGraph& graph, const FeatureSources& sources, const FeatureGraph& sizes);

/// The two outputs of a last block group: "deep" and "embedding", or with @p prefix before.
void addDeepOutputs(OnnxGraph& graph, const OnnxGraph::Value& last, const FeatureGraph& sizes,
                    const std::string& prefix);

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
