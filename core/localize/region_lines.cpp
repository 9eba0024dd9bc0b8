#include "core/localize/region_lines.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/calibrate/threshold.h"
#include "core/density/fused_score.h"
#include "core/localize/heat_map.h"

namespace handful::localize {

double hottestPlace(const Eigen::VectorXf& patchScores, int gridWidth, int gridHeight) {
  const auto places = hotRegions(heatGrid(patchScores, gridWidth, gridHeight, {0.0, 1.0}),
                                 {gridWidth, gridHeight}, 0.0);
  return places.front().peak;  // at level 0 the whole picture is one place
}

RegionLines regionLines(std::span<const double> hottest, double falseRejectRate,
                        double typicalPatch) {
  const double strict = calibrate::chooseThreshold(hottest, falseRejectRate).value;
  // Near copies are as cold as nothing else is: with them all of every other picture glows.
  const double typical = density::geometricMean(calibrate::tellingScores(hottest));
  // Nothing is marked that is no hotter than any place of a good part.
  const double inOthers = typical > typicalPatch ? typical : strict;
  if (inOthers > typicalPatch) return {std::max(strict, inOthers), inOthers};
  throw Error(ErrorCode::Numeric,
              "The good pictures look so unlike one another that no place on them stands out. "
              "Take pictures of one kind of part, from the same place and in the same light.");
}

}  // namespace handful::localize
