#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/base/safetensors.h"

/// Torch-free: what the window, the command line and the pipeline learn of a training.
namespace handful::train {

/// One step of one fit.
struct StepReport {
  int step = 0;  ///< 1..steps
  int steps = 0;
  std::map<std::string, double> terms;  ///< unweighted value of each loss term, by name
  double total = 0.0;                   ///< weighted sum
  /// Of views that are never trained on; measured every few steps, else the last value.
  double effectiveRank = 0.0;  ///< exp of the entropy of the covariance's eigenvalues
  double meanCosine = 0.0;     ///< between views of different normals; 1 = one point
  double secondsLeft = 0.0;    ///< of this fit
};

using ReportSink = std::function<void(const StepReport&)>;

enum class FitOutcome {
  Trained = 1,
  Collapsed,  ///< the features fell together; the weights are those of before
  NotFinite,  ///< a loss or gradient was not a number; the weights are those of before
};

struct FitResult {
  FitOutcome outcome = FitOutcome::Trained;
  NamedTensors weights;  ///< of the whole network, under its file's names
  std::vector<StepReport> history;
  double seconds = 0.0;
  bool tookParts = false;  ///< the memory of the card was too small for a whole batch
};

}  // namespace handful::train
