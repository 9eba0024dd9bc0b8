#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/metrics/roc_curve.h"
#include "core/pipeline/detection_bench.h"

namespace handful::pipeline {

/// One number of the table, over the draws.
struct DetectionRow {
  std::string set;  ///< a data set, or kMeanOfSets
  int count = 0;    ///< good pictures
  std::string objective;
  std::string measure;  ///< "score" and others, see detectionRows()
  double mean = 0.0;
  double low = 0.0;   ///< of the draws
  double high = 0.0;  ///< of the draws
  int draws = 0;
  /// Of the mean, for other test pictures of the same kind, 95 %: the mean of the bootstrap
  /// intervals of the draws, which share their test pictures; of several sets, which share none,
  /// the sets' distances to their ends added by squares. For image AUROCs only.
  std::optional<metrics::Interval> interval = {};
  bool isDifference = false;  ///< to another detector
};
inline constexpr std::string_view kMeanOfSets = "mean";

/// Measures of the test pictures: image AUROCs of the whole-image Gaussian, of the patch
/// heads and of the heads on the last block group's cells, pretrained and fine-tuned; of the
/// fused score; of the score of the network that the judgement chose; pixel AUROC and PRO of the
/// heat map, where there are masks; and the rates of false rejects and missed defects at the
/// score's threshold.
/// @param falseRejectRate accepted, for the thresholds, 0.001..0.5
/// @return by count, objective, measure and set. What cannot be had of every draw of a set (a
///         rate without folds, a choice without the pretrained network's result) is left out;
///         the mean of the sets is there where every set has the same draws, its range that of
///         the draws' means.
[[nodiscard]] std::vector<DetectionRow> detectionRows(std::span<const DetectionResult> results,
                                                      double falseRejectRate);

/// Image AUROC of other detectors: [method][set][good pictures].
using Peers = std::map<std::string, std::map<std::string, std::map<int, double>>>;

/// @param text JSON {"image_auroc": {method: {set: {count: {"mean": AUROC}}}}}; other keys are
///             passed over
/// @throws Error (Format)
[[nodiscard]] Peers parsePeers(const std::string& text, const std::string& subject);

/// The rows, and after those of the score (and, where something was fine-tuned, of the chosen
/// network's) what they are above each of the peers of the same set and count, "score vs
/// <method>"; the mean where there is a peer for every set.
[[nodiscard]] std::vector<DetectionRow> withPeers(const std::vector<DetectionRow>& rows,
                                                  const Peers& peers);

/// @name The rows for people, spreadsheets and programs
/// @{
[[nodiscard]] std::string detectionText(std::span<const DetectionRow> rows);
[[nodiscard]] std::string detectionCsv(std::span<const DetectionRow> rows);
[[nodiscard]] std::string detectionJson(std::span<const DetectionRow> rows);
/// @}

}  // namespace handful::pipeline
