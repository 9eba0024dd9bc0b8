#include "core/calibrate/line_presets.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "core/base/error.h"

namespace handful::calibrate {
namespace {

/// Review takes in so many times the good parts that may be called NG, and at least one in
/// ten: what somebody can look at on a line that wants few missed defects.
constexpr double kReviewTimes = 4.0;
constexpr double kLeastReviewRate = 0.10;
/// To catch a labelled defect no more than half of the good parts are sent to review.
constexpr double kMostReviewRate = 0.5;

constexpr std::array<std::pair<LinePreset, std::string_view>, 3> kNames = {{
    {LinePreset::FewFalseRejects, "few-false-rejects"},
    {LinePreset::Balanced, "balanced"},
    {LinePreset::FewMissedDefects, "few-missed-defects"},
}};

/// The lowest score of a labelled defect above a line.
std::optional<double> lowestAbove(std::span<const double> defectScores, double line) {
  std::optional<double> lowest;
  for (const double score : defectScores) {
    if (score > line && (!lowest || score < *lowest)) lowest = score;
  }
  return lowest;
}

/// A line that calls the defect NG: in the middle, by ratio, between it and whatever lies next
/// below, the line @p floor or a good image.
double below(double defect, double floor, std::span<const double> goodScores) {
  double lower = floor;
  for (const double score : goodScores) {
    if (score < defect) lower = std::max(lower, score);
  }
  const double middle = std::sqrt(lower * defect);
  return middle < defect ? middle : lower;
}

PresetLines fewFalseRejects(std::span<const double> goodScores,
                            std::span<const double> defectScores, const Threshold& recommended) {
  PresetLines result;
  double line = std::max(recommended.value, assuredLine(goodScores, recommended.alpha));
  const auto defect = lowestAbove(defectScores, recommended.value);
  if (defect && *defect <= line) {
    line = below(*defect, recommended.value, goodScores);
    result.movedByDefects = true;
  }
  result.ng = manual(goodScores, line, recommended);
  result.review = result.ng;
  return result;
}

/// Another accepted rate, by the rule of the recommended line: then manual(), which says what
/// the line promises wherever it is shown later, says the same.
double lineFor(double share, std::span<const double> goodScores, const Threshold& recommended) {
  return recommended.rule == Rule::LogPrediction
             ? logPrediction(tellingScores(goodScores), share).value
             : chooseThreshold(goodScores, share).value;
}

PresetLines fewMissedDefects(std::span<const double> goodScores,
                             std::span<const double> defectScores, const Threshold& recommended) {
  PresetLines result;
  result.ng = recommended;
  const double share =
      std::clamp(kReviewTimes * recommended.alpha, kLeastReviewRate, kMostReviewRate);
  double line = std::min(recommended.value, lineFor(share, goodScores, recommended));
  const double lowest = std::min(line, chooseThreshold(goodScores, kMostReviewRate).value);
  const auto defect = lowestAbove(defectScores, lowest);
  if (defect && *defect <= line) {
    line = below(*defect, lowest, goodScores);
    result.movedByDefects = true;
  }
  result.review = manual(goodScores, line, recommended);
  return result;
}

}  // namespace

std::string_view name(LinePreset preset) noexcept {
  for (const auto& [known, text] : kNames) {
    if (known == preset) return text;
  }
  return "?";
}

LinePreset linePresetNamed(std::string_view name) {
  for (const auto& [preset, text] : kNames) {
    if (text == name) return preset;
  }
  throw Error(ErrorCode::Config,
              "There is no such preset. There are few-false-rejects, balanced and "
              "few-missed-defects.",
              std::string(name));
}

Threshold lineAt(std::span<const double> scores, double value, const Threshold& recommended) {
  return value == recommended.value ? recommended : manual(scores, value, recommended);
}

PresetLines presetLines(LinePreset preset, std::span<const double> goodScores,
                        std::span<const double> defectScores, const Threshold& recommended) {
  switch (preset) {
    case LinePreset::FewFalseRejects:
      return fewFalseRejects(goodScores, defectScores, recommended);
    case LinePreset::Balanced:
      break;
    case LinePreset::FewMissedDefects:
      return fewMissedDefects(goodScores, defectScores, recommended);
  }
  return {recommended, recommended, false};
}

}  // namespace handful::calibrate
