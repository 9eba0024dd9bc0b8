#include "core/pipeline/set_up.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <thread>
#include <utility>

#include "core/augment/density_views.h"
#include "core/backbone/backbone_catalog.h"
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/process_memory.h"
#include "core/base/rng.h"
#include "core/base/version.h"
#include "core/calibrate/leave_image_out.h"
#include "core/pipeline/golden.h"
#include "core/pipeline/normal_images.h"
#include "core/pipeline/staged_progress.h"
#include "core/pipeline/stopwatch.h"
#include "core/region/preparation.h"
#include "core/runtime/feature_extractor.h"

namespace handful::pipeline {
namespace {

struct Network {
  backbone::FeatureGraph graph;
  bool isFineTuned = false;
};

Network networkFor(const SetUpInput& input, const NormalImages& normals,
                   const Environment& environment, const NetworkAdapter& adapter,
                   ProgressSink& progress, const std::stop_token& stop) {
  const auto& backbone = backbone::backboneNamed(backbone::kDefaultBackbone);
  auto weights = backbone::loadWeights(backbone, environment.weightsFolders);
  bool isFineTuned = false;
  if (adapter) {
    auto adapted = adapter(weights, normals.prepared, input.settings, progress, stop);
    if (adapted) {
      weights = std::move(*adapted);
      isFineTuned = true;
    }
  }
  const auto& preparation = normals.preparation;
  return {backbone.build(backbone.name, weights, preparation.inputWidth, preparation.inputHeight),
          isFineTuned};
}

std::vector<density::Normal> extract(const runtime::FeatureExtractor& extractor,
                                     const NormalImages& normals, std::uint64_t seed,
                                     ProgressSink& progress, const std::stop_token& stop) {
  std::vector<density::Normal> result;
  const augment::DensityViews views;
  for (std::size_t i = 0; i < normals.prepared.size(); ++i) {
    throwIfStopped(stop);
    density::Normal normal{extractor.extract(normals.prepared[i]), {}};
    for (const auto& view :
         augment::densityViews(normals.prepared[i], views, childSeed(seed, "normal", {i}))) {
      throwIfStopped(stop);
      normal.viewEmbeddings.push_back(extractor.extract(view).embedding);
    }
    result.push_back(std::move(normal));
    progress.report({Stage::ExtractingFeatures, static_cast<int>(i) + 1,
                     static_cast<int>(normals.prepared.size()), 0.0});
  }
  return result;
}

package::Origin originOf(const SetUpInput& input, bool isFineTuned) {
  return {std::string(backbone::kDefaultBackbone),
          isFineTuned ? "fine-tuned" : "frozen",
          input.settings.preset,
          isFineTuned ? input.settings.objective : "frozen",
          input.settings.seed,
          version(),
          runtime::openVinoVersion()};
}

std::vector<NormalResult> normalResults(const NormalImages& normals,
                                        const calibrate::CalibratedDensity& calibrated,
                                        const package::Manifest& manifest, int gridWidth,
                                        int gridHeight) {
  std::vector<NormalResult> results;
  for (std::size_t i = 0; i < normals.names.size(); ++i) {
    auto others = calibrated.scores;
    others.erase(others.begin() + static_cast<std::ptrdiff_t>(i));
    results.push_back({normals.names[i], calibrated.scores[i],
                       calibrate::pValue(others, calibrated.scores[i]),
                       localize::heatGrid(calibrated.patchScores[i], gridWidth, gridHeight,
                                          manifest.heatScale())});
  }
  return results;
}

std::string deviceText(const Environment& environment) {
  const auto cores = std::max(1U, std::thread::hardware_concurrency());
  const auto threads = environment.threads > 0 ? static_cast<unsigned>(environment.threads) : cores;
  return "CPU, " + std::to_string(threads) + (threads == 1 ? " thread" : " threads");
}

std::string shortNumber(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f", value);
  return text.data();
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
  for (const auto& entry : odd) {
    const auto& name = result.normals[entry.index].name;
    result.warnings.push_back(
        {WarningKind::StandsOut, name,
         name + " scores " + shortNumber(scores[entry.index]) + ", " + shortNumber(entry.ratio) +
             " times the highest of the other good pictures. It raises the threshold from about " +
             shortNumber(without) + " to " + shortNumber(threshold.value) +
             ", so that more defects are missed. Look at it: if it is no good part, set up again "
             "without it."});
  }
}

void warnIfNotFineTuned(const SetUpInput& input, const NetworkAdapter& adapter,
                        SetUpResult& result) {
  if (adapter || input.settings.preset == "quick" || input.settings.objective == "frozen") return;
  result.warnings.push_back(
      {WarningKind::FineTuningAbsent, "",
       "This release uses the pretrained network as it is; fine-tuning to the part is not part of "
       "it yet."});
}

}  // namespace

SetUpResult setUp(const SetUpInput& input, const Environment& environment,
                  const NetworkAdapter& adapter, ProgressSink& outerProgress,
                  const std::stop_token& stop) {
  StagedProgress progress(outerProgress);
  const Stopwatch total;
  Stopwatch watch;
  SetUpResult result;

  log::info("Reading " + std::to_string(input.normals.size()) + " good pictures.");
  progress.enter(0.0, 0.15);
  auto normals = readNormals(input, progress, stop);
  result.seconds["load"] = watch.lap();

  const bool quick = input.settings.preset == "quick" || input.settings.objective == "frozen";
  progress.enter(0.15, 0.15);
  const auto network =
      networkFor(input, normals, environment, quick ? NetworkAdapter() : adapter, progress, stop);
  const auto extractor =
      runtime::FeatureExtractor::load(network.graph.onnx, {"CPU", environment.threads});
  result.seconds["network"] = watch.lap();

  log::info("Extracting features.");
  progress.enter(0.15, 0.7);
  const auto seed = static_cast<std::uint64_t>(input.settings.seed);
  const auto features = extract(extractor, normals, seed, progress, stop);
  result.seconds["features"] = watch.lap();

  log::info("Fitting and calibrating.");
  progress.enter(0.7, 0.95);
  const auto mask =
      region::patchMask(normals.preparation, network.graph.gridWidth, network.graph.gridHeight);
  density::NormalSet set{{}, mask};
  for (const auto& normal : features) set.images.push_back(&normal);
  const auto calibrated = calibrate::fitAndCalibrate(set, progress, stop);

  auto& manifest = result.contents.manifest;
  manifest.part = input.part;
  manifest.origin = originOf(input, network.isFineTuned);
  manifest.preparation = normals.preparation;
  manifest.heads = calibrated.density.scales();
  manifest.threshold =
      calibrate::chooseThreshold(calibrated.scores, input.settings.falseRejectRate);
  manifest.reviewThreshold = manifest.threshold.value;
  manifest.calibrationScores = calibrated.scores;
  manifest.typicalPatch = calibrated.typicalPatch;
  manifest.history = {{manifest.threshold.value, manifest.reviewThreshold,
                       std::string(calibrate::name(manifest.threshold.rule)), "set-up", ""}};
  result.contents.model = network.graph.onnx;
  result.contents.heads = calibrated.density.tensors();
  result.seconds["calibrate"] = watch.lap();

  throwIfStopped(stop);
  progress.enter(0.95, 1.0);
  result.contents.golden = goldenImages(normals.prepared);
  expectGolden(result.contents);
  progress.report({Stage::FittingDensity, 1, 1, 0.0});
  result.seconds["golden"] = watch.lap();

  result.normals = normalResults(normals, calibrated, manifest, network.graph.gridWidth,
                                 network.graph.gridHeight);
  result.fileHashes = std::move(normals.fileHashes);
  result.warnings = std::move(normals.warnings);
  warnOfStandOuts(input.settings.falseRejectRate, result);
  warnIfNotFineTuned(input, adapter, result);
  result.region = std::move(normals.region);
  result.device = deviceText(environment);
  result.peakMemoryMb = peakMemoryMb();
  result.seconds["total"] = total.seconds();
  return result;
}

}  // namespace handful::pipeline
