#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

#include "core/base/safetensors.h"

namespace handful::nn {

/// A network that can be fine-tuned, cut into consecutive groups of blocks.
///
/// Training freezes the early groups: a trainer computes the output of group 4 once
/// for every view, keeps it, and lets each step cost the groups behind it only:
/// @code
///   const auto kept = backbone.forwardGroups(pixels, 0, 4);
///   torch::optim::AdamW optimizer(backbone.unfreeze(5, 6), options);
///   const auto deep = backbone.forwardGroups(kept, 5, 6);
/// @endcode
/// BatchNorm always uses its stored statistics and never updates them: a few images
/// of one part are no sample to estimate them from. So the same input gives the same
/// output whatever else is in the batch, and there is no training mode to forget.
///
/// Gradients are recorded as the calling thread's mode says (torch::NoGradGuard).
/// One object per thread; nothing here is synchronised.
class TrainableBackbone {
 public:
  TrainableBackbone() = default;
  virtual ~TrainableBackbone() = default;
  TrainableBackbone(const TrainableBackbone&) = delete;
  TrainableBackbone& operator=(const TrainableBackbone&) = delete;

  /// Freezes everything but the groups @p first to @p last, both included.
  /// @return the parameters of these groups, for an optimizer
  /// @throws Error (Internal) if there are no such groups
  virtual std::vector<at::Tensor> unfreeze(int first, int last) = 0;

  /// Moves the weights. To be done before an optimizer is made: its state stays behind.
  /// @throws Error (Device) if the device is lost or full
  virtual void moveTo(const at::Device& device) = 0;

  /// Runs the groups @p first to @p last, both included; group 0 begins with the
  /// normalisation of the input and the stem.
  /// @param input for group 0: pixels, [B, 3, H, W], float32, RGB, 0..255; for a later
  ///              one the output of the group before; on the device of the weights
  /// @return [B, channelsOf(last), height, width], channels-last in memory
  /// @throws Error (Internal) if there are no such groups or the input does not fit,
  ///         Error (Device) if the device is lost or full
  [[nodiscard]] virtual at::Tensor forwardGroups(const at::Tensor& input, int first,
                                                 int last) const = 0;

  /// The output of every group, in order.
  /// @param pixels [B, 3, H, W], as for group 0 of forwardGroups()
  [[nodiscard]] virtual std::vector<at::Tensor> featureMaps(const at::Tensor& pixels) const = 0;

  /// The weights under the names of the file they came from, on the CPU, row-major:
  /// what the ONNX graph is built from. Parts that features do not need are left out.
  [[nodiscard]] virtual NamedTensors toNamedTensors() const = 0;

  [[nodiscard]] virtual int groupCount() const noexcept = 0;
  /// The first group that is trained unless the recipe says otherwise: what is behind the
  /// maps of the patch heads. >= 1
  [[nodiscard]] virtual int firstTrainedGroup() const noexcept = 0;
  [[nodiscard]] virtual int channelsOf(int group) const = 0;
  /// Pixels of the input for one cell of the group's output, along one axis.
  [[nodiscard]] virtual int strideOf(int group) const = 0;
};

}  // namespace handful::nn
