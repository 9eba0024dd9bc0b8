#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "core/base/safetensors.h"
#include "core/nn/trainable_backbone.h"

namespace handful::nn {

/// A frozen extractor outside LibTorch, with a residual linear layer y = x + W x + b in
/// every cell of its deep features, which begins as the identity; on their mean it does the
/// same. Group 0 is the extractor, group 1 the layer: a trainer caches the deep features.
class AdaptedExtractor final : public TrainableBackbone {
 public:
  /// Deep features [1, C, h, w] of pixels [1, 3, height, width], RGB, 0..255.
  using Extract = std::function<Tensor(const Tensor& pixels)>;

  /// @param adapter "adapter.weight" [C, C] and "adapter.bias" [C] (extractor_graph.h);
  ///                empty: the identity
  /// @throws Error (Format) with the tensor's name, see assignWeights()
  AdaptedExtractor(int channels, const NamedTensors& adapter, Extract extract);
  ~AdaptedExtractor() override;

  std::vector<at::Tensor> unfreeze(int first, int last) override;
  void moveTo(const at::Device& device) override;

  [[nodiscard]] at::Tensor forwardGroups(const at::Tensor& input, int first,
                                         int last) const override;
  [[nodiscard]] std::vector<at::Tensor> featureMaps(const at::Tensor& pixels) const override;
  [[nodiscard]] NamedTensors toNamedTensors() const override;

  [[nodiscard]] int groupCount() const noexcept override;
  [[nodiscard]] int firstTrainedGroup() const noexcept override;
  [[nodiscard]] int channelsOf(int group) const override;
  [[nodiscard]] int strideOf(int group) const override;

 private:
  class Network;
  void requireGroups(int first, int last) const;

  int channels_;
  Extract extract_;
  std::shared_ptr<Network> network_;
};

}  // namespace handful::nn
