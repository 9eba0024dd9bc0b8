#pragma once

#include <functional>
#include <opencv2/core.hpp>
#include <vector>

#include "core/base/rng.h"
#include "core/data/sample_part_scene.h"

namespace handful::data {

/// One defect of one part: where it lies and what it makes of the surface.
struct PartDefect {
  cv::Rect2f bounds;  ///< on the part; outside it the surface is as it was
  std::function<PartSurface(cv::Point2f p, const PartSurface& sound)> surface;
};

/// A kind of defect is one function and one line in the table.
struct PartDefectKind {
  const char* name;
  int count;  ///< how many of them the written sample holds
  /// @param scene outlives the defect
  /// @param index from clear to subtle and over again, in a mixed order
  PartDefect (*make)(const PartScene& scene, int index, Rng& rng);
};

[[nodiscard]] const std::vector<PartDefectKind>& partDefectKinds();

}  // namespace handful::data
