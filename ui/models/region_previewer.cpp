#include "ui/models/region_previewer.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "core/imaging/image_io.h"
#include "core/imaging/resize.h"
#include "core/region/coverage.h"
#include "ui/models/pixels.h"
#include "ui/paths.h"

namespace handful::ui {
namespace {

constexpr int kPreviewPx = 1600;

/// The picture with the part where it lies on the reference.
imaging::RgbImage aligned(const imaging::RgbImage& image, const region::Preparation& preparation,
                          const region::Placement& placement) {
  const cv::Size size(preparation.referenceWidth, preparation.referenceHeight);
  const cv::Mat picture = imaging::resized(image.pixels, size);
  cv::Mat result;
  cv::warpAffine(picture, result, region::motionOf(placement, region::cropOf(preparation)), size,
                 cv::INTER_LINEAR | cv::WARP_INVERSE_MAP, cv::BORDER_REFLECT_101);
  return {result};
}

void showPicture(const imaging::RgbImage& image, LoadedPicture& picture) {
  picture.picture = toQImage(image);
  picture.preview = shrunk(image, kPreviewPx);
}

bool isUseful(const region::Preparation& preparation) {
  try {
    region::requireUseful(preparation);
    return true;
  } catch (const Error&) {
    return false;
  }
}

/// @return whether parts can be aligned
bool align(const imaging::RgbImage& firstGood, const project::Settings& settings,
           region::Preparation& preparation) {
  if (!settings.align) return true;
  try {
    preparation.alignment.limits = *settings.align;
    preparation.alignment.reference = region::alignmentReference(firstGood, preparation);
    return true;
  } catch (const Error&) {
    preparation.alignment = {};
    return false;
  }
}

}  // namespace

void RegionPreviewer::request(RegionRequest request) {
  waiting_ = std::move(request);
  startNext();
}

void RegionPreviewer::startNext() {
  if (isWorking_ || !waiting_) return;
  isWorking_ = true;
  jobs_.start(
      JobInfo(),
      [request = *std::exchange(waiting_, std::nullopt), kept = kept_](
          ProgressSink&, const std::stop_token&) { return prepare(request, kept); },
      [this](Outcome outcome) {
        kept_ = std::move(outcome.kept);
        if (!waiting_) Q_EMIT ready(outcome.preview);
      },
      [this] {
        isWorking_ = false;
        startNext();
      });
}

std::shared_ptr<const RegionPreviewer::Read> RegionPreviewer::read(const QString& file,
                                                                   const Kept& kept) {
  const auto found =
      std::ranges::find_if(kept, [&](const auto& before) { return before->file == file; });
  if (found != kept.end()) return *found;
  return std::make_shared<const Read>(Read{file, imaging::readImage(toPath(file))});
}

/// What the network sees, and where the part was found.
/// @param firstGood that sizes and alignment come from
void RegionPreviewer::show(const RegionRequest& request, const imaging::RgbImage& image,
                           const imaging::RgbImage& firstGood, RegionPreview& preview) {
  showPicture(image, preview.picture);
  project::Project project;
  project.region = request.region;
  project.settings = request.settings;
  if (project.region.referenceWidth == 0 || project.region.referenceHeight == 0) {
    project.region.referenceWidth = firstGood.width();
    project.region.referenceHeight = firstGood.height();
  }
  preview.reference = {project.region.referenceWidth, project.region.referenceHeight};
  auto preparation = project::preparationOf(project);
  preview.isNothingLeft = !isUseful(preparation);
  if (preview.isNothingLeft) return;
  preview.cannotAlign = !align(firstGood, request.settings, preparation);
  const auto prepared = region::preparePicture(image, preparation);
  preview.placement = prepared.placement;
  preview.seen = toQImage(imaging::RgbImage{prepared.pixels});
  preview.smallestDefect = project::smallestDefectSeen(region::cropOf(preparation).size(),
                                                       region::inputSizeOf(preparation));
  if (!preparation.alignment.reference.empty() && prepared.placement.isKnown) {
    showPicture(aligned(image, preparation, prepared.placement), preview.picture);
  }
}

RegionPreviewer::Outcome RegionPreviewer::prepare(const RegionRequest& request, const Kept& kept) {
  Outcome outcome;
  outcome.preview.file = outcome.preview.picture.file = request.file;
  try {
    const auto shown = read(request.file, kept);
    outcome.kept = kept;
    outcome.kept.insert(outcome.kept.begin(), shown);
    const auto first = request.firstGood.isEmpty() ? shown : read(request.firstGood, outcome.kept);
    outcome.kept = {shown, first};
    show(request, shown->image, first->image, outcome.preview);
  } catch (const std::exception& error) {
    outcome.preview.picture.error = QString::fromUtf8(error.what());
  }
  return outcome;
}

}  // namespace handful::ui
