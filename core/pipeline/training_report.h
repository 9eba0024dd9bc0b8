#pragma once

#include <functional>
#include <map>
#include <string>

namespace handful::pipeline {

/// One step of one of the fits of a fine-tuning, for a chart.
struct TrainingReport {
  int fit = 0;   ///< 0..fits-1: the folds in their order, then the one on all normals
  int fits = 0;  ///< the last one is left out where the pretrained network is better
  int step = 0;  ///< 1..steps
  int steps = 0;
  std::map<std::string, double> terms;  ///< unweighted value of each loss term, by name
  double total = 0.0;                   ///< weighted sum
  /// Both of views that are never trained on; measured every few steps, else the last value.
  double effectiveRank = 0.0;  ///< directions that the features use, >= 1
  double meanCosine = 0.0;     ///< between views of different normals; 1 = one point
  double secondsLeft = 0.0;    ///< of the whole fine-tuning, if all fits are made
};

/// Called on the working thread, after every step.
using TrainingObserver = std::function<void(const TrainingReport&)>;

}  // namespace handful::pipeline
