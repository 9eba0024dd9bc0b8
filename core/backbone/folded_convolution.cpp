#include "core/backbone/folded_convolution.h"

#include <cmath>

#include "core/base/error.h"

namespace handful::backbone {

const Tensor& tensorNamed(const NamedTensors& weights, const std::string& name,
                          const std::vector<std::int64_t>& shape) {
  const auto found = weights.find(name);
  if (found == weights.end()) {
    throw Error(ErrorCode::Format,
                "The weights lack the tensor " + name + ": they belong to another network.", name);
  }
  if (found->second.shape != shape) {
    throw Error(ErrorCode::Format,
                "The tensor " + name + " has another shape: the weights belong to another network.",
                name);
  }
  return found->second;
}

FoldedConvolution foldBatchNorm(const NamedTensors& weights, const std::string& convolution,
                                const std::string& norm, const std::vector<std::int64_t>& shape,
                                double epsilon) {
  FoldedConvolution folded{tensorNamed(weights, convolution + ".weight", shape), {{shape[0]}, {}}};
  const auto channels = shape[0];
  const auto& gamma = tensorNamed(weights, norm + ".weight", {channels}).values;
  const auto& beta = tensorNamed(weights, norm + ".bias", {channels}).values;
  const auto& mean = tensorNamed(weights, norm + ".running_mean", {channels}).values;
  const auto& variance = tensorNamed(weights, norm + ".running_var", {channels}).values;

  const auto perChannel = folded.weight.values.size() / static_cast<std::size_t>(channels);
  for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c) {
    if (variance[c] < 0.0F) {
      throw Error(ErrorCode::Format, "The weights hold a negative variance; the file is damaged.",
                  norm + ".running_var");
    }
    const double scale = gamma[c] / std::sqrt(variance[c] + epsilon);
    for (std::size_t i = 0; i < perChannel; ++i) {
      float& weight = folded.weight.values[c * perChannel + i];
      weight = static_cast<float>(weight * scale);
    }
    folded.bias.values.push_back(static_cast<float>(beta[c] - mean[c] * scale));
  }
  return folded;
}

}  // namespace handful::backbone
