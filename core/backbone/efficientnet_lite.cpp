#include "core/backbone/efficientnet_lite.h"

#include <cmath>
#include <string>
#include <utility>

#include "core/backbone/onnx_graph.h"
#include "core/base/error.h"

namespace handful::backbone {
namespace {

const Tensor& tensorNamed(const NamedTensors& weights, const std::string& name,
                          const std::vector<std::int64_t>& shape) {
  const auto found = weights.find(name);
  if (found == weights.end()) {
    throw Error(ErrorCode::Format,
                "The weights lack the tensor " + name + ": they belong to another network.", name);
  }
  if (found->second.shape != shape) {
    throw Error(ErrorCode::Format,
                "The tensor " + name + " has another shape: the weights belong to another network.",
                name);
  }
  return found->second;
}

struct Folded {
  Tensor weight;
  Tensor bias;
};

// In evaluation BatchNorm is y = x * s + (beta - mean * s) with s = gamma / sqrt(var + eps),
// which a convolution can do by itself.
Folded foldBatchNorm(const NamedTensors& weights, const std::string& convolution,
                     const std::string& norm, const std::vector<std::int64_t>& shape) {
  Folded folded{tensorNamed(weights, convolution + ".weight", shape), {{shape[0]}, {}}};
  const auto channels = shape[0];
  const auto& gamma = tensorNamed(weights, norm + ".weight", {channels}).values;
  const auto& beta = tensorNamed(weights, norm + ".bias", {channels}).values;
  const auto& mean = tensorNamed(weights, norm + ".running_mean", {channels}).values;
  const auto& variance = tensorNamed(weights, norm + ".running_var", {channels}).values;

  const auto perChannel = folded.weight.values.size() / static_cast<std::size_t>(channels);
  for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c) {
    if (variance[c] < 0.0F) {
      throw Error(ErrorCode::Format, "The weights hold a negative variance; the file is damaged.",
                  norm + ".running_var");
    }
    const double scale = gamma[c] / std::sqrt(variance[c] + LiteArchitecture::kBatchNormEpsilon);
    for (std::size_t i = 0; i < perChannel; ++i) {
      float& weight = folded.weight.values[c * perChannel + i];
      weight = static_cast<float>(weight * scale);
    }
    folded.bias.values.push_back(static_cast<float>(beta[c] - mean[c] * scale));
  }
  return folded;
}

class LiteBuilder {
 public:
  LiteBuilder(const LiteArchitecture& architecture, const NamedTensors& weights, int width,
              int height)
      : architecture_(architecture),
        weights_(weights),
        graph_(architecture.name),
        width_(width),
        height_(height) {
    if (width < 32 || height < 32 || width % 32 != 0 || height % 32 != 0) {
      throw Error(ErrorCode::Internal, "The network input must be a multiple of 32.");
    }
    auto value = graph_.input("pixels", {1, 3, height, width});
    value = graph_.addConstant(value, "centred", -LiteArchitecture::kInputMean);
    value = graph_.multiplyConstant(value, "normalised", LiteArchitecture::kInputScale);
    value = convolution(value, "_conv_stem", "_bn0", 3, LiteArchitecture::kStemChannels, 3, 2, 1);
    value = graph_.clip(value, "stem_act", 0.0F, 6.0F);
    int index = 0;  // the published names count blocks through all groups
    for (const auto& group : architecture.groups) {
      for (const auto& spec : group) {
        value = block(value, "_blocks." + std::to_string(index++), spec);
      }
      groups_.push_back({value, width_, height_});
    }
  }

  struct Group {
    OnnxGraph::Value value;
    int width;
    int height;
  };

  OnnxGraph& graph() { return graph_; }
  const Group& group(int index) const { return groups_.at(static_cast<std::size_t>(index)); }

