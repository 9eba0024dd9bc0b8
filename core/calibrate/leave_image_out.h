#pragma once

#include <cstdint>
#include <span>
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

/// The same with at most @p most folds.
[[nodiscard]] std::vector<int> foldsOf(int n, int most);

/// How many folds there are. @param folds [images] 0..count-1, not empty
[[nodiscard]] int foldCount(std::span<const int> folds);

/// Normals as the inspections that are cross-checked see them. Where a network is
/// fine-tuned, each fold has one of its own that has not seen the fold, and so its own
/// features of every normal.
struct FoldedNormals {
  std::vector<int> folds;                 ///< [normals] 0..count-1
  std::vector<density::NormalSet> views;  ///< [folds] all normals each; one entry serves all folds

  [[nodiscard]] const density::NormalSet& seenBy(int fold) const;
};

/// A picture to be scored by the fits without a fold.
struct Probe {
  int fold = 0;
  const backbone::ImageFeatures* features = nullptr;  ///< as the network of the fold sees it
};

/// What every head says: [pictures][heads of the catalogue].
using HeadOutputs = std::vector<std::vector<density::HeadOutput>>;

/// What fits that have seen nothing of a fold say of its normals, and of @p probes:
/// whatever is estimated (components, mean, shrinkage, coreset) is estimated without it.
struct HeldOutOutputs {
  HeadOutputs normals;  ///< in their order
  HeadOutputs probes;
};
/// @param weights one for each head of the catalogue; one of weight 0 is not fitted, and its
///                outputs are empty
/// @throws Error (Numeric) if the normals are all equal, OperationCancelled
[[nodiscard]] HeldOutOutputs heldOutOutputs(const FoldedNormals& normals,
                                            std::span<const Probe> probes,
                                            std::span<const double> weights, ProgressSink& progress,
                                            const std::stop_token& stop);

/// Heads that take part in the fused score, with the scale that what was held out gives them.
struct HeadChoice {
  std::vector<std::size_t> heads;          ///< indices into the catalogue
  std::vector<density::HeadScale> scales;  ///< of these
};
/// @param heldOut of the normals
/// @param weights one for each head of the catalogue, >= 0; a head of weight 0 takes no part
/// @throws Error (Numeric) if no score of a head is positive
[[nodiscard]] HeadChoice chooseHeads(const HeadOutputs& heldOut, std::span<const double> weights);

/// The fused score of what all heads said of one picture.
[[nodiscard]] density::FusedOutput fuseChosen(const HeadChoice& choice,
                                              std::span<const density::HeadOutput> outputs,
                                              std::span<const std::uint8_t> mask);

/// The weights of the catalogue.
[[nodiscard]] std::vector<double> weightsFor(bool isFineTuned);

/// Fits the heads that take part on all normals.
/// @param heldOut what fits that have not seen them say of the normals
/// @throws as fitAndCalibrate()
[[nodiscard]] CalibratedDensity fitWithHeldOut(const density::NormalSet& normals,
                                               const HeadOutputs& heldOut,
                                               std::span<const double> weights,
                                               ProgressSink& progress, const std::stop_token& stop);

/// Fits every head on all normals and scores each of them by fits that have not seen it,
/// unaugmented, as on the line.
/// @param normals at least two
/// @throws Error (Config) for fewer than two, Error (Numeric) if they are all equal,
///         OperationCancelled
[[nodiscard]] CalibratedDensity fitAndCalibrate(const density::NormalSet& normals,
                                                std::span<const double> weights,
                                                ProgressSink& progress,
                                                const std::stop_token& stop);

}  // namespace handful::calibrate
