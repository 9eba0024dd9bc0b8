#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

#include "core/backbone/network_source.h"
#include "core/base/progress.h"
#include "core/base/safetensors.h"
#include "core/project/project.h"

namespace handful::pipeline {

/// What fine-tuning begins from.
struct AdaptationInput {
  const backbone::NetworkSource& network;  ///< with the pretrained weights
  std::span<const cv::Mat> prepared;       ///< the normals, CV_8UC3, model input
  cv::Mat regionMask;                      ///< CV_8UC1 of their size, 255 = inside the region
  const project::Settings& settings;
  augment::LineVariation variation;             ///< as stated, or wider where the normals show it
  int fits = 0;                                 ///< one for each fold and one on all normals
  std::filesystem::path unfinishedFolder = {};  ///< as in SetUpInput
};

/// Where a fine-tuning runs, and what it did where the memory of a card was too small.
struct TrainingPlace {
  std::string device;      ///< "CPU, 2 threads" or the name of the card
  bool tookParts = false;  ///< fewer pictures at a time: the same result up to rounding
  bool wentToCpu = false;
};

/// The fine-tuning of one set-up: one fit without each fold, and one on all normals.
class Adaptation {
 public:
  virtual ~Adaptation() = default;

  /// Fine-tunes a fresh copy of the pretrained network.
  /// @param normals indices of the pictures that it may see
  /// @param fit     number of the fit: the fold, or the number of folds for the last one
  /// @return weights under the same names; nothing if the training failed (it collapsed,
  ///         or a number was not finite): the network then stays as it was
  /// @throws OperationCancelled, Error (Device)
  [[nodiscard]] virtual std::optional<NamedTensors> adapt(std::span<const int> normals, int fit,
                                                          ProgressSink& progress,
                                                          const std::stop_token& stop) = 0;

  /// Of the fits so far.
  [[nodiscard]] virtual TrainingPlace place() const = 0;
};

/// The place of fine-tuning. Comes from core/train, which alone knows LibTorch; the
/// programs connect the two.
using NetworkAdapter = std::function<std::unique_ptr<Adaptation>(
    const AdaptationInput& input, ProgressSink& progress, const std::stop_token& stop)>;

}  // namespace handful::pipeline
