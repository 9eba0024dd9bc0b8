#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/nn/trainable_backbone.h"

namespace torch::nn {
class Module;
}

namespace handful::nn {

/// What all networks of block groups share: freezing, moving, running group after group. A
/// network says what one group computes and which parameters it has.
class GroupedNetwork : public TrainableBackbone {
 public:
  std::vector<at::Tensor> unfreeze(int first, int last) final;
  void moveTo(const at::Device& device) final;
  [[nodiscard]] at::Tensor forwardGroups(const at::Tensor& input, int first, int last) const final;
  [[nodiscard]] std::vector<at::Tensor> featureMaps(const at::Tensor& pixels) const final;
  [[nodiscard]] NamedTensors toNamedTensors() const final;

 protected:
  /// @param name for messages
  explicit GroupedNetwork(std::string name) : name_(std::move(name)) {}

  /// @throws Error (Internal) unless 0 <= first <= last < groupCount()
  void requireGroups(int first, int last) const;

 private:
  /// @param input of this group, channels-last in memory
  [[nodiscard]] virtual at::Tensor forwardGroup(const at::Tensor& input, int group) const = 0;
  [[nodiscard]] virtual std::vector<at::Tensor> parametersOf(int group) const = 0;
  /// All that is saved and moved.
  [[nodiscard]] virtual torch::nn::Module& module() const = 0;

  std::string name_;
};

}  // namespace handful::nn
