#include "app/threshold_command.h"

#include <cmath>
#include <cstdio>
#include <iostream>
#include <utility>
#include <vector>

#include "app/cli_text.h"
#include "app/command_line.h"
#include "app/result_json.h"
#include "app/terminal_progress.h"
#include "core/base/error.h"
#include "core/base/login_name.h"
#include "core/base/paths.h"
#include "core/calibrate/cost_optimum.h"
#include "core/calibrate/line_presets.h"
#include "core/data/image_folder.h"
#include "core/metrics/sweep.h"
#include "core/pipeline/fair_scores.h"
#include "core/project/project_io.h"
#include "core/project/project_lock.h"

namespace handful::app {
namespace {

namespace fs = std::filesystem;
using pipeline::FairScores;

/// A place for the lines, and why there.
struct Choice {
  metrics::Lines lines;
  std::string reason;  ///< for the record
  std::optional<calibrate::PresetLines> preset;
  std::optional<calibrate::CostOptimum> optimum;
};

std::vector<pipeline::TestImage> testImages(const std::string& test) {
  std::vector<pipeline::TestImage> images;
  if (test.empty()) return images;
  for (const auto& file : data::testImagesIn(pathFromUtf8(test))) {
    images.push_back({{file.path, toUtf8(file.path)}, file.label});
  }
  return images;
}

FairScores knownScores(const project::Project& project, const fs::path& folder,
                       const pipeline::StoredRun& run, const std::string& test,
                       const std::stop_token& stop) {
  TerminalProgress progress;
  auto known = pipeline::fairScores(project, folder, run, testImages(test), progress, stop);
  for (const auto& image : known.unread) {
    std::cerr << image.name << " is left out: " << image.error << '\n';
  }
  if (known.repeated > 0) {
    std::cerr << known.repeated
              << " of the test images are the same pictures as others and count once.\n";
  }
  return known;
}

/// The reason, and what else decided where the line lies.
std::string reasonWith(const ThresholdOptions& options, std::string details) {
  if (!options.test.empty()) {
    details += (details.empty() ? "" : "; ") + ("with the images of " + options.test);
  }
  if (options.reason.empty() || details.empty()) return options.reason + details;
  return options.reason + " (" + details + ")";
}

Choice presetChoice(const ThresholdOptions& options, const calibrate::Threshold& recommended,
                    const std::vector<double>& goodScores, const FairScores& known) {
  const auto preset = calibrate::presetLines(calibrate::linePresetNamed(options.preset), goodScores,
                                             known.defects, recommended);
  return {preset.lines(), reasonWith(options, {}), preset, std::nullopt};
}

std::string shortNumber(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

Choice costChoice(const ThresholdOptions& options, const FairScores& known) {
  if (!options.costFalseReject || !options.costMissedDefect || !options.defectRate) {
    throw Error(ErrorCode::Config,
                "The cheapest line needs all three: --cost-false-reject, --cost-missed-defect and "
                "--defect-rate.");
  }
  const auto optimum = calibrate::costOptimum(
      known.good, known.defects,
      {*options.costFalseReject, *options.costMissedDefect, *options.defectRate});
  const auto costs = "lowest cost: false reject " + shortNumber(*options.costFalseReject) +
                     ", missed defect " + shortNumber(*options.costMissedDefect) +
                     ", defect rate " + shortNumber(*options.defectRate);
  return {{options.review.value_or(optimum.line), optimum.line},
          reasonWith(options, costs),
          std::nullopt,
          optimum};
}

/// Nothing where the lines are only to be shown.
std::optional<Choice> choiceOf(const ThresholdOptions& options, const project::Project& project,
                               const package::Manifest& stored, const FairScores& known) {
  if (!options.preset.empty()) {
    return presetChoice(options, stored.threshold, stored.calibrationScores, known);
  }
  if (options.hasCosts()) return costChoice(options, known);
  if (!options.value && !options.review) return std::nullopt;
  const double value = options.value.value_or(project.thresholds.back().value);
  return Choice{
      {options.review.value_or(value), value}, options.reason, std::nullopt, std::nullopt};
}

pipeline::LineOrigin originOf(const Choice& choice, const ThresholdOptions& options) {
  if (!choice.preset) return {};
  return {choice.preset->ng.rule, options.preset};
}

/// What the lines do to the images of which the truth is known.
metrics::Confusion countAt(const package::Manifest& manifest, const FairScores& known) {
  return metrics::countAt(known.good, known.defects,
                          {manifest.reviewThreshold, manifest.threshold.value});
}

nlohmann::json resultJson(const ThresholdOptions& options, const project::Project& project,
                          const package::Manifest& manifest,
                          const calibrate::Threshold& recommended,
                          const std::optional<FairScores>& known,
                          const std::optional<Choice>& choice) {
  auto json = linesJson(manifest, recommended);
  json["moved"] = choice && !options.dryRun;
  json["preset"] = nullptr;
  json["preset_in_force"] = nullptr;
  json["cost_optimum"] = nullptr;
  json["false_rejects"] = nullptr;
  json["missed_defects"] = nullptr;
  if (!project.thresholds.back().preset.empty()) {
    json["preset_in_force"] = project.thresholds.back().preset;
  }
  if (choice && choice->preset) {
    json["preset"] = {{"name", options.preset},
                      {"moved_by_defects", choice->preset->movedByDefects}};
  }
  if (choice && choice->optimum) json["cost_optimum"] = costOptimumJson(*choice->optimum);
  if (known && !known->defects.empty()) {
    const auto counted = countAt(manifest, *known);
    json["false_rejects"] = rateJson(counted.falseRejects());
    json["missed_defects"] = rateJson(counted.missedDefects());
  }
  return json;
}

/// Before anything is scored or written.
void checkValues(const ThresholdOptions& options) {
  const auto isLine = [](const std::optional<double>& line) {
    return !line || (std::isfinite(*line) && *line > 0.0);
  };
  if (isLine(options.value) && isLine(options.review)) return;
  throw Error(ErrorCode::Config,
              "A line is a score, and scores are above 0; 1 is a typical good part. Give a number "
              "above 0.",
              "threshold");
}

void printText(const ThresholdOptions& options, const package::Manifest& manifest,
               const calibrate::Threshold& recommended, const std::optional<FairScores>& known,
               const std::optional<Choice>& choice) {
  if (choice && choice->preset) {
    std::cout << presetText(*choice->preset, options.preset, recommended.alpha);
  }
  if (choice && choice->optimum) std::cout << costText(*choice->optimum);
  std::cout << linesText(manifest, recommended);
  if (known) std::cout << countedText(countAt(manifest, *known), known->learned);
  if (options.value || options.review) std::cout << farLineText(manifest);
  if (choice && options.dryRun) std::cout << "Nothing was changed.\n";
}

}  // namespace

int threshold(const ThresholdOptions& options, const std::stop_token& stop) {
  checkValues(options);
  const auto folder = pathFromUtf8(options.project);
  const bool isScored = !options.preset.empty() || options.hasCosts() || !options.test.empty();
  const bool isMoved = !options.dryRun && (!options.preset.empty() || options.hasCosts() ||
                                           options.value || options.review);
  auto project = project::loadProject(folder);
  // From the first look to the last word: what is recorded is what was reckoned with.
  std::optional<project::ProjectLock> lock;
  if (isMoved) {
    lock.emplace(folder);
    project = project::loadProject(folder);
  }
  static_cast<void>(pipeline::currentContents(project, folder));  // refuses one not set up
  const auto run = pipeline::loadRun(folder, *project.currentRun);
  const auto& stored = run.contents.manifest;
  std::optional<FairScores> known;
  if (isScored) known = knownScores(project, folder, run, options.test, stop);
  const auto choice = choiceOf(options, project, stored, known.value_or(FairScores()));
  if (choice) {
    pipeline::changeThreshold(project, choice->lines.ng, choice->lines.review, choice->reason,
                              options.who.value_or(loginName()), originOf(*choice, options));
    if (isMoved) project::saveProject(project, folder);
  }
  const auto manifest = pipeline::currentContents(project, folder).manifest;
  if (options.json) {
    printJson(resultJson(options, project, manifest, stored.threshold, known, choice));
  } else {
    printText(options, manifest, stored.threshold, known, choice);
  }
  return kExitOk;
}

}  // namespace handful::app
