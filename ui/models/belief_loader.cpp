#include "ui/models/belief_loader.h"

#include <utility>

#include "ui/error_text.h"
#include "ui/models/pixels.h"

namespace handful::ui {
namespace {

Beliefs drawn(const pipeline::BeliefRequest& request, const std::stop_token& stop) {
  Beliefs beliefs;
  try {
    const auto preview = pipeline::previewBeliefs(request, stop);
    beliefs.good = toQImage(imaging::RgbImage{preview.good});
    for (const auto& view : preview.views) {
      beliefs.views.push_back(toQImage(imaging::RgbImage{view}));
    }
    for (const auto& defect : preview.defects) {
      beliefs.defects.push_back({std::string(defect.kind),
                                 toQImage(imaging::RgbImage{defect.picture}),
                                 defect.mask.empty() ? QPainterPath() : contourOf(defect.mask)});
    }
  } catch (const Error&) {
    beliefs.error = ErrorText::of(std::current_exception());
  }
  return beliefs;
}

}  // namespace

void BeliefLoader::request(pipeline::BeliefRequest request) {
  waiting_ = std::move(request);
  startNext();
}

void BeliefLoader::startNext() {
  if (isDrawing_ || !waiting_) return;
  isDrawing_ = true;
  jobs_.start(
      JobInfo(),
      [request = *std::exchange(waiting_, std::nullopt)](
          ProgressSink&, const std::stop_token& stop) { return drawn(request, stop); },
      [this](const Beliefs& beliefs) {
        if (!waiting_) Q_EMIT loaded(beliefs);
      },
      [this] {
        isDrawing_ = false;
        startNext();
      });
}

void BeliefLoader::propose(pipeline::SetUpInput input) {
  struct Outcome {
    augment::LineVariation variation;
    QString error;
  };
  jobs_.start(
      JobInfo(),
      [input = std::move(input)](ProgressSink& progress, const std::stop_token& stop) {
        Outcome outcome;
        try {
          outcome.variation = pipeline::proposeVariation(input, progress, stop);
        } catch (const Error&) {
          outcome.error = ErrorText::of(std::current_exception());
        }
        return outcome;
      },
      [this](const Outcome& outcome) {
        if (outcome.error.isEmpty()) {
          Q_EMIT proposed(outcome.variation);
        } else {
          Q_EMIT notMeasured(outcome.error);
        }
      });
}

}  // namespace handful::ui
