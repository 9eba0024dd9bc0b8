#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/augment/line_variation.h"
#include "core/augment/training_views.h"
#include "core/synth/defect_synthesizer.h"

/// The settings of a fine-tuning, without LibTorch. Marks: [P] published, [D] our choice;
/// core/train/README.md has the reasons.
namespace handful::recipe {

/// A loss of core/losses/loss_catalog.h with its weight in the sum.
struct TermWeight {
  std::string loss;
  double weight = 1.0;  ///< > 0
  bool operator==(const TermWeight&) const = default;
};

enum class Optimizer { AdamW = 1, Sgd };

/// Everything that decides what a training does, besides pictures and seed.
struct TrainConfig {
  std::vector<TermWeight> objective;
  double temperature = 0.25;  ///< of the contrastive terms [P: MSC]
  double margin = 0.2;        ///< of the negative pairs [D]

  augment::TrainingViews views;
  synth::SynthesisConfig synthesis;
  int viewSidePx = 192;        ///< longer side of a view, 64..640; 224 in MSC
  int viewsPerNormal = 12;     ///< trained on, >= 2 [D]
  int heldOutViews = 2;        ///< per normal, for the collapse guard only, >= 1 [D]
  int negativesPerNormal = 8;  ///< synthesised defects, >= 0 [D]

  Optimizer optimizer = Optimizer::AdamW;  ///< [D]; SGD in MSC
  /// Groups from here to the last are trained; 0 = those behind the maps of the patch heads,
  /// as the network says [D, measured]. For ResNets 3 in MSC [P].
  int firstTrainedGroup = 0;
  int steps = 40;                  ///< [D]
  int batchPairs = 10;             ///< B: pictures in two views each [D]
  int batchNegatives = 12;         ///< M [D]
  double learningRate = 5e-4;      ///< of the backbone [D, measured]
  double headLearningRate = 3e-3;  ///< of projector and predictor [D, measured]
  double weightDecay = 5e-5;       ///< [P: MSC]
  int warmUpSteps = 5;             ///< [D]
  double gradientClip = 1.0;       ///< largest norm of the gradient [D]
  /// A fit stops as collapsed when the effective rank falls below this share of its
  /// start [D].
  double collapseShare = 0.25;
};

/// The weight of a loss in the sum; 0 if it is not part of it.
[[nodiscard]] double weightOf(const TrainConfig& config, std::string_view loss);

/// Values by the name of an option (options.h); flags are 0 or 1.
using Overrides = std::map<std::string, double>;

/// The settings of a preset ("standard", "thorough") and an objective ("coft", "msc"), the
/// user's own values in place of the preset's, and views of what varies on their line.
/// @throws Error (Config) for other names, and as checkOverrides(); also for options that
///         contradict each other
[[nodiscard]] TrainConfig configFor(std::string_view preset, std::string_view objective,
                                    const Overrides& overrides = {},
                                    const augment::LineVariation& variation = {});

}  // namespace handful::recipe
