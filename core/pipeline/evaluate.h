#pragma once

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/metrics/confusion.h"
#include "core/metrics/roc_curve.h"
#include "core/pipeline/pixel_evaluation.h"
#include "core/pipeline/set_up.h"
#include "core/runtime/inspector.h"

namespace handful::pipeline {

/// One picture through the inspection, or why it could not go through.
struct ScoredImage {
  std::string name;   ///< as the user gave it
  std::string label;  ///< "good", a kind of defect, or empty where it is not known
  std::string error;  ///< empty if it was read
  runtime::Inspection inspection;
  double milliseconds = 0.0;  ///< reading, preparing, network and heads
  /// NG with a mask: share of the marked or defective pixels that are both. 0 = missed by regions.
  std::optional<double> overlap;

  [[nodiscard]] bool isGood() const { return label == "good"; }
};

/// @param images names go into the results; the order is kept
/// @param done is told each result as it comes, on the calling thread; may be empty
/// @throws OperationCancelled; an unreadable picture is a result, not an exception
[[nodiscard]] std::vector<ScoredImage> scoreImages(
    const runtime::Inspector& inspector, std::span<const ImageFile> images, ProgressSink& progress,
    const std::stop_token& stop, const std::function<void(const ScoredImage&)>& done = {});

/// A picture of a test set.
struct TestImage {
  ImageFile file;
  std::string label;  ///< "good" or a kind of defect
  /// Which of its pixels are defects: data::readMask(); empty = nobody knows, or it is good.
  std::filesystem::path mask = {};
};

struct Evaluation {
  std::vector<ScoredImage> images;
  std::optional<double> auroc;
  std::optional<metrics::Interval> aurocInterval;
  metrics::Confusion confusion;           ///< readable pictures of which the truth is known only
  std::optional<PixelEvaluation> pixels;  ///< where any picture has a mask
  StageSeconds seconds;
};

/// How good the inspection is on pictures of which the truth is known.
/// @throws OperationCancelled
[[nodiscard]] Evaluation evaluate(const runtime::Inspector& inspector,
                                  std::span<const TestImage> images, ProgressSink& progress,
                                  const std::stop_token& stop);

/// Verdicts and numbers from scores and placements that are there already.
[[nodiscard]] Evaluation summarised(std::vector<ScoredImage> images, const metrics::Lines& lines);

}  // namespace handful::pipeline
