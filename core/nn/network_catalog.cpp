#include "core/nn/network_catalog.h"

#include <array>
#include <string>

#include "core/base/error.h"
#include "core/nn/efficientnet_lite_module.h"
#include "core/nn/resnet_module.h"

namespace handful::nn {
namespace {

using Network = std::unique_ptr<TrainableBackbone>;

Network makeLite(std::string_view name, const NamedTensors& weights) {
  return std::make_unique<EfficientNetLiteModule>(backbone::liteArchitecture(name), weights);
}

Network makeResNet(std::string_view name, const NamedTensors& weights) {
  return std::make_unique<ResNetModule>(backbone::resNetArchitecture(name), weights);
}

struct Family {
  std::string_view beginning;  ///< of the names in the catalogue
  Network (*make)(std::string_view name, const NamedTensors& weights);
};
constexpr std::array kFamilies = {
    Family{"efficientnet_lite", &makeLite},
    Family{"resnet", &makeResNet},
};

}  // namespace

Network trainableNetwork(std::string_view name, const NamedTensors& weights) {
  for (const auto& family : kFamilies) {
    if (name.starts_with(family.beginning)) return family.make(name, weights);
  }
  throw Error(ErrorCode::Config, "This network cannot be fine-tuned.", std::string(name));
}

}  // namespace handful::nn
