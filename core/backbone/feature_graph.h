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
/// 2x2 onto the stride-16 grid and lessened, concatenated.
/// Output "sharp_patches": [1, sharpChannels, gridHeight, gridWidth]: the block group at
/// stride 16, as it is.
/// Output "deep": [1, deepChannels, gridHeight / f, gridWidth / f]: a block group at
/// stride 32; f is whole.
/// Output "embedding": [1, deepChannels]: the same, averaged.
/// Outputs "tuned_deep", "tuned_embedding": likewise of the last block group, where the network
/// was fine-tuned, with channels of its own: what was trained stands a second time in the graph,
/// beside the pretrained groups.
struct FeatureGraph {
  std::vector<std::byte> onnx;
  int inputWidth = 0;
  int inputHeight = 0;
  int gridWidth = 0;
  int gridHeight = 0;
  int channels = 0;
  int sharpChannels = 0;
  int deepChannels = 0;
};

}  // namespace handful::backbone
