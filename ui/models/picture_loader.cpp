#include "ui/models/picture_loader.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/imaging/image_io.h"
#include "core/localize/heat_map.h"
#include "ui/models/pixels.h"
#include "ui/paths.h"

namespace handful::ui {
namespace {

constexpr int kPreviewPx = 1600;
constexpr int kHeatPx = 800;  // heat is smooth: more pixels would show nothing more

/// Where the part lies in the picture.
cv::Mat heatOn(const imaging::RgbImage& image, const cv::Mat& grid,
               const region::Preparation& preparation, cv::Size size) {
  if (preparation.referenceWidth == 0) return localize::enlarged(grid, size);
  const bool isAligned = !preparation.alignment.reference.empty();
  return localize::onPicture(
      grid, preparation, size,
      isAligned ? region::placementIn(image, preparation) : region::Placement());
}

}  // namespace

void PictureLoader::request(const QString& file, const cv::Mat& heat, double level,
                            const region::Preparation& preparation) {
  waiting_ = Request{file, heat.clone(), level, preparation};
  startNext();
}

void PictureLoader::startNext() {
  if (isLoading_ || !waiting_) return;
  isLoading_ = true;
  jobs_.start(
      JobInfo(),
      [request = *std::exchange(waiting_, std::nullopt)](ProgressSink&, const std::stop_token&) {
        return load(request);
      },
      [this](const LoadedPicture& picture) {
        isLoading_ = false;
        if (!waiting_) Q_EMIT loaded(picture);
        startNext();
      });
}

LoadedPicture PictureLoader::load(const Request& request) {
  LoadedPicture result;
  result.file = request.file;
  try {
    const auto image = imaging::readImage(toPath(request.file));
    result.picture = toQImage(image);
    result.preview = shrunk(image, kPreviewPx);
    if (request.heat.empty()) return result;
    const double scale =
        std::min(1.0, static_cast<double>(kHeatPx) / std::max(image.width(), image.height()));
    const cv::Size size(std::max(1, static_cast<int>(std::lround(scale * image.width()))),
                        std::max(1, static_cast<int>(std::lround(scale * image.height()))));
    const cv::Mat heat = heatOn(image, request.heat, request.preparation, size);
    result.heat = toQImage(localize::coloured(heat));
    result.contour = contourOf(heat, request.level);
  } catch (const std::exception& error) {
    result.error = QString::fromUtf8(error.what());
  }
  return result;
}

}  // namespace handful::ui
