#include "core/pipeline/detection_table.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <iomanip>
#include <locale>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <optional>
#include <set>
#include <sstream>

#include "core/base/csv_text.h"
#include "core/base/json_fields.h"
#include "core/base/number_text.h"
#include "core/calibrate/threshold.h"
#include "core/metrics/roc_curve.h"

namespace handful::pipeline {
namespace {

constexpr std::uint64_t kBootstrapSeed = 1;  // the interval of the same scores is the same
constexpr std::string_view kScore = "score";
constexpr std::string_view kChosen = "chosen";

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
    Measure{kScore, false,
            [](const auto& result, const auto&, double) { return scoreAuroc(result); }},
    Measure{kChosen, false,
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
                   std::string_view measure, const ByDraw& values) {
  DetectionRow row{set, count, objective, std::string(measure)};
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

/// As tables of AUROCs are written: ".974".
std::string withoutZero(double value) {
  auto digits = fixed(std::abs(value), 3);
  return digits.starts_with("0") ? digits.substr(1) : digits;
}

std::string cell(const DetectionRow& row, bool isRate) {
  const auto number = [&](double value) {
    return isRate ? fixed(100.0 * value, 0) : withoutZero(value);
  };
  if (row.isDifference) return (row.mean < 0.0 ? "-" : "+") + withoutZero(row.mean);
  const std::string unit = isRate ? " %" : "";
  if (row.draws == 1) return number(row.mean) + unit;
  return number(row.mean) + unit + " (" + number(row.low) + " .. " + number(row.high) + ")";
}

std::string intervalCell(const metrics::Interval& interval) {
  return withoutZero(interval.low) + " to " + withoutZero(interval.high);
}

bool isRate(std::string_view measure) {
  const auto* const found = std::find_if(kMeasures.begin(), kMeasures.end(),
                                         [&](const Measure& m) { return m.name == measure; });
  return found != kMeasures.end() && found->isRate;
}

/// What one line of the table is above a peer.
std::vector<DetectionRow> differences(std::span<const DetectionRow> line, const std::string& method,
                                      const Peers::mapped_type& peer) {
  std::vector<DetectionRow> rows;
  double sum = 0.0;
  for (const auto& row : line) {
    double theirs = 0.0;
    if (row.set == kMeanOfSets) {
      if (rows.size() + 1 != line.size()) continue;  // of other sets it would be another mean
      theirs = sum / static_cast<double>(rows.size());
    } else {
      const auto set = peer.find(row.set);
      if (set == peer.end()) continue;
      const auto found = set->second.find(row.count);
      if (found == set->second.end()) continue;
      theirs = found->second;
      sum += theirs;
    }
    rows.push_back(row);
    auto& difference = rows.back();
    difference.measure += " vs " + method;
    difference.mean = difference.low = difference.high = row.mean - theirs;
    difference.interval.reset();
    difference.isDifference = true;
  }
  return rows;
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

Peers parsePeers(const std::string& text, const std::string& subject) {
  const auto document = parseJson(text, subject);
  const auto methods = JsonFields(document, subject).object("image_auroc");
  Peers peers;
  for (const auto& method : methods.json().items()) {
    const auto sets = methods.object(method.key());
    for (const auto& set : sets.json().items()) {
      const auto counts = sets.object(set.key());
      for (const auto& count : counts.json().items()) {
        int images = 0;
        const auto& digits = count.key();
        const auto* const end = digits.data() + digits.size();
        const auto [rest, failure] = std::from_chars(digits.data(), end, images);
        if (failure != std::errc() || rest != end) {
          counts.fail(digits, "is not a number of good images");
        }
        peers[method.key()][set.key()][images] = counts.object(digits).number("mean");
      }
    }
  }
  return peers;
}

std::vector<DetectionRow> withPeers(const std::vector<DetectionRow>& rows, const Peers& peers) {
  std::vector<DetectionRow> result;
  for (std::size_t begin = 0; begin < rows.size();) {
    std::size_t end = begin;  // of the rows that are one line of the table
    while (end < rows.size() && rows[end].count == rows[begin].count &&
           rows[end].objective == rows[begin].objective &&
           rows[end].measure == rows[begin].measure) {
      result.push_back(rows[end++]);
    }
    const std::span line(rows.data() + begin, end - begin);
    begin = end;
    // Where nothing is fine-tuned there is nothing to choose.
    const bool isChoice = line.front().measure == kChosen && line.front().objective != "frozen";
    if (line.front().measure != kScore && !isChoice) continue;
    for (const auto& [method, sets] : peers) {
      for (auto& row : differences(line, method, sets)) result.push_back(std::move(row));
    }
  }
  return result;
}

std::string detectionText(std::span<const DetectionRow> rows) {
  constexpr int kLabelWidth = 42;  // "frozen, score vs patchcore-full-lite0"
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
    std::map<std::string, std::string> intervals;
    for (; i < rows.size() && rows[i].count == first.count &&
           rows[i].objective == first.objective && rows[i].measure == first.measure;
         ++i) {
      cells[rows[i].set] = cell(rows[i], isRate(rows[i].measure));
      if (rows[i].interval) intervals[rows[i].set] = intervalCell(*rows[i].interval);
    }
    const auto line = [&](const std::string& label, std::map<std::string, std::string>& fields) {
      text << std::setw(kLabelWidth) << label;
      for (const auto& column : columns) text << std::setw(cellWidth) << fields[column];
      text << '\n';
    };
    line(first.objective + ", " + first.measure, cells);
    if (!intervals.empty()) line("  95 %", intervals);
  }
  return text.str();
}

std::string detectionCsv(std::span<const DetectionRow> rows) {
  std::ostringstream text;
  text.imbue(std::locale::classic());
  text << "set,good_images,objective,measure,mean,low,high,draws,"
          "interval_low,interval_high\n";
  for (const auto& row : rows) {
    text << csvField(row.set) << ',' << row.count << ',' << row.objective << ',' << row.measure
         << ',' << row.mean << ',' << row.low << ',' << row.high << ',' << row.draws << ',';
    if (row.interval) text << row.interval->low;
    text << ',';
    if (row.interval) text << row.interval->high;
    text << '\n';
  }
  return text.str();
}

std::string detectionJson(std::span<const DetectionRow> rows) {
  auto list = nlohmann::json::array();
  for (const auto& row : rows) {
    nlohmann::json interval;
    if (row.interval) interval = {row.interval->low, row.interval->high};
    list.push_back({{"set", row.set},
                    {"good_images", row.count},
                    {"objective", row.objective},
                    {"measure", row.measure},
                    {"mean", row.mean},
                    {"low", row.low},
                    {"high", row.high},
                    {"draws", row.draws},
                    {"interval", interval}});
  }
  return formatJson(list);
}

}  // namespace handful::pipeline
