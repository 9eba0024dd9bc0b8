#include "core/localize/region_lines.h"

#include <algorithm>

#include "core/calibrate/threshold.h"
#include "core/density/fused_score.h"
#include "core/localize/heat_map.h"

namespace handful::localize {

double hottestPlace(const Eigen::VectorXf& patchScores, int gridWidth, int gridHeight) {
  const auto places = hotRegions(heatGrid(patchScores, gridWidth, gridHeight, {0.0, 1.0}),
                                 {gridWidth, gridHeight}, 0.0);
  return places.front().peak;  // at level 0 the whole picture is one place
}

RegionLines regionLines(std::span<const double> hottest, double falseRejectRate) {
  const double strict = calibrate::chooseThreshold(hottest, falseRejectRate).value;
  const double typical = density::geometricMean(hottest);
  return {std::max(strict, typical), typical};
}

}  // namespace handful::localize
