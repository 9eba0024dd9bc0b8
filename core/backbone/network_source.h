#pragma once

#include <functional>
#include <string>

#include "core/backbone/feature_graph.h"
#include "core/base/safetensors.h"

namespace handful::backbone {

/// A network to begin from, ready to be built: one of the catalogue with its weights, or an
/// ONNX extractor of the user's.
struct NetworkSource {
  std::string name;      ///< what packages store
  std::string title;     ///< for people
  NamedTensors weights;  ///< pretrained; an extractor keeps its own in its file
  /// The network with these pretrained weights for this input size (multiples of 32), and
  /// with what a fine-tuning made of them beside it; of an extractor: its adapter. Empty =
  /// there was none. One call at a time.
  /// Throws Error (Format) if the weights do not fit, (Device) if it cannot be run.
  std::function<FeatureGraph(const NamedTensors& weights, const NamedTensors& tuned, int inputWidth,
                             int inputHeight)>
      build;
  /// Its weights cannot be trained; an adapter behind its pooled features can.
  bool isExtractor = false;
};

}  // namespace handful::backbone
