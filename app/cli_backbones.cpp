#include "app/cli_backbones.h"

#include <algorithm>

#include "app/resource_locator.h"
#include "core/backbone/backbone_catalog.h"
#include "core/base/paths.h"

namespace handful::app {
namespace {

std::string line(std::string_view name, const std::string& rest) {
  constexpr std::size_t kColumn = 20;
  std::string text = "  " + std::string(name);
  text.resize(std::max(text.size() + 1, kColumn + 2), ' ');
  return text + rest + "\n";
}

std::string whereabouts(const backbone::Backbone& backbone) {
  const auto folders = weightsFolders();
  if (const auto file = backbone::findWeights(backbone, folders)) return toUtf8(*file);
  const auto place = weightsFileText(backbone) + " into " + toUtf8(folders.back());
  if (backbone.weightsSha256.empty()) {
    return "no weights here: give torchvision's with --weights, or put " + place;
  }
  return "no weights here: packaging/fetch_weights --all puts " + place;
}

}  // namespace

std::vector<std::string> backboneNames() {
  std::vector<std::string> names;
  for (const auto& backbone : backbone::backbones()) names.emplace_back(backbone.name);
  names.emplace_back(backbone::kOnnxExtractor);
  return names;
}

std::string backbonesText() {
  std::string text = "Networks, and where their weights lie:\n";
  for (const auto& backbone : backbone::backbones()) {
    text += line(backbone.name, std::string(backbone.title) + ": " + whereabouts(backbone));
  }
  return text + line(backbone::kOnnxExtractor,
                     "any ONNX feature extractor with its descriptor: give it with --weights");
}

}  // namespace handful::app
