#include "core/runtime/inspector.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/region/preparation.h"

namespace handful::runtime {
namespace {

constexpr double kTolerance = 1e-3;
constexpr double kTypicalScore = 1.0;  // of a good part: how every inspection is scaled
constexpr int kStride = 16;            // of the patch grid

Region regionOf(const localize::HotRegion& hot, const region::Preparation& preparation,
                cv::Size picture, const region::Placement& placement) {
  const auto onPicture = [&](const cv::Point2d& inInput) {
    return region::toImage(inInput, preparation, picture, placement);
  };
  Region region{region::toImage(hot.box, preparation, picture, placement),
                hot.peak,
                0.0,
                onPicture(hot.centroid),
                {}};
  const auto origin = onPicture({0.0, 0.0});
  const auto alongX = onPicture({1.0, 0.0}) - origin;
  const auto alongY = onPicture({0.0, 1.0}) - origin;
  region.area = hot.area * std::abs(alongX.cross(alongY));
  for (const auto& corner : hot.contour) region.contour.emplace_back(onPicture(corner));
  return region;
}

}  // namespace

Inspector::Inspector(package::Manifest manifest, TiledExtractor extractor,
                     density::FusedDensity density)
    : manifest_(std::move(manifest)),
      extractor_(std::move(extractor)),
      density_(std::move(density)),
      mask_(region::patchMask(manifest_.preparation, manifest_.preparation.inputWidth / kStride,
                              manifest_.preparation.inputHeight / kStride)) {}

Inspector Inspector::create(const package::Contents& contents, const OpenVinoOptions& options) {
  auto extractor = TiledExtractor::load(contents.model, contents.manifest.preparation, options);
  Inspector inspector(contents.manifest, std::move(extractor),
                      density::FusedDensity::load(contents.heads, contents.manifest.heads));
  inspector.requireFit();
  return inspector;
}

void Inspector::requireFit() const {
  const auto& preparation = manifest_.preparation;
  const cv::Mat grey(preparation.inputHeight, preparation.inputWidth, CV_8UC3,
                     cv::Scalar::all(127));
  const auto features = extractor_.extract(grey);
  if (features.gridWidth != preparation.inputWidth / kStride ||
      features.gridHeight != preparation.inputHeight / kStride) {
    throw Error(ErrorCode::Format, "The network's patches are not what the manifest says.",
                "model.onnx");
  }
  static_cast<void>(density_.score(features, mask_));
}

density::FusedOutput Inspector::score(const cv::Mat& prepared) const {
  return density_.score(extractor_.extract(prepared), mask_);
}

Inspection Inspector::inspect(const imaging::RgbImage& image) const {
  const auto& preparation = manifest_.preparation;
  const auto prepared = region::preparePicture(image, preparation);
  const auto fused = score(prepared.pixels);

  Inspection inspection;
  inspection.placement = prepared.placement;
  inspection.score = fused.score;
  inspection.verdict = verdictOf(fused.score, prepared.placement.isKnown, manifest_.lines());
  inspection.p = calibrate::pValue(manifest_.calibrationScores, fused.score);
  inspection.heat = localize::heatGrid(fused.patchScores, preparation.inputWidth / kStride,
                                       preparation.inputHeight / kStride, manifest_.heatScale());
  inspection.pictureSize = image.pixels.size();
  inspection.distorted = region::isDistorted(image.pixels.size(), preparation);
  inspection.regionLevel = regionLevelFor(inspection.verdict, manifest_);
  const cv::Size inputSize(preparation.inputWidth, preparation.inputHeight);
  for (const auto& hot : localize::hotRegions(inspection.heat, inputSize, inspection.regionLevel)) {
    inspection.regions.push_back(
        regionOf(hot, preparation, inspection.pictureSize, inspection.placement));
  }
  return inspection;
}

void Inspector::setThresholds(double threshold, double reviewThreshold) {
  if (!(threshold > 0.0) || !std::isfinite(threshold) || !std::isfinite(reviewThreshold) ||
      reviewThreshold > threshold) {
    throw Error(ErrorCode::Config, "The threshold must be positive, and review begin below it.",
                "threshold");
  }
  manifest_.threshold.value = threshold;
  manifest_.reviewThreshold = reviewThreshold;
}

double regionLevelFor(Verdict verdict, const package::Manifest& manifest) noexcept {
  return verdict == Verdict::Ok
             ? 1.0
             : localize::heatOf(manifest.regionLines.inOthers, manifest.heatScale());
}

bool scoresAgree(double a, double b, double scale) noexcept {
  return std::abs(a - b) < kTolerance * std::max({a, b, scale});
}

void checkGolden(const Inspector& inspector, const std::vector<package::GoldenImage>& golden) {
  log::info("Checking the golden images of the package.");
  if (golden.empty()) {
    throw Error(ErrorCode::Format, "The self-test failed: the package has no golden images.",
                "golden");
  }
  const double hotPatch = inspector.manifest().regionLines.inOk;
  for (const auto& image : golden) {
    const auto differs = [&](const std::string& what) {
      throw Error(ErrorCode::Format,
                  "The self-test failed: the golden image " + image.name + " gets another " + what +
                      " here than where the package was made. Do not inspect with it; export the "
                      "package again or ask whoever installed this computer.",
                  image.name);
    };
    const auto fused = inspector.score(image.prepared);
    if (!scoresAgree(fused.score, image.score, kTypicalScore)) differs("score");
    if (fused.patchScores.size() != static_cast<Eigen::Index>(image.patchScores.size())) {
      differs("heat map");
    }
    for (std::size_t cell = 0; cell < image.patchScores.size(); ++cell) {
      const double here = fused.patchScores[static_cast<Eigen::Index>(cell)];
      if (!scoresAgree(here, image.patchScores[cell], hotPatch)) differs("heat map");
    }
  }
}

}  // namespace handful::runtime
