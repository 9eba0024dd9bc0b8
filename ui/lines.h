#pragma once

#include "core/metrics/confusion.h"

namespace handful::ui {

using metrics::Lines;

[[nodiscard]] inline bool hasReviewBand(const Lines& lines) noexcept {
  return lines.review < lines.ng;
}

}  // namespace handful::ui
