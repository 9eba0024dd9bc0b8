#pragma once

#include "core/project/project.h"

namespace handful::ui {

/// The way from one region to another and back. Of the ignore masks it keeps only the part in
/// which they differ: a hundred strokes on a large image must not fill the memory.
class RegionChange {
 public:
  RegionChange(const project::RegionSettings& before, const project::RegionSettings& after);

  [[nodiscard]] project::RegionSettings redone(const project::RegionSettings& now) const;
  [[nodiscard]] project::RegionSettings undone(const project::RegionSettings& now) const;

 private:
  struct Side {
    project::RegionSettings region;  ///< without a mask
    cv::Mat part;                    ///< of the mask, where_ only
  };
  [[nodiscard]] project::RegionSettings to(const Side& side,
                                           const project::RegionSettings& now) const;

  cv::Rect where_;  ///< empty: the masks are the same
  Side before_;
  Side after_;
};

}  // namespace handful::ui
