#pragma once

#include <string_view>

#include "core/metrics/confusion.h"

namespace handful::runtime {

enum class Verdict { Ok = 1, Review, Ng };

/// The words everywhere: "OK", "review", "NG".
[[nodiscard]] constexpr std::string_view name(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::Ok:
      return "OK";
    case Verdict::Review:
      return "review";
    case Verdict::Ng:
      return "NG";
  }
  return "NG";  // whatever goes wrong is never OK
}

/// NG above the threshold, review above the review threshold. A score or a threshold that
/// is not a number is NG, a review threshold that is none calls for review.
[[nodiscard]] constexpr Verdict verdictOf(double score, double reviewThreshold,
                                          double threshold) noexcept {
  if (!(score <= threshold)) return Verdict::Ng;
  return score <= reviewThreshold ? Verdict::Ok : Verdict::Review;
}

/// The verdict on a picture, wherever it is asked for: on the line, in the window, in a report.
/// @param isPlaced false: parts are aligned and this one was not found (region::Placement), so
///                 that nobody knows what the score is of; it is review at best
[[nodiscard]] constexpr Verdict verdictOf(double score, bool isPlaced,
                                          const metrics::Lines& lines) noexcept {
  const auto verdict = verdictOf(score, lines.review, lines.ng);
  return verdict == Verdict::Ok && !isPlaced ? Verdict::Review : verdict;
}

/// Counts what was said of a picture of which the truth is known.
constexpr void count(metrics::Confusion& confusion, bool isGood, Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::Ok:
      ++(isGood ? confusion.okSaidOk : confusion.ngSaidOk);
      return;
    case Verdict::Review:
      ++(isGood ? confusion.okSaidReview : confusion.ngSaidReview);
      return;
    case Verdict::Ng:
      ++(isGood ? confusion.okSaidNg : confusion.ngSaidNg);
  }
}

}  // namespace handful::runtime
