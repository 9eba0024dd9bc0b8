#include "core/pipeline/detection_table.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <locale>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <vector>

#include "core/base/csv_text.h"
#include "core/base/json_fields.h"
#include "core/base/number_text.h"

namespace handful::pipeline {
namespace {

/// As tables of AUROCs are written: ".974".
std::string withoutZero(double value) {
  auto digits = fixed(std::abs(value), 3);
  return digits.starts_with("0") ? digits.substr(1) : digits;
}

std::string cell(const DetectionRow& row) {
  const auto number = [&](double value) {
    return row.isRate ? fixed(100.0 * value, 0) : withoutZero(value);
  };
  if (row.isDifference) return (row.mean < 0.0 ? "-" : "+") + withoutZero(row.mean);
  const std::string unit = row.isRate ? " %" : "";
  if (row.draws == 1) return number(row.mean) + unit;
  return number(row.mean) + unit + " (" + number(row.low) + " .. " + number(row.high) + ")";
}

std::string intervalCell(const metrics::Interval& interval) {
  return withoutZero(interval.low) + " to " + withoutZero(interval.high);
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

std::string detectionText(std::span<const DetectionRow> rows) {
  constexpr int kLabelWidth = 42;  // "frozen, score vs patchcore-full-lite0"
  constexpr std::size_t kGap = 2;
  const auto columns = columnsOf(rows);
  std::size_t widest = 0;
  for (const auto& column : columns) widest = std::max(widest, column.size());
  for (const auto& row : rows) widest = std::max(widest, cell(row).size());
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
      cells[rows[i].set] = cell(rows[i]);
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
    text << csvField(row.set) << ',' << row.count << ',' << csvField(row.objective) << ','
         << csvField(row.measure) << ',' << row.mean << ',' << row.low << ',' << row.high << ','
         << row.draws << ',';
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
