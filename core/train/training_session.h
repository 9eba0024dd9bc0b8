#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <opencv2/core.hpp>
#include <span>
#include <stop_token>
#include <string>

#include "core/backbone/network_source.h"
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
    const backbone::NetworkSource& network;
    std::span<const cv::Mat> normals;  ///< prepared pictures, CV_8UC3, all of one size
    cv::Mat regionMask;                ///< CV_8UC1 of their size, 255 = inside; empty = everywhere
    std::uint64_t seed = 1;
    /// Where fits keep their state, so that an interrupted session goes on: one file for each
    /// fit. Empty = nowhere.
    std::filesystem::path workFolder = {};
    double secondsBetweenSaves = 20.0;  ///< of a running fit; a finished one is always kept
  };

  /// What was done where the memory of the card was too small.
  enum class MemoryTrouble { None = 1, SmallerParts, WentToCpu };

  /// Makes views and defects and computes their frozen features.
  /// @throws Error (Config) if the network cannot be fine-tuned; Error (Device),
  ///         OperationCancelled
  TrainingSession(const Input& input, recipe::TrainConfig config, const ComputeDevice& device,
                  ProgressSink& progress, const std::stop_token& stop);
  ~TrainingSession();

  /// Fine-tunes a fresh copy of the pretrained network, or goes on with the fit of an
  /// earlier session of the same input, configuration and device. Where the memory of the
  /// card is too small, in parts; where even one picture at a time is too much, on the CPU
  /// from here on.
  /// @param normals indices of the pictures that it may see
  /// @param purpose distinguishes the fits of a session: the number of the fold
  /// @throws OperationCancelled; Error (Device)
  [[nodiscard]] FitResult fit(std::span<const int> normals, std::uint64_t purpose,
                              const ReportSink& report, const std::stop_token& stop);

  [[nodiscard]] double cacheSeconds() const noexcept;
  [[nodiscard]] const ComputeDevice& device() const noexcept;  ///< of the last work
  [[nodiscard]] MemoryTrouble memoryTrouble() const noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace handful::train
