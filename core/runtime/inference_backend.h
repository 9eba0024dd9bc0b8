#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "core/base/safetensors.h"

namespace handful::runtime {

/// Runs a network. One instance per thread.
class InferenceBackend {
 public:
  virtual ~InferenceBackend() = default;

  /// @param input float32 of the network's input shape
  /// @return every output by name, float32
  /// @throws Error (Config) if the shape is another, Error (Device) if the runtime fails
  [[nodiscard]] virtual NamedTensors run(const Tensor& input) = 0;
};

}  // namespace handful::runtime
