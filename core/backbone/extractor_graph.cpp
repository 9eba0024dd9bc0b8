#include "core/backbone/extractor_graph.h"

#include <algorithm>
#include <string>

#include "core/backbone/feature_outputs.h"
#include "core/backbone/folded_convolution.h"
#include "core/backbone/onnx_graph.h"
#include "core/base/error.h"

namespace handful::backbone {
namespace {

using Value = OnnxGraph::Value;
using Shape = std::vector<std::int64_t>;

constexpr int kCell = 16;       // pixels of a cell of the patch grid
constexpr int kDeepFactor = 2;  // cells of it for one of the deep grid
constexpr std::int64_t kMostChannels = 8192;

/// The size along one axis.
/// @param fixed by the model, 0 = free
int extractorSide(int side, int fixed, const ExtractorDescriptor& descriptor) {
  if (fixed > 0) return fixed;
  const int multiple = descriptor.inputMultiple;
  const bool isOnGrid = descriptor.kind == ExtractorKind::Maps || kCell % descriptor.patchSize == 0;
  if (isOnGrid && side % multiple == 0) return side;
  const int wanted =
      descriptor.kind == ExtractorKind::Maps ? side : side / kCell * descriptor.patchSize;
  return std::max(1, (wanted + multiple / 2) / multiple) * multiple;
}

[[noreturn]] void misfit(const std::string& output, const std::string& what) {
  throw Error(ErrorCode::Config, "The extractor's output \"" + output + "\" " + what + ".", output);
}

std::string shapeText(const Shape& shape) {
  std::string text;
  for (const auto extent : shape) text += (text.empty() ? "[" : ", ") + std::to_string(extent);
  return text + "]";
}

/// The extractor's features as a map.
struct Map {
  Value value;
  int channels = 0;
  int width = 0;
  int height = 0;
};

class ExtractorBuilder {
 public:
  ExtractorBuilder(const ForeignModel& model, const ExtractorDescriptor& descriptor, cv::Size input)
      : descriptor_(descriptor), size_(extractorSize(model, descriptor, input)), graph_(model) {
    Value value = graph_.input("pixels", {1, 3, input.height, input.width});
    if (size_ != input) value = graph_.resize(value, "resized", {1, 3, size_.height, size_.width});
    graph_.addNodesOf(model, normalised(value));
    for (const auto& output : descriptor.outputs) values_.push_back(model.valueNamed(output));
  }

  OnnxGraph& graph() { return graph_; }
  const std::vector<Value>& values() const { return values_; }

  Map mapOf(std::size_t index, const Shape& shape) {
    const auto& output = descriptor_.outputs[index];
    if (std::any_of(shape.begin(), shape.end(),
                    [](std::int64_t n) { return n < 1 || n > 1 << 20; })) {
      misfit(output, "has the size " + shapeText(shape) + ", which no network has");
    }
    return descriptor_.kind == ExtractorKind::Maps ? planes(index, shape) : tokens(index, shape);
  }

  /// On a grid of this size.
  Value onGrid(const Map& map, cv::Size grid, const std::string& name) {
    if (map.width == grid.width && map.height == grid.height) return map.value;
    const int factor = map.width / grid.width;
    if (factor > 1 && map.width == factor * grid.width && map.height == factor * grid.height) {
      return graph_.averagePool(map.value, name, factor, factor, 0);
    }
    return graph_.resize(map.value, name, {1, map.channels, grid.height, grid.width});
  }

 private:
  // (pixel * scale - mean) / std and the order of the colours, as one 1x1 convolution.
  Value normalised(const Value& pixels) {
    Tensor weight{{3, 3, 1, 1}, std::vector<float>(9, 0.0F)};
    Tensor bias{{3}, {}};
    for (std::size_t c = 0; c < 3; ++c) {
      const auto from = descriptor_.isBgr ? 2 - c : c;
      weight.values[3 * c + from] = static_cast<float>(descriptor_.scale / descriptor_.std[c]);
      bias.values.push_back(static_cast<float>(-descriptor_.mean[c] / descriptor_.std[c]));
    }
    return graph_.convolution(pixels, "normalised", weight, bias, 1, {0, 0, 0, 0}, 1);
  }

  Map planes(std::size_t index, const Shape& shape) const {
    if (shape.size() != 4 || shape[0] != 1 || shape[1] > kMostChannels) {
      misfit(descriptor_.outputs[index],
             "has the shape " + shapeText(shape) + ", not that of maps, [1, C, height, width]");
    }
    return {values_[index], static_cast<int>(shape[1]), static_cast<int>(shape[3]),
            static_cast<int>(shape[2])};
  }

