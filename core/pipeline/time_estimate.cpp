#include "core/pipeline/time_estimate.h"

#include <algorithm>
#include <opencv2/core.hpp>
#include <vector>

#include "core/base/progress.h"
#include "core/calibrate/leave_image_out.h"
#include "core/pipeline/stopwatch.h"
#include "core/runtime/feature_extractor.h"
#include "core/runtime/network_source.h"

namespace handful::pipeline {

double measurePass(const SetUpInput& input, const Environment& environment,
                   const std::stop_token& stop) {
  constexpr int kPasses = 7;
  const auto source = runtime::networkSource(input.settings.backbone, input.weightsFile,
                                             environment.weightsFolders);
  throwIfStopped(stop);
  const int side = std::max(32, input.settings.inputSide / 32 * 32);
  const auto graph = source.build(source.weights, side, side);
  const auto extractor = runtime::FeatureExtractor::load(graph.onnx, {"CPU", environment.threads});
  const cv::Mat picture(side, side, CV_8UC3, cv::Scalar::all(127));
  std::vector<double> seconds;
  for (int i = 0; i < kPasses; ++i) {
    throwIfStopped(stop);
    const Stopwatch watch;
    static_cast<void>(extractor.extract(picture));
    seconds.push_back(watch.seconds());
  }
  std::nth_element(seconds.begin(), seconds.begin() + kPasses / 2, seconds.end());
  return seconds[kPasses / 2];
}

double estimateSeconds(const SetUpPlan& plan, double passSeconds) {
  return plan.images * passSeconds;
}

}  // namespace handful::pipeline