 private:
  OnnxGraph::Value convolution(const OnnxGraph::Value& from, const std::string& name,
                               const std::string& norm, int in, int out, int kernel, int stride,
                               int groups) {
    const auto folded = foldBatchNorm(weights_, name, norm, {out, in / groups, kernel, kernel});
    const auto horizontal = samePadding(width_, kernel, stride);
    const auto vertical = samePadding(height_, kernel, stride);
    width_ = (width_ + stride - 1) / stride;
    height_ = (height_ + stride - 1) / stride;
    return graph_.convolution(
        from, name, folded.weight, folded.bias, stride,
        {vertical.before, horizontal.before, vertical.after, horizontal.after}, groups);
  }

  OnnxGraph::Value activated(const OnnxGraph::Value& from) {
    return graph_.clip(from, from + ".act", 0.0F, 6.0F);
  }

  OnnxGraph::Value block(const OnnxGraph::Value& from, const std::string& name,
                         const LiteBlock& spec) {
    const int mid = spec.midChannels();
    auto value = from;
    if (spec.expansion > 1) {
      value = activated(convolution(value, name + "._expand_conv", name + "._bn0", spec.inChannels,
                                    mid, 1, 1, 1));
    }
    value = activated(convolution(value, name + "._depthwise_conv", name + "._bn1", mid, mid,
                                  spec.kernel, spec.stride, mid));
    value =
        convolution(value, name + "._project_conv", name + "._bn2", mid, spec.outChannels, 1, 1, 1);
    return spec.hasSkip() ? graph_.add(value, from, name + ".skip") : value;
  }

  const LiteArchitecture& architecture_;
  const NamedTensors& weights_;
  OnnxGraph graph_;
  int width_;
  int height_;
  std::vector<Group> groups_;
};

// Which block groups feed the patch heads: the last at stride 8 and the last at stride 16.
constexpr int kFineGroup = 2;
constexpr int kCoarseGroup = 4;
constexpr int kLastGroup = LiteArchitecture::kGroups - 1;

}  // namespace

FeatureGraph buildLiteFeatures(const LiteArchitecture& architecture, const NamedTensors& weights,
                               int inputWidth, int inputHeight) {
  LiteBuilder builder(architecture, weights, inputWidth, inputHeight);
  auto& graph = builder.graph();

  const auto fine = graph.averagePool(builder.group(kFineGroup).value, "fine_mean", 3, 1, 1);
  const auto fineOnGrid = graph.averagePool(fine, "fine_on_grid", 2, 2, 0);
  const auto coarse = graph.averagePool(builder.group(kCoarseGroup).value, "coarse_mean", 3, 1, 1);

  FeatureGraph result;
  result.inputWidth = inputWidth;
  result.inputHeight = inputHeight;
  result.gridWidth = builder.group(kCoarseGroup).width;
  result.gridHeight = builder.group(kCoarseGroup).height;
  result.channels = architecture.channelsOf(kFineGroup) + architecture.channelsOf(kCoarseGroup);
  result.embeddingChannels = architecture.channelsOf(kLastGroup);

  graph.output(graph.concatenate({fineOnGrid, coarse}, "patch_features", 1), "patches",
               {1, result.channels, result.gridHeight, result.gridWidth});
  const auto& last = builder.group(kLastGroup);
  graph.output(last.value, "deep", {1, result.embeddingChannels, last.height, last.width});
  const auto pooled = graph.globalAveragePool(last.value, "pooled");
  graph.output(graph.flatten(pooled, "pooled_flat"), "embedding", {1, result.embeddingChannels});
  result.onnx = graph.serialize();
  return result;
}

std::vector<std::byte> buildLiteGroups(const LiteArchitecture& architecture,
                                       const NamedTensors& weights, int inputWidth,
                                       int inputHeight) {
  LiteBuilder builder(architecture, weights, inputWidth, inputHeight);
  for (int g = 0; g < LiteArchitecture::kGroups; ++g) {
    const auto& group = builder.group(g);
    builder.graph().output(group.value, "group" + std::to_string(g),
                           {1, architecture.channelsOf(g), group.height, group.width});
  }
  return builder.graph().serialize();
}

}  // namespace handful::backbone
