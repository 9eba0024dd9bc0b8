#pragma once

#include <ATen/core/Tensor.h>

#include <functional>
#include <opencv2/core.hpp>
#include <span>
#include <stop_token>
#include <vector>

#include "core/nn/trainable_backbone.h"

namespace handful::train {

/// The output of the frozen groups for every augmented view, computed once: a training
/// step then costs the groups behind them only (DESIGN: a third of the time, the same
/// gain). Folds share it.
struct ViewCache {
  at::Tensor normals;    ///< [N P, V, C, h, w] views of the places of the normals
  at::Tensor negatives;  ///< [N P, M, C, h, w] defects synthesised there; undefined for M = 0
  int places = 1;        ///< P: of one normal, one after another; see training_places.h
};

/// [B, 3, height, width] float32, RGB, 0..255.
/// @param pictures CV_8UC3, all of one size
[[nodiscard]] at::Tensor toPixels(std::span<const cv::Mat> pictures);

/// Runs the groups 0 .. @p lastFrozen over pictures, a few at a time.
/// @param device   of the network; where its memory is too small, fewer at a time
/// @param pictures [N][V], every row of the same length, CV_8UC3 of one size
/// @param done     called after each few with their number
/// @return [N, V, C, h, w], without gradient, on the device of the network
/// @throws Error (Device), OperationCancelled
[[nodiscard]] at::Tensor frozenOutputs(const nn::TrainableBackbone& backbone,
                                       const at::Device& device, int lastFrozen,
                                       const std::vector<std::vector<cv::Mat>>& pictures,
                                       const std::function<void(int)>& done,
                                       const std::stop_token& stop);

}  // namespace handful::train
