#pragma once

#include <cstddef>
#include <vector>

namespace handful::backbone {

/// A network as an ONNX file with the sizes of what it returns.
///
/// Input "pixels": [1, 3, inputHeight, inputWidth] float32, RGB, 0..255; the
/// normalisation of the weights is part of the graph, a resize is not.
/// Output "patches": [1, channels, gridHeight, gridWidth]: the block groups at
/// strides 8 and 16, each averaged 3x3 (padding left out), the finer one averaged
/// 2x2 onto the stride-16 grid, concatenated.
/// Output "deep": [1, embeddingChannels, gridHeight / f, gridWidth / f]: the last block
/// group, at stride 32; f is whole.
/// Output "embedding": [1, embeddingChannels]: the same, averaged.
/// Outputs "tuned_deep", "tuned_embedding": likewise, where the network was fine-tuned: what
/// was trained stands a second time in the graph, beside the pretrained groups.
struct FeatureGraph {
  std::vector<std::byte> onnx;
  int inputWidth = 0;
  int inputHeight = 0;
  int gridWidth = 0;
  int gridHeight = 0;
  int channels = 0;
  int embeddingChannels = 0;
};

}  // namespace handful::backbone
