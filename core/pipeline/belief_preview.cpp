#include "core/pipeline/belief_preview.h"

#include <algorithm>
#include <string>

#include "core/augment/training_views.h"
#include "core/base/rng.h"
#include "core/imaging/image_io.h"
#include "core/pipeline/normal_images.h"
#include "core/recipe/options.h"
#include "core/region/preparation.h"
#include "core/synth/defect_synthesizer.h"
#include "core/synth/synth_catalog.h"

namespace handful::pipeline {
namespace {

constexpr std::size_t kMostMeasured = 12;  // proposeVariation() looks at no more
constexpr double kLeastShown = 0.4;        // strength: weaker ones are hard to see when small

std::string optionOf(std::string_view kind) { return "defect-" + std::string(kind); }

DefectExample exampleOf(const synth::SynthesisKind& kind, const cv::Mat& good, const cv::Mat& mask,
                        synth::SynthesisConfig config, std::uint64_t seed) {
  config.kinds = {std::string(kind.name)};
  Rng strength(childSeed(seed, "preview strength"));
  const synth::SynthesisInput input{
      .picture = good, .regionMask = mask, .strength = strength.uniform(kLeastShown, 1.0)};
  const auto drawn = synth::trySynthesise(input, config, childSeed(seed, "preview defect"));
  if (!drawn) return {kind.name, good, {}};
  return {kind.name, drawn->picture, drawn->mask};
}

}  // namespace

recipe::TrainConfig recipeOf(const project::Settings& settings,
                             const recipe::Overrides& overrides) {
  return recipe::configFor(settings.preset == "quick" ? "standard" : settings.preset,
                           settings.objective == "frozen" ? "coft" : settings.objective, overrides,
                           settings.variation);
}

BeliefPreview previewBeliefs(const BeliefRequest& request, const std::stop_token& stop) {
  const auto image = imaging::readImage(request.picture.path);
  project::Project project;
  project.region = request.region;
  project.settings = request.settings;
  if (project.region.referenceWidth == 0 || project.region.referenceHeight == 0) {
    project.region.referenceWidth = image.width();
    project.region.referenceHeight = image.height();
  }
  const auto preparation = project::preparationOf(project);
  const auto config = recipeOf(request.settings, request.settings.training);
  throwIfStopped(stop);

  BeliefPreview preview;
  preview.good = region::prepare(image, preparation);
  for (int i = 0; i < request.views; ++i) {
    throwIfStopped(stop);
    preview.views.push_back(augment::trainingView(
        preview.good, config.views, preview.good.size(),
        childSeed(request.seed, "preview view", {static_cast<std::uint64_t>(i)})));
  }
  const cv::Mat mask = regionMask(preparation);
  for (const auto& kind : synth::synthesisKinds()) {
    throwIfStopped(stop);
    if (kind.needsRealDefect) continue;
    preview.defects.push_back(
        exampleOf(kind, preview.good, mask, config.synthesis,
                  childSeed(request.seed, "preview kind", {preview.defects.size()})));
  }
  return preview;
}

augment::LineVariation proposeVariation(const SetUpInput& input, ProgressSink& progress,
                                        const std::stop_token& stop) {
  auto some = input;
  some.normals.clear();
  const std::size_t count = std::min(input.normals.size(), kMostMeasured);
  for (std::size_t i = 0; i < count; ++i) {  // spread over the whole list
    some.normals.push_back(input.normals[i * input.normals.size() / count]);
  }
  const auto normals = readNormals(some, progress, stop);
  throwIfStopped(stop);
  return augment::proposeVariation(normals.prepared);
}

bool drawsKind(const project::Settings& settings, std::string_view kind) {
  const auto given = settings.training.find(optionOf(kind));
  if (given != settings.training.end()) return given->second != 0.0;
  return recipe::optionNamed(optionOf(kind)).get(recipeOf(settings, {})) != 0.0;
}

void setDrawsKind(project::Settings& settings, std::string_view kind, bool isOn) {
  settings.training.erase(optionOf(kind));
  if (drawsKind(settings, kind) != isOn) settings.training[optionOf(kind)] = isOn ? 1.0 : 0.0;
}

}  // namespace handful::pipeline
