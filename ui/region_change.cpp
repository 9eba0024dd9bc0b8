#include "ui/region_change.h"

#include <opencv2/imgproc.hpp>

namespace handful::ui {
namespace {

/// Of this size, also where nothing is ignored.
cv::Mat maskOf(const cv::Mat& mask, cv::Size size) {
  return mask.size() == size ? mask : cv::Mat(cv::Mat::zeros(size, CV_8UC1));
}

cv::Size maskSize(const project::RegionSettings& before, const project::RegionSettings& after) {
  return after.ignoreMask.empty() ? before.ignoreMask.size() : after.ignoreMask.size();
}

project::RegionSettings withoutMask(project::RegionSettings region) {
  region.ignoreMask = cv::Mat();
  return region;
}

}  // namespace

RegionChange::RegionChange(const project::RegionSettings& before,
                           const project::RegionSettings& after)
    : before_{withoutMask(before), {}}, after_{withoutMask(after), {}} {
  const auto size = maskSize(before, after);
  if (size.empty()) return;
  const cv::Mat old = maskOf(before.ignoreMask, size);
  const cv::Mat now = maskOf(after.ignoreMask, size);
  where_ = cv::boundingRect(cv::Mat(old != now));
  if (where_.empty()) return;
  before_.part = old(where_).clone();
  after_.part = now(where_).clone();
}

project::RegionSettings RegionChange::to(const Side& side,
                                         const project::RegionSettings& now) const {
  auto region = side.region;
  region.ignoreMask = now.ignoreMask;
  if (where_.empty()) return region;
  const cv::Size size(std::max(before_.region.referenceWidth, after_.region.referenceWidth),
                      std::max(before_.region.referenceHeight, after_.region.referenceHeight));
  cv::Mat mask = maskOf(now.ignoreMask, size).clone();
  side.part.copyTo(mask(where_));
  region.ignoreMask = cv::countNonZero(mask) == 0 ? cv::Mat() : mask;
  return region;
}

project::RegionSettings RegionChange::redone(const project::RegionSettings& now) const {
  return to(after_, now);
}

project::RegionSettings RegionChange::undone(const project::RegionSettings& now) const {
  return to(before_, now);
}

}  // namespace handful::ui
