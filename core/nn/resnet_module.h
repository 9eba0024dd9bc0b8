#pragma once

#include <memory>
#include <vector>

#include "core/backbone/resnet_architecture.h"
#include "core/base/safetensors.h"
#include "core/nn/grouped_network.h"

namespace handful::nn {

/// A ResNet in LibTorch with torchvision's names, built from the same table of blocks as
/// the ONNX graph of core/backbone. Group g of the architecture is group g here: 0 is the
/// normalisation and the stem, 1 to 4 are layer1 to layer4.
class ResNetModule final : public GroupedNetwork {
 public:
  /// A frozen network on the CPU with these weights.
  /// @param weights torchvision's; the classification head (fc) may be there and is not used
  /// @throws Error (Format) with the tensor's name, see assignWeights()
  ResNetModule(const backbone::ResNetArchitecture& architecture, const NamedTensors& weights);
  ~ResNetModule() override;

  [[nodiscard]] int groupCount() const noexcept override;
  [[nodiscard]] int firstTrainedGroup() const noexcept override;
  [[nodiscard]] int channelsOf(int group) const override;
  [[nodiscard]] int strideOf(int group) const override;

 private:
  class Network;
  [[nodiscard]] at::Tensor forwardGroup(const at::Tensor& input, int group) const override;
  [[nodiscard]] std::vector<at::Tensor> parametersOf(int group) const override;
  [[nodiscard]] torch::nn::Module& module() const override;

  backbone::ResNetArchitecture architecture_;
  std::shared_ptr<Network> network_;
};

}  // namespace handful::nn
