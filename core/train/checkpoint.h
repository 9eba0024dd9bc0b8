#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "core/base/safetensors.h"
#include "core/train/train_report.h"

/// Torch-free.
namespace handful::train {

/// Where a fit stands: enough to go on as if it had never been interrupted. Every random
/// choice comes from a child seed of its step, so no generator is part of it.
struct Checkpoint {
  int step = 0;             ///< steps that are done
  bool isFinished = false;  ///< no step is left; then without optimizer state
  FitOutcome outcome = FitOutcome::Trained;
  std::vector<StepReport> history;  ///< of the steps that are done
  NamedTensors tensors;             ///< the trainer's: parameters and optimizer state
};

/// The file of one fit's checkpoint.
///
/// One line "handful-training 1 <SHA-256 of all that follows>", one line of JSON (key, step,
/// outcome, history), then safetensors. Written under a temporary name and renamed.
class CheckpointFile {
 public:
  /// Nowhere: loads nothing and keeps nothing.
  CheckpointFile() = default;

  /// @param key           of everything that decides the fit's result; a checkpoint of another
  ///                      key is passed over
  /// @param secondsBetween a running fit is saved no more often than this
  CheckpointFile(std::filesystem::path path, std::string key, double secondsBetween);

  /// @return nothing if there is none that this fit can use; a damaged or foreign one is
  ///         passed over with a line in the log
  [[nodiscard]] std::optional<Checkpoint> load() const;

  /// Whether the time for the next save has come.
  [[nodiscard]] bool isDue() const;

  /// A disk that is full must not cost the training: failure is logged, and nothing more
  /// is saved.
  void save(const Checkpoint& checkpoint);

 private:
  using Clock = std::chrono::steady_clock;

  std::filesystem::path path_;  ///< empty = nowhere
  std::string key_;
  double secondsBetween_ = 0.0;
  Clock::time_point saved_ = Clock::now();
};

/// The name of the file of a fit.
[[nodiscard]] std::string checkpointName(std::uint64_t fit);

}  // namespace handful::train
