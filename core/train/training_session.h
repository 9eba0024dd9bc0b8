#pragma once

#include <cstdint>
#include <memory>
#include <opencv2/core.hpp>
#include <span>
#include <stop_token>
#include <string>

#include "core/base/progress.h"
#include "core/base/safetensors.h"
#include "core/recipe/train_config.h"
#include "core/train/compute_device.h"
#include "core/train/train_report.h"

namespace handful::train {

/// Torch-free face of the fine-tuning: one session for one set-up. The views of all
/// normals go through the frozen groups once; then there is one fit for each fold and one
/// with all normals.
class TrainingSession {
 public:
  struct Input {
    std::string backbone;              ///< name in the catalogue
    NamedTensors weights;              ///< pretrained
    std::span<const cv::Mat> normals;  ///< prepared pictures, CV_8UC3, all of one size
    cv::Mat regionMask;                ///< CV_8UC1 of their size, 255 = inside; empty = everywhere
    std::uint64_t seed = 1;
  };

  /// Makes views and defects and computes their frozen features.
  /// @throws Error (Config) if the network cannot be fine-tuned; Error (Device),
  ///         OperationCancelled
  TrainingSession(const Input& input, recipe::TrainConfig config, const ComputeDevice& device,
                  ProgressSink& progress, const std::stop_token& stop);
  ~TrainingSession();

  /// Fine-tunes a fresh copy of the pretrained network.
  /// @param normals indices of the pictures that it may see
  /// @param purpose distinguishes the fits of a session: the number of the fold
  /// @throws OperationCancelled; Error (Device)
  [[nodiscard]] FitResult fit(std::span<const int> normals, std::uint64_t purpose,
                              const ReportSink& report, const std::stop_token& stop) const;

  [[nodiscard]] double cacheSeconds() const noexcept;

 private:
  struct State;
  std::unique_ptr<const State> state_;
};

/// Whether this network can be fine-tuned.
[[nodiscard]] bool canFineTune(std::string_view backbone) noexcept;

}  // namespace handful::train
