#include "core/nn/projection_head.h"

#include <torch/torch.h>

#include <cmath>

#include "core/nn/torch_guard.h"

namespace handful::nn {
namespace {

torch::nn::Sequential twoLayers(std::int64_t in, std::int64_t middle, std::int64_t out) {
  return torch::nn::Sequential(torch::nn::Linear(in, middle),
                               torch::nn::LayerNorm(torch::nn::LayerNormOptions({middle})),
                               torch::nn::ReLU(), torch::nn::Linear(middle, out));
}

}  // namespace

class ProjectionHead::Network final : public torch::nn::Module {
 public:
  explicit Network(const Config& config)
      : projector(twoLayers(config.features, config.features, config.projection)),
        predictor(twoLayers(config.projection, config.bottleneck, config.projection)) {
    register_module("projector", projector);
    register_module("predictor", predictor);
  }

  /// LibTorch's own initialisation draws from a generator that the whole process shares.
  void initialise(std::uint64_t seed) {
    const torch::NoGradGuard noGrad;
    auto generator = at::make_generator<at::CPUGeneratorImpl>(seed);
    for (auto& parameter : parameters()) {
      if (parameter.dim() != 2) continue;  // LayerNorm begins as the identity
      parameter.normal_(0.0, std::sqrt(2.0 / static_cast<double>(parameter.size(1))), generator);
    }
    for (auto& entry : named_parameters()) {
      if (entry.key().ends_with(".bias")) entry.value().zero_();
    }
  }

  torch::nn::Sequential projector;
  torch::nn::Sequential predictor;
};

ProjectionHead::ProjectionHead(const Config& config, std::uint64_t seed) {
  guardTorch("Building the projection head", [&] {
    network_ = std::make_shared<Network>(config);
    network_->initialise(seed);
  });
}

ProjectionHead::~ProjectionHead() = default;

ProjectionHead::Output ProjectionHead::forward(const at::Tensor& features) const {
  const auto projected = network_->projector->forward(features);
  return {projected, network_->predictor->forward(projected)};
}

std::vector<at::Tensor> ProjectionHead::parameters() const { return network_->parameters(); }

void ProjectionHead::moveTo(const at::Device& device) {
  guardTorch("Moving the projection head", [&] { network_->to(device); });
}

}  // namespace handful::nn
