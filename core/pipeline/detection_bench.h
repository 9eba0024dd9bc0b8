#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "core/density/fused_score.h"
#include "core/metrics/confusion.h"
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

/// How well the heat map of one head, or of several together, shows where the defects are.
struct PixelMap {
  std::string name;  ///< of the head, or "score": those that the product fuses
  std::map<std::string, double> weights = {};  ///< of the heads
  double auroc = 0.0;                          ///< metrics::PixelScores
  double pro = 0.0;
  double pro05 = 0.0;
};
inline constexpr std::string_view kProductMap = "score";

/// What every head said of every picture. The fused score and every threshold follow from it,
/// so that weights and rules can be compared without measuring again.
struct DetectionResult {
  DetectionCase which;
  bool isTuned = false;             ///< false too where a fine-tuning failed
  bool hasFolds = false;            ///< leave-image-out scores were measured, too
  std::string madeWith;             ///< what decided the result, for telling others apart
  std::string masksMadeWith;        ///< the same for the heat maps; empty = nobody looked for masks
  std::vector<std::string> files;   ///< [test pictures]
  std::vector<std::string> labels;  ///< [test pictures] "good" or the kind of defect
  /// Image scores by head: [test pictures]; and leave-image-out scores: [normals], of the
  /// pretrained heads only where there were no folds.
  std::map<std::string, std::vector<double>> test;
  std::map<std::string, std::vector<double>> heldOut;
  std::optional<Judgement> judgement;  ///< where folds were fine-tuned
  std::vector<PixelMap> pixels;        ///< where there are masks
  metrics::Count masks;                ///< NG pictures with a mask that can be used, of all
  double seconds = 0.0;                ///< reading, features of the good pictures and training
};

/// A test picture of a data set.
struct TestPicture {
  cv::Mat prepared;
  cv::Size size;  ///< of the picture as it was given
  bool isGood = false;
  std::filesystem::path mask = {};  ///< of an NG picture; empty = none
  region::Placement placement = {};
};

/// The test pictures, prepared; the same ones for the same preparation.
using TestPictures = std::function<std::span<const TestPicture>(const region::Preparation&)>;

/// Sets up from the normals of @p input (settings: objective and all else) and has every head
/// of the catalogue score the test pictures, whatever its weight, and, where there are masks,
/// every heat map.
/// @param withFolds also fine-tunes without each fold, for the judgement and the
///                  leave-image-out scores; the last network is the same without
/// @return which, files, labels, madeWith and masksMadeWith are left to the caller
/// @throws as setUp(); Error (Config) if one of the normals cannot be used
[[nodiscard]] DetectionResult measureDetection(const SetUpInput& input, bool withFolds,
                                               const TestPictures& testPictures,
                                               const Environment& environment,
                                               const NetworkAdapter& adapter,
                                               ProgressSink& progress, const std::stop_token& stop);

/// The fused score of every picture.
/// @param byHead  scores of the pictures by head
/// @return nothing if one of the heads has none
[[nodiscard]] std::vector<double> fusedScores(
    const std::map<std::string, std::vector<double>>& byHead,
    std::span<const density::HeadScale> scales);

/// The scales that the heads of the product have in this draw. A head of which nothing was held
/// out has the weight of the catalogue.
[[nodiscard]] std::vector<density::HeadScale> productScales(const DetectionResult& result);

/// What the product says of the pictures.
/// @param byHead test or heldOut of @p result
/// @throws Error (Config) if one of the heads of the product was not measured
[[nodiscard]] std::vector<double> productScores(
    const DetectionResult& result, const std::map<std::string, std::vector<double>>& byHead);

/// @name A result as a JSON document
/// @{
[[nodiscard]] std::string formatDetection(const DetectionResult& result);
/// @throws Error (Format)
[[nodiscard]] DetectionResult parseDetection(const std::string& text, const std::string& subject);
/// @}

}  // namespace handful::pipeline
