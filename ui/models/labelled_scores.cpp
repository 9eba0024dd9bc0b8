#include "ui/models/labelled_scores.h"

#include <algorithm>

namespace handful::ui {
namespace {

std::size_t placeOf(project::Label label) {
  const auto* const found = std::find(kLabels.begin(), kLabels.end(), label);
  return static_cast<std::size_t>(found - kLabels.begin());
}

}  // namespace

LabelledScores::LabelledScores(std::span<const ReviewItem> items) {
  for (const auto& item : items) {
    if (!item.score) continue;
    scores_[placeOf(item.label)].push_back(*item.score);
    if (!item.isPlaced) notPlaced_[placeOf(item.label)].push_back(*item.score);
  }
  for (auto* all : {&scores_, &notPlaced_}) {
    for (auto& scores : *all) std::sort(scores.begin(), scores.end());
  }
}

std::span<const double> LabelledScores::of(project::Label label) const {
  return scores_[placeOf(label)];
}

metrics::Count LabelledScores::above(project::Label label, double line) const {
  const auto scores = of(label);
  const auto first = std::upper_bound(scores.begin(), scores.end(), line);
  return {static_cast<int>(scores.end() - first), static_cast<int>(scores.size())};
}

metrics::Count LabelledScores::notAbove(project::Label label, double line) const {
  const auto higher = above(label, line);
  return {higher.of - higher.count, higher.of};
}

metrics::Count LabelledScores::missedDefects(const Lines& lines) const {
  const auto all = static_cast<int>(of(project::Label::Ng).size());
  return {count(project::Label::Ng, runtime::Verdict::Ok, lines), all};
}

int LabelledScores::notPlacedBelow(project::Label label, double line) const {
  const auto& scores = notPlaced_[placeOf(label)];
  return static_cast<int>(std::upper_bound(scores.begin(), scores.end(), line) - scores.begin());
}

int LabelledScores::count(project::Label label, runtime::Verdict verdict,
                          const Lines& lines) const {
  switch (verdict) {
    case runtime::Verdict::Ok:
      return notAbove(label, lines.review).count - notPlacedBelow(label, lines.review);
    case runtime::Verdict::Review:
      return above(label, lines.review).count - above(label, lines.ng).count +
             notPlacedBelow(label, lines.review);
    case runtime::Verdict::Ng:
      break;
  }
  return above(label, lines.ng).count;
}

}  // namespace handful::ui
