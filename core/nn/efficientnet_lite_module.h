#pragma once

#include <memory>
#include <vector>

#include "core/backbone/efficientnet_lite_architecture.h"
#include "core/base/safetensors.h"
#include "core/nn/grouped_network.h"

namespace handful::nn {

/// EfficientNet-Lite in LibTorch, built from the same table of blocks as the ONNX
/// graph of core/backbone: TensorFlow SAME padding, BatchNorm epsilon 1e-3, ReLU6.
/// Group g of the architecture is group g here; group 0 begins with the stem.
class EfficientNetLiteModule final : public GroupedNetwork {
 public:
  /// A frozen network on the CPU with these weights.
  /// @param weights named as in the published files; the classification head behind
  ///                the last group may be there and is not used
  /// @throws Error (Format) with the tensor's name, see assignWeights()
  EfficientNetLiteModule(const backbone::LiteArchitecture& architecture,
                         const NamedTensors& weights);
  ~EfficientNetLiteModule() override;

  [[nodiscard]] int groupCount() const noexcept override;
  [[nodiscard]] int firstTrainedGroup() const noexcept override;
  [[nodiscard]] int channelsOf(int group) const override;
  [[nodiscard]] int strideOf(int group) const override;

 private:
  class Network;
  [[nodiscard]] at::Tensor forwardGroup(const at::Tensor& input, int group) const override;
  [[nodiscard]] std::vector<at::Tensor> parametersOf(int group) const override;
  [[nodiscard]] torch::nn::Module& module() const override;

  backbone::LiteArchitecture architecture_;
  std::shared_ptr<Network> network_;  // a LibTorch module must be held by a shared_ptr
};

}  // namespace handful::nn
