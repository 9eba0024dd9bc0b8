#pragma once

#include <opencv2/core.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/augment/training_views.h"
#include "core/synth/defect_synthesizer.h"

/// Torch-free. Marks: [P] published, [D] our choice; README.md has the reasons.
namespace handful::train {

/// A loss of core/losses/loss_catalog.h with its weight in the sum.
struct TermWeight {
  std::string loss;
  double weight = 1.0;
  bool operator==(const TermWeight&) const = default;
};

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

  int firstTrainedGroup = 5;       ///< groups from here to the last are trained [D, measured]
  int steps = 40;                  ///< [D]
  int batchPairs = 10;             ///< B: pictures in two views each [D]
  int batchNegatives = 12;         ///< M [D]
  double learningRate = 5e-4;      ///< of the backbone, AdamW [D, measured]
  double headLearningRate = 3e-3;  ///< of projector and predictor [D, measured]
  double weightDecay = 5e-5;       ///< [P: MSC]
  int warmUpSteps = 5;             ///< [D]
  double gradientClip = 1.0;       ///< largest norm of the gradient [D]
  /// A fit stops as collapsed when the effective rank falls below this share of its
  /// start [D].
  double collapseShare = 0.25;
};

/// The settings of a preset ("standard", "thorough") and an objective ("coft", "msc").
/// @throws Error (Config) for other names
[[nodiscard]] TrainConfig configFor(std::string_view preset, std::string_view objective);

}  // namespace handful::train
