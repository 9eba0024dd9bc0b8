#include "core/backbone/resnet_architecture.h"

#include <algorithm>

#include "core/base/error.h"

namespace handful::backbone {
namespace {

struct Variant {
  std::string_view name;
  bool isBottleneck;
  std::array<int, 4> blocks;
};
constexpr std::array kVariants = {
    Variant{"resnet18", false, {2, 2, 2, 2}},
    Variant{"resnet50", true, {3, 4, 6, 3}},
};
constexpr int kExpansion = 4;  // of a bottleneck

using StateDict = std::map<std::string, std::vector<std::int64_t>>;

void addConvolution(StateDict& all, const std::string& name, int out, int in, int kernel) {
  all[name + ".weight"] = {out, in, kernel, kernel};
}

void addNorm(StateDict& all, const std::string& name, int channels) {
  for (const auto* part : {".weight", ".bias", ".running_mean", ".running_var"}) {
    all[name + part] = {channels};
  }
  all[name + ".num_batches_tracked"] = {};
}

void addBlock(StateDict& all, const std::string& name, const ResNetBlock& block) {
  const int mid = block.midChannels;
  if (block.isBottleneck) {
    addConvolution(all, name + ".conv1", mid, block.inChannels, 1);
    addConvolution(all, name + ".conv2", mid, mid, 3);
    addConvolution(all, name + ".conv3", block.outChannels, mid, 1);
    addNorm(all, name + ".bn3", block.outChannels);
  } else {
    addConvolution(all, name + ".conv1", mid, block.inChannels, 3);
    addConvolution(all, name + ".conv2", mid, mid, 3);
  }
  addNorm(all, name + ".bn1", mid);
  addNorm(all, name + ".bn2", mid);
  if (!block.hasProjection()) return;
  addConvolution(all, name + ".downsample.0", block.outChannels, block.inChannels, 1);
  addNorm(all, name + ".downsample.1", block.outChannels);
}

}  // namespace

int ResNetArchitecture::strideOf(int group) const {
  int stride = 2;  // the stem
  if (group >= 1) stride *= 2;
  for (int g = 1; g <= group; ++g) {
    stride *= layers.at(static_cast<std::size_t>(g) - 1).front().stride;
  }
  return stride;
}

ResNetArchitecture resNetArchitecture(std::string_view name) {
  const auto* const variant = std::find_if(kVariants.begin(), kVariants.end(),
                                           [&](const Variant& v) { return v.name == name; });
  if (variant == kVariants.end()) {
    throw Error(ErrorCode::Config, "There is no ResNet of this name.", std::string(name));
  }
  ResNetArchitecture architecture{std::string(name)};
  int channels = architecture.stemChannels;
  int mid = architecture.stemChannels;
  for (std::size_t layer = 0; layer < architecture.layers.size(); ++layer) {
    const int out = variant->isBottleneck ? kExpansion * mid : mid;
    for (int b = 0; b < variant->blocks[layer]; ++b) {
      const int stride = layer > 0 && b == 0 ? 2 : 1;
      architecture.layers[layer].push_back({variant->isBottleneck, stride, channels, mid, out});
      channels = out;
    }
    mid *= 2;
  }
  return architecture;
}

StateDict resNetStateDict(const ResNetArchitecture& architecture) {
  constexpr int kClasses = 1000;
  StateDict all;
  addConvolution(all, "conv1", architecture.stemChannels, 3, 7);
  addNorm(all, "bn1", architecture.stemChannels);
  for (std::size_t layer = 0; layer < architecture.layers.size(); ++layer) {
    const auto& blocks = architecture.layers[layer];
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      addBlock(all, "layer" + std::to_string(layer + 1) + "." + std::to_string(b), blocks[b]);
    }
  }
  all["fc.weight"] = {kClasses, architecture.channelsOf(ResNetArchitecture::kLastGroup)};
  all["fc.bias"] = {kClasses};
  return all;
}

}  // namespace handful::backbone
