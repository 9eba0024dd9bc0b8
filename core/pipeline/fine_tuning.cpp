#include "core/pipeline/fine_tuning.h"

#include <algorithm>
#include <memory>
#include <numeric>
#include <utility>

#include "core/augment/density_views.h"
#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/number_text.h"
#include "core/base/rng.h"
#include "core/density/density_catalog.h"
#include "core/pipeline/staged_progress.h"
#include "core/recipe/train_config.h"
#include "core/region/preparation.h"
#include "core/synth/defect_synthesizer.h"

namespace handful::pipeline {
namespace {

constexpr double kLeastJudgedSize = 0.003;  // share of the picture
constexpr double kMostJudgedSize = 0.1;
constexpr double kJudgedStrength = 0.9;

using Features = std::vector<backbone::ImageFeatures>;

/// Those that the training draws, too.
std::vector<std::string> kindsOf(const project::Settings& settings) {
  return recipe::configFor(settings.preset, settings.objective, settings.training,
                           settings.variation)
      .synthesis.kinds;
}

/// What the user says of their line, and the turns that the pictures show: a training that
/// never sees a turned part makes the network worse where parts come turned.
augment::LineVariation shownVariation(const NormalImages& normals,
                                      const project::Settings& settings) {
  auto variation = settings.variation;
  const double measured = augment::proposeVariation(normals.prepared).maxRotationDeg;
  if (measured > variation.maxRotationDeg) {
    log::info("The parts come turned by up to " + fixed(measured, 0) +
              " degrees; the training shows them so.");
    variation.maxRotationDeg = measured;
  }
  return variation;
}

std::vector<int> foldsOf(const NormalImages& normals) {
  return calibrate::foldsOf(static_cast<int>(normals.prepared.size()), kMostFolds);
}

/// A synthesised defect.
struct Defect {
  std::size_t normal = 0;  ///< on which it was drawn
  cv::Mat picture;
};

/// kDefectsPerNormal on each normal; fewer where none can be seen.
std::vector<Defect> synthesiseDefects(const NormalImages& normals, const cv::Mat& mask,
                                      std::uint64_t seed, std::vector<std::string> kinds,
                                      const std::stop_token& stop) {
  synth::SynthesisConfig config;
  // The user knows what cannot happen to the part; with nothing left, all kinds must do.
  if (!kinds.empty()) config.kinds = std::move(kinds);
  config.minSize = kLeastJudgedSize;
  config.maxSize = kMostJudgedSize;
  std::vector<Defect> defects;
  for (std::size_t i = 0; i < normals.prepared.size(); ++i) {
    throwIfStopped(stop);
    for (std::uint64_t d = 0; d < kDefectsPerNormal; ++d) {
      const synth::SynthesisInput input{
          .picture = normals.prepared[i], .regionMask = mask, .strength = kJudgedStrength};
      const auto drawn =
          synth::trySynthesise(input, config, childSeed(seed, "judged defect", {i, d}));
      if (drawn) defects.push_back({i, drawn->picture});
    }
  }
  return defects;
}

/// One fold's network: its normals, and the defects on those that it has not seen.
struct Fold {
  ExtractedNormals extracted;
  std::vector<std::size_t> defects;  // indices
  Features features;                 // of these
};

class FineTuning {
 public:
  FineTuning(const NormalImages& normals, const SetUpInput& input, std::stop_token stop)
      : normals_(normals),
        settings_(input.settings),
        stop_(std::move(stop)),
        folds_(foldsOf(normals)),
        defects_(synthesiseDefects(normals, regionMask(normals.preparation),
                                   static_cast<std::uint64_t>(settings_.seed), kindsOf(settings_),
                                   stop_)) {}

  [[nodiscard]] int folds() const { return calibrate::foldCount(folds_); }

  [[nodiscard]] std::vector<int> normalsWithout(int fold) const {
    std::vector<int> rest;
    for (std::size_t i = 0; i < folds_.size(); ++i) {
      if (folds_[i] != fold) rest.push_back(static_cast<int>(i));
    }
    return rest;
  }

