#include "ui/models/time_estimator.h"

#include <utility>

#include "core/base/error.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/pipeline/time_estimate.h"

namespace handful::ui {

TimeEstimator::TimeEstimator(pipeline::Environment environment, QObject* parent)
    : QObject(parent), environment_(std::move(environment)) {}

TimeEstimator::Key TimeEstimator::keyOf(const project::Settings& settings) {
  return {settings.inputSide, settings.backbone, settings.weightsFile};
}

void TimeEstimator::estimate(const project::Settings& settings, int goodImages) {
  settings_ = settings;
  goodImages_ = goodImages;
  if (passSeconds_.contains(keyOf(settings_))) {
    announce();
  } else if (jobs_.isIdle()) {
    measure();
  }
}

void TimeEstimator::measure() {
  jobs_.start(
      JobInfo(),
      [environment = environment_, settings = settings_](
          ProgressSink&, const std::stop_token& stop) -> std::pair<Key, std::optional<double>> {
        const auto key = keyOf(settings);
        try {
          pipeline::SetUpInput input;
          input.settings = settings;
          input.weightsFile = pathFromUtf8(settings.weightsFile);
          return {key, pipeline::measurePass(input, environment, stop)};
        } catch (const Error& error) {
          log::warning(std::string("The time of a set-up cannot be estimated: ") + error.what());
          return {key, std::nullopt};
        }
      },
      [this](const std::pair<Key, std::optional<double>>& measured) {
        passSeconds_[measured.first] = measured.second;
      },
      // The settings may have changed meanwhile.
      [this] {
        if (goodImages_ > 0 && !passSeconds_.empty()) estimate(settings_, goodImages_);
      });
}

void TimeEstimator::announce() {
  const auto pass = passSeconds_.at(keyOf(settings_));
  if (!pass) return;
  std::map<std::string, double> seconds;
  for (const auto preset : project::kPresets) {
    auto settings = settings_;
    settings.preset = std::string(preset);
    seconds[settings.preset] = pipeline::estimateSeconds({settings, goodImages_, true}, *pass);
  }
  Q_EMIT estimated(seconds);
}

}  // namespace handful::ui
