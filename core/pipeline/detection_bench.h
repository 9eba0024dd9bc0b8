#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/pipeline/judgement.h"
#include "core/pipeline/network_adapter.h"
#include "core/pipeline/set_up.h"

namespace handful::pipeline {

/// One measurement of a detection bench: a few good pictures of a data set, and an objective.
struct DetectionCase {
  std::string set;        ///< name of the data set
  int count = 0;          ///< good pictures
  std::string draw;       ///< which pictures; the name of the split
  std::string objective;  ///< one of project::kObjectives

  auto operator<=>(const DetectionCase&) const = default;
};

/// What every head said of every picture. The fused score and every threshold follow from it,
/// so that weights and rules can be compared without measuring again.
struct DetectionResult {
  DetectionCase which;
  bool isTuned = false;             ///< false too where a fine-tuning failed
  bool hasFolds = false;            ///< leave-image-out scores were measured, too
  std::string madeWith;             ///< what decided the result, for telling others apart
  std::vector<std::string> files;   ///< [test pictures]
  std::vector<std::string> labels;  ///< [test pictures] "good" or the kind of defect
  /// Image scores by head: [test pictures]; and leave-image-out scores: [normals], empty where
  /// there were no folds.
  std::map<std::string, std::vector<double>> test;
  std::map<std::string, std::vector<double>> heldOut;
  std::optional<Judgement> judgement;  ///< where folds were fine-tuned
  double seconds = 0.0;                ///< reading, features of the good pictures and training
};

/// The test pictures of a data set, prepared; the same ones for the same preparation.
using TestPictures = std::function<std::span<const cv::Mat>(const region::Preparation&)>;

/// Sets up from the normals of @p input (settings: objective and all else) and has every head
/// of the catalogue score the test pictures, whatever its weight.
/// @param withFolds also fine-tunes without each fold, for the judgement and the
///                  leave-image-out scores; the last network is the same without
/// @return which, files, labels and madeWith are left to the caller
/// @throws as setUp(); Error (Config) if one of the normals cannot be used
[[nodiscard]] DetectionResult measureDetection(const SetUpInput& input, bool withFolds,
                                               const TestPictures& testPictures,
                                               const Environment& environment,
                                               const NetworkAdapter& adapter,
                                               ProgressSink& progress, const std::stop_token& stop);

/// The fused score of every picture up to a common factor, which changes neither the order nor,
/// as the rules work on its logarithm, a verdict.
/// @param byHead  scores of the pictures by head
/// @param weights of the heads, by name
[[nodiscard]] std::vector<double> fusedScores(
    const std::map<std::string, std::vector<double>>& byHead,
    const std::map<std::string, double>& weights);

/// The weights of the heads in the score of the product, by name.
[[nodiscard]] std::map<std::string, double> productWeights(bool isTuned);

/// @name A result as a JSON document
/// @{
[[nodiscard]] std::string formatDetection(const DetectionResult& result);
/// @throws Error (Format)
[[nodiscard]] DetectionResult parseDetection(const std::string& text, const std::string& subject);
/// @}

}  // namespace handful::pipeline