  [[nodiscard]] Fold extract(const Network& network, int fold) const {
    NullProgress quiet;
    Fold result{extractNormals(network, normals_, settings_, quiet, stop_), {}, {}};
    for (std::size_t d = 0; d < defects_.size(); ++d) {
      if (foldOfDefect(d) != fold) continue;
      throwIfStopped(stop_);
      result.defects.push_back(d);
      result.features.push_back(network.extractor.extract(defects_[d].picture));
    }
    return result;
  }

  [[nodiscard]] bool hasDefects() const noexcept { return !defects_.empty(); }

  /// Of every head: those on the pretrained end are the same in all folds' networks.
  [[nodiscard]] calibrate::HeldOutOutputs outputsOf(const std::vector<Fold>& tuned,
                                                    ProgressSink& progress) const {
    calibrate::FoldedNormals folded{folds_, {}};
    std::vector<calibrate::Probe> probes(defects_.size());
    for (std::size_t fold = 0; fold < tuned.size(); ++fold) {
      folded.views.push_back(tuned[fold].extracted.set());
      for (std::size_t i = 0; i < tuned[fold].defects.size(); ++i) {
        probes[tuned[fold].defects[i]] = {static_cast<int>(fold), &tuned[fold].features[i]};
      }
    }
    const std::vector<double> all(density::headKinds().size(), 1.0);
    return calibrate::heldOutOutputs(folded, probes, all, progress, stop_);
  }

 private:
  [[nodiscard]] int foldOfDefect(std::size_t defect) const {
    return folds_[defects_[defect].normal];
  }

  const NormalImages& normals_;
  const project::Settings& settings_;
  const std::stop_token stop_;
  const std::vector<int> folds_;  // [normals]
  const std::vector<Defect> defects_;
};

/// Nothing where a network sees no difference between the normals any more: it is of no use,
/// and the pretrained one is.
std::optional<calibrate::HeldOutOutputs> outputsOrNothing(const FineTuning& tuning,
                                                          const std::vector<Fold>& tuned,
                                                          ProgressSink& progress) {
  try {
    return tuning.outputsOf(tuned, progress);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::Numeric) throw;
    log::warning("Fine-tuned, the network tells nothing apart any more; its weights are not used.");
    return std::nullopt;
  }
}

/// The fits of all folds and the last one, none of them done yet.
std::unique_ptr<Adaptation> begin(const NetworkAdapter& adapter, int folds,
                                  const backbone::NetworkSource& source,
                                  const NormalImages& normals, const SetUpInput& input,
                                  ProgressSink& progress, const std::stop_token& stop) {
  return adapter({source, normals.prepared, regionMask(normals.preparation), input.settings,
                  shownVariation(normals, input.settings), folds + 1, input.unfinishedFolder},
                 progress, stop);
}

/// The fit on all normals.
std::optional<TunedNetwork> lastFit(Adaptation& adaptation, int number,
                                    const backbone::NetworkSource& source,
                                    const NormalImages& normals, const SetUpInput& input,
                                    const Environment& environment, ProgressSink& progress,
                                    const std::stop_token& stop) {
  std::vector<int> all(normals.prepared.size());
  std::iota(all.begin(), all.end(), 0);
  const auto weights = adaptation.adapt(all, number, progress, stop);
  if (!weights) return std::nullopt;
  auto network = loadNetwork(source, *weights, normals, environment);
  NullProgress quiet;
  auto extracted = extractNormals(network, normals, input.settings, quiet, stop);
  return TunedNetwork{std::move(network), std::move(extracted)};
}

}  // namespace

bool wantsFineTuning(const project::Settings& settings) {
  return settings.preset != "quick" && settings.objective != "frozen";
}

density::NormalSet ExtractedNormals::set() const {
  density::NormalSet result{{}, mask};
  for (const auto& normal : normals) result.images.push_back(&normal);
  return result;
}

