#pragma once

#include <nlohmann/json.hpp>

#include "core/calibrate/cost_optimum.h"
#include "core/pipeline/evaluate.h"
#include "core/pipeline/set_up.h"

/// The JSON, in one place for all programs.
namespace handful::app {

/// One picture: file, verdict, score, p, threshold, regions, ms; or file and error.
/// @param withContours also the outlines of the regions
[[nodiscard]] nlohmann::json inspectionJson(const pipeline::ScoredImage& image, double threshold,
                                            bool withContours);

[[nodiscard]] nlohmann::json setUpJson(const pipeline::SetUpResult& result);
[[nodiscard]] nlohmann::json evaluationJson(const pipeline::Evaluation& evaluation,
                                            const package::Manifest& manifest);

/// Where review and NG begin, and what that promises.
/// @param recommended the line of the set-up
[[nodiscard]] nlohmann::json linesJson(const package::Manifest& manifest,
                                       const calibrate::Threshold& recommended);
[[nodiscard]] nlohmann::json costOptimumJson(const calibrate::CostOptimum& optimum);
/// count, of, rate and its exact 95 % interval; the rate is null of nothing.
[[nodiscard]] nlohmann::json rateJson(const metrics::Count& count);

/// Prints to stdout for people and programs; names that are not UTF-8 are mended.
void printJson(const nlohmann::json& json);

/// JSON on one line; names that are not UTF-8 are mended, not refused.
[[nodiscard]] std::string oneLine(const nlohmann::json& json);

/// 11 if a picture could not be read, else 1 for any NG, else 2 for any review, else 0.
[[nodiscard]] int exitCodeOf(const std::vector<pipeline::ScoredImage>& images);

}  // namespace handful::app
