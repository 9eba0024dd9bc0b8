#pragma once

#include "core/backbone/feature_graph.h"
#include "core/backbone/onnx_graph.h"

namespace handful::backbone {

/// The maps of a network that features come from.
struct FeatureSources {
  OnnxGraph::Value fine;    ///< stride 8
  OnnxGraph::Value coarse;  ///< stride 16
  OnnxGraph::Value last;    ///< stride 32; averaged for the embedding
};

/// Adds the outputs that feature_graph.h promises.
/// @param sizes channels and grid, filled in already
void addFeatureOutputs(OnnxGraph& graph, const FeatureSources& sources, const FeatureGraph& sizes);

}  // namespace handful::backbone
