#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace handful::nn {

/// Projector g and predictor h of the contrastive losses; used in training only, never
/// part of a package. g: Linear, LayerNorm, ReLU, Linear; h: the same with a narrow
/// middle (SimSiam, Chen and He, CVPR 2021, has BatchNorm there: a few pictures of one
/// part are no sample for it, so LayerNorm is our choice).
class ProjectionHead final {
 public:
  struct Config {
    std::int64_t features = 0;      ///< C, channels of the backbone's embedding
    std::int64_t projection = 128;  ///< P
    std::int64_t bottleneck = 32;   ///< of the predictor
  };

  /// @param seed the same seed gives the same weights
  ProjectionHead(const Config& config, std::uint64_t seed);
  ~ProjectionHead();

  struct Output {
    at::Tensor projected;  ///< [B, P] z = g(f)
    at::Tensor predicted;  ///< [B, P] p = h(z)
  };
  /// @param features [B, C] float32
  [[nodiscard]] Output forward(const at::Tensor& features) const;

  /// For an optimizer.
  [[nodiscard]] std::vector<at::Tensor> parameters() const;
  void moveTo(const at::Device& device);

 private:
  class Network;
  std::shared_ptr<Network> network_;
};

}  // namespace handful::nn
