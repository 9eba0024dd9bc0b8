#include "core/pipeline/detection_rows.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "core/calibrate/threshold.h"
#include "core/metrics/roc_curve.h"

namespace handful::pipeline {
namespace {

constexpr std::uint64_t kBootstrapSeed = 1;  // the interval of the same scores is the same

// Groups of heads, each with equal weights.
using Heads = std::span<const std::string_view>;
constexpr std::array<std::string_view, 1> kGaussian = {"gaussian"};
constexpr std::array<std::string_view, 1> kTunedGaussian = {"tuned-gaussian"};
constexpr std::array<std::string_view, 3> kPatches = {"nearest-neighbour", "sharp-neighbour",
                                                      "subspace"};
constexpr std::array<std::string_view, 1> kDeepCells = {"deep-neighbour"};
constexpr std::array<std::string_view, 1> kTunedCells = {"tuned-neighbour"};

/// Scores of the OK and of the NG test pictures.
struct Classes {
  std::vector<double> ok;
  std::vector<double> ng;
};

Classes classesOf(const DetectionResult& result, const std::vector<double>& scores) {
  Classes classes;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    (result.labels[i] == "good" ? classes.ok : classes.ng).push_back(scores[i]);
  }
  return classes;
}

Classes productClasses(const DetectionResult& result) {
  return classesOf(result, productScores(result, result.test));
}

/// One number of one draw.
struct Value {
  double mean = 0.0;
  std::optional<metrics::Interval> interval = {};
};

std::optional<Value> valueOf(const std::optional<double>& number) {
  if (!number) return std::nullopt;
  return Value{*number};
}

/// Nothing if the network has not all of these heads.
std::optional<Value> aurocOf(const DetectionResult& result, Heads heads) {
  std::vector<density::HeadScale> scales;
  for (const auto head : heads) {
    const auto scores = result.test.find(std::string(head));
    if (scores == result.test.end()) return std::nullopt;
    scales.push_back({scores->first, 1.0, density::geometricMean(scores->second)});
  }
  const auto classes = classesOf(result, fusedScores(result.test, scales));
  return valueOf(metrics::auroc(classes.ok, classes.ng));
}

/// Of what the product says; with its interval.
std::optional<Value> scoreAuroc(const DetectionResult& result) {
  const auto classes = productClasses(result);
  const auto auroc = metrics::auroc(classes.ok, classes.ng);
  if (!auroc) return std::nullopt;
  return Value{*auroc, metrics::aurocInterval(classes.ok, classes.ng, kBootstrapSeed)};
}

/// The heat map that the product shows; nothing if it was measured with other weights.
const PixelMap* productMap(const DetectionResult& result) {
  const auto mapOf = [&](std::string_view name) {
    const auto found = std::ranges::find(result.pixels, name, &PixelMap::name);
    return found == result.pixels.end() ? nullptr : &*found;
  };
  std::map<std::string, double> weights;
  for (const auto& scale : productScales(result)) {
    if (mapOf(scale.name)) weights[scale.name] = scale.weight;  // the others have no map
  }
  const auto* const product = mapOf(kProductMap);
  return product && product->weights == weights ? product : nullptr;
}

std::optional<double> rateAbove(const std::vector<double>& scores, double threshold) {
  if (scores.empty()) return std::nullopt;
  const auto above =
      std::count_if(scores.begin(), scores.end(), [&](double s) { return s > threshold; });
  return static_cast<double>(above) / static_cast<double>(scores.size());
}

using Results = std::map<DetectionCase, const DetectionResult*>;

/// The result of the network that the judgement is for.
const DetectionResult* chosen(const DetectionResult& result, const Results& all) {
  if (!result.hasFolds) return nullptr;
  const bool isFailure = !result.isTuned;  // or nothing was to be tuned
  if (isFailure || (result.judgement && result.judgement->advisesTuned)) return &result;
  auto frozen = result.which;
  frozen.objective = "frozen";
  const auto found = all.find(frozen);
  return found == all.end() ? nullptr : found->second;
}

struct Measure {
  std::string_view name;
  bool isRate;
  std::optional<Value> (*of)(const DetectionResult& result, const Results& all, double alpha);
};

std::optional<double> threshold(const DetectionResult& result, double alpha) {
  if (!result.hasFolds || result.heldOut.empty()) return std::nullopt;
  const auto heldOut = productScores(result, result.heldOut);
  if (heldOut.size() < 2) return std::nullopt;
  return calibrate::chooseThreshold(heldOut, alpha).value;
}

const std::array kMeasures = {
    Measure{"gaussian", false,
            [](const auto& result, const auto&, double) { return aurocOf(result, kGaussian); }},
    Measure{
        "tuned gaussian", false,
        [](const auto& result, const auto&, double) { return aurocOf(result, kTunedGaussian); }},
    Measure{"patches", false,
            [](const auto& result, const auto&, double) { return aurocOf(result, kPatches); }},
    Measure{"deep cells", false,
            [](const auto& result, const auto&, double) { return aurocOf(result, kDeepCells); }},
    Measure{"tuned cells", false,
            [](const auto& result, const auto&, double) { return aurocOf(result, kTunedCells); }},
    Measure{kScoreMeasure, false,
            [](const auto& result, const auto&, double) { return scoreAuroc(result); }},
    Measure{kChosenMeasure, false,
            [](const auto& result, const auto& all, double) -> std::optional<Value> {
              const auto* const used = chosen(result, all);
              if (!used) return std::nullopt;
              return scoreAuroc(*used);
            }},
    Measure{"pixel AUROC", false,
            [](const auto& result, const auto&, double) -> std::optional<Value> {
              const auto* const map = productMap(result);
              if (!map) return std::nullopt;
              return Value{map->auroc};
            }},
    Measure{"PRO", false,
            [](const auto& result, const auto&, double) -> std::optional<Value> {
              const auto* const map = productMap(result);
              if (!map) return std::nullopt;
              return Value{map->pro};
            }},
    Measure{"false rejects", true,
            [](const auto& result, const auto&, double alpha) -> std::optional<Value> {
              const auto line = threshold(result, alpha);
              if (!line) return std::nullopt;
              return valueOf(rateAbove(productClasses(result).ok, *line));
            }},
    Measure{"missed defects", true,
            [](const auto& result, const auto&, double alpha) -> std::optional<Value> {
              const auto line = threshold(result, alpha);
              if (!line) return std::nullopt;
              const auto caught = rateAbove(productClasses(result).ng, *line);
              if (!caught) return std::nullopt;
              return Value{1.0 - *caught};
            }},
};

using ByDraw = std::map<std::string, Value>;

DetectionRow rowOf(const std::string& set, int count, const std::string& objective,
                   const Measure& measure, const ByDraw& values) {
  DetectionRow row{set, count, objective, std::string(measure.name)};
  row.isRate = measure.isRate;
  row.draws = static_cast<int>(values.size());
  row.low = row.high = values.begin()->second.mean;
  metrics::Interval interval;
  bool hasInterval = true;
  for (const auto& [draw, value] : values) {
    row.mean += value.mean / row.draws;
    row.low = std::min(row.low, value.mean);
    row.high = std::max(row.high, value.mean);
    hasInterval = hasInterval && value.interval;
    if (!hasInterval) continue;
    interval.low += value.interval->low / row.draws;
    interval.high += value.interval->high / row.draws;
  }
  if (hasInterval) row.interval = interval;
  return row;
}

/// Of values that know nothing of each other.
Value meanOf(const std::vector<Value>& values) {
  const auto count = static_cast<double>(values.size());
  Value mean;
  double below = 0.0;
  double above = 0.0;
  bool hasInterval = true;
  for (const auto& value : values) {
    mean.mean += value.mean / count;
    hasInterval = hasInterval && value.interval;
    if (!hasInterval) continue;
    below += std::pow(value.mean - value.interval->low, 2.0);
    above += std::pow(value.interval->high - value.mean, 2.0);
  }
  if (hasInterval) {
    mean.interval = {mean.mean - std::sqrt(below) / count, mean.mean + std::sqrt(above) / count};
  }
  return mean;
}

/// The mean over the sets of each draw; nothing unless all sets have the same draws.
std::optional<ByDraw> meanOfSets(const std::map<std::string, ByDraw>& sets, std::size_t expected) {
  if (sets.size() != expected || expected < 2) return std::nullopt;
  std::map<std::string, std::vector<Value>> byDraw;
  for (const auto& [set, values] : sets) {
    if (values.size() != sets.begin()->second.size()) return std::nullopt;
    for (const auto& [draw, value] : values) {
      if (!sets.begin()->second.contains(draw)) return std::nullopt;
      byDraw[draw].push_back(value);
    }
  }
  ByDraw means;
  for (const auto& [draw, values] : byDraw) means[draw] = meanOf(values);
  return means;
}

}  // namespace

