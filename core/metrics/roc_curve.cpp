#include "core/metrics/roc_curve.h"

#include <algorithm>
#include <cmath>

#include "core/base/error.h"
#include "core/base/rng.h"
#include "core/metrics/sweep.h"

namespace handful::metrics {
namespace {

constexpr int kLeastDraws = 100;

/// How often each of a class's scores counts; all ones, or a bootstrap draw.
using Weights = std::vector<int>;

struct Scored {
  double score = 0.0;
  bool isNg = false;
  std::size_t place = 0;  ///< in its own class
};

std::vector<Scored> sortedScores(std::span<const double> okScores,
                                 std::span<const double> ngScores) {
  std::vector<Scored> all;
  all.reserve(okScores.size() + ngScores.size());
  for (std::size_t i = 0; i < okScores.size(); ++i) all.push_back({okScores[i], false, i});
  for (std::size_t i = 0; i < ngScores.size(); ++i) all.push_back({ngScores[i], true, i});
  if (std::ranges::any_of(all, [](const Scored& s) { return std::isnan(s.score); })) {
    throw Error(ErrorCode::Numeric, "A score is not a number. Set the inspection up again.");
  }
  std::ranges::sort(all, {}, &Scored::score);
  return all;
}

/// The share of pairs that are in order, ties counted half. Whole numbers until
/// the end, so that the sum is exact.
double shareInOrder(const std::vector<Scored>& sorted, const Weights& okWeights,
                    const Weights& ngWeights) {
  std::int64_t okBelow = 0;
  std::int64_t ngTotal = 0;
  std::int64_t halves = 0;
  for (std::size_t i = 0; i < sorted.size();) {
    std::int64_t okHere = 0;
    std::int64_t ngHere = 0;
    std::size_t end = i;
    for (; end < sorted.size() && sorted[end].score == sorted[i].score; ++end) {
      const Scored& entry = sorted[end];
      if (entry.isNg) {
        ngHere += ngWeights[entry.place];
      } else {
        okHere += okWeights[entry.place];
      }
    }
    halves += ngHere * (2 * okBelow + okHere);
    okBelow += okHere;
    ngTotal += ngHere;
    i = end;
  }
  return static_cast<double>(halves) /
         (2.0 * static_cast<double>(okBelow) * static_cast<double>(ngTotal));
}

Weights drawWithReplacement(std::size_t count, Rng& rng) {
  Weights weights(count, 0);
  for (std::size_t i = 0; i < count; ++i) {
    ++weights[static_cast<std::size_t>(rng.below(static_cast<int>(count)))];
  }
  return weights;
}

/// Linear between the order statistics.
double quantile(const std::vector<double>& sorted, double share) {
  const double at = share * static_cast<double>(sorted.size() - 1);
  const auto lower = static_cast<std::size_t>(at);
  const std::size_t upper = std::min(lower + 1, sorted.size() - 1);
  return std::lerp(sorted[lower], sorted[upper], at - static_cast<double>(lower));
}

double shareOf(const Count& count) noexcept {
  return static_cast<double>(count.count) / static_cast<double>(count.of);
}

}  // namespace

std::optional<double> auroc(std::span<const double> okScores, std::span<const double> ngScores) {
  if (okScores.empty() || ngScores.empty()) return std::nullopt;
  return shareInOrder(sortedScores(okScores, ngScores), Weights(okScores.size(), 1),
                      Weights(ngScores.size(), 1));
}

std::optional<Interval> aurocInterval(std::span<const double> okScores,
                                      std::span<const double> ngScores, std::uint64_t seed,
                                      int draws, double level) {
  if (draws < kLeastDraws || !(level >= 0.5 && level <= 0.999)) {
    throw Error(ErrorCode::Config,
                "The bootstrap needs at least 100 draws and a level from 0.5 to 0.999.");
  }
  if (okScores.empty() || ngScores.empty()) return std::nullopt;
  const auto sorted = sortedScores(okScores, ngScores);
  Rng rng(childSeed(seed, "auroc bootstrap"));
  std::vector<double> areas(static_cast<std::size_t>(draws));
  for (double& area : areas) {
    const Weights okWeights = drawWithReplacement(okScores.size(), rng);
    const Weights ngWeights = drawWithReplacement(ngScores.size(), rng);
    area = shareInOrder(sorted, okWeights, ngWeights);
  }
  std::ranges::sort(areas);
  const double tail = 0.5 * (1.0 - level);
  Interval interval{quantile(areas, tail), quantile(areas, 1.0 - tail)};
  // Where every pair is in order, so is it in every draw. Counting only pairs that share no
  // picture, as many as the smaller class has, Clopper and Pearson's bound remains.
  const double beyond =
      std::pow(tail, 1.0 / static_cast<double>(std::min(okScores.size(), ngScores.size())));
  if (interval.low == 1.0) interval.low = beyond;
  if (interval.high == 0.0) interval.high = 1.0 - beyond;
  return interval;
}

std::vector<RocPoint> rocCurve(std::span<const double> okScores, std::span<const double> ngScores) {
  if (okScores.empty() || ngScores.empty()) {
    throw Error(ErrorCode::Config,
                "A ROC curve needs OK and NG images. Label at least one of each.");
  }
  const auto lines = sweep(okScores, ngScores);
  std::vector<RocPoint> points;
  points.reserve(lines.points.size());
  for (auto point = lines.points.rbegin(); point != lines.points.rend(); ++point) {
    points.push_back(
        {point->line, shareOf(lines.falseRejects(*point)), shareOf(lines.missedDefects(*point))});
  }
  return points;
}

}  // namespace handful::metrics
