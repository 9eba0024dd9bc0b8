#pragma once

#include <stop_token>
#include <vector>

#include "core/base/progress.h"
#include "core/density/density.h"
#include "core/density/fused_score.h"

namespace handful::calibrate {

/// The fitted inspection with scores of its normals that no fit has seen.
struct CalibratedDensity {
  density::FusedDensity density;             ///< fitted on all normals
  std::vector<double> scores;                ///< [normals]: fused leave-image-out score of each
  std::vector<Eigen::VectorXf> patchScores;  ///< [normals][cells]: the same for its patches
  double typicalPatch = 0.0;  ///< median leave-image-out score of the patches that count
};

/// Into which fold each of n images falls: leave-one-out up to 16, else 10 folds of
/// nearly equal size. Image i goes to fold i % folds.
[[nodiscard]] std::vector<int> foldsOf(int n);

/// Fits every head of the catalogue on all normals, and for the scores of the
/// normals once more without each fold: whatever is estimated (components, mean,
/// shrinkage, coreset) is estimated again without it, and the held-out image is
/// scored unaugmented, as on the line.
/// @param normals at least two
/// @throws Error (Config) for fewer than two, Error (Numeric) if they are all equal,
///         OperationCancelled
[[nodiscard]] CalibratedDensity fitAndCalibrate(const density::NormalSet& normals,
                                                ProgressSink& progress, std::stop_token stop);

}  // namespace handful::calibrate
