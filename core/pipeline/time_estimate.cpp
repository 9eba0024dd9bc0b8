#include "core/pipeline/time_estimate.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <thread>

#include "core/base/progress.h"
#include "core/calibrate/leave_image_out.h"
#include "core/pipeline/fine_tuning.h"
#include "core/pipeline/stopwatch.h"
#include "core/region/preparation.h"
#include "core/runtime/network_source.h"
#include "core/runtime/tiled_extractor.h"

namespace handful::pipeline {
namespace {

/// Work in passes of the network at kReferenceSide, by processor seconds: measured with
/// EfficientNet-Lite0 (handful-cli bench train).
struct Work {
  double parallel = 0.0;  ///< keeps all processors busy, as a pass does
  double serial = 0.0;    ///< on one of them

  Work& operator+=(const Work& other) {
    parallel += other.parallel;
    serial += other.serial;
    return *this;
  }
};
Work operator*(double times, const Work& work) {
  return {times * work.parallel, times * work.serial};
}

constexpr double kReferenceSide = 320.0;
constexpr unsigned kMostSpeedUp = 4;     // of a pass by more processors; further ones have no work
constexpr Work kDecode{.serial = 0.6};   // a picture
constexpr Work kNetwork{.serial = 2.5};  // reading the weights
constexpr Work kCompile{.serial = 10.5};
constexpr Work kGolden{.serial = 18.0};       // opening the result and scoring its pictures
constexpr Work kDensityViews{.serial = 1.0};  // of a picture
constexpr int kPassesPerPicture = 5;          // itself and its mild variations

constexpr double kTwoEnds = 1.35;  // passes that a fine-tuned network takes

// Fitting the heads on so many rows of patches, and scoring a picture with them.
constexpr Work kFitHeads{.serial = 0.7};
constexpr Work kFitRow{.serial = 7e-5};
constexpr Work kThinRow{.serial = 1.2e-3};  // above kMostRows
constexpr Work kScoreRow{.serial = 5e-4};
constexpr double kMostRows = 4096;

// Training, for each view of kViewSide.
constexpr double kViewSide = 192.0;
constexpr Work kCachedView{.parallel = 0.36, .serial = 0.1};
constexpr Work kDrawnDefect{.serial = 0.4};
constexpr Work kTrainedRow{.parallel = 0.39, .serial = 0.02};  // forwards and backwards
constexpr Work kMeasuredRow{.parallel = 0.16};                 // forwards
constexpr int kMeasuredEvery = 5;                              // steps
// The last fit is left out only where the fine-tuned network is clearly worse.
constexpr double kLastFit = 1.0;

double squared(double ratio) { return ratio * ratio; }

/// Fits of all heads on @p images pictures each, and so many pictures scored.
Work heads(double fits, double images, double scored, double side) {
  const double rows = images * squared(side / 16.0);
  Work fit = kFitHeads;
  fit += rows * kFitRow;
  if (rows > kMostRows) fit += rows * kThinRow;
  Work work = fits * fit;
  work += scored * std::min(rows, kMostRows) * kScoreRow;
  return work;
}

/// Features of all pictures by one network.
/// @param passes of the pretrained network that one of it takes
Work extraction(double images, double side, double passes = 1.0) {
  Work work = passes * kCompile;
  work += images * kDensityViews;
  work.parallel += passes * images * kPassesPerPicture * squared(side / kReferenceSide);
  return work;
}

Work training(const recipe::TrainConfig& config, double images, double fits) {
  const double size = squared(config.viewSidePx / kViewSide);
  const double measured = images * config.heldOutViews * (1.0 + config.steps / kMeasuredEvery) +
                          images * config.viewsPerNormal;
  Work fit = config.steps * (2.0 * config.batchPairs + config.batchNegatives) * size * kTrainedRow;
  fit += measured * size * kMeasuredRow;
  const double views = config.viewsPerNormal + config.heldOutViews + config.negativesPerNormal;
  Work work = images * views * size * kCachedView;
  work += images * config.negativesPerNormal * kDrawnDefect;
  work += fits * fit;
  return work;
}

Work fineTuning(const project::Settings& settings, int images) {
  const double side = settings.inputSide;
  const auto config =
      recipe::configFor(settings.preset, settings.objective, settings.training, settings.variation);
  const double folds = std::min(images, kMostFolds);
  Work work = training(config, images, folds + kLastFit);
  work += (folds + kLastFit) * extraction(images, side, kTwoEnds);
  const double defects = images * kDefectsPerNormal;
  work += defects * kDrawnDefect;
  work.parallel += kTwoEnds * defects * squared(side / kReferenceSide);
  work += heads(folds, images * (1.0 - 1.0 / folds), images + defects, side);
  return work;
}

}  // namespace

double measurePass(const SetUpInput& input, const Environment& environment,
                   const std::stop_token& stop) {
  constexpr int kPasses = 6;
  const auto source = runtime::networkSource(input.settings.backbone, input.weightsFile,
                                             environment.weightsFolders);
  throwIfStopped(stop);
  const int side = std::max(32, input.settings.inputSide / 32 * 32);
  const auto preparation = region::wholeImage(side, side, side);
  const auto seen = region::networkSize(preparation.tiles, {side, side});
  const auto graph = source.build(source.weights, {}, seen.width, seen.height);
  const auto extractor =
      runtime::TiledExtractor::load(graph.onnx, preparation, {"CPU", environment.threads});
  const cv::Mat picture(side, side, CV_8UC3, cv::Scalar::all(127));
  static_cast<void>(extractor.extract(picture));  // the first one is slower
  // The mean: how busy the machine is belongs to it.
  const Stopwatch watch;
  for (int i = 0; i < kPasses; ++i) {
    throwIfStopped(stop);
    static_cast<void>(extractor.extract(picture));
  }
  return watch.seconds() / kPasses;
}

double estimateSeconds(const SetUpPlan& plan, double passSeconds) {
  const auto& settings = plan.settings;
  const double side = settings.inputSide;
  Work work = plan.images * kDecode;
  work += kNetwork;
  work += extraction(plan.images, side);
  if (plan.canTrain && wantsFineTuning(settings)) {
    work += fineTuning(settings, plan.images);
    work += heads(1.0, plan.images, 0.0, side);
  } else {
    const double folds = calibrate::foldCount(calibrate::foldsOf(plan.images));
    work += heads(folds + 1.0, plan.images * (1.0 - 1.0 / folds), plan.images, side);
  }
  work += kGolden;
  const double speedUp = std::clamp(std::thread::hardware_concurrency(), 1U, kMostSpeedUp);
  return passSeconds * squared(kReferenceSide / side) * (work.parallel + speedUp * work.serial);
}

}  // namespace handful::pipeline
