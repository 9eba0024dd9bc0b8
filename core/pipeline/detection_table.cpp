#include "core/pipeline/detection_table.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <locale>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <set>
#include <sstream>

#include "core/base/json_fields.h"
#include "core/base/number_text.h"
#include "core/calibrate/threshold.h"
#include "core/metrics/roc_curve.h"

namespace handful::pipeline {
namespace {

using Weights = std::map<std::string, double>;

// Groups of heads, each with equal weights.
const Weights kGaussian = {{"gaussian", 1.0}};
const Weights kTunedGaussian = {{"tuned-gaussian", 1.0}};
const Weights kPatches = {{"nearest-neighbour", 1.0}, {"sharp-neighbour", 1.0}, {"subspace", 1.0}};
const Weights kDeepCells = {{"deep-neighbour", 1.0}};
const Weights kTunedCells = {{"tuned-neighbour", 1.0}};

/// Scores of the OK and of the NG test pictures.
struct Classes {
  std::vector<double> ok;
  std::vector<double> ng;
};

Classes classesOf(const DetectionResult& result, const Weights& weights) {
  const auto scores = fusedScores(result.test, weights);
  Classes classes;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    (result.labels[i] == "good" ? classes.ok : classes.ng).push_back(scores[i]);
  }
  return classes;
}

std::optional<double> aurocOf(const DetectionResult& result, const Weights& weights) {
  const auto classes = classesOf(result, weights);
  return metrics::auroc(classes.ok, classes.ng);
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
  std::optional<double> (*of)(const DetectionResult& result, const Results& all, double alpha);
};

std::optional<double> threshold(const DetectionResult& result, double alpha) {
  const auto heldOut = fusedScores(result.heldOut, productWeights(result.isTuned));
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
    Measure{"score", false,
            [](const auto& result, const auto&, double) {
              return aurocOf(result, productWeights(result.isTuned));
            }},
    Measure{"chosen", false,
            [](const auto& result, const auto& all, double) -> std::optional<double> {
              const auto* const used = chosen(result, all);
              if (!used) return std::nullopt;
              return aurocOf(*used, productWeights(used->isTuned));
            }},
    Measure{"false rejects", true,
            [](const auto& result, const auto&, double alpha) -> std::optional<double> {
              const auto line = threshold(result, alpha);
              if (!line) return std::nullopt;
              return rateAbove(classesOf(result, productWeights(result.isTuned)).ok, *line);
            }},
    Measure{"missed defects", true,
            [](const auto& result, const auto&, double alpha) -> std::optional<double> {
              const auto line = threshold(result, alpha);
              if (!line) return std::nullopt;
              const auto caught =
                  rateAbove(classesOf(result, productWeights(result.isTuned)).ng, *line);
              if (!caught) return std::nullopt;
              return 1.0 - *caught;
            }},
};

using ByDraw = std::map<std::string, double>;

DetectionRow rowOf(const std::string& set, int count, const std::string& objective,
                   std::string_view measure, const ByDraw& values) {
  DetectionRow row{set, count, objective, std::string(measure), 0.0, 0.0, 0.0, 0};
  row.draws = static_cast<int>(values.size());
  row.low = row.high = values.begin()->second;
  for (const auto& [draw, value] : values) {
    row.mean += value / row.draws;
    row.low = std::min(row.low, value);
    row.high = std::max(row.high, value);
  }
  return row;
}

/// The mean over the sets of each draw; nothing unless all sets have the same draws.
std::optional<ByDraw> meanOfSets(const std::map<std::string, ByDraw>& sets, std::size_t expected) {
  if (sets.size() != expected || expected < 2) return std::nullopt;
  ByDraw means;
  for (const auto& [set, values] : sets) {
    if (values.size() != sets.begin()->second.size()) return std::nullopt;
    for (const auto& [draw, value] : values) {
      if (!sets.begin()->second.contains(draw)) return std::nullopt;
      means[draw] += value / static_cast<double>(sets.size());
    }
  }
  return means;
}

std::string cell(const DetectionRow& row, bool isRate) {
  const auto number = [&](double value) {
    if (isRate) return fixed(100.0 * value, 0);
    auto digits = fixed(value, 3);
    return digits.starts_with("0") ? digits.substr(1) : digits;
  };
  const std::string unit = isRate ? " %" : "";
  if (row.draws == 1) return number(row.mean) + unit;
  return number(row.mean) + unit + " (" + number(row.low) + " .. " + number(row.high) + ")";
}

bool isRate(std::string_view measure) {
  const auto* const found = std::find_if(kMeasures.begin(), kMeasures.end(),
                                         [&](const Measure& m) { return m.name == measure; });
  return found != kMeasures.end() && found->isRate;
}

/// The sets in the order of their names, the mean last.
std::vector<std::string> columnsOf(std::span<const DetectionRow> rows) {
  std::set<std::string> sets;
  bool hasMean = false;
  for (const auto& row : rows) {
    if (row.set == kMeanOfSets) {
      hasMean = true;
    } else {
      sets.insert(row.set);
    }
  }
  std::vector<std::string> columns(sets.begin(), sets.end());
  if (hasMean) columns.emplace_back(kMeanOfSets);
  return columns;
}

}  // namespace

