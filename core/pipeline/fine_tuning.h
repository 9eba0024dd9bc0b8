#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "core/backbone/feature_graph.h"
#include "core/calibrate/leave_image_out.h"
#include "core/pipeline/judgement.h"
#include "core/pipeline/network_adapter.h"
#include "core/pipeline/normal_images.h"
#include "core/pipeline/set_up.h"

namespace handful::pipeline {

/// A network with what it says of the normals.
struct ExtractedNormals {
  backbone::FeatureGraph graph;
  std::vector<density::Normal> normals;  ///< in their order
  std::vector<std::uint8_t> mask;        ///< [cells]

  [[nodiscard]] density::NormalSet set() const;
};

/// Features of all normals and of mild views of them, by a network with these weights.
/// @throws Error (Format, Device), OperationCancelled
[[nodiscard]] ExtractedNormals extractNormals(const NamedTensors& weights,
                                              const NormalImages& normals, std::uint64_t seed,
                                              const Environment& environment,
                                              ProgressSink& progress, const std::stop_token& stop);

struct TunedInspection {
  Judgement judgement;
  /// With judgement.useTuned: the network fitted on all normals, and what the networks of
  /// the folds say of the normals that they have not seen.
  std::optional<ExtractedNormals> extracted;
  calibrate::HeadOutputs heldOut;
};

/// Fine-tunes without each fold, judges, and where the judgement is for it fine-tunes once
/// more on all normals.
/// @param frozen the pretrained network
/// @return nothing if a training failed: the network then stays as it was
[[nodiscard]] std::optional<TunedInspection> fineTune(
    const NamedTensors& pretrained, const ExtractedNormals& frozen, const NormalImages& normals,
    const SetUpInput& input, const Environment& environment, const NetworkAdapter& adapter,
    ProgressSink& progress, const std::stop_token& stop);

}  // namespace handful::pipeline
