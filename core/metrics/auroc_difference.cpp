#include "core/metrics/auroc_difference.h"

#include <algorithm>
#include <boost/math/distributions/normal.hpp>
#include <cmath>
#include <vector>

#include "core/base/error.h"
#include "core/metrics/roc_curve.h"

namespace handful::metrics {
namespace {

constexpr double kLevel = 0.95;

/// For each score the share of the others that lie below it, ties counted half: DeLong's
/// "placement value".
std::vector<double> sharesBelow(std::span<const double> scores, std::span<const double> others) {
  std::vector<double> sorted(others.begin(), others.end());
  std::ranges::sort(sorted);
  std::vector<double> shares;
  shares.reserve(scores.size());
  for (const double score : scores) {
    const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), score);
    const auto twice = (first - sorted.begin()) + (last - sorted.begin());
    shares.push_back(static_cast<double>(twice) / (2.0 * static_cast<double>(sorted.size())));
  }
  return shares;
}

/// Variance of the mean of the differences between two lists.
double varianceOfMean(const std::vector<double>& first, const std::vector<double>& second) {
  const auto n = static_cast<double>(first.size());
  double mean = 0.0;
  for (std::size_t i = 0; i < first.size(); ++i) mean += (second[i] - first[i]) / n;
  double squares = 0.0;
  for (std::size_t i = 0; i < first.size(); ++i) {
    squares += std::pow(second[i] - first[i] - mean, 2);
  }
  return squares / (n - 1.0) / n;
}

}  // namespace

std::optional<AurocDifference> aurocDifference(std::span<const double> okFirst,
                                               std::span<const double> okSecond,
                                               std::span<const double> ngFirst,
                                               std::span<const double> ngSecond) {
  if (okFirst.size() != okSecond.size() || ngFirst.size() != ngSecond.size()) {
    throw Error(ErrorCode::Internal, "Two inspections are compared on different images.");
  }
  const auto first = auroc(okFirst, ngFirst);
  const auto second = auroc(okSecond, ngSecond);
  if (!first || !second) return std::nullopt;
  AurocDifference result{*first, *second, std::nullopt};
  if (okFirst.size() < 2 || ngFirst.size() < 2) return result;

  const double variance =
      varianceOfMean(sharesBelow(ngFirst, okFirst), sharesBelow(ngSecond, okSecond)) +
      varianceOfMean(sharesBelow(okFirst, ngFirst), sharesBelow(okSecond, ngSecond));
  if (!(variance > 0.0)) return result;
  const boost::math::normal standard;
  const double reach = boost::math::quantile(standard, 0.5 * (1.0 + kLevel)) * std::sqrt(variance);
  const double difference = *second - *first;
  result.interval = Interval{std::max(-1.0, difference - reach), std::min(1.0, difference + reach)};
  return result;
}

}  // namespace handful::metrics
