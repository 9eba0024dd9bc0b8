#include "core/backbone/resnet.h"

#include <string>

#include "core/backbone/feature_outputs.h"
#include "core/backbone/folded_convolution.h"
#include "core/backbone/onnx_graph.h"
#include "core/base/error.h"

namespace handful::backbone {
namespace {

using Value = OnnxGraph::Value;

class ResNetBuilder {
 public:
  ResNetBuilder(const ResNetArchitecture& architecture, const NamedTensors& weights, int width,
                int height)
      : architecture_(architecture), weights_(&weights), graph_(architecture.name) {
    if (width < 32 || height < 32 || width % 32 != 0 || height % 32 != 0) {
      throw Error(ErrorCode::Internal, "The network input must be a multiple of 32.");
    }
    input_ = normalised(graph_.input("pixels", {1, 3, height, width}));
    for (int g = 0; g < ResNetArchitecture::kGroups; ++g) {
      groups_.push_back(groupAfter(g == 0 ? input_ : groups_.back(), g));
    }
  }

  /// The last group once more with these weights, from the first one on that differs. To be
  /// asked for once, when all else is built.
  Value tunedTail(const NamedTensors& tuned) {
    const int first = firstChangedGroup(*weights_, tuned, ResNetArchitecture::kGroups, &groupOf);
    weights_ = &tuned;
    prefix_ = "tuned.";
    auto last = first == 0 ? input_ : group(first - 1);
    for (int g = first; g < ResNetArchitecture::kGroups; ++g) last = groupAfter(last, g);
    return last;
  }

  OnnxGraph& graph() { return graph_; }
  const Value& group(int index) const { return groups_.at(static_cast<std::size_t>(index)); }

 private:
  /// Of a tensor: "layer1" is group 1, the stem group 0, the classifier none.
  static int groupOf(const std::string& tensor) {
    for (int g = 1; g < ResNetArchitecture::kGroups; ++g) {
      if (tensor.starts_with("layer" + std::to_string(g) + ".")) return g;
    }
    return tensor.starts_with("fc.") ? ResNetArchitecture::kGroups : 0;
  }

  Value groupAfter(const Value& from, int group) {
    if (group == 0) {
      return graph_.relu(convolution(from, "conv1", "bn1", 3, architecture_.stemChannels, 7, 2),
                         prefix_ + "relu");
    }
    auto value = group == 1 ? graph_.maxPool(from, prefix_ + "maxpool", 3, 2, 1) : from;
    int b = 0;
    for (const auto& spec : architecture_.layers[static_cast<std::size_t>(group - 1)]) {
      value = block(value, "layer" + std::to_string(group) + "." + std::to_string(b++), spec);
    }
    return value;
  }

  // (x / 255 - mean) / deviation, for each colour.
  Value normalised(const Value& pixels) {
    Tensor scale{{1, 3, 1, 1}, {}};
    Tensor shift{{1, 3, 1, 1}, {}};
    for (std::size_t c = 0; c < 3; ++c) {
      const float deviation = ResNetArchitecture::kInputDeviation[c];
      scale.values.push_back(1.0F / (255.0F * deviation));
      shift.values.push_back(-ResNetArchitecture::kInputMean[c] / deviation);
    }
    return graph_.addConstant(graph_.multiplyConstant(pixels, "scaled", scale), "normalised",
                              shift);
  }

  Value convolution(const Value& from, const std::string& name, const std::string& norm, int in,
                    int out, int kernel, int stride) {
    const auto folded = foldBatchNorm(*weights_, name, norm, {out, in, kernel, kernel},
                                      ResNetArchitecture::kBatchNormEpsilon);
    const int pad = kernel / 2;
    return graph_.convolution(from, prefix_ + name, folded.weight, folded.bias, stride,
                              {pad, pad, pad, pad}, 1);
  }

  Value block(const Value& from, const std::string& name, const ResNetBlock& spec) {
    const int in = spec.inChannels;
    const int mid = spec.midChannels;
    const int out = spec.outChannels;
    Value value;
    if (spec.isBottleneck) {
      value = convolution(from, name + ".conv1", name + ".bn1", in, mid, 1, 1);
      value = graph_.relu(value, prefix_ + name + ".relu1");
      value = convolution(value, name + ".conv2", name + ".bn2", mid, mid, 3, spec.stride);
      value = graph_.relu(value, prefix_ + name + ".relu2");
      value = convolution(value, name + ".conv3", name + ".bn3", mid, out, 1, 1);
    } else {
      value = convolution(from, name + ".conv1", name + ".bn1", in, mid, 3, spec.stride);
      value = graph_.relu(value, prefix_ + name + ".relu1");
      value = convolution(value, name + ".conv2", name + ".bn2", mid, out, 3, 1);
    }
    const auto skip = spec.hasProjection()
                          ? convolution(from, name + ".downsample.0", name + ".downsample.1", in,
                                        out, 1, spec.stride)
                          : from;
    return graph_.relu(graph_.add(value, skip, prefix_ + name + ".sum"), prefix_ + name);
  }

  const ResNetArchitecture& architecture_;
  const NamedTensors* weights_;
  std::string prefix_;  // of the names in the graph
  OnnxGraph graph_;
  Value input_;
  std::vector<Value> groups_;
};

/// A larger ResNet has all tensors of a smaller one, and would pass for it.
void refuseOtherTensors(const ResNetArchitecture& architecture, const NamedTensors& weights) {
  const auto known = resNetStateDict(architecture);
  for (const auto& [name, tensor] : weights) {
    if (known.contains(name) || name.starts_with("fc.")) continue;
    throw Error(ErrorCode::Format,
                "The weights hold the tensor " + name + ", which " + architecture.name +
                    " does not have: they belong to another network.",
                name);
  }
}

}  // namespace

FeatureGraph buildResNetFeatures(const ResNetArchitecture& architecture,
                                 const NamedTensors& weights, int inputWidth, int inputHeight,
                                 const NamedTensors& tuned) {
  refuseOtherTensors(architecture, weights);
  ResNetBuilder builder(architecture, weights, inputWidth, inputHeight);
  const auto mapOf = [&](int group, const Value& value) {
    const int stride = architecture.strideOf(group);
    return FeatureMap{value, architecture.channelsOf(group), inputWidth / stride,
                      inputHeight / stride};
  };
  const auto groupAt = [&](int group) { return mapOf(group, builder.group(group)); };
  FeatureSources sources{groupAt(ResNetArchitecture::kFineGroup),
                         groupAt(ResNetArchitecture::kCoarseGroup),
                         groupAt(ResNetArchitecture::kLastGroup), std::nullopt};
  if (!tuned.empty()) {
    sources.tuned = mapOf(ResNetArchitecture::kLastGroup, builder.tunedTail(tuned));
  }
  return featuresOf(builder.graph(), sources, inputWidth, inputHeight);
}

std::vector<std::byte> buildResNetGroups(const ResNetArchitecture& architecture,
                                         const NamedTensors& weights, int inputWidth,
                                         int inputHeight) {
  ResNetBuilder builder(architecture, weights, inputWidth, inputHeight);
  for (int g = 0; g < ResNetArchitecture::kGroups; ++g) {
    const int stride = architecture.strideOf(g);
    builder.graph().output(
        builder.group(g), "group" + std::to_string(g),
        {1, architecture.channelsOf(g), inputHeight / stride, inputWidth / stride});
  }
  return builder.graph().serialize();
}

}  // namespace handful::backbone
