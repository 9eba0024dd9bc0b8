#include "core/nn/weight_map.h"

#include <torch/torch.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/nn/torch_guard.h"

namespace handful::nn {
namespace {

[[noreturn]] void fail(const std::string& what, const std::string& name) {
  throw Error(ErrorCode::Format, what + " Use the weights that belong to this network.", name);
}

// Parameters and buffers share their storage with the module.
std::map<std::string, at::Tensor> placesIn(const torch::nn::Module& module) {
  std::map<std::string, at::Tensor> places;
  for (const auto& item : module.named_parameters()) places.emplace(item.key(), item.value());
  for (const auto& item : module.named_buffers()) places.emplace(item.key(), item.value());
  return places;
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
  std::string text = "[";
  for (std::size_t i = 0; i < shape.size(); ++i) {
    text += (i > 0 ? ", " : "") + std::to_string(shape[i]);
  }
  return text + "]";
}

void checkTensor(const std::string& name, const Tensor& tensor, const at::Tensor& place) {
  const auto wanted = place.sizes().vec();
  if (tensor.shape != wanted) {
    fail("The tensor " + name + " has the shape " + shapeText(tensor.shape) + ", not " +
             shapeText(wanted) + ".",
         name);
  }
  if (tensor.size() != place.numel()) {
    fail("The tensor " + name + " has " + std::to_string(tensor.size()) +
             " values, which does not match its shape.",
         name);
  }
  const auto& values = tensor.values;
  if (!std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v); })) {
    fail("The tensor " + name + " holds a value that is not a finite number.", name);
  }
  const bool isVariance = name.ends_with(".running_var");
  if (isVariance && std::any_of(values.begin(), values.end(), [](float v) { return v < 0.0F; })) {
    fail("The tensor " + name + " holds a negative variance.", name);
  }
}

bool beginsWithOneOf(std::span<const std::string_view> beginnings, const std::string& name) {
  return std::any_of(beginnings.begin(), beginnings.end(),
                     [&](std::string_view begin) { return name.starts_with(begin); });
}

void refuseLeftOver(const NamedTensors& weights, const std::map<std::string, at::Tensor>& places,
                    std::span<const std::string_view> ignored) {
  constexpr std::size_t kMostNamed = 5;
  std::vector<std::string> extra;
  for (const auto& [name, tensor] : weights) {
    if (!places.contains(name) && !beginsWithOneOf(ignored, name)) extra.push_back(name);
  }
  if (extra.empty()) return;

  std::string list;
  for (std::size_t i = 0; i < std::min(extra.size(), kMostNamed); ++i) {
    list += (i > 0 ? ", " : "") + extra[i];
  }
  if (extra.size() > kMostNamed) {
    list += " and " + std::to_string(extra.size() - kMostNamed) + " more";
  }
  fail("The weights hold tensors that the network does not have: " + list + ".", extra.front());
}

}  // namespace

void assignWeights(torch::nn::Module& module, const NamedTensors& weights,
                   std::span<const std::string_view> ignored) {
  const auto places = placesIn(module);
  for (const auto& [name, place] : places) {
    const auto found = weights.find(name);
    if (found == weights.end()) fail("The weights lack the tensor " + name + ".", name);
    checkTensor(name, found->second, place);
  }
  refuseLeftOver(weights, places, ignored);

  guardTorch("Loading weights", [&] {
    const torch::NoGradGuard noGrad;
    for (const auto& [name, place] : places) {
      const auto& tensor = weights.at(name);
      // from_blob() wants a pointer to non-const; copy_() only reads it.
      auto* const data = const_cast<float*>(tensor.values.data());
      place.copy_(torch::from_blob(data, tensor.shape, torch::kFloat32));
    }
  });
}

NamedTensors namedTensorsOf(const torch::nn::Module& module) {
  return guardTorch("Reading weights", [&] {
    NamedTensors tensors;
    for (const auto& [name, place] : placesIn(module)) {
      const auto rowMajor =
          place.detach().to(torch::kCPU, torch::kFloat32).contiguous(at::MemoryFormat::Contiguous);
      const auto* const begin = rowMajor.const_data_ptr<float>();
      tensors.emplace(name,
                      Tensor{place.sizes().vec(), std::vector(begin, begin + rowMajor.numel())});
    }
    return tensors;
  });
}

}  // namespace handful::nn
