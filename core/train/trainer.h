#pragma once

#include <cstdint>
#include <span>
#include <stop_token>

#include "core/nn/trainable_backbone.h"
#include "core/recipe/train_config.h"
#include "core/train/checkpoint.h"
#include "core/train/train_report.h"
#include "core/train/view_cache.h"

namespace handful::train {

/// The first group that is trained: as the recipe says, or as the network does.
/// @throws Error (Config) if the network has no group of that number
[[nodiscard]] int firstTrainedGroup(const nn::TrainableBackbone& backbone,
                                    const recipe::TrainConfig& config);

/// Fine-tunes the late groups of a network on the cached views of some normals: two
/// views of each picture of a batch, and defects synthesised on the same normals.
///
/// Every random choice comes from a child seed of what it is for, so the same seed gives
/// the same weights, bit for bit, on the CPU of one machine with one number of threads.
/// @param backbone with the weights to begin from; holds the trained ones afterwards
/// @param cache    of all normals; views of config.heldOutViews, the last, are never trained
/// @param normals  which of them may be seen
/// @param seed     child seed of the fit
/// Where the card's memory is too small for a whole batch, a step takes it in parts: the
/// same loss and gradient up to rounding. That choice is not part of a checkpoint.
/// @param report   called after every step
/// @param file     goes on from what it holds, and is kept up to date; the weights are those
///                 of a fit that was never interrupted, bit for bit
/// @throws OperationCancelled within a fraction of a second; Error (Device)
[[nodiscard]] FitResult fit(nn::TrainableBackbone& backbone, const ViewCache& cache,
                            std::span<const int> normals, const recipe::TrainConfig& config,
                            std::uint64_t seed, const ReportSink& report,
                            const std::stop_token& stop, CheckpointFile file = {});

}  // namespace handful::train
