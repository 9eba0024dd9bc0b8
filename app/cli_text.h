#pragma once

#include <string>
#include <vector>

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
[[nodiscard]] std::string linesText(const package::Manifest& manifest);
[[nodiscard]] std::string infoText(const package::Contents& contents, const std::string& sha256);

/// "20 s", "3 min": as exact as an estimate is.
[[nodiscard]] std::string roundTimeText(double seconds);

}  // namespace handful::app
