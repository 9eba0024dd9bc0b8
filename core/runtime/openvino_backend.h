#pragma once

#include <cstddef>
#include <memory>
#include <span>

#include "core/runtime/inference_backend.h"

namespace handful::runtime {

struct OpenVinoOptions {
  std::string device = "CPU";  ///< OpenVINO's name of the device
  int threads = 0;             ///< 0 = as OpenVINO thinks best
};

/// OpenVINO's CPU plugin in float32 (on some processors its default would be
/// bfloat16), tuned for one picture at a time. Every feature of the product comes
/// from here, in set-up and on the line, so that verdicts are equal by construction.
class OpenVinoBackend final : public InferenceBackend {
 public:
  /// @param onnx a model with one input and fixed shapes
  /// @throws Error (Format) if it is not a model OpenVINO can run;
  ///         Error (Device) if the runtime's libraries or the device are missing
  [[nodiscard]] static std::unique_ptr<OpenVinoBackend> load(std::span<const std::byte> onnx,
                                                             const OpenVinoOptions& options = {});
  ~OpenVinoBackend() override;
  OpenVinoBackend(const OpenVinoBackend&) = delete;
  OpenVinoBackend& operator=(const OpenVinoBackend&) = delete;

  [[nodiscard]] NamedTensors run(const Tensor& input) override;
  [[nodiscard]] const std::vector<std::int64_t>& inputShape() const noexcept;

 private:
  struct Impl;
  explicit OpenVinoBackend(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

/// "OpenVINO 2026.4.1-…", for logs and reports.
[[nodiscard]] std::string openVinoVersion();

}  // namespace handful::runtime
