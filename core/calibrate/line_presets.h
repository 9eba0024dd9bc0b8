#pragma once

#include <array>
#include <span>
#include <string_view>

#include "core/calibrate/threshold.h"
#include "core/metrics/confusion.h"

namespace handful::calibrate {

/// What the user is after, as a pair of lines; README.md says why they lie where they lie.
enum class LinePreset {
  FewFalseRejects,   ///< NG only where the accepted rate is kept with 95 % certainty; no review
  Balanced,          ///< the recommended line; no review
  FewMissedDefects,  ///< the recommended line, and review from a low line on
};
inline constexpr std::array kLinePresets = {LinePreset::FewFalseRejects, LinePreset::Balanced,
                                            LinePreset::FewMissedDefects};

/// "few-false-rejects", "balanced", "few-missed-defects".
[[nodiscard]] std::string_view name(LinePreset preset) noexcept;
/// @throws Error (Config) for another name
[[nodiscard]] LinePreset linePresetNamed(std::string_view name);

/// What a line in this place promises: the recommended line where it is the place of that, else
/// manual(). The same place has the same promise, whoever drew the line.
[[nodiscard]] Threshold lineAt(std::span<const double> scores, double value,
                               const Threshold& recommended);

/// A pair of lines with what they promise.
struct PresetLines {
  Threshold ng;  ///< where NG begins
  /// Where review begins: its rates are those of good parts that are not called OK. The same
  /// line as ng where there is no review.
  Threshold review;
  bool movedByDefects = false;  ///< labelled defects drew a line down

  [[nodiscard]] metrics::Lines lines() const noexcept { return {review.value, ng.value}; }
};

/// @param goodScores leave-image-out scores of good images
/// @param defectScores of images labelled NG, may be empty. No preset calls one of them OK that
///                     the recommended line calls NG.
/// @param recommended the line that chooseThreshold() drew from goodScores
/// @throws Error (Config) as chooseThreshold()
[[nodiscard]] PresetLines presetLines(LinePreset preset, std::span<const double> goodScores,
                                      std::span<const double> defectScores,
                                      const Threshold& recommended);

}  // namespace handful::calibrate
