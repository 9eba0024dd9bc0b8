#include "core/nn/efficientnet_lite_module.h"

#include <torch/torch.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/error.h"
#include "core/nn/frozen_batch_norm.h"
#include "core/nn/torch_guard.h"
#include "core/nn/weight_map.h"

namespace handful::nn {
namespace {

using backbone::LiteArchitecture;
using backbone::LiteBlock;
using backbone::samePadding;

// The names of the published files. The head turns features into ImageNet classes.
constexpr std::array<std::string_view, 3> kHead = {"_conv_head.", "_bn1.", "_fc."};

/// A convolution without bias, padded as TensorFlow's SAME does: as much as the output
/// needs for this input size, and where the sum is odd, one more at the end.
class SameConvolution : public torch::nn::Module {
 public:
  struct Config {
    std::int64_t in = 0;
    std::int64_t out = 0;
    int kernel = 1;
    int stride = 1;
    std::int64_t groups = 1;
  };

  explicit SameConvolution(const Config& config) : config_(config) {
    const std::array shape{config.out, config.in / config.groups,
                           static_cast<std::int64_t>(config.kernel),
                           static_cast<std::int64_t>(config.kernel)};
    const auto options =
        torch::dtype(torch::kFloat32).memory_format(at::MemoryFormat::ChannelsLast);
    constexpr bool kRecordsGradients = false;
    weight_ = register_parameter("weight", torch::empty(shape, options), kRecordsGradients);
  }

  /// @param input [B, in, height, width]
  at::Tensor forward(const at::Tensor& input) const {
    const int height = static_cast<int>(input.size(2));
    const int width = static_cast<int>(input.size(3));
    const auto vertical = samePadding(height, config_.kernel, config_.stride);
    const auto horizontal = samePadding(width, config_.kernel, config_.stride);
    if (vertical.before == vertical.after && horizontal.before == horizontal.after) {
      return convolve(input, {vertical.before, horizontal.before});
    }
    // LibTorch's convolution pads both ends of an axis alike.
    const auto padded = at::constant_pad_nd(
        input, {horizontal.before, horizontal.after, vertical.before, vertical.after});
    return convolve(padded, {0, 0});
  }

 private:
  at::Tensor convolve(const at::Tensor& input, at::IntArrayRef padding) const {
    return at::conv2d(input, weight_, /*bias=*/{}, {config_.stride, config_.stride}, padding,
                      /*dilation=*/{1, 1}, config_.groups);
  }

  Config config_;
  at::Tensor weight_;
};

/// Expand, depthwise, project; the first is missing where there is nothing to expand.
class Block : public torch::nn::Module {
 public:
  explicit Block(const LiteBlock& spec) : hasSkip_(spec.hasSkip()) {
    const std::int64_t mid = spec.midChannels();
    if (spec.expansion != 1) {
      expand_ = convolution("_expand_conv", {.in = spec.inChannels, .out = mid});
      expandNorm_ = norm("_bn0", mid);
    }
    depthwise_ = convolution(
        "_depthwise_conv",
        {.in = mid, .out = mid, .kernel = spec.kernel, .stride = spec.stride, .groups = mid});
    depthwiseNorm_ = norm("_bn1", mid);
    project_ = convolution("_project_conv", {.in = mid, .out = spec.outChannels});
    projectNorm_ = norm("_bn2", spec.outChannels);
  }

  at::Tensor forward(const at::Tensor& input) const {
    auto value = input;
    if (expand_) value = at::relu6(expandNorm_->forward(expand_->forward(value)));
    value = at::relu6(depthwiseNorm_->forward(depthwise_->forward(value)));
    value = projectNorm_->forward(project_->forward(value));
    return hasSkip_ ? value + input : value;
  }

 private:
  std::shared_ptr<SameConvolution> convolution(const std::string& name,
                                               const SameConvolution::Config& config) {
    return register_module(name, std::make_shared<SameConvolution>(config));
  }
  std::shared_ptr<FrozenBatchNorm> norm(const std::string& name, std::int64_t channels) {
    return register_module(
        name, std::make_shared<FrozenBatchNorm>(channels, LiteArchitecture::kBatchNormEpsilon));
  }

