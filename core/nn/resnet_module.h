#pragma once

#include <memory>
#include <vector>

#include "core/backbone/resnet_architecture.h"
#include "core/base/safetensors.h"
#include "core/nn/trainable_backbone.h"

namespace handful::nn {

/// A ResNet in LibTorch with torchvision's names, built from the same table of blocks as
/// the ONNX graph of core/backbone. Group g of the architecture is group g here: 0 is the
/// normalisation and the stem, 1 to 4 are layer1 to layer4.
class ResNetModule final : public TrainableBackbone {
 public:
  /// A frozen network on the CPU with these weights.
  /// @param weights torchvision's; the classification head (fc) may be there and is not used
  /// @throws Error (Format) with the tensor's name, see assignWeights()
  ResNetModule(const backbone::ResNetArchitecture& architecture, const NamedTensors& weights);
  ~ResNetModule() override;

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

  backbone::ResNetArchitecture architecture_;
  std::shared_ptr<Network> network_;
};

}  // namespace handful::nn
