#include "core/nn/resnet_module.h"

#include <torch/torch.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/nn/frozen_batch_norm.h"
#include "core/nn/torch_guard.h"
#include "core/nn/weight_map.h"

namespace handful::nn {
namespace {

using backbone::ResNetArchitecture;
using backbone::ResNetBlock;

// Turns features into ImageNet classes.
constexpr std::array<std::string_view, 1> kHead = {"fc."};

/// A convolution without bias that leaves the size as it is, apart from its stride.
class Convolution : public torch::nn::Module {
 public:
  Convolution(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride)
      : stride_(stride), pad_(kernel / 2) {
    const auto options =
        torch::dtype(torch::kFloat32).memory_format(at::MemoryFormat::ChannelsLast);
    constexpr bool kRecordsGradients = false;
    weight_ = register_parameter("weight", torch::empty({out, in, kernel, kernel}, options),
                                 kRecordsGradients);
  }

  at::Tensor forward(const at::Tensor& input) const {
    return at::conv2d(input, weight_, /*bias=*/{}, {stride_, stride_}, {pad_, pad_});
  }

 private:
  std::int64_t stride_;
  std::int64_t pad_;
  at::Tensor weight_;
};

/// Makes parts under torchvision's names.
class Part : public torch::nn::Module {
 protected:
  std::shared_ptr<Convolution> convolution(const std::string& name, int in, int out, int kernel,
                                           int stride) {
    return register_module(name, std::make_shared<Convolution>(in, out, kernel, stride));
  }
  std::shared_ptr<FrozenBatchNorm> norm(const std::string& name, int channels) {
    return register_module(
        name, std::make_shared<FrozenBatchNorm>(channels, ResNetArchitecture::kBatchNormEpsilon));
  }
};

/// downsample.0 and downsample.1.
class Projection : public Part {
 public:
  explicit Projection(const ResNetBlock& spec)
      : convolution_(convolution("0", spec.inChannels, spec.outChannels, 1, spec.stride)),
        norm_(norm("1", spec.outChannels)) {}

  at::Tensor forward(const at::Tensor& input) const {
    return norm_->forward(convolution_->forward(input));
  }

 private:
  std::shared_ptr<Convolution> convolution_;
  std::shared_ptr<FrozenBatchNorm> norm_;
};

class Block : public Part {
 public:
  explicit Block(const ResNetBlock& spec) {
    const int mid = spec.midChannels;
    if (spec.isBottleneck) {
      add(1, spec.inChannels, mid, 1, 1);
      add(2, mid, mid, 3, spec.stride);
      add(3, mid, spec.outChannels, 1, 1);
    } else {
      add(1, spec.inChannels, mid, 3, spec.stride);
      add(2, mid, spec.outChannels, 3, 1);
    }
    if (spec.hasProjection()) {
      projection_ = register_module("downsample", std::make_shared<Projection>(spec));
    }
  }

  at::Tensor forward(const at::Tensor& input) const {
    auto value = input;
    for (std::size_t i = 0; i < convolutions_.size(); ++i) {
      if (i > 0) value = at::relu(value);
      value = norms_[i]->forward(convolutions_[i]->forward(value));
    }
    return at::relu(value + (projection_ ? projection_->forward(input) : input));
  }

 private:
  void add(int number, int in, int out, int kernel, int stride) {
    const auto suffix = std::to_string(number);
    convolutions_.push_back(convolution("conv" + suffix, in, out, kernel, stride));
    norms_.push_back(norm("bn" + suffix, out));
  }

  std::vector<std::shared_ptr<Convolution>> convolutions_;
  std::vector<std::shared_ptr<FrozenBatchNorm>> norms_;
  std::shared_ptr<Projection> projection_;  // null where the input is added as it is
};

}  // namespace

class ResNetModule::Network final : public Part {
 public:
  explicit Network(const ResNetArchitecture& architecture)
      : stem_(convolution("conv1", 3, architecture.stemChannels, 7, 2)),
        stemNorm_(norm("bn1", architecture.stemChannels)),
        // Not registered: the normalisation is no part of the weights.
        mean_(perColour(ResNetArchitecture::kInputMean)),
        deviation_(perColour(ResNetArchitecture::kInputDeviation)) {
    for (std::size_t layer = 0; layer < architecture.layers.size(); ++layer) {
      auto blocks = register_module("layer" + std::to_string(layer + 1), torch::nn::ModuleList());
      std::vector<std::shared_ptr<Block>> group;
      for (const auto& spec : architecture.layers[layer]) {
        group.push_back(std::make_shared<Block>(spec));
        blocks->push_back(group.back());
      }
      layers_.push_back(std::move(group));
    }
  }

  at::Tensor forward(at::Tensor value, int group) const {
    if (group == 0) {
      value = (value / 255.0F - mean_.to(value.device())) / deviation_.to(value.device());
      return at::relu(stemNorm_->forward(stem_->forward(value)));
    }
    if (group == 1) value = at::max_pool2d(value, {3, 3}, {2, 2}, {1, 1});
    for (const auto& block : layers_[static_cast<std::size_t>(group) - 1]) {
      value = block->forward(value);
    }
    return value;
  }

  std::vector<at::Tensor> parametersOf(int group) const {
    std::vector<at::Tensor> all;
    const auto add = [&](const torch::nn::Module& module) {
      for (const auto& parameter : module.parameters()) all.push_back(parameter);
    };
    if (group == 0) {
      add(*stem_);
      add(*stemNorm_);
      return all;
    }
    for (const auto& block : layers_[static_cast<std::size_t>(group) - 1]) add(*block);
    return all;
  }

 private:
  static at::Tensor perColour(const std::array<float, 3>& values) {
    return torch::tensor({values[0], values[1], values[2]}).view({1, 3, 1, 1});
  }

  std::shared_ptr<Convolution> stem_;
  std::shared_ptr<FrozenBatchNorm> stemNorm_;
  at::Tensor mean_;
  at::Tensor deviation_;
  std::vector<std::vector<std::shared_ptr<Block>>> layers_;
};

ResNetModule::ResNetModule(const ResNetArchitecture& architecture, const NamedTensors& weights)
    : GroupedNetwork(architecture.name), architecture_(architecture) {
  network_ = guardTorch("Building " + architecture.name,
                        [&] { return std::make_shared<Network>(architecture); });
  assignWeights(*network_, weights, kHead);
}

ResNetModule::~ResNetModule() = default;

at::Tensor ResNetModule::forwardGroup(const at::Tensor& input, int group) const {
  return network_->forward(input, group);
}

std::vector<at::Tensor> ResNetModule::parametersOf(int group) const {
  return network_->parametersOf(group);
}

torch::nn::Module& ResNetModule::module() const { return *network_; }

int ResNetModule::groupCount() const noexcept { return ResNetArchitecture::kGroups; }

int ResNetModule::firstTrainedGroup() const noexcept {
  return ResNetArchitecture::kFirstTrainedGroup;
}

int ResNetModule::channelsOf(int group) const {
  requireGroups(group, group);
  return architecture_.channelsOf(group);
}

int ResNetModule::strideOf(int group) const {
  requireGroups(group, group);
  return architecture_.strideOf(group);
}

}  // namespace handful::nn
