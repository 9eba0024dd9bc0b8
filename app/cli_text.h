#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/calibrate/cost_optimum.h"
#include "core/calibrate/line_presets.h"
#include "core/pipeline/evaluate.h"
#include "core/pipeline/export_package.h"
#include "core/pipeline/set_up.h"

/// What handful-cli says to people.
namespace handful::app {

[[nodiscard]] std::string setUpText(const pipeline::SetUpResult& result,
                                    const std::string& project);
[[nodiscard]] std::string scoresText(const std::vector<pipeline::ScoredImage>& images,
                                     double threshold);
[[nodiscard]] std::string evaluationText(const pipeline::Evaluation& evaluation,
                                         const package::Manifest& manifest);
[[nodiscard]] std::string exportText(const pipeline::ExportResult& result, const std::string& file);
/// Where review and NG begin, and what it costs.
/// @param recommended the line of the set-up, where it is known: it decides what is said of review
[[nodiscard]] std::string linesText(
    const package::Manifest& manifest,
    const std::optional<calibrate::Threshold>& recommended = std::nullopt);
/// Why the lines of a preset lie where they lie. It promises no more than the line itself does.
/// @param alpha accepted false-reject rate that was asked for
[[nodiscard]] std::string presetText(const calibrate::PresetLines& lines, const std::string& name,
                                     double alpha);
/// What lines do to images of which the truth is known.
/// @param learned so many of the good ones were scored by leaving the image out
[[nodiscard]] std::string countedText(const metrics::Confusion& counted, int learned);
/// A line that no image of the set-up reaches, or that all of them pass; else empty.
[[nodiscard]] std::string farLineText(const package::Manifest& manifest);
/// What the cheapest line costs, and how sure that is.
[[nodiscard]] std::string costText(const calibrate::CostOptimum& optimum);
/// What every line would have done to the pictures: kSweepHeader and a row for each line.
[[nodiscard]] std::string sweepCsv(const pipeline::Evaluation& evaluation);
inline constexpr std::string_view kSweepHeader =
    "line,false_rejects,missed_defects,ok_images,ng_images\n";
[[nodiscard]] std::string infoText(const package::Contents& contents, const std::string& sha256);

/// "20 s", "3 min": as exact as an estimate is.
[[nodiscard]] std::string roundTimeText(double seconds);

}  // namespace handful::app
