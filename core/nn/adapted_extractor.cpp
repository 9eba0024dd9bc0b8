#include "core/nn/adapted_extractor.h"

#include <torch/torch.h>

#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/nn/torch_guard.h"
#include "core/nn/weight_map.h"

namespace handful::nn {
namespace {

constexpr int kGroups = 2;
constexpr int kAdapterGroup = 1;
constexpr int kStride = 32;  // of the deep features

class Adapter : public torch::nn::Module {
 public:
  explicit Adapter(std::int64_t channels) {
    constexpr bool kRecordsGradients = false;
    weight_ = register_parameter("weight", torch::zeros({channels, channels}), kRecordsGradients);
    bias_ = register_parameter("bias", torch::zeros(channels), kRecordsGradients);
  }

  /// @param maps [B, C, h, w]
  at::Tensor forward(const at::Tensor& maps) const {
    return maps + at::conv2d(maps, weight_.unsqueeze(2).unsqueeze(3), bias_);
  }

 private:
  at::Tensor weight_;
  at::Tensor bias_;
};

at::Tensor deepFeatures(const at::Tensor& pixels, const AdaptedExtractor::Extract& extract) {
  std::vector<at::Tensor> rows;
  for (std::int64_t i = 0; i < pixels.size(0); ++i) {
    const auto picture =
        pixels.slice(0, i, i + 1).to(at::kCPU, at::kFloat).contiguous(at::MemoryFormat::Contiguous);
    const auto* const begin = picture.const_data_ptr<float>();
    const auto deep = extract({picture.sizes().vec(), {begin, begin + picture.numel()}});
    rows.push_back(torch::tensor(deep.values).view(deep.shape));
  }
  return at::cat(rows).to(pixels.device());
}

}  // namespace

class AdaptedExtractor::Network final : public torch::nn::Module {
 public:
  explicit Network(std::int64_t channels)
      : adapter(register_module("adapter", std::make_shared<Adapter>(channels))) {}

  std::shared_ptr<Adapter> adapter;
};

AdaptedExtractor::AdaptedExtractor(int channels, const NamedTensors& adapter, Extract extract)
    : GroupedNetwork("the adapter"), channels_(channels), extract_(std::move(extract)) {
  network_ =
      guardTorch("Building the adapter", [&] { return std::make_shared<Network>(channels); });
  if (!adapter.empty()) assignWeights(*network_, adapter, {});
}

AdaptedExtractor::~AdaptedExtractor() = default;

at::Tensor AdaptedExtractor::forwardGroup(const at::Tensor& input, int group) const {
  return group == kAdapterGroup ? network_->adapter->forward(input) : deepFeatures(input, extract_);
}

std::vector<at::Tensor> AdaptedExtractor::parametersOf(int group) const {
  return group == kAdapterGroup ? network_->parameters() : std::vector<at::Tensor>();
}

torch::nn::Module& AdaptedExtractor::module() const { return *network_; }

int AdaptedExtractor::groupCount() const noexcept { return kGroups; }

int AdaptedExtractor::firstTrainedGroup() const noexcept { return kAdapterGroup; }

int AdaptedExtractor::channelsOf(int group) const {
  requireGroups(group, group);
  return channels_;
}

int AdaptedExtractor::strideOf(int group) const {
  requireGroups(group, group);
  return kStride;
}

}  // namespace handful::nn
