#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "core/backbone/feature_graph.h"
#include "core/backbone/network_source.h"
#include "core/calibrate/leave_image_out.h"
#include "core/pipeline/judgement.h"
#include "core/pipeline/network_adapter.h"
#include "core/pipeline/normal_images.h"
#include "core/pipeline/set_up.h"
#include "core/runtime/tiled_extractor.h"

namespace handful::pipeline {

inline constexpr int kMostFolds = 5;
inline constexpr int kDefectsPerNormal = 6;  ///< drawn for the judgement

/// Whether these settings ask for a fine-tuning.
[[nodiscard]] bool wantsFineTuning(const project::Settings& settings);

/// A network that is ready to run.
struct Network {
  backbone::FeatureGraph graph;  ///< of one tile, where there are tiles
  runtime::TiledExtractor extractor;
  cv::Size grid;  ///< of the patches of a whole model input
};

/// @param tuned weights after a fine-tuning of @p source; empty = there was none
/// @throws Error (Format, Device)
[[nodiscard]] Network loadNetwork(const backbone::NetworkSource& source, const NamedTensors& tuned,
                                  const NormalImages& normals, const Environment& environment);

/// What a network says of the normals.
struct ExtractedNormals {
  std::vector<density::Normal> normals;  ///< in their order
  std::vector<std::uint8_t> mask;        ///< [cells]

  [[nodiscard]] density::NormalSet set() const;
};

/// Features of all normals and of mild views of them.
/// @param settings seed, and what the line varies
/// @throws Error (Device), OperationCancelled
[[nodiscard]] ExtractedNormals extractNormals(const Network& network, const NormalImages& normals,
                                              const project::Settings& settings,
                                              ProgressSink& progress, const std::stop_token& stop);

/// A network and what it says of the normals that it was fitted on.
struct TunedNetwork {
  Network network;
  ExtractedNormals extracted;
};

struct TunedInspection {
  TrainingPlace place;
  Judgement judgement;
  // With judgement.useTuned: the network fitted on all normals, and what the networks of
  // the folds say of the normals that they have not seen.
  std::optional<TunedNetwork> last;
  calibrate::HeadOutputs heldOut;
};

/// Fine-tunes without each fold, judges, and where the judgement is for it fine-tunes once
/// more on all normals. Where no defect can be drawn to judge by, nothing is trained.
/// @param source of the network, with the pretrained weights
/// @return nothing if a training failed: the network then stays as it was
[[nodiscard]] std::optional<TunedInspection> fineTune(
    const backbone::NetworkSource& source, const NormalImages& normals, const SetUpInput& input,
    const Environment& environment, const NetworkAdapter& adapter, ProgressSink& progress,
    const std::stop_token& stop);

/// Only the last of these fits, on all normals: the same network bit by bit, with nothing held
/// out to judge it by. For measurements with a known truth.
/// @return as fineTune()
[[nodiscard]] std::optional<TunedNetwork> fineTuneOnAll(
    const backbone::NetworkSource& source, const NormalImages& normals, const SetUpInput& input,
    const Environment& environment, const NetworkAdapter& adapter, ProgressSink& progress,
    const std::stop_token& stop);

}  // namespace handful::pipeline
