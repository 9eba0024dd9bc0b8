#include "core/train/train_config.h"

#include <algorithm>
#include <array>

#include "core/base/error.h"

namespace handful::train {
namespace {

using Objective = std::vector<TermWeight> (*)();

/// COFT-AD's three terms; the contrastive one in the mean-shifted form. Negative pairs
/// never come without a term that keeps the normals at their centre.
std::vector<TermWeight> coft() {
  return {{"mean-shifted", 1.0}, {"angular", 1.0}, {"negative-pairs", 1.0}};
}

/// As published: no negative pairs.
std::vector<TermWeight> meanShifted() { return {{"mean-shifted", 1.0}, {"angular", 1.0}}; }

struct NamedObjective {
  std::string_view name;
  Objective terms;
};
constexpr std::array kObjectives = {NamedObjective{"coft", &coft},
                                    NamedObjective{"msc", &meanShifted}};

}  // namespace

TrainConfig configFor(std::string_view preset, std::string_view objective) {
  const auto* const found = std::find_if(kObjectives.begin(), kObjectives.end(),
                                         [&](const auto& o) { return o.name == objective; });
  if (found == kObjectives.end()) {
    throw Error(ErrorCode::Config, "There is no training objective of this name.",
                std::string(objective));
  }
  TrainConfig config;
  config.objective = found->terms();
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

}  // namespace handful::train
