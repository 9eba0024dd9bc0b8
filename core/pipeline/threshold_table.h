#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/pipeline/detection_bench.h"

namespace handful::pipeline {

/// What a rule for thresholds promised, and what came of it, over the draws of one data set.
struct ThresholdRow {
  std::string set;  ///< a data set, or kMeanOfSets
  int count = 0;    ///< good pictures
  std::string objective;
  std::string rule;  ///< see thresholdRows()
  /// Means over the draws; nothing where the rule makes no such promise.
  std::optional<double> promised;    ///< expected false-reject rate
  std::optional<double> upperBound;  ///< its 95 % bound
  double falseRejects = 0.0;         ///< observed rate on good test pictures, mean
  double missedDefects = 0.0;        ///< observed rate on test pictures of defects, mean
  /// Share of the draws in which the observed rate lies within the bound; and in which the
  /// count does not contradict it: the exact one-sided 95 % interval of the true rate begins
  /// below the bound. (A true rate within the bound may be observed above it: the good test
  /// pictures are few.)
  std::optional<double> withinBound;
  std::optional<double> notContradicted;
  int draws = 0;
};

/// The rules over results of bench detect, from their leave-image-out scores:
/// - "product": what a set-up chooses; "log prediction", "conformal", "maximum": one by itself,
///   where there are images enough
/// - "few false rejects": the line of this preset; "review": where the preset "few missed
///   defects" has review begin (parts that are not called OK)
/// - for comparison "validation maximum": the highest of every second score, as where half of
///   the pictures are kept for validation (anomalib), which promises nothing; and
///   "mean + 3 sd" of the scores, which promises 0.13 % to who takes them for normal
/// @param falseRejectRate accepted, 0.001..0.5
/// @return by count, objective, rule and set, the mean of the sets last where every set has the
///         rule; results without folds, or without good test pictures, are left out
[[nodiscard]] std::vector<ThresholdRow> thresholdRows(std::span<const DetectionResult> results,
                                                      double falseRejectRate);

/// @name The rows for people, spreadsheets and programs
/// @{
[[nodiscard]] std::string thresholdText(std::span<const ThresholdRow> rows);
[[nodiscard]] std::string thresholdCsv(std::span<const ThresholdRow> rows);
[[nodiscard]] std::string thresholdJson(std::span<const ThresholdRow> rows);
/// @}

}  // namespace handful::pipeline
