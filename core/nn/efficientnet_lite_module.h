#pragma once

#include <memory>
#include <vector>

#include "core/backbone/efficientnet_lite_architecture.h"
#include "core/base/safetensors.h"
#include "core/nn/trainable_backbone.h"

namespace handful::nn {

/// EfficientNet-Lite in LibTorch, built from the same table of blocks as the ONNX
/// graph of core/backbone: TensorFlow SAME padding, BatchNorm epsilon 1e-3, ReLU6.
/// Group g of the architecture is group g here; group 0 begins with the stem.
class EfficientNetLiteModule final : public TrainableBackbone {
 public:
  /// A frozen network on the CPU with these weights.
  /// @param weights named as in the published files; the classification head behind
  ///                the last group may be there and is not used
  /// @throws Error (Format) with the tensor's name, see assignWeights()
  EfficientNetLiteModule(const backbone::LiteArchitecture& architecture,
                         const NamedTensors& weights);
  ~EfficientNetLiteModule() override;

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

  backbone::LiteArchitecture architecture_;
  std::shared_ptr<Network> network_;  // a LibTorch module must be held by a shared_ptr
};

}  // namespace handful::nn
