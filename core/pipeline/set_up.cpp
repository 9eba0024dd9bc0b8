#include "core/pipeline/set_up.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/number_text.h"
#include "core/base/process_memory.h"
#include "core/base/version.h"
#include "core/calibrate/leave_image_out.h"
#include "core/pipeline/fine_tuning.h"
#include "core/pipeline/golden.h"
#include "core/pipeline/normal_images.h"
#include "core/pipeline/staged_progress.h"
#include "core/pipeline/stopwatch.h"
#include "core/recipe/options.h"
#include "core/runtime/network_source.h"
#include "core/runtime/openvino_backend.h"

namespace handful::pipeline {
namespace {

package::Origin originOf(const std::string& network, const SetUpInput& input, bool isFineTuned) {
  return {network,
          isFineTuned ? "fine-tuned" : "frozen",
          input.settings.preset,
          isFineTuned ? input.settings.objective : "frozen",
          input.settings.seed,
          version(),
          runtime::openVinoVersion()};
}

std::vector<NormalResult> normalResults(const NormalImages& normals,
                                        const calibrate::CalibratedDensity& calibrated,
                                        const package::Manifest& manifest, cv::Size grid) {
  std::vector<NormalResult> results;
  for (std::size_t i = 0; i < normals.names.size(); ++i) {
    auto others = calibrated.scores;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    results.push_back({normals.names[i], calibrated.scores[i],
                       calibrate::pValue(others, calibrated.scores[i]),
                       localize::heatGrid(calibrated.patchScores[i], grid.width, grid.height,
                                          manifest.heatScale())});
  }
  return results;
}

std::string deviceText(const Environment& environment) {
  const auto cores = std::max(1U, std::thread::hardware_concurrency());
  const auto threads = environment.threads > 0 ? static_cast<unsigned>(environment.threads) : cores;
  return "CPU, " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}

std::string namesOf(const std::vector<calibrate::StandOut>& odd,
                    const std::vector<NormalResult>& normals) {
  std::string names;
  for (const auto& entry : odd) names += (names.empty() ? "" : ", ") + normals[entry.index].name;
  return names;
}

/// One odd picture among the good ones makes an inspection blind: the threshold has to
/// let it pass.
void warnOfStandOuts(double alpha, SetUpResult& result) {
  const auto& threshold = result.contents.manifest.threshold;
  const auto& scores = result.contents.manifest.calibrationScores;
  const auto odd = calibrate::standOuts(scores);
  if (odd.empty()) return;
  auto rest = scores;
  for (const auto& entry : odd) rest[entry.index] = 0.0;
  std::erase(rest, 0.0);
  const double without = calibrate::chooseThreshold(rest, alpha).value;
  const std::string raised = " the threshold from about " + fixed(without, 2) + " to " +
                             fixed(threshold.value, 2) + ", so that more defects are missed. ";
  for (const auto& entry : odd) {
    const auto& name = result.normals[entry.index].name;
    const std::string scored = name + " scores " + fixed(scores[entry.index], 2) + ", " +
                               fixed(entry.ratio, 2) + " times the highest of the ";
    result.warnings.push_back(
        {WarningKind::StandsOut, name,
         odd.size() == 1
             ? scored + "other good pictures. It raises" + raised +
                   "Look at it: if it is no good part, set up again without it."
             : scored + "good pictures that do not stand out. It is one of " +
                   std::to_string(odd.size()) + " that do (" + namesOf(odd, result.normals) +
                   "), and together they raise" + raised +
                   "Look at each of them, and set up again without those that are no good parts."});
  }
}

/// Two pictures of one part make each other look better than any new part will.
void warnOfNearCopies(SetUpResult& result) {
  const auto& manifest = result.contents.manifest;
  for (const auto index : calibrate::nearCopies(manifest.calibrationScores)) {
    const auto& name = result.normals[index].name;
    result.warnings.push_back(
        {WarningKind::NearDuplicate, name,
         name +
             " is so like another good picture that it does not tell how a new part will score. "
             "The threshold rests on the other " +
             std::to_string(manifest.threshold.n) + ". Take one picture of each part."});
  }
}

/// Before anything is done: a slip in an option must not cost the work before it.
void checkSettings(const project::Settings& settings) {
  augment::validate(settings.variation);
  recipe::checkOverrides(settings.training);
  if (!wantsFineTuning(settings)) return;
  static_cast<void>(recipe::configFor(settings.preset, settings.objective, settings.training,
                                      settings.variation));
}

void noteTrainingPlace(const TrainingPlace& place, SetUpResult& result) {
  result.trainingDevice = place.device;
  if (place.wentToCpu) {
    result.warnings.push_back({WarningKind::TrainedOnCpu, "",
                               "The memory of the graphics card is too small for this training; it "
                               "ran on the processor. A smaller view-side needs less."});
  } else if (place.tookParts) {
    result.warnings.push_back(
        {WarningKind::TrainedInParts, "",
         "The memory of the graphics card is too small for whole batches; the "
         "training took them in parts, to the same result."});
  }
}

/// Where the stages of a set-up end, as shares of the whole.
struct Shares {
  double loaded = 0.0;
  double extracted = 0.0;
  double tuned = 0.0;
  double calibrated = 0.0;
};
constexpr Shares kPretrainedShares{0.15, 0.3, 0.3, 0.95};
constexpr Shares kTunedShares{0.02, 0.06, 0.95, 0.98};  // nearly all of it is training

/// The inspection, by whichever network it is.
struct Fitted {
  calibrate::CalibratedDensity calibrated;
  backbone::FeatureGraph graph;
  cv::Size grid;  // of the patches
  bool isTuned = false;
};

Fitted fitInspection(const backbone::NetworkSource& source, Network network,
                     const ExtractedNormals& frozen, const NormalImages& normals,
                     const SetUpInput& input, const Environment& environment,
                     const NetworkAdapter& adapter, const Shares& shares, StagedProgress& progress,
                     SetUpResult& result, const std::stop_token& stop) {
  if (wantsFineTuning(input.settings) && adapter) {
    log::info("Fine-tuning.");
    const Stopwatch watch;
    progress.enter(shares.extracted, shares.tuned);
    auto tuned = fineTune(source, normals, input, environment, adapter, progress, stop);
    result.seconds["fine-tuning"] = watch.seconds();
    if (!tuned) {
      result.warnings.push_back({WarningKind::FineTuningFailed, "",
                                 "The fine-tuning came to nothing (the features fell together); "
                                 "the pretrained network is used."});
    } else {
      result.judgement = tuned->judgement;
      noteTrainingPlace(tuned->place, result);
      log::info(tuned->judgement.reason);
    }
    if (tuned && tuned->last) {
      progress.enter(shares.tuned, shares.calibrated);
      auto& last = *tuned->last;
      auto calibrated = calibrate::fitWithHeldOut(last.extracted.set(), tuned->heldOut,
                                                  calibrate::weightsFor(true), progress, stop);
      return {std::move(calibrated), std::move(last.network.graph), last.network.grid, true};
    }
  }
  progress.enter(shares.tuned, shares.calibrated);
  auto calibrated =
      calibrate::fitAndCalibrate(frozen.set(), calibrate::weightsFor(false), progress, stop);
  return {std::move(calibrated), std::move(network.graph), network.grid, false};
}

void warnIfNotFineTuned(const SetUpInput& input, const NetworkAdapter& adapter,
                        SetUpResult& result) {
  if (adapter || !wantsFineTuning(input.settings)) return;
  result.warnings.push_back(
      {WarningKind::FineTuningAbsent, "",
       "The network is used as it was pretrained: this build of Handful has no LibTorch, which "
       "fine-tuning needs."});
}

localize::RegionLines regionLinesOf(const calibrate::CalibratedDensity& calibrated, cv::Size grid,
                                    double falseRejectRate) {
  std::vector<double> hottest;
  for (const auto& patchScores : calibrated.patchScores) {
    hottest.push_back(localize::hottestPlace(patchScores, grid.width, grid.height));
  }
  return localize::regionLines(hottest, falseRejectRate, calibrated.typicalPatch);
}

}  // namespace

SetUpResult setUp(const SetUpInput& input, const Environment& environment,
                  const NetworkAdapter& adapter, ProgressSink& outerProgress,
                  const std::stop_token& stop) {
  StagedProgress progress(outerProgress);
  const Stopwatch total;
  Stopwatch watch;
  SetUpResult result;
  checkSettings(input.settings);

  log::info("Reading " + std::to_string(input.normals.size()) + " good pictures.");
  const auto& shares =
      wantsFineTuning(input.settings) && adapter ? kTunedShares : kPretrainedShares;
  progress.enter(0.0, shares.loaded);
  auto normals = readNormals(input, progress, stop);
  result.seconds["load"] = watch.lap();

  progress.enter(shares.loaded, shares.extracted);
  log::info("Extracting features.");
  const auto source = runtime::networkSource(input.settings.backbone, input.weightsFile,
                                             environment.weightsFolders);
  result.seconds["network"] = watch.lap();
  auto network = loadNetwork(source, {}, normals, environment);
  const auto frozen = extractNormals(network, normals, input.settings, progress, stop);
  result.seconds["features"] = watch.lap();

  const auto fitted = fitInspection(source, std::move(network), frozen, normals, input, environment,
                                    adapter, shares, progress, result, stop);
  const auto& calibrated = fitted.calibrated;

  auto& manifest = result.contents.manifest;
  manifest.part = input.part;
  manifest.origin = originOf(source.name, input, fitted.isTuned);
  manifest.preparation = normals.preparation;
  manifest.heads = calibrated.density.scales();
  manifest.threshold =
      calibrate::chooseThreshold(calibrated.scores, input.settings.falseRejectRate);
  manifest.reviewThreshold = manifest.threshold.value;
  manifest.calibrationScores = calibrated.scores;
  manifest.typicalPatch = calibrated.typicalPatch;
  manifest.regionLines = regionLinesOf(calibrated, fitted.grid, input.settings.falseRejectRate);
  manifest.history = {{manifest.threshold.value, manifest.reviewThreshold,
                       std::string(calibrate::name(manifest.threshold.rule)), "set-up", ""}};
  result.contents.model = fitted.graph.onnx;
  result.contents.heads = calibrated.density.tensors();
  result.seconds["calibrate"] =
      watch.lap() - (result.seconds.contains("fine-tuning") ? result.seconds["fine-tuning"] : 0.0);

  throwIfStopped(stop);
  progress.enter(shares.calibrated, 1.0);
  result.contents.golden = goldenImages(normals.prepared);
  expectGolden(result.contents);
  progress.report({Stage::FittingDensity, 1, 1, 0.0});
  result.seconds["golden"] = watch.lap();

  result.normals = normalResults(normals, calibrated, manifest, fitted.grid);
  result.fileHashes = std::move(normals.fileHashes);
  result.warnings.insert(result.warnings.begin(), normals.warnings.begin(), normals.warnings.end());
  warnOfNearCopies(result);
  warnOfStandOuts(input.settings.falseRejectRate, result);
  warnIfNotFineTuned(input, adapter, result);
  result.region = std::move(normals.region);
  result.settings = input.settings;
  result.device = deviceText(environment);
  result.peakMemoryMb = peakMemoryMb();
  result.seconds["total"] = total.seconds();
  return result;
}

}  // namespace handful::pipeline
