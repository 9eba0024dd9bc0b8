#include "app/fine_tuning.h"

#ifdef HANDFUL_HAS_TRAIN
#include <utility>

#include "core/base/log.h"
#include "core/train/training_session.h"
#endif

namespace handful::app {

#ifdef HANDFUL_HAS_TRAIN
namespace {

class TrainedAdaptation final : public pipeline::Adaptation {
 public:
  TrainedAdaptation(const pipeline::AdaptationInput& input, ProgressSink& progress,
                    const std::stop_token& stop)
      : session_({std::string(input.backbone), input.pretrained, input.prepared, input.regionMask,
                  static_cast<std::uint64_t>(input.settings.seed)},
                 train::configFor(input.settings.preset, input.settings.objective),
                 train::chooseComputeDevice(), progress, stop) {}

  std::optional<NamedTensors> adapt(std::span<const int> normals, int fit, ProgressSink& progress,
                                    const std::stop_token& stop) override {
    const auto report = [&](const train::StepReport& step) {
      progress.report({Stage::Training, step.step, step.steps, 0.0});
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

 private:
  train::TrainingSession session_;
};

}  // namespace

pipeline::NetworkAdapter fineTuningAdapter() {
  return [](const pipeline::AdaptationInput& input, ProgressSink& progress,
            const std::stop_token& stop) -> std::unique_ptr<pipeline::Adaptation> {
    return std::make_unique<TrainedAdaptation>(input, progress, stop);
  };
}
#else
pipeline::NetworkAdapter fineTuningAdapter() { return {}; }
#endif

}  // namespace handful::app
