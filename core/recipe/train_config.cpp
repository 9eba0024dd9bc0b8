#include "core/recipe/train_config.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"
#include "core/recipe/options.h"

namespace handful::recipe {
namespace {

using Objective = std::vector<TermWeight> (*)();

/// COFT-AD's three terms; the contrastive one in the mean-shifted form. Negative pairs
/// never come without a term that keeps the normals at their centre.
std::vector<TermWeight> coft() {
  return {{"mean-shifted", 1.0}, {"angular", 1.0}, {"negative-pairs", 0.25}};
}

/// As published: no negative pairs.
std::vector<TermWeight> meanShifted() { return {{"mean-shifted", 1.0}, {"angular", 1.0}}; }

struct NamedObjective {
  std::string_view name;
  Objective terms;
};
constexpr std::array kObjectives = {NamedObjective{"coft", &coft},
                                    NamedObjective{"msc", &meanShifted}};

TrainConfig presetNamed(std::string_view preset) {
  TrainConfig config;
  // Larger than those that are judged with: on a pooled feature a speck leaves no trace.
  config.synthesis.minSize = 0.005;
  config.synthesis.maxSize = 0.12;
  if (preset == "thorough") {
    config.steps = 100;
    config.batchPairs = 16;
    config.batchNegatives = 16;
    config.learningRate = 3e-4;
    config.viewSidePx = 224;
    config.viewsPerNormal = 24;
    config.negativesPerNormal = 16;
  } else if (preset != "standard") {
    throw Error(ErrorCode::Config, "There is no preset of this name.", std::string(preset));
  }
  return config;
}

void demand(bool holds, const char* sentence, const char* option) {
  if (!holds) throw Error(ErrorCode::Config, sentence, option);
}

void checkTogether(const TrainConfig& config) {
  demand(!config.objective.empty(),
         "The training has nothing to learn: give at least one of its terms a weight above 0.",
         "weight-mean-shifted");
  demand(config.synthesis.minSize <= config.synthesis.maxSize,
         "The smallest synthesised defect is larger than the largest one.", "defect-least-area");
  demand(config.views.minBlurSigma <= config.views.maxBlurSigma,
         "The largest blur is smaller than the smallest one.", "blur-largest-sigma");
}

}  // namespace

double weightOf(const TrainConfig& config, std::string_view loss) {
  for (const auto& term : config.objective) {
    if (term.loss == loss) return term.weight;
  }
  return 0.0;
}

TrainConfig configFor(std::string_view preset, std::string_view objective,
                      const Overrides& overrides, const augment::LineVariation& variation) {
  const auto* const found = std::find_if(kObjectives.begin(), kObjectives.end(),
                                         [&](const auto& o) { return o.name == objective; });
  if (found == kObjectives.end()) {
    throw Error(ErrorCode::Config, "There is no training objective of this name.",
                std::string(objective));
  }
  checkOverrides(overrides);
  auto config = presetNamed(preset);
  config.objective = found->terms();
  config.views = augment::trainingViewsFor(variation);
  for (const auto& option : options()) {
    const auto given = overrides.find(std::string(option.name));
    if (given != overrides.end()) option.set(config, given->second);
  }
  checkTogether(config);
  return config;
}

}  // namespace handful::recipe
