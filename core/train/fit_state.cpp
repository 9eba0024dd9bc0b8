#include "core/train/fit_state.h"

#include <torch/torch.h>

#include <memory>
#include <string>

namespace handful::train {
namespace {

using AdamState = torch::optim::AdamWParamState;

/// The moments of a parameter; of a fresh optimizer they are zero.
AdamState& adamStateOf(const at::Tensor& parameter, torch::optim::Optimizer& optimizer) {
  auto& kept = optimizer.state()[parameter.unsafeGetTensorImpl()];
  if (!kept) {
    auto fresh = std::make_unique<AdamState>();
    fresh->exp_avg(at::zeros_like(parameter, at::MemoryFormat::Preserve));
    fresh->exp_avg_sq(at::zeros_like(parameter, at::MemoryFormat::Preserve));
    kept = std::move(fresh);
  }
  return static_cast<AdamState&>(*kept);
}

template <class Visit>
void visitState(std::span<const at::Tensor> parameters, torch::optim::Optimizer& optimizer,
                bool withMoments, const Visit& visit) {
  const bool hasMoments = dynamic_cast<torch::optim::AdamW*>(&optimizer) != nullptr;
  for (std::size_t i = 0; i < parameters.size(); ++i) {
    const auto number = std::to_string(i);
    visit("parameter." + number, parameters[i]);
    if (!withMoments || !hasMoments) continue;
    auto& adam = adamStateOf(parameters[i], optimizer);
    visit("first-moment." + number, adam.exp_avg());
    visit("second-moment." + number, adam.exp_avg_sq());
  }
}

}  // namespace

NamedTensors stateTensors(std::span<const at::Tensor> parameters,
                          torch::optim::Optimizer& optimizer, bool withMoments) {
  NamedTensors tensors;
  visitState(parameters, optimizer, withMoments,
             [&](const std::string& name, const at::Tensor& tensor) {
               const auto plain = tensor.detach().to(at::kCPU).contiguous();
               const auto* const values = plain.const_data_ptr<float>();
               tensors[name] = {plain.sizes().vec(), {values, values + plain.numel()}};
             });
  return tensors;
}

bool restoreState(const NamedTensors& tensors, std::span<const at::Tensor> parameters,
                  torch::optim::Optimizer& optimizer, bool withMoments, int step) {
  const torch::NoGradGuard noGrad;
  bool matches = true;
  visitState(
      parameters, optimizer, withMoments, [&](const std::string& name, const at::Tensor& tensor) {
        const auto found = tensors.find(name);
        matches = matches && found != tensors.end() && found->second.shape == tensor.sizes().vec();
      });
  if (!matches) {
    optimizer.state().clear();
    return false;
  }
  visitState(parameters, optimizer, withMoments,
             [&](const std::string& name, const at::Tensor& tensor) {
               const auto& values = tensors.at(name).values;
               // from_blob() takes no const pointer; copy_() only reads.
               tensor.copy_(at::from_blob(const_cast<float*>(values.data()), tensor.sizes()));
             });
  for (const auto& [parameter, kept] : optimizer.state()) {
    static_cast<AdamState&>(*kept).step(step);
  }
  return true;
}

}  // namespace handful::train
