#include "core/pipeline/pixel_evaluation.h"

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/data/ground_truth.h"
#include "core/localize/heat_map.h"

namespace handful::pipeline {
namespace {

std::optional<cv::Mat> usableMask(const std::filesystem::path& path, cv::Size picture,
                                  std::vector<LeftOutMask>& leftOut) {
  try {
    return data::readMask(path, picture);
  } catch (const Error& error) {
    if (error.code() != ErrorCode::Io && error.code() != ErrorCode::Format) throw;
    log::warning(toUtf8(path) + " is left out: " + error.what());
    leftOut.push_back({path, error.what()});
    return std::nullopt;
  }
}

}  // namespace

void PixelMeasurement::addGood(const runtime::Inspection& inspection) {
  ++counts_.goodWithRegion.of;
  counts_.goodWithRegion.count += inspection.regions.empty() ? 0 : 1;
  quality_.add(localize::onPicture(inspection.heat, preparation_, inspection.pictureSize,
                                   inspection.placement));
}

std::optional<double> PixelMeasurement::addDefect(const runtime::Inspection& inspection,
                                                  const std::filesystem::path& mask) {
  ++counts_.masks.of;
  if (mask.empty()) return std::nullopt;
  const auto defects = usableMask(mask, inspection.pictureSize, counts_.leftOut);
  if (!defects) return std::nullopt;
  ++counts_.masks.count;
  const cv::Mat heat = localize::onPicture(inspection.heat, preparation_, inspection.pictureSize,
                                           inspection.placement);
  quality_.add(heat, *defects);

  const cv::Mat marked = heat >= inspection.regionLevel;
  const double both = cv::countNonZero(marked & *defects);
  const double any = cv::countNonZero(marked | *defects);
  ++counts_.defectsWithRegion.of;
  counts_.defectsWithRegion.count += both > 0.0 ? 1 : 0;
  overlaps_ += both / any;
  return both / any;
}

PixelEvaluation PixelMeasurement::result() const {
  auto result = counts_;
  result.scores = quality_.scores();
  if (result.masks.count > 0) result.meanOverlap = overlaps_ / result.masks.count;
  return result;
}

}  // namespace handful::pipeline