Network loadNetwork(const backbone::NetworkSource& source, const NamedTensors& tuned,
                    const NormalImages& normals, const Environment& environment) {
  const auto input = region::inputSizeOf(normals.preparation);
  const auto seen = region::networkSize(normals.preparation.tiles, input);
  auto graph = source.build(source.weights, tuned, seen.width, seen.height);
  auto extractor =
      runtime::TiledExtractor::load(graph.onnx, normals.preparation, {"CPU", environment.threads});
  const cv::Size grid(input.width / (seen.width / graph.gridWidth),
                      input.height / (seen.height / graph.gridHeight));
  return {std::move(graph), std::move(extractor), grid};
}

ExtractedNormals extractNormals(const Network& network, const NormalImages& normals,
                                const project::Settings& settings, ProgressSink& progress,
                                const std::stop_token& stop) {
  ExtractedNormals result;
  result.mask = region::patchMask(normals.preparation, network.grid.width, network.grid.height);
  const auto views = augment::densityViewsFor(settings.variation);
  const auto seed = static_cast<std::uint64_t>(settings.seed);
  const int count = static_cast<int>(normals.prepared.size());
  for (std::size_t i = 0; i < normals.prepared.size(); ++i) {
    throwIfStopped(stop);
    const auto& picture = normals.prepared[i];
    density::Normal normal{network.extractor.extract(picture), {}, {}};
    for (const auto& view : augment::densityViews(picture, views, childSeed(seed, "normal", {i}))) {
      throwIfStopped(stop);
      auto features = network.extractor.extract(view);
      normal.viewEmbeddings.push_back(std::move(features.pretrained.embedding));
      normal.tunedViewEmbeddings.push_back(std::move(features.tuned.embedding));
    }
    result.normals.push_back(std::move(normal));
    progress.report({Stage::ExtractingFeatures, static_cast<int>(i) + 1, count, 0.0});
  }
  return result;
}

std::optional<TunedInspection> fineTune(const backbone::NetworkSource& source,
                                        const NormalImages& normals, const SetUpInput& input,
                                        const Environment& environment,
                                        const NetworkAdapter& adapter, ProgressSink& outer,
                                        const std::stop_token& stop) {
  StagedProgress progress(outer);
  const FineTuning tuning(normals, input, stop);
  if (!tuning.hasDefects() && input.settings.network == "auto") {
    return TunedInspection{{}, judge({}, {}), std::nullopt, {}};  // before minutes of training
  }
  const int folds = tuning.folds();
  const double share = 0.9 / (folds + 2);  // cache, folds, final fit
  progress.enter(0.0, share);
  const auto adaptation = begin(adapter, folds, source, normals, input, progress, stop);
  std::vector<Fold> tuned;
  for (int fold = 0; fold < folds; ++fold) {
    progress.enter((fold + 1) * share, (fold + 2) * share);
    const auto weights = adaptation->adapt(tuning.normalsWithout(fold), fold, progress, stop);
    if (!weights) return std::nullopt;
    tuned.push_back(tuning.extract(loadNetwork(source, *weights, normals, environment), fold));
  }

  log::info("Judging the fine-tuned network.");
  progress.enter((folds + 1) * share, (folds + 1) * share + 0.1);
  auto outputs = outputsOrNothing(tuning, tuned, progress);
  if (!outputs) return std::nullopt;
  TunedInspection result{adaptation->place(),
                         judge(*outputs, tuned.front().extracted.mask, input.settings.network),
                         std::nullopt,
                         {}};
  if (!result.judgement.useTuned) return result;

  progress.enter((folds + 1) * share + 0.1, 1.0);
  result.last = lastFit(*adaptation, folds, source, normals, input, environment, progress, stop);
  if (!result.last) return std::nullopt;
  result.place = adaptation->place();
  result.heldOut = std::move(outputs->normals);
  return result;
}

std::optional<TunedNetwork> fineTuneOnAll(const backbone::NetworkSource& source,
                                          const NormalImages& normals, const SetUpInput& input,
                                          const Environment& environment,
                                          const NetworkAdapter& adapter, ProgressSink& progress,
                                          const std::stop_token& stop) {
  const int folds = calibrate::foldCount(foldsOf(normals));
  const auto adaptation = begin(adapter, folds, source, normals, input, progress, stop);
  return lastFit(*adaptation, folds, source, normals, input, environment, progress, stop);
}

}  // namespace handful::pipeline
