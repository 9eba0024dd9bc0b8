#include "core/backbone/efficientnet_lite.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/backbone/feature_outputs.h"
#include "core/backbone/folded_convolution.h"
#include "core/backbone/onnx_graph.h"
#include "core/base/error.h"

namespace handful::backbone {
namespace {

class LiteBuilder {
 public:
  /// @param groups so many block groups are built
  LiteBuilder(const LiteArchitecture& architecture, const NamedTensors& weights, int width,
              int height, int groups)
      : architecture_(architecture),
        weights_(&weights),
        graph_(architecture.name),
        width_(width),
        height_(height) {
    if (width < 32 || height < 32 || width % 32 != 0 || height % 32 != 0) {
      throw Error(ErrorCode::Internal, "The network input must be a multiple of 32.");
    }
    auto value = graph_.input("pixels", {1, 3, height, width});
    value = graph_.addConstant(value, "centred", -LiteArchitecture::kInputMean);
    input_ = {graph_.multiplyConstant(value, "normalised", LiteArchitecture::kInputScale), 3, width,
              height};
    for (int g = 0; g < groups; ++g) {
      groups_.push_back(groupAfter(g == 0 ? input_ : groups_.back(), g));
    }
  }

  /// The last group once more with these weights, from the first one on that differs. To be
  /// asked for once, when all else is built.
  FeatureMap tunedTail(const NamedTensors& tuned) {
    const int changed = firstChangedGroup(*weights_, tuned, LiteArchitecture::kGroups,
                                          [&](const std::string& name) { return groupOf(name); });
    weights_ = &tuned;
    prefix_ = "tuned.";
    const int first = std::min(changed, static_cast<int>(groups_.size()));
    auto last = first == 0 ? input_ : group(first - 1);
    for (int g = first; g < LiteArchitecture::kGroups; ++g) last = groupAfter(last, g);
    return last;
  }

  OnnxGraph& graph() { return graph_; }
  const FeatureMap& group(int index) const { return groups_.at(static_cast<std::size_t>(index)); }

 private:
  /// The published names count blocks through all groups.
  [[nodiscard]] int firstBlockOf(int group) const {
    int block = 0;
    for (int g = 0; g < group; ++g) block += static_cast<int>(blocksOf(g).size());
    return block;
  }
  [[nodiscard]] const std::vector<LiteBlock>& blocksOf(int group) const {
    return architecture_.groups[static_cast<std::size_t>(group)];
  }

  /// Of a tensor; the stem belongs to the first group, the classifier to none.
  [[nodiscard]] int groupOf(const std::string& tensor) const {
    for (int g = LiteArchitecture::kGroups - 1; g > 0; --g) {
      const int first = firstBlockOf(g);
      for (int b = first; b < first + static_cast<int>(blocksOf(g).size()); ++b) {
        if (tensor.starts_with(blockName(b) + ".")) return g;
      }
    }
    const bool isBefore = tensor.starts_with("_conv_stem") || tensor.starts_with("_bn0") ||
                          tensor.starts_with(blockName(0) + ".");
    return isBefore ? 0 : LiteArchitecture::kGroups;
  }

  static std::string blockName(int block) { return "_blocks." + std::to_string(block); }

  FeatureMap groupAfter(const FeatureMap& from, int group) {
    width_ = from.width;
    height_ = from.height;
    auto value = from.value;
    if (group == 0) {
      value = convolution(value, "_conv_stem", "_bn0", 3, LiteArchitecture::kStemChannels, 3, 2, 1);
      value = graph_.clip(value, prefix_ + "stem_act", 0.0F, 6.0F);
    }
    int index = firstBlockOf(group);
    for (const auto& spec : blocksOf(group)) value = block(value, blockName(index++), spec);
    return {value, architecture_.channelsOf(group), width_, height_};
  }

  OnnxGraph::Value convolution(const OnnxGraph::Value& from, const std::string& name,
                               const std::string& norm, int in, int out, int kernel, int stride,
                               int groups) {
    const auto folded = foldBatchNorm(*weights_, name, norm, {out, in / groups, kernel, kernel},
                                      LiteArchitecture::kBatchNormEpsilon);
    const auto horizontal = samePadding(width_, kernel, stride);
    const auto vertical = samePadding(height_, kernel, stride);
    width_ = (width_ + stride - 1) / stride;
    height_ = (height_ + stride - 1) / stride;
    return graph_.convolution(
        from, prefix_ + name, folded.weight, folded.bias, stride,
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
    return spec.hasSkip() ? graph_.add(value, from, prefix_ + name + ".skip") : value;
  }

  const LiteArchitecture& architecture_;
  const NamedTensors* weights_;
  std::string prefix_;  // of the names in the graph
  OnnxGraph graph_;
  int width_;
  int height_;
  FeatureMap input_;
  std::vector<FeatureMap> groups_;
};

// Which block groups features come from: the last at stride 8, the last at stride 16, and the
// first at stride 32, which tells more than the last one, made for ImageNet's classes.
constexpr int kFineGroup = 2;
constexpr int kCoarseGroup = 4;
constexpr int kDeepGroup = 5;

}  // namespace

FeatureGraph buildLiteFeatures(const LiteArchitecture& architecture, const NamedTensors& weights,
                               int inputWidth, int inputHeight, const NamedTensors& tuned) {
  LiteBuilder builder(architecture, weights, inputWidth, inputHeight, kDeepGroup + 1);
  FeatureSources sources{builder.group(kFineGroup), builder.group(kCoarseGroup),
                         builder.group(kDeepGroup), std::nullopt};
  if (!tuned.empty()) sources.tuned = builder.tunedTail(tuned);
  return featuresOf(builder.graph(), sources, inputWidth, inputHeight);
}

std::vector<std::byte> buildLiteGroups(const LiteArchitecture& architecture,
                                       const NamedTensors& weights, int inputWidth,
                                       int inputHeight) {
  LiteBuilder builder(architecture, weights, inputWidth, inputHeight, LiteArchitecture::kGroups);
  for (int g = 0; g < LiteArchitecture::kGroups; ++g) {
    const auto& group = builder.group(g);
    builder.graph().output(group.value, "group" + std::to_string(g),
                           {1, group.channels, group.height, group.width});
  }
  return builder.graph().serialize();
}

}  // namespace handful::backbone
