#include "core/backbone/backbone_catalog.h"

#include <algorithm>
#include <array>

#include "core/backbone/efficientnet_lite.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"

namespace handful::backbone {
namespace {

FeatureGraph buildLite(std::string_view name, const NamedTensors& weights, int inputWidth,
                       int inputHeight) {
  return buildLiteFeatures(liteArchitecture(name), weights, inputWidth, inputHeight);
}

constexpr std::array kBackbones = {
    Backbone{"efficientnet_lite0", "EfficientNet-Lite0 (ImageNet)",
             "efficientnet_lite0.safetensors",
             "8a580302e897a8279e26041bdd13eb4575a78d96cddc84b1963661ea2b3c6a75", &buildLite},
    Backbone{"efficientnet_lite1", "EfficientNet-Lite1 (ImageNet)",
             "efficientnet_lite1.safetensors",
             "dc0725f90d4e135845e2880f18ae8e39a4efd912db6f7ee81a7fc1a9aab9dac9", &buildLite},
    Backbone{"efficientnet_lite2", "EfficientNet-Lite2 (ImageNet)",
             "efficientnet_lite2.safetensors",
             "dc80b90b2b4fad9b9836e0521efb3afcbde1c58bfd5f854e1017e9a2953aef83", &buildLite},
};

}  // namespace

std::span<const Backbone> backbones() noexcept { return kBackbones; }

const Backbone& backboneNamed(std::string_view name) {
  const auto* const found = std::find_if(kBackbones.begin(), kBackbones.end(),
                                         [&](const Backbone& b) { return b.name == name; });
  if (found == kBackbones.end()) {
    throw Error(ErrorCode::Config, "There is no network of this name.", std::string(name));
  }
  return *found;
}

NamedTensors loadWeights(const Backbone& backbone, std::span<const std::filesystem::path> folders) {
  for (const auto& folder : folders) {
    const auto path = folder / backbone.weightsFile;
    if (!std::filesystem::exists(path)) continue;
    log::info("Reading the weights " + toUtf8(path) + ".");
    const auto file = readFile(path, 512ull << 20);
    if (sha256Hex(file) != backbone.weightsSha256) {
      throw Error(ErrorCode::Format,
                  "The weights file is damaged or another one than expected. Delete it and run "
                  "packaging/fetch_weights again.",
                  toUtf8(path));
    }
    return floatTensors(file);
  }
  throw Error(
      ErrorCode::Io,
      "The weights of the network are not on this machine. Run packaging/fetch_weights on a "
      "machine with internet and copy the file to ~/.cache/handful/weights.",
      std::string(backbone.weightsFile));
}

}  // namespace handful::backbone
