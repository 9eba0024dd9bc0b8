#pragma once

#include "core/metrics/confusion.h"
#include "core/runtime/verdict.h"

namespace handful::ui {

using metrics::Lines;

[[nodiscard]] inline bool hasReviewBand(const Lines& lines) noexcept {
  return lines.review < lines.ng;
}

[[nodiscard]] inline runtime::Verdict verdictOf(double score, const Lines& lines) noexcept {
  return runtime::verdictOf(score, lines.review, lines.ng);
}

}  // namespace handful::ui
