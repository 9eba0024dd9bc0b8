#pragma once

#include <string_view>

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

}  // namespace handful::runtime
