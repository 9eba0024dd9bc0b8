#include "core/metrics/sweep.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "core/base/error.h"

namespace handful::metrics {
namespace {

struct Scored {
  double score = 0.0;
  bool isNg = false;
};

/// A line below @p upper, and not below @p lower even if there is nothing in between.
double between(double lower, double upper) noexcept {
  const double middle = std::midpoint(lower, upper);
  return middle < upper ? middle : lower;
}

}  // namespace

Sweep sweep(std::span<const double> okScores, std::span<const double> ngScores) {
  std::vector<Scored> all;
  all.reserve(okScores.size() + ngScores.size());
  for (const double score : okScores) all.push_back({score, false});
  for (const double score : ngScores) all.push_back({score, true});
  if (std::ranges::any_of(all, [](const Scored& s) { return std::isnan(s.score); })) {
    throw Error(ErrorCode::Numeric, "A score is not a number. Set the inspection up again.");
  }
  std::ranges::sort(all, {}, &Scored::score);

  Sweep result{static_cast<int>(okScores.size()), static_cast<int>(ngScores.size()), {}};
  if (all.empty()) return result;
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  SweepPoint point{std::nextafter(all.front().score, -kInfinity), -kInfinity, all.front().score,
                   result.okImages, 0};
  result.points.push_back(point);
  for (std::size_t i = 0; i < all.size();) {
    const double score = all[i].score;
    for (; i < all.size() && all[i].score == score; ++i) {
      if (all[i].isNg) {
        ++point.missedDefects;
      } else {
        --point.falseRejects;
      }
    }
    point.from = score;
    point.to = i == all.size() ? kInfinity : all[i].score;
    point.line = i == all.size() ? score : between(score, all[i].score);
    result.points.push_back(point);
  }
  return result;
}

Confusion countAt(std::span<const double> okScores, std::span<const double> ngScores,
                  const Lines& lines) noexcept {
  Confusion confusion;
  for (const double score : okScores) confusion.add(true, score, lines.review, lines.ng);
  for (const double score : ngScores) confusion.add(false, score, lines.review, lines.ng);
  return confusion;
}

}  // namespace handful::metrics
