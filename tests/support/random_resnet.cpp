#include "tests/support/random_resnet.h"

#include <cmath>

#include "core/base/rng.h"

namespace handful::tests {

backbone::ResNetArchitecture tinyResNet(bool isBottleneck) {
  backbone::ResNetArchitecture tiny{"tiny_resnet", 8, {}};
  int channels = tiny.stemChannels;
  int mid = 4;
  for (std::size_t layer = 0; layer < tiny.layers.size(); ++layer) {
    mid += 4;
    const int out = isBottleneck ? 2 * mid : mid;
    for (int b = 0; b < 2; ++b) {
      tiny.layers[layer].push_back({isBottleneck, layer > 0 && b == 0 ? 2 : 1, channels, mid, out});
      channels = out;
    }
  }
  return tiny;
}

NamedTensors randomResNetWeights(const backbone::ResNetArchitecture& architecture,
                                 std::uint64_t seed) {
  NamedTensors weights;
  for (const auto& [name, shape] : backbone::resNetStateDict(architecture)) {
    if (shape.empty() || name.starts_with("fc.")) continue;
    Rng rng(childSeed(seed, name));
    std::int64_t count = 1;
    for (const auto extent : shape) count *= extent;
    const bool isConvolution = shape.size() == 4;
    const double mean = isConvolution || name.ends_with("bias") || name.ends_with("mean") ? 0. : 1.;
    const double deviation =
        isConvolution ? std::sqrt(2.0 / static_cast<double>(count / shape[0])) : 0.1;
    Tensor tensor{shape, {}};
    for (std::int64_t i = 0; i < count; ++i) {
      tensor.values.push_back(static_cast<float>(mean + deviation * rng.normal()));
    }
    weights.emplace(name, std::move(tensor));
  }
  return weights;
}

}  // namespace handful::tests
