#include "app/threshold_command.h"

#include <cstdio>
#include <iostream>
#include <utility>
#include <vector>

#include "app/cli_text.h"
#include "app/command_line.h"
#include "app/result_json.h"
#include "app/terminal_progress.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/calibrate/cost_optimum.h"
#include "core/calibrate/line_presets.h"
#include "core/data/image_folder.h"
#include "core/metrics/sweep.h"
#include "core/pipeline/evaluate.h"
#include "core/project/project_io.h"
#include "core/project/project_lock.h"
#include "core/runtime/inspector.h"

namespace handful::app {
namespace {

namespace fs = std::filesystem;

/// Scores of pictures of which the truth is known.
struct KnownScores {
  std::vector<double> good;  ///< leave-image-out, and of good test pictures
  std::vector<double> defects;
};

/// A place for the lines, and why there.
struct Choice {
  metrics::Lines lines;
  std::string reason;  ///< for the record
  std::optional<calibrate::PresetLines> preset;
  std::optional<calibrate::CostOptimum> optimum;
};

/// The images of the project that are labelled NG, and those of a test folder.
std::vector<pipeline::TestImage> imagesToScore(const project::Project& project,
                                               const fs::path& folder, const std::string& test) {
  std::vector<pipeline::TestImage> images;
  for (const auto& entry : project::imagesLabelled(project, project::Label::Ng)) {
    const auto path = project::locate(entry, folder);
    images.push_back({{path, toUtf8(path)}, "NG"});
  }
  if (test.empty()) return images;
  for (const auto& file : data::testImagesIn(pathFromUtf8(test))) {
    images.push_back({{file.path, toUtf8(file.path)}, file.label});
  }
  return images;
}

KnownScores knownScores(const package::Contents& contents,
                        const std::vector<pipeline::TestImage>& images,
                        const std::stop_token& stop) {
  KnownScores known{contents.manifest.calibrationScores, {}};
  if (images.empty()) return known;
  const auto inspector = runtime::Inspector::create(contents);
  TerminalProgress progress;
  for (const auto& image : pipeline::evaluate(inspector, images, progress, stop).images) {
    if (!image.error.empty()) {
      std::cerr << image.name << " is left out: " << image.error << '\n';
    } else {
      (image.isGood() ? known.good : known.defects).push_back(image.inspection.score);
    }
  }
  return known;
}

Choice presetChoice(const ThresholdOptions& options, const calibrate::Threshold& recommended,
                    const std::vector<double>& goodScores, const KnownScores& known) {
  const auto preset = calibrate::presetLines(calibrate::linePresetNamed(options.preset), goodScores,
                                             known.defects, recommended);
  return {preset.lines(), options.reason, preset, std::nullopt};
}

std::string shortNumber(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%g", value);
  return text;
}

Choice costChoice(const ThresholdOptions& options, const KnownScores& known) {
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
          options.reason.empty() ? costs : options.reason + " (" + costs + ")",
          std::nullopt,
          optimum};
}

/// Nothing where the lines are only to be shown.
std::optional<Choice> choiceOf(const ThresholdOptions& options, const project::Project& project,
                               const fs::path& folder, const KnownScores& known) {
  const auto stored = pipeline::loadRun(folder, *project.currentRun).contents.manifest;
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

nlohmann::json resultJson(const ThresholdOptions& options, const project::Project& project,
                          const package::Manifest& manifest,
                          const calibrate::Threshold& recommended, const KnownScores& known,
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
  if (!known.defects.empty()) {
    const auto counted = metrics::countAt(known.good, known.defects,
                                          {manifest.reviewThreshold, manifest.threshold.value});
    json["false_rejects"] = rateJson(counted.falseRejects());
    json["missed_defects"] = rateJson(counted.missedDefects());
  }
  return json;
}

}  // namespace

int threshold(const ThresholdOptions& options, const std::stop_token& stop) {
  const auto folder = pathFromUtf8(options.project);
  const bool isScored = !options.preset.empty() || options.hasCosts() || !options.test.empty();
  auto project = project::loadProject(folder);
  const auto contents = pipeline::currentContents(project, folder);  // refuses one not set up
  const auto known = knownScores(
      contents,
      isScored ? imagesToScore(project, folder, options.test) : std::vector<pipeline::TestImage>{},
      stop);
  const auto choice = choiceOf(options, project, folder, known);
  const bool isMoved = choice && !options.dryRun;
  if (choice) {
    const project::ProjectLock lock(folder);
    project = project::loadProject(folder);
    pipeline::changeThreshold(project, choice->lines.ng, choice->lines.review, choice->reason,
                              "handful-cli", originOf(*choice, options));
    if (isMoved) project::saveProject(project, folder);
  }
  const auto manifest = pipeline::currentContents(project, folder).manifest;
  const auto recommended =
      pipeline::loadRun(folder, *project.currentRun).contents.manifest.threshold;
  if (options.json) {
    printJson(resultJson(options, project, manifest, recommended, known, choice));
    return kExitOk;
  }
  if (choice && choice->preset) std::cout << presetText(*choice->preset, options.preset);
  if (choice && choice->optimum) std::cout << costText(*choice->optimum);
  std::cout << linesText(manifest, recommended);
  if (choice && !isMoved) std::cout << "Nothing was changed.\n";
  return kExitOk;
}

}  // namespace handful::app