std::vector<DetectionRow> detectionRows(std::span<const DetectionResult> results,
                                        double falseRejectRate) {
  Results all;
  std::set<std::pair<int, std::string>> groups;  // count, objective
  std::set<std::string> sets;
  for (const auto& result : results) {
    all[result.which] = &result;
    groups.emplace(result.which.count, result.which.objective);
    sets.insert(result.which.set);
  }
  std::vector<DetectionRow> rows;
  for (const auto& [count, objective] : groups) {
    for (const auto& measure : kMeasures) {
      std::map<std::string, ByDraw> bySet;
      std::set<std::string> incomplete;  // a mean over some of the draws would be another one
      for (const auto& [which, result] : all) {
        if (which.count != count || which.objective != objective) continue;
        if (const auto value = measure.of(*result, all, falseRejectRate)) {
          bySet[which.set][which.draw] = *value;
        } else {
          incomplete.insert(which.set);
        }
      }
      for (const auto& set : incomplete) bySet.erase(set);
      for (const auto& [set, values] : bySet) {
        rows.push_back(rowOf(set, count, objective, measure, values));
      }
      if (const auto mean = meanOfSets(bySet, sets.size())) {
        rows.push_back(rowOf(std::string(kMeanOfSets), count, objective, measure, *mean));
      }
    }
  }
  return rows;
}

}  // namespace handful::pipeline
