#include "core/backbone/backbone_catalog.h"

#include <algorithm>
#include <array>

#include "core/backbone/efficientnet_lite.h"
#include "core/backbone/resnet.h"
#include "core/backbone/torch_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"

namespace handful::backbone {
namespace {

FeatureGraph buildLite(std::string_view name, const NamedTensors& weights,
                       const NamedTensors& tuned, int inputWidth, int inputHeight) {
  return buildLiteFeatures(liteArchitecture(name), weights, inputWidth, inputHeight, tuned);
}

FeatureGraph buildResNet(std::string_view name, const NamedTensors& weights,
                         const NamedTensors& tuned, int inputWidth, int inputHeight) {
  return buildResNetFeatures(resNetArchitecture(name), weights, inputWidth, inputHeight, tuned);
}

constexpr std::uint64_t kMostBytes = 512ull << 20;
constexpr std::string_view kTorchEnding = ".pth";

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
    Backbone{"resnet18", "ResNet18 (your weights)", "resnet18.safetensors", "", &buildResNet},
    Backbone{"resnet50", "ResNet50 (your weights)", "resnet50.safetensors", "", &buildResNet},
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

std::optional<std::filesystem::path> findWeights(const Backbone& backbone,
                                                 std::span<const std::filesystem::path> folders) {
  for (const auto& folder : folders) {
    auto path = folder / backbone.weightsFile;
    if (std::filesystem::exists(path)) return path;
    if (!backbone.weightsSha256.empty()) continue;
    path.replace_extension(kTorchEnding);
    if (std::filesystem::exists(path)) return path;
  }
  return std::nullopt;
}

std::string weightsFileText(const Backbone& backbone) {
  const std::string file(backbone.weightsFile);
  if (!backbone.weightsSha256.empty()) return file;
  return file + " or " + std::string(backbone.name) + std::string(kTorchEnding);
}

NamedTensors loadWeightsFile(const Backbone& backbone, const std::filesystem::path& file) {
  log::info("Reading the weights " + toUtf8(file) + ".");
  auto weights = readWeights(readFile(file, kMostBytes));
  // Names and shapes are checked by building: better here than after a minute of work.
  constexpr int kSmallest = 32;
  static_cast<void>(backbone.build(backbone.name, weights, {}, kSmallest, kSmallest));
  return weights;
}

NamedTensors loadWeights(const Backbone& backbone, std::span<const std::filesystem::path> folders) {
  const auto path = findWeights(backbone, folders);
  const bool isOurs = !backbone.weightsSha256.empty();
  if (path && !isOurs) return loadWeightsFile(backbone, *path);
  if (path) {
    log::info("Reading the weights " + toUtf8(*path) + ".");
    const auto file = readFile(*path, kMostBytes);
    if (sha256Hex(file) != backbone.weightsSha256) {
      throw Error(ErrorCode::Format,
                  "The weights file is damaged or another one than expected. Delete it and run "
                  "packaging/fetch_weights again.",
                  toUtf8(*path));
    }
    return floatTensors(file);
  }
  if (!isOurs) {
    throw Error(ErrorCode::Io,
                "The weights of " + std::string(backbone.title) +
                    " are not on this machine, and Handful does not bring them. Name torchvision's "
                    "file with --weights, or put it into ~/.cache/handful/weights as " +
                    weightsFileText(backbone) + ".",
                std::string(backbone.weightsFile));
  }
  const std::string fetch = backbone.name == kDefaultBackbone ? "packaging/fetch_weights"
                                                              : "packaging/fetch_weights --all";
  throw Error(ErrorCode::Io,
              "The weights of the network are not on this machine. Run " + fetch +
                  " on a machine with internet and copy the file to ~/.cache/handful/weights.",
              std::string(backbone.weightsFile));
}

}  // namespace handful::backbone
