#include "core/pipeline/threshold_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iomanip>
#include <locale>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <sstream>
#include <utility>

#include "core/base/csv_text.h"
#include "core/base/json_fields.h"
#include "core/base/number_text.h"
#include "core/calibrate/line_presets.h"
#include "core/calibrate/threshold.h"
#include "core/metrics/interval.h"
#include "core/pipeline/detection_rows.h"

namespace handful::pipeline {
namespace {

using calibrate::LinePreset;
using Scores = std::span<const double>;

/// What a rule draws and promises.
struct Promise {
  double line = 0.0;
  std::optional<double> rate;
  std::optional<double> bound;
};

Promise promiseOf(const calibrate::Threshold& threshold) {
  return {threshold.value, threshold.expectedRate, threshold.upperBound95};
}

calibrate::PresetLines linesOf(LinePreset preset, Scores scores, double alpha) {
  return calibrate::presetLines(preset, scores, {}, calibrate::chooseThreshold(scores, alpha));
}

Promise validationMaximum(Scores scores) {
  double highest = 0.0;
  for (std::size_t i = 0; i < scores.size(); i += 2) highest = std::max(highest, scores[i]);
  return {highest, std::nullopt, std::nullopt};
}

/// What lies above mean + 3 sd where scores are normal; this is how the rule is argued for.
constexpr double kBeyondThreeDeviations = 0.00135;

Promise threeDeviations(Scores scores) {
  const auto n = static_cast<double>(scores.size());
  const double mean = std::accumulate(scores.begin(), scores.end(), 0.0) / n;
  double squares = 0.0;
  for (const double score : scores) squares += (score - mean) * (score - mean);
  return {mean + 3.0 * std::sqrt(squares / (n - 1.0)), kBeyondThreeDeviations, std::nullopt};
}

bool suffices(Scores scores, int least) { return static_cast<int>(scores.size()) >= least; }

struct ThresholdRule {
  std::string_view name;
  std::optional<Promise> (*of)(Scores scores, double alpha);  ///< nothing: too few scores
};

constexpr int kLeastForPrediction = 4;

const std::array kRules = {
    ThresholdRule{"product",
                  [](Scores scores, double alpha) -> std::optional<Promise> {
                    return promiseOf(calibrate::chooseThreshold(scores, alpha));
                  }},
    ThresholdRule{"log prediction",
                  [](Scores scores, double alpha) -> std::optional<Promise> {
                    if (!suffices(scores, kLeastForPrediction)) return std::nullopt;
                    return promiseOf(calibrate::logPrediction(scores, alpha));
                  }},
    ThresholdRule{"conformal",
                  [](Scores scores, double alpha) -> std::optional<Promise> {
                    const auto n = static_cast<int>(scores.size());
                    if (calibrate::moreImagesFor(n, alpha).forCounting > 0) return std::nullopt;
                    return promiseOf(calibrate::conformal(scores, alpha));
                  }},
    ThresholdRule{"maximum",
                  [](Scores scores, double) -> std::optional<Promise> {
                    return promiseOf(calibrate::maximum(scores));
                  }},
    ThresholdRule{"few false rejects",
                  [](Scores scores, double alpha) -> std::optional<Promise> {
                    return promiseOf(linesOf(LinePreset::FewFalseRejects, scores, alpha).ng);
                  }},
    ThresholdRule{"review",
                  [](Scores scores, double alpha) -> std::optional<Promise> {
                    return promiseOf(linesOf(LinePreset::FewMissedDefects, scores, alpha).review);
                  }},
    ThresholdRule{
        "validation maximum",
        [](Scores scores, double) -> std::optional<Promise> { return validationMaximum(scores); }},
    ThresholdRule{
        "mean + 3 sd",
        [](Scores scores, double) -> std::optional<Promise> { return threeDeviations(scores); }},
};

/// The fused scores of one draw.
struct Draw {
  std::vector<double> heldOut;
  std::vector<double> good;
  std::vector<double> defects;
};

Draw drawOf(const DetectionResult& result) {
  Draw draw;
  if (!result.hasFolds) return draw;
  draw.heldOut = productScores(result, result.heldOut);
  const auto test = productScores(result, result.test);
  for (std::size_t i = 0; i < test.size(); ++i) {
    (result.labels[i] == "good" ? draw.good : draw.defects).push_back(test[i]);
  }
  return draw;
}

metrics::Count above(Scores scores, double line) {
  const auto count =
      std::count_if(scores.begin(), scores.end(), [&](double s) { return s > line; });
  return {static_cast<int>(count), static_cast<int>(scores.size())};
}

double share(const metrics::Count& count) {
  return count.of == 0 ? 0.0 : static_cast<double>(count.count) / count.of;
}

/// The one-sided 95 % interval of the rate begins here: half of what a two-sided one of 90 %
/// leaves lies below it.
double leastRateThatFits(const metrics::Count& count) {
  return metrics::exactInterval(count, 0.90).low;
}

void addTo(std::optional<double>& sum, const std::optional<double>& value) {
  if (value) sum = sum.value_or(0.0) + *value;
}

/// Means over the draws; nothing if the rule does not work for one of them.
std::optional<ThresholdRow> rowOf(const ThresholdRule& rule, std::span<const Draw> draws,
                                  double alpha) {
  ThresholdRow row;
  row.rule = rule.name;
  row.draws = static_cast<int>(draws.size());
  const double each = 1.0 / static_cast<double>(draws.size());
  for (const auto& draw : draws) {
    const auto promise = rule.of(draw.heldOut, alpha);
    if (!promise) return std::nullopt;
    const auto rejects = above(draw.good, promise->line);
    const auto caught = above(draw.defects, promise->line);
    row.falseRejects += each * share(rejects);
    row.missedDefects += each * share({caught.of - caught.count, caught.of});
    if (promise->rate) addTo(row.promised, each * *promise->rate);
    if (!promise->bound) continue;
    addTo(row.upperBound, each * *promise->bound);
    addTo(row.withinBound, share(rejects) <= *promise->bound ? each : 0.0);
    addTo(row.notContradicted, leastRateThatFits(rejects) <= *promise->bound ? each : 0.0);
  }
  return row;
}

ThresholdRow meanOf(std::span<const ThresholdRow> sets) {
  ThresholdRow mean = sets.front();
  mean.set = kMeanOfSets;
  const auto over = [&](double ThresholdRow::*member) {
    double sum = 0.0;
    for (const auto& row : sets) sum += row.*member;
    return sum / static_cast<double>(sets.size());
  };
  const auto overAll = [&](std::optional<double> ThresholdRow::*member) -> std::optional<double> {
    double sum = 0.0;
    for (const auto& row : sets) {
      if (!(row.*member)) return std::nullopt;
      sum += *(row.*member);
    }
    return sum / static_cast<double>(sets.size());
  };
  mean.falseRejects = over(&ThresholdRow::falseRejects);
  mean.missedDefects = over(&ThresholdRow::missedDefects);
  mean.promised = overAll(&ThresholdRow::promised);
  mean.upperBound = overAll(&ThresholdRow::upperBound);
  mean.withinBound = overAll(&ThresholdRow::withinBound);
  mean.notContradicted = overAll(&ThresholdRow::notContradicted);
  for (const auto& row : sets) mean.draws = std::min(mean.draws, row.draws);
  return mean;
}

using Group = std::pair<int, std::string>;  // count, objective

/// The rows of one group and rule, the mean last.
void addRows(const ThresholdRule& rule, const Group& group,
             const std::map<std::string, std::vector<Draw>>& sets, double alpha,
             std::vector<ThresholdRow>& rows) {
  std::vector<ThresholdRow> bySet;
  for (const auto& [set, draws] : sets) {
    auto row = rowOf(rule, draws, alpha);
    if (!row) continue;
    row->set = set;
    row->count = group.first;
    row->objective = group.second;
    bySet.push_back(std::move(*row));
  }
  rows.insert(rows.end(), bySet.begin(), bySet.end());
  if (bySet.size() > 1 && bySet.size() == sets.size()) rows.push_back(meanOf(bySet));
}

constexpr std::string_view kLegend =
    "\npromised, observed: good parts lost. bound: what they stay below with 95 %.\n"
    "kept: draws whose test images were within the bound. not refuted: draws whose count, with "
    "its\n"
    "own 95 % interval, does not contradict it. missed: defects called OK.\n"
    "product: the line that a set-up recommends. log prediction: from the spread of the scores.\n"
    "conformal: by counting them. maximum: the highest score of a good image. few false rejects,\n"
    "review: the lines of the presets. validation maximum: the highest of every other\n"
    "score, as if half of the good images were kept for it.\n";

std::string rateText(const std::optional<double>& rate) {
  return rate ? fixed(100.0 * *rate, 1) : "-";
}

std::string shareText(const std::optional<double>& share) {
  return share ? fixed(100.0 * *share, 0) : "-";
}

}  // namespace

std::vector<ThresholdRow> thresholdRows(std::span<const DetectionResult> results,
                                        double falseRejectRate) {
  std::map<Group, std::map<std::string, std::vector<Draw>>> groups;
  for (const auto& result : results) {
    auto draw = drawOf(result);
    if (draw.heldOut.size() < 2 || draw.good.empty()) continue;
    groups[{result.which.count, result.which.objective}][result.which.set].push_back(
        std::move(draw));
  }
  std::vector<ThresholdRow> rows;
  for (const auto& [group, sets] : groups) {
    for (const auto& rule : kRules) addRows(rule, group, sets, falseRejectRate, rows);
  }
  return rows;
}

std::string thresholdText(std::span<const ThresholdRow> rows) {
  std::size_t widest = 4;
  for (const auto& row : rows) widest = std::max(widest, row.set.size());
  const auto setWidth = static_cast<int>(widest) + 2;
  std::ostringstream text;
  text.imbue(std::locale::classic());
  const ThresholdRow* before = nullptr;
  for (const auto& row : rows) {
    if (!before || before->count != row.count || before->objective != row.objective) {
      text << (before ? "\n" : "") << row.count << " good images, " << row.objective
           << " (rates in %)\n"
           << std::left << std::setw(20) << "rule" << std::setw(setWidth) << "set" << std::right
           << std::setw(9) << "promised" << std::setw(9) << "observed" << std::setw(9) << "bound"
           << std::setw(9) << "kept" << std::setw(12) << "not refuted" << std::setw(8) << "missed"
           << std::setw(7) << "draws" << '\n';
    }
    const bool isFirst = !before || before->rule != row.rule || before->count != row.count ||
                         before->objective != row.objective;
    text << std::left << std::setw(20) << (isFirst ? row.rule : "") << std::setw(setWidth)
         << row.set << std::right << std::setw(9) << rateText(row.promised) << std::setw(9)
         << rateText(row.falseRejects) << std::setw(9) << rateText(row.upperBound) << std::setw(9)
         << shareText(row.withinBound) << std::setw(12) << shareText(row.notContradicted)
         << std::setw(8) << rateText(row.missedDefects) << std::setw(7) << row.draws << '\n';
    before = &row;
  }
  if (!rows.empty()) text << kLegend;
  return text.str();
}

std::string thresholdCsv(std::span<const ThresholdRow> rows) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  const auto orNothing = [&](const std::optional<double>& value) {
    text << ',';
    if (value) text << *value;
  };
  text << "set,good_images,objective,rule,promised,observed,upper_bound_95,within_bound,"
          "not_contradicted,missed_defects,draws\n";
  for (const auto& row : rows) {
    text << csvField(row.set) << ',' << row.count << ',' << row.objective << ',' << row.rule;
    for (const auto& value : {row.promised, std::optional(row.falseRejects), row.upperBound,
                              row.withinBound, row.notContradicted}) {
      orNothing(value);
    }
    text << ',' << row.missedDefects << ',' << row.draws << '\n';
  }
  return text.str();
}

std::string thresholdJson(std::span<const ThresholdRow> rows) {
  const auto orNull = [](const std::optional<double>& value) {
    return value ? nlohmann::json(*value) : nlohmann::json();
  };
  auto list = nlohmann::json::array();
  for (const auto& row : rows) {
    list.push_back({{"set", row.set},
                    {"good_images", row.count},
                    {"objective", row.objective},
                    {"rule", row.rule},
                    {"promised", orNull(row.promised)},
                    {"observed", row.falseRejects},
                    {"upper_bound_95", orNull(row.upperBound)},
                    {"within_bound", orNull(row.withinBound)},
                    {"not_contradicted", orNull(row.notContradicted)},
                    {"missed_defects", row.missedDefects},
                    {"draws", row.draws}});
  }
  return formatJson(list);
}

}  // namespace handful::pipeline