  Map tokens(std::size_t index, const Shape& shape) {
    const auto& output = descriptor_.outputs[index];
    if (shape.size() != 3 || shape[0] != 1 || shape[2] > kMostChannels) {
      misfit(output, "has the shape " + shapeText(shape) + ", not that of tokens, [1, T, C]");
    }
    const int width = size_.width / descriptor_.patchSize;
    const int height = size_.height / descriptor_.patchSize;
    if (shape[1] != std::int64_t{width} * height + descriptor_.droppedTokens) {
      misfit(output, "has " + std::to_string(shape[1]) + " tokens where " + std::to_string(width) +
                         " x " + std::to_string(height) + " patches and " +
                         std::to_string(descriptor_.droppedTokens) +
                         " others were expected: check patchSize and dropTokens");
    }
    const auto name = "tokens" + std::to_string(index);
    auto value = values_[index];
    if (descriptor_.droppedTokens > 0) {
      value = graph_.slice(value, name + ".patches", 1, descriptor_.droppedTokens, shape[1]);
    }
    value = graph_.transpose(value, name + ".channels_first", {0, 2, 1});
    value = graph_.reshape(value, name, {1, shape[2], height, width});
    return {value, static_cast<int>(shape[2]), width, height};
  }

  const ExtractorDescriptor& descriptor_;
  cv::Size size_;  // of what the extractor sees
  OnnxGraph graph_;
  std::vector<Value> values_;
};

/// x + W x + b in every cell.
Value adapted(OnnxGraph& graph, const Value& maps, std::int64_t channels,
              const NamedTensors& adapter) {
  Tensor weight = tensorNamed(adapter, std::string(kAdapterWeight), {channels, channels});
  const auto& bias = tensorNamed(adapter, std::string(kAdapterBias), {channels});
  weight.shape = {channels, channels, 1, 1};
  const auto change = graph.convolution(maps, "adapter.change", weight, bias, 1, {0, 0, 0, 0}, 1);
  return graph.add(maps, change, "adapter");
}

void requireInput(cv::Size input) {
  if (input.width < 32 || input.height < 32 || input.width % 32 != 0 || input.height % 32 != 0) {
    throw Error(ErrorCode::Internal, "The network input must be a multiple of 32.");
  }
}

}  // namespace

cv::Size extractorSize(const ForeignModel& model, const ExtractorDescriptor& descriptor,
                       cv::Size input) {
  requireInput(input);
  return {extractorSide(input.width, model.inputWidth(), descriptor),
          extractorSide(input.height, model.inputHeight(), descriptor)};
}

std::vector<std::byte> buildExtractorProbe(const ForeignModel& model,
                                           const ExtractorDescriptor& descriptor, cv::Size input) {
  ExtractorBuilder builder(model, descriptor, input);
  for (std::size_t i = 0; i < builder.values().size(); ++i) {
    builder.graph().output(builder.values()[i], "output" + std::to_string(i));
  }
  return builder.graph().serialize();
}

FeatureGraph buildExtractorFeatures(const ForeignModel& model,
                                    const ExtractorDescriptor& descriptor, cv::Size input,
                                    const std::vector<Shape>& shapes, const NamedTensors& adapter) {
  ExtractorBuilder builder(model, descriptor, input);
  auto& graph = builder.graph();
  const cv::Size grid{input.width / kCell, input.height / kCell};
  const cv::Size deepGrid{grid.width / kDeepFactor, grid.height / kDeepFactor};
  std::vector<Value> patches;
  std::vector<Value> sharp;
  std::vector<Value> deep;
  int channels = 0;
  for (std::size_t i = 0; i < shapes.size(); ++i) {
    auto map = builder.mapOf(i, shapes[i]);
    const auto name = "features" + std::to_string(i);
    deep.push_back(builder.onGrid(map, deepGrid, name + ".deep"));
    sharp.push_back(builder.onGrid(map, grid, name + ".sharp"));
    if (descriptor.kind == ExtractorKind::Maps) {
      map.value = graph.averagePool(map.value, name + ".smooth", 3, 1, 1);
    }
    patches.push_back(builder.onGrid(map, grid, name + ".on_grid"));
    channels += map.channels;
  }
  FeatureGraph result{{},          input.width, input.height, grid.width,
                      grid.height, channels,    channels,     channels};
  const Shape onGrid{1, channels, grid.height, grid.width};
  graph.output(graph.concatenate(patches, "patch_features", 1), "patches", onGrid);
  graph.output(graph.concatenate(sharp, "sharp_features", 1), "sharp_patches", onGrid);
  const FeatureMap last{graph.concatenate(deep, "deep_features", 1), channels, deepGrid.width,
                        deepGrid.height};
  addDeepOutputs(graph, last, "");
  if (!adapter.empty()) {
    auto tuned = last;
    tuned.value = adapted(graph, last.value, channels, adapter);
    addDeepOutputs(graph, tuned, "tuned_");
  }
  result.onnx = graph.serialize();
  return result;
}

}  // namespace handful::backbone
