#include "app/fine_tuning.h"

#ifdef HANDFUL_HAS_TRAIN
#include <utility>

#include "core/base/log.h"
#include "core/pipeline/stopwatch.h"
#include "core/train/training_session.h"
#endif

namespace handful::app {

#ifdef HANDFUL_HAS_TRAIN
namespace {

class TrainedAdaptation final : public pipeline::Adaptation {
 public:
  TrainedAdaptation(const pipeline::AdaptationInput& input, ProgressSink& progress,
                    const std::stop_token& stop, pipeline::TrainingObserver observe)
      : fits_(input.fits),
        observe_(std::move(observe)),
        session_({input.network, input.prepared, input.regionMask,
                  static_cast<std::uint64_t>(input.settings.seed), input.unfinishedFolder},
                 recipe::configFor(input.settings.preset, input.settings.objective,
                                   input.settings.training, input.variation),
                 train::chooseComputeDevice(), progress, stop) {}

  std::optional<NamedTensors> adapt(std::span<const int> normals, int fit, ProgressSink& progress,
                                    const std::stop_token& stop) override {
    const auto report = [&](const train::StepReport& step) {
      if (!watch_) {  // what an earlier session had done says nothing of the speed
        watch_.emplace();
        firstDone_ = fit + static_cast<double>(step.step - 1) / step.steps;
      }
      progress.report({Stage::Training, step.step, step.steps, 0.0});
      if (observe_) observe_(trainingReport(step, fit));
    };
    auto result = session_.fit(normals, static_cast<std::uint64_t>(fit), report, stop);
    if (result.outcome != train::FitOutcome::Trained) {
      log::warning(result.outcome == train::FitOutcome::Collapsed
                       ? "The training collapsed; its weights are not used."
                       : "The training met a number that is not finite; its weights are not used.");
      return std::nullopt;
    }
    return std::move(result.weights);
  }

  [[nodiscard]] pipeline::TrainingPlace place() const override {
    using train::TrainingSession;
    const auto trouble = session_.memoryTrouble();
    return {session_.device().name, trouble == TrainingSession::MemoryTrouble::SmallerParts,
            trouble == TrainingSession::MemoryTrouble::WentToCpu};
  }

 private:
  [[nodiscard]] pipeline::TrainingReport trainingReport(const train::StepReport& step,
                                                        int fit) const {
    // What lies between two fits takes time, too, and is in the mean.
    const double done = fit + static_cast<double>(step.step) / step.steps;
    return {fit,
            fits_,
            step.step,
            step.steps,
            step.terms,
            step.total,
            step.effectiveRank,
            step.meanCosine,
            watch_->seconds() * (fits_ - done) / (done - firstDone_)};
  }

  const int fits_;
  const pipeline::TrainingObserver observe_;
  train::TrainingSession session_;
  std::optional<pipeline::Stopwatch> watch_;  // since the first step
  double firstDone_ = 0.0;                    // fits that were done before it
};

}  // namespace

pipeline::NetworkAdapter fineTuningAdapter(pipeline::TrainingObserver observe) {
  return [observe = std::move(observe)](
             const pipeline::AdaptationInput& input, ProgressSink& progress,
             const std::stop_token& stop) -> std::unique_ptr<pipeline::Adaptation> {
    return std::make_unique<TrainedAdaptation>(input, progress, stop, observe);
  };
}
#else
pipeline::NetworkAdapter fineTuningAdapter(pipeline::TrainingObserver /*observe*/) { return {}; }
#endif

}  // namespace handful::app