  bool hasSkip_;
  std::shared_ptr<SameConvolution> expand_;  // null where expansion is 1
  std::shared_ptr<FrozenBatchNorm> expandNorm_;
  std::shared_ptr<SameConvolution> depthwise_;
  std::shared_ptr<FrozenBatchNorm> depthwiseNorm_;
  std::shared_ptr<SameConvolution> project_;
  std::shared_ptr<FrozenBatchNorm> projectNorm_;
};

}  // namespace

/// Registered under the names of the published files, where blocks are counted through
/// all groups ("_blocks.5._bn1.weight"): so the weight map needs no table of names.
class EfficientNetLiteModule::Network final : public torch::nn::Module {
 public:
  explicit Network(const LiteArchitecture& architecture) {
    constexpr std::int64_t kColours = 3;
    stem_ = register_module(
        "_conv_stem",
        std::make_shared<SameConvolution>(SameConvolution::Config{
            .in = kColours, .out = LiteArchitecture::kStemChannels, .kernel = 3, .stride = 2}));
    stemNorm_ = register_module(
        "_bn0", std::make_shared<FrozenBatchNorm>(LiteArchitecture::kStemChannels,
                                                  LiteArchitecture::kBatchNormEpsilon));
    blocks_ = register_module("_blocks", torch::nn::ModuleList());
    for (const auto& specs : architecture.groups) {
      std::vector<std::shared_ptr<Block>> group;
      for (const auto& spec : specs) {
        group.push_back(std::make_shared<Block>(spec));
        blocks_->push_back(group.back());
      }
      groups_.push_back(std::move(group));
    }
  }

  at::Tensor forward(at::Tensor value, int group) const {
    if (group == 0) {
      value = (value - LiteArchitecture::kInputMean) * LiteArchitecture::kInputScale;
      value = at::relu6(stemNorm_->forward(stem_->forward(value)));
    }
    for (const auto& block : groups_[static_cast<std::size_t>(group)])
      value = block->forward(value);
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
    }
    for (const auto& block : groups_[static_cast<std::size_t>(group)]) add(*block);
    return all;
  }

 private:
  std::shared_ptr<SameConvolution> stem_;
  std::shared_ptr<FrozenBatchNorm> stemNorm_;
  torch::nn::ModuleList blocks_;
  std::vector<std::vector<std::shared_ptr<Block>>> groups_;  // the same blocks, by group
};

EfficientNetLiteModule::EfficientNetLiteModule(const LiteArchitecture& architecture,
                                               const NamedTensors& weights)
    : GroupedNetwork(architecture.name), architecture_(architecture) {
  network_ = guardTorch("Building " + architecture.name,
                        [&] { return std::make_shared<Network>(architecture); });
  assignWeights(*network_, weights, kHead);
}

EfficientNetLiteModule::~EfficientNetLiteModule() = default;

at::Tensor EfficientNetLiteModule::forwardGroup(const at::Tensor& input, int group) const {
  return network_->forward(input, group);
}

std::vector<at::Tensor> EfficientNetLiteModule::parametersOf(int group) const {
  return network_->parametersOf(group);
}

torch::nn::Module& EfficientNetLiteModule::module() const { return *network_; }

int EfficientNetLiteModule::groupCount() const noexcept {
  return static_cast<int>(architecture_.groups.size());
}

int EfficientNetLiteModule::firstTrainedGroup() const noexcept {
  return LiteArchitecture::kFirstTrainedGroup;
}

int EfficientNetLiteModule::channelsOf(int group) const {
  requireGroups(group, group);
  return architecture_.channelsOf(group);
}

int EfficientNetLiteModule::strideOf(int group) const {
  requireGroups(group, group);
  return architecture_.strideOf(group);
}

}  // namespace handful::nn
