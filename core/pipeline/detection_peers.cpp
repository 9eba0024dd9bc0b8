#include "core/pipeline/detection_peers.h"

#include <charconv>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/json_fields.h"

namespace handful::pipeline {
namespace {

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

}  // namespace

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
    const bool isChoice =
        line.front().measure == kChosenMeasure && line.front().objective != "frozen";
    if (line.front().measure != kScoreMeasure && !isChoice) continue;
    for (const auto& [method, sets] : peers) {
      for (auto& row : differences(line, method, sets)) result.push_back(std::move(row));
    }
  }
  return result;
}

}  // namespace handful::pipeline