std::string csvField(const std::string& field) {
  if (field.find_first_of(",\"\n") == std::string::npos) return field;
  std::string quoted = "\"";
  for (const char letter : field) quoted += letter == '"' ? "\"\"" : std::string(1, letter);
  return quoted + "\"";
}

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
        rows.push_back(rowOf(set, count, objective, measure.name, values));
      }
      if (const auto mean = meanOfSets(bySet, sets.size())) {
        rows.push_back(rowOf(std::string(kMeanOfSets), count, objective, measure.name, *mean));
      }
    }
  }
  return rows;
}

std::string detectionText(std::span<const DetectionRow> rows) {
  constexpr int kLabelWidth = 24;
  constexpr std::size_t kGap = 2;
  const auto columns = columnsOf(rows);
  std::size_t widest = 0;
  for (const auto& column : columns) widest = std::max(widest, column.size());
  for (const auto& row : rows) widest = std::max(widest, cell(row, isRate(row.measure)).size());
  const auto cellWidth = static_cast<int>(widest + kGap);
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << std::left;
  int count = 0;
  for (std::size_t i = 0; i < rows.size();) {
    const auto& first = rows[i];
    if (first.count != count) {
      count = first.count;
      text << (i == 0 ? "" : "\n") << std::setw(kLabelWidth)
           << std::to_string(count) + " good images";
      for (const auto& column : columns) text << std::setw(cellWidth) << column;
      text << '\n';
    }
    std::map<std::string, std::string> cells;
    for (; i < rows.size() && rows[i].count == first.count &&
           rows[i].objective == first.objective && rows[i].measure == first.measure;
         ++i) {
      cells[rows[i].set] = cell(rows[i], isRate(rows[i].measure));
    }
    text << std::setw(kLabelWidth) << first.objective + ", " + first.measure;
    for (const auto& column : columns) text << std::setw(cellWidth) << cells[column];
    text << '\n';
  }
  return text.str();
}

std::string detectionCsv(std::span<const DetectionRow> rows) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << "set,good_images,objective,measure,mean,low,high,draws\n";
  for (const auto& row : rows) {
    text << csvField(row.set) << ',' << row.count << ',' << row.objective << ',' << row.measure
         << ',' << row.mean << ',' << row.low << ',' << row.high << ',' << row.draws << '\n';
  }
  return text.str();
}

std::string detectionJson(std::span<const DetectionRow> rows) {
  auto list = nlohmann::json::array();
  for (const auto& row : rows) {
    list.push_back({{"set", row.set},
                    {"good_images", row.count},
                    {"objective", row.objective},
                    {"measure", row.measure},
                    {"mean", row.mean},
                    {"low", row.low},
                    {"high", row.high},
                    {"draws", row.draws}});
  }
  return formatJson(list);
}

}  // namespace handful::pipeline
