#pragma once

#include <span>
#include <string>
#include <vector>

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
};
inline constexpr std::string_view kMeanOfSets = "mean";

/// Measures of the test pictures: image AUROCs of the whole-image Gaussian, of the patch
/// heads and of the heads on the last block group's cells, pretrained and fine-tuned; of the
/// fused score; of the score of the network that the judgement chose; and the rates of false
/// rejects and missed defects at the score's threshold.
/// @param falseRejectRate accepted, for the thresholds, 0.001..0.5
/// @return by count, objective, measure and set. What cannot be had of every draw of a set (a
///         rate without folds, a choice without the pretrained network's result) is left out;
///         the mean of the sets is there where every set has the same draws, its range that of
///         the draws' means.
[[nodiscard]] std::vector<DetectionRow> detectionRows(std::span<const DetectionResult> results,
                                                      double falseRejectRate);

/// A name with a comma, a quote or a line break in it, for a spreadsheet.
[[nodiscard]] std::string csvField(const std::string& field);

/// @name The rows for people, spreadsheets and programs
/// @{
[[nodiscard]] std::string detectionText(std::span<const DetectionRow> rows);
[[nodiscard]] std::string detectionCsv(std::span<const DetectionRow> rows);
[[nodiscard]] std::string detectionJson(std::span<const DetectionRow> rows);
/// @}

}  // namespace handful::pipeline
