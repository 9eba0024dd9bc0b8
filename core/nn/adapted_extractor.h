#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/base/safetensors.h"
#include "core/nn/grouped_network.h"

namespace handful::nn {

/// A frozen extractor outside LibTorch, with a residual linear layer y = x + W x + b in
/// every cell of its deep features, which begins as the identity; on their mean it does the
/// same. Group 0 is the extractor, group 1 the layer: a trainer caches the deep features.
class AdaptedExtractor final : public GroupedNetwork {
 public:
  /// Deep features [1, C, h, w] of pixels [1, 3, height, width], RGB, 0..255.
  using Extract = std::function<Tensor(const Tensor& pixels)>;

  /// @param adapter "adapter.weight" [C, C] and "adapter.bias" [C] (extractor_graph.h);
  ///                empty: the identity
  /// @throws Error (Format) with the tensor's name, see assignWeights()
  AdaptedExtractor(int channels, const NamedTensors& adapter, Extract extract);
  ~AdaptedExtractor() override;

  [[nodiscard]] int groupCount() const noexcept override;
  [[nodiscard]] int firstTrainedGroup() const noexcept override;
  [[nodiscard]] int channelsOf(int group) const override;
  [[nodiscard]] int strideOf(int group) const override;

 private:
  class Network;
  [[nodiscard]] at::Tensor forwardGroup(const at::Tensor& input, int group) const override;
  [[nodiscard]] std::vector<at::Tensor> parametersOf(int group) const override;
  [[nodiscard]] torch::nn::Module& module() const override;

  int channels_;
  Extract extract_;
  std::shared_ptr<Network> network_;
};

}  // namespace handful::nn
