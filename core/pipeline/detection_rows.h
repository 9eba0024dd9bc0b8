#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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
  bool isRate = false;        ///< shown in per cent
  bool isDifference = false;  ///< to another detector
};
inline constexpr std::string_view kMeanOfSets = "mean";
inline constexpr std::string_view kScoreMeasure = "score";
inline constexpr std::string_view kChosenMeasure = "chosen";

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

}  // namespace handful::pipeline
