#include "core/calibrate/cost_optimum.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "core/base/error.h"
#include "core/base/line_number.h"
#include "core/metrics/sweep.h"

namespace handful::calibrate {
namespace {

constexpr double kFlat = 1.1;
constexpr double kMostCost = 1e12;
constexpr double kTie = 1.0 + 1e-12;

/// Both rates lie in intervals of this level, so with 95 % probability both do.
constexpr double kLevelOfEach = 0.975;

void demandCosts(const Costs& costs) {
  const auto isCost = [](double cost) { return cost >= 0.0 && cost <= kMostCost; };
  if (!isCost(costs.falseReject) || !isCost(costs.missedDefect) ||
      !(costs.falseReject + costs.missedDefect > 0.0)) {
    throw Error(ErrorCode::Config,
                "The costs must be numbers from zero to 1000000000000, and one of them more than "
                "zero. Give what a false reject costs and what a missed defect costs.",
                "costs");
  }
  if (!(costs.defectRate > 0.0 && costs.defectRate < 1.0)) {
    throw Error(ErrorCode::Config,
                "The defect rate is the share of bad parts on the line: more than 0 and less than "
                "1, such as 0.01 for one in a hundred.",
                "defect rate");
  }
}

void demandBoth(int okImages, int ngImages) {
  if (okImages > 0 && ngImages > 0) return;
  throw Error(ErrorCode::Config,
              ngImages == 0 ? "Without an image of a defect nobody can say what missed defects "
                              "cost. Add NG images."
                            : "Without a good image nobody can say what false rejects cost. Add "
                              "good images.",
              "images");
}

void demandScores(std::span<const double> scores) {
  const auto isScore = [](double score) { return std::isfinite(score) && score > 0.0; };
  if (!std::all_of(scores.begin(), scores.end(), isScore)) {
    throw Error(ErrorCode::Config,
                "A score is not a positive number, so no cost can be computed. Look for images "
                "that are all black or all the same.",
                "scores");
  }
}

/// The middle between the least and the most that c of n let expect of the next part, c/(n+1)
/// and (c+1)/(n+1): none of eight is not never.
double expectedRate(const metrics::Count& count) { return (count.count + 0.5) / (count.of + 1.0); }

double weighted(double falseRejectRate, double missedDefectRate, const Costs& costs) {
  return (1.0 - costs.defectRate) * costs.falseReject * falseRejectRate +
         costs.defectRate * costs.missedDefect * missedDefectRate;
}

double expectedCost(const metrics::Count& falseRejects, const metrics::Count& missedDefects,
                    const Costs& costs) {
  return weighted(expectedRate(falseRejects), expectedRate(missedDefects), costs);
}

/// Of several cheapest lines the one with the most room.
std::size_t cheapest(const std::vector<double>& cost, const metrics::Sweep& lines) {
  const double limit = *std::ranges::min_element(cost) * kTie;
  const auto room = [&](std::size_t i) {  // of "everything NG" and "everything OK": none
    const auto& point = lines.points[i];
    return i == 0 || i + 1 == lines.points.size() ? 1.0 : point.to / point.from;
  };
  std::size_t best = cost.size();
  for (std::size_t i = 0; i < cost.size(); ++i) {
    if (cost[i] <= limit && (best == cost.size() || room(i) > room(best))) best = i;
  }
  return best;
}

/// The number with the fewest digits, three or more, in the middle half of a gap by ratio.
/// @return @p otherwise where there is no gap
double roundLine(double from, double to, double otherwise) {
  const double middle = std::sqrt(from * to);
  if (!std::isfinite(to) || !(middle > from && middle < to)) return otherwise;
  const double low = std::sqrt(from * middle);
  const double high = std::sqrt(middle * to);
  for (int digits = 3; digits < std::numeric_limits<double>::digits10; ++digits) {
    const double rounded = significant(middle, digits);
    if (low <= rounded && rounded <= high && rounded > from && rounded < to) return rounded;
  }
  return middle;
}

}  // namespace

double costPerPart(const metrics::Count& falseRejects, const metrics::Count& missedDefects,
                   const Costs& costs) {
  demandCosts(costs);
  demandBoth(falseRejects.of, missedDefects.of);
  return expectedCost(falseRejects, missedDefects, costs);
}

LineCost costOfLine(const metrics::Count& falseRejects, const metrics::Count& missedDefects,
                    const Costs& costs) {
  LineCost cost;
  cost.perPart = costPerPart(falseRejects, missedDefects, costs);
  const auto rejects = metrics::exactInterval(falseRejects, kLevelOfEach);
  const auto missed = metrics::exactInterval(missedDefects, kLevelOfEach);
  cost.interval = {weighted(rejects.low, missed.low, costs),
                   weighted(rejects.high, missed.high, costs)};
  return cost;
}

CostOptimum costOptimum(std::span<const double> goodScores, std::span<const double> defectScores,
                        const Costs& costs) {
  demandCosts(costs);
  demandBoth(static_cast<int>(goodScores.size()), static_cast<int>(defectScores.size()));
  demandScores(goodScores);
  demandScores(defectScores);
  const auto lines = metrics::sweep(goodScores, defectScores);
  std::vector<double> cost;
  for (const auto& point : lines.points) {
    cost.push_back(expectedCost(lines.falseRejects(point), lines.missedDefects(point), costs));
  }
  const std::size_t best = cheapest(cost, lines);
  std::size_t first = best;
  std::size_t last = best;
  while (first > 0 && cost[first - 1] <= kFlat * cost[best]) --first;
  while (last + 1 < cost.size() && cost[last + 1] <= kFlat * cost[best]) ++last;

  CostOptimum optimum;
  const auto& point = lines.points[best];
  optimum.from = std::max(0.0, point.from);
  optimum.to = point.to;
  optimum.line = roundLine(optimum.from, optimum.to, point.line);
  optimum.nearFrom = std::max(0.0, lines.points[first].from);
  optimum.nearTo = lines.points[last].to;
  optimum.falseRejects = lines.falseRejects(point);
  optimum.missedDefects = lines.missedDefects(point);
  optimum.cost = costOfLine(optimum.falseRejects, optimum.missedDefects, costs);
  optimum.withoutInspection =
      std::min((1.0 - costs.defectRate) * costs.falseReject, costs.defectRate * costs.missedDefect);
  return optimum;
}

}  // namespace handful::calibrate
