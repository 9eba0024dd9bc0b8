#pragma once

#include <Eigen/Core>
#include <span>

namespace handful::localize {

/// From which patch score on a place of a picture is marked; README.md has the reasons.
struct RegionLines {
  double inOk = 0.0;  ///< in a picture that is OK; heat 1
  /// In any other picture: the hottest place of a typical good part; <= inOk, and above the
  /// patch score of heat 0.
  double inOthers = 0.0;
};

/// The score of the hottest place of a picture, found as hotRegions() finds places.
/// @param patchScores [gridHeight * gridWidth], >= 0
[[nodiscard]] double hottestPlace(const Eigen::VectorXf& patchScores, int gridWidth,
                                  int gridHeight);

/// inOk: the line that good pictures pass as seldom as good parts are rejected, by the rules for
/// the image threshold. inOthers: the geometric mean; both without near copies
/// (calibrate::nearCopies()).
/// @param hottest score of the hottest place of each good picture, leave-image-out
/// @param falseRejectRate accepted, 0.001..0.5
/// @param typicalPatch HeatScale::typical, that both lie above
/// @throws as calibrate::chooseThreshold(); Error (Numeric) if good pictures are no hotter than it
[[nodiscard]] RegionLines regionLines(std::span<const double> hottest, double falseRejectRate,
                                      double typicalPatch);

}  // namespace handful::localize
