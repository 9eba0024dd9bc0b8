#include "tests/support/tiny_lite.h"

#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "core/base/rng.h"

namespace handful::tests {
namespace {

class Weights {
 public:
  explicit Weights(std::uint64_t seed) : rng_(childSeed(seed, "tiny weights")) {}

  void convolution(const std::string& name, int out, int inPerGroup, int kernel) {
    // Keeps the size of the activations from layer to layer.
    const double deviation = std::sqrt(2.0 / (inPerGroup * kernel * kernel));
    add(name + ".weight", {out, inPerGroup, kernel, kernel}, 0.0, deviation);
  }
  void norm(const std::string& name, int channels) {
    add(name + ".weight", {channels}, 1.0, 0.1);
    add(name + ".bias", {channels}, 0.5, 0.5);
    add(name + ".running_mean", {channels}, 0.0, 0.5);
    add(name + ".running_var", {channels}, 1.0, 0.1);
  }
  NamedTensors take() { return std::move(tensors_); }

 private:
  void add(const std::string& name, std::vector<std::int64_t> shape, double mean,
           double deviation) {
    std::int64_t count = 1;
    for (const auto extent : shape) count *= extent;
    Tensor tensor{std::move(shape), {}};
    for (std::int64_t i = 0; i < count; ++i) {
      tensor.values.push_back(static_cast<float>(mean + deviation * rng_.normal()));
    }
    tensors_.emplace(name, std::move(tensor));
  }

  Rng rng_;
  NamedTensors tensors_;
};

}  // namespace

backbone::LiteArchitecture tinyLite() {
  constexpr int kStem = backbone::LiteArchitecture::kStemChannels;
  return {"tiny_lite",
          {{{3, 1, 1, kStem, 8}},
           {{3, 2, 6, 8, 8}, {3, 1, 6, 8, 8}},
           {{5, 2, 6, 8, 12}},
           {{3, 2, 6, 12, 12}},
           {{5, 1, 6, 12, 16}},
           {{5, 2, 6, 16, 16}, {5, 1, 6, 16, 16}},
           {{3, 1, 6, 16, 24}}}};
}

NamedTensors tinyLiteWeights(std::uint64_t seed) {
  Weights weights(seed);
  weights.convolution("_conv_stem", backbone::LiteArchitecture::kStemChannels, 3, 3);
  weights.norm("_bn0", backbone::LiteArchitecture::kStemChannels);
  int number = 0;
  for (const auto& group : tinyLite().groups) {
    for (const auto& block : group) {
      const auto name = "_blocks." + std::to_string(number++);
      const int mid = block.midChannels();
      if (block.expansion != 1) {
        weights.convolution(name + "._expand_conv", mid, block.inChannels, 1);
        weights.norm(name + "._bn0", mid);
      }
      weights.convolution(name + "._depthwise_conv", mid, 1, block.kernel);
      weights.norm(name + "._bn1", mid);
      weights.convolution(name + "._project_conv", block.outChannels, mid, 1);
      weights.norm(name + "._bn2", block.outChannels);
    }
  }
  return weights.take();
}

}  // namespace handful::tests
