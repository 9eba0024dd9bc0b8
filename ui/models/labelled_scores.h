#pragma once

#include <array>
#include <span>
#include <vector>

#include "ui/document.h"

namespace handful::ui {

inline constexpr std::array kLabels = {project::Label::Ok, project::Label::Ng,
                                       project::Label::Unlabelled};
inline constexpr std::array kVerdicts = {runtime::Verdict::Ok, runtime::Verdict::Review,
                                         runtime::Verdict::Ng};

/// The scores of a project by label, sorted once: counting at a line is then a search, however
/// many pictures there are.
class LabelledScores final {
 public:
  LabelledScores() = default;
  /// Pictures without a score are passed over.
  explicit LabelledScores(std::span<const ReviewItem> items);

  [[nodiscard]] std::span<const double> of(project::Label label) const;  ///< rising
  [[nodiscard]] metrics::Count above(project::Label label, double line) const;
  [[nodiscard]] metrics::Count notAbove(project::Label label, double line) const;
  /// NG pictures said to be OK.
  [[nodiscard]] metrics::Count missedDefects(const Lines& lines) const;
  /// Those on which the part was not found are review at best.
  [[nodiscard]] int count(project::Label label, runtime::Verdict verdict, const Lines& lines) const;
  [[nodiscard]] bool has(project::Label label) const { return !of(label).empty(); }

 private:
  [[nodiscard]] int notPlacedBelow(project::Label label, double line) const;

  using Scores = std::array<std::vector<double>, kLabels.size()>;
  Scores scores_;
  Scores notPlaced_;  // those of scores_ on which the part was not found
};

}  // namespace handful::ui
