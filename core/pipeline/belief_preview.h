#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <stop_token>
#include <string_view>
#include <vector>

#include "core/augment/line_variation.h"
#include "core/base/progress.h"
#include "core/pipeline/set_up.h"
#include "core/recipe/train_config.h"

namespace handful::pipeline {

/// What a fine-tuning with these settings would take for a good part and for a defect,
/// shown on one of the user's own pictures.
struct BeliefRequest {
  ImageFile picture;
  project::RegionSettings region;  ///< reference sizes of 0 are filled from the picture
  project::Settings settings;
  std::uint64_t seed = 1;  ///< other ones show others
  int views = 5;           ///< >= 0
};

struct DefectExample {
  std::string_view kind;  ///< name in synth::synthesisKinds()
  cv::Mat picture;        ///< CV_8UC3, RGB, model input; the good one where none can be shown
  cv::Mat mask;           ///< CV_8UC1, 255 = the defect; empty where none can be shown
};

struct BeliefPreview {
  cv::Mat good;                        ///< CV_8UC3, RGB, model input
  std::vector<cv::Mat> views;          ///< CV_8UC3, RGB, all of one size
  std::vector<DefectExample> defects;  ///< one of every kind that needs no real defect
};

/// Kinds that are switched off are drawn, too: the user may want them after all.
/// @throws Error (Io, Format) the picture; Error (Config) settings; OperationCancelled
[[nodiscard]] BeliefPreview previewBeliefs(const BeliefRequest& request,
                                           const std::stop_token& stop);

/// What varies on the line, measured on good pictures (augment::proposeVariation()).
/// @throws Error as setUp(); OperationCancelled
[[nodiscard]] augment::LineVariation proposeVariation(const SetUpInput& input,
                                                      ProgressSink& progress,
                                                      const std::stop_token& stop);

/// The training recipe that the settings stand for, with @p overrides in place of the
/// user's own. A preset or objective without fine-tuning has that of "standard" and "coft".
/// @throws Error (Config) as recipe::configFor()
[[nodiscard]] recipe::TrainConfig recipeOf(const project::Settings& settings,
                                           const recipe::Overrides& overrides);

/// Whether a fine-tuning with these settings draws defects of this kind.
/// @param kind name in synth::synthesisKinds()
[[nodiscard]] bool drawsKind(const project::Settings& settings, std::string_view kind);

/// Switches a kind on or off; a value that is the recipe's own anyway is not stored.
void setDrawsKind(project::Settings& settings, std::string_view kind, bool isOn);

}  // namespace handful::pipeline
