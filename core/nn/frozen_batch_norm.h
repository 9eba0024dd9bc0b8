#pragma once

// Only for the .cpp files of this folder: it includes LibTorch.
#include <torch/torch.h>

#include <cstdint>

namespace handful::nn {

/// BatchNorm that uses its stored statistics and never updates them.
class FrozenBatchNorm : public torch::nn::Module {
 public:
  FrozenBatchNorm(std::int64_t channels, double epsilon) : epsilon_(epsilon) {
    constexpr bool kRecordsGradients = false;
    weight_ = register_parameter("weight", torch::ones(channels), kRecordsGradients);
    bias_ = register_parameter("bias", torch::zeros(channels), kRecordsGradients);
    mean_ = register_buffer("running_mean", torch::zeros(channels));
    variance_ = register_buffer("running_var", torch::ones(channels));
  }

  /// @param input [B, channels, height, width]
  at::Tensor forward(const at::Tensor& input) const {
    return at::batch_norm(input, weight_, bias_, mean_, variance_, /*training=*/false,
                          /*momentum=*/0.0, epsilon_, /*cudnn_enabled=*/false);
  }

 private:
  double epsilon_;
  at::Tensor weight_;
  at::Tensor bias_;
  at::Tensor mean_;
  at::Tensor variance_;
};

}  // namespace handful::nn
