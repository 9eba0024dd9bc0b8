#include "core/report/charts.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

#include "core/base/number_text.h"
#include "core/report/score_axis.h"

namespace handful::report {
namespace {

// The tokens of the window (ui/theme): the same colours and shapes everywhere.
constexpr const char* kText = "#1b1f24";
constexpr const char* kSecondary = "#57606a";
constexpr const char* kRule = "#d9dce1";
constexpr const char* kFaint = "#eef0f2";

constexpr int kLeft = 12;
constexpr int kRight = kChartWidth - 12;
constexpr int kTop = 40;  // the titles of the lines
constexpr int kLaneHeight = 96;
constexpr int kAxisHeight = 44;
constexpr int kBins = 60;
constexpr double kMark = 9.0;  // between neighbouring marks

const char* colourOf(MarkKind kind) {
  switch (kind) {
    case MarkKind::Ok:
      return "#0072b2";
    case MarkKind::Ng:
      return "#d55e00";
    case MarkKind::Unlabelled:
      break;
  }
  return "#7f8790";
}

std::string number(double value) { return fixed(value, 1); }

std::string textAt(double x, double y, const std::string& text, const char* anchor = "middle",
                   const char* colour = kText) {
  return "<text x='" + number(x) + "' y='" + number(y) + "' text-anchor='" + anchor + "' fill='" +
         colour + "'>" + escaped(text) + "</text>";
}

std::string lineAt(double x1, double y1, double x2, double y2, const char* colour,
                   const char* more = "") {
  return "<line x1='" + number(x1) + "' y1='" + number(y1) + "' x2='" + number(x2) + "' y2='" +
         number(y2) + "' stroke='" + colour + "' " + more + "/>";
}

std::string svgHead(int width, int height) {
  return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + std::to_string(width) + " " +
         std::to_string(height) + "' font-family='sans-serif' font-size='12'>";
}

/// Where a score lies on the sheet.
double xOf(double score, const ScoreAxis& axis) {
  return kLeft + std::clamp(axis.position(score), 0.0, 1.0) * (kRight - kLeft);
}

/// As short as it is exact: "0.5", "2", "50".
std::string tickText(double value, char decimalPoint) {
  std::ostringstream text;
  text.precision(3);
  text << value;
  auto result = text.str();
  std::replace(result.begin(), result.end(), '.', decimalPoint);
  return result;
}

std::string shapeAt(MarkKind kind, double x, double y, const std::string& name) {
  const std::string colour = colourOf(kind);
  const std::string title = name.empty() ? "" : "<title>" + escaped(name) + "</title>";
  if (kind == MarkKind::Ng) {
    return "<path d='M" + number(x) + " " + number(y - 4.5) + "l4.5 8h-9z' fill='" + colour + "'>" +
           title + "</path>";
  }
  const bool isRing = kind == MarkKind::Unlabelled;
  return "<circle cx='" + number(x) + "' cy='" + number(y) + "' r='" + (isRing ? "3.4" : "4") +
         "' fill='" + (isRing ? "none' stroke-width='1.4' stroke='" + colour : colour) + "'>" +
         title + "</circle>";
}

/// Marks that would cover each other are stacked.
std::string marks(const Lane& lane, const ScoreAxis& axis, double floor) {
  std::vector<std::size_t> order(lane.scores.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return lane.scores[a] < lane.scores[b]; });
  std::array<double, 7> lastX{};
  lastX.fill(-1e9);
  std::string svg;
  for (const auto i : order) {
    const double x = xOf(lane.scores[i], axis);
    std::size_t level = 0;
    while (level + 1 < lastX.size() && x - lastX[level] < kMark) ++level;
    lastX[level] = x;
    const double y = floor - 7.0 - kMark * static_cast<double>(level);
    svg += shapeAt(lane.kind, x, y, i < lane.names.size() ? lane.names[i] : std::string());
  }
  return svg;
}

std::string bars(const Lane& lane, const ScoreAxis& axis, double floor,
                 const HistogramWords& words) {
  std::array<int, kBins> counts{};
  std::string rug;
  for (const double score : lane.scores) {
    const auto bin = static_cast<std::size_t>(std::clamp(axis.position(score), 0.0, 1.0) * kBins);
    ++counts[std::min<std::size_t>(bin, kBins - 1)];
    rug += "M" + number(xOf(score, axis)) + " " + number(floor + 1.0) + "v5";
  }
  const int highest = *std::max_element(counts.begin(), counts.end());
  const double width = static_cast<double>(kRight - kLeft) / kBins;
  std::string svg =
      "<path d='" + rug + "' stroke='" + colourOf(lane.kind) + "' stroke-width='0.6' fill='none'/>";
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0) continue;
    const double height = (kLaneHeight - 34.0) * counts[i] / highest;
    svg += "<rect x='" + number(kLeft + width * static_cast<double>(i) + 0.5) + "' y='" +
           number(floor - height) + "' width='" + number(width - 1.0) + "' height='" +
           number(height) + "' fill='" + colourOf(lane.kind) + "'><title>" +
           std::to_string(counts[i]) + "</title></rect>";
  }
  auto caption = words.highestBar;
  if (const auto at = caption.find("%1"); at != std::string::npos) {
    caption.replace(at, 2, std::to_string(highest));
  }
  return svg + textAt(kLeft + 16.0, floor - kLaneHeight + 40.0, caption, "start", kSecondary);
}

std::string laneSvg(const Lane& lane, const ScoreAxis& axis, double top,
                    const HistogramWords& words) {
  const double floor = top + kLaneHeight - 10.0;
  return lineAt(kLeft, floor, kRight, floor, kRule) +
         shapeAt(lane.kind, kLeft + 5.0, top + 11.0, {}) +
         textAt(kLeft + 16.0, top + 15.0, lane.title, "start", kSecondary) +
         (lane.scores.size() < kFewestForBars ? marks(lane, axis, floor)
                                              : bars(lane, axis, floor, words));
}

/// Titles stand beside their lines, the left one to the left.
std::string linesSvg(std::span<const ScoreLine> lines, const ScoreAxis& axis, double bottom) {
  std::string svg;
  double row = 14.0;
  for (const auto& line : lines) {
    const double x = xOf(line.score, axis);
    svg +=
        lineAt(x, row + 4.0, x, bottom, kText,
               line.isDashed ? "stroke-width='1.4' stroke-dasharray='5 3'" : "stroke-width='1.6'");
    const bool isRight = x > kChartWidth * 0.7;
    svg += textAt(isRight ? x + 2.0 : x - 2.0, row, line.title, isRight ? "end" : "start");
    row += 15.0;
  }
  return svg;
}

std::string ticksSvg(const ScoreAxis& axis, double top, double bottom, char decimalPoint) {
  std::string svg;
  for (const auto& tick : axis.ticks()) {
    if (!tick.isLabelled) continue;
    const double x = xOf(tick.value, axis);
    svg += lineAt(x, top, x, bottom, kFaint) +
           textAt(x, bottom + 15.0, tickText(tick.value, decimalPoint), "middle", kSecondary);
  }
  return svg;
}

/// How many bytes of UTF-8 the character at @p at has; 0 if it is none.
std::size_t sequenceAt(const std::string& text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(at);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4 || at + length > text.size()) return 0;
  for (std::size_t i = at + 1; i < at + length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  const unsigned second = byte(at + 1);
  const bool isLong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
  const bool isBeyond = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
  return isLong || isBeyond ? 0 : length;
}

std::string escapedLetter(char letter) {
  switch (letter) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    case '\n':
    case '\t':
      return {letter};
    default:  // control characters are no text, in HTML nor in SVG
      return {static_cast<unsigned char>(letter) < 0x20 ? ' ' : letter};
  }
}

}  // namespace

int histogramHeight(std::size_t lanes) {
  return kTop + static_cast<int>(lanes) * kLaneHeight + kAxisHeight;
}

std::string histogramSvg(std::span<const Lane> lanes, std::span<const ScoreLine> lines,
                         const HistogramWords& words, char decimalPoint) {
  std::vector<double> values;
  for (const auto& lane : lanes)
    values.insert(values.end(), lane.scores.begin(), lane.scores.end());
  for (const auto& line : lines) values.push_back(line.score);
  const auto axis = ScoreAxis::around(values);
  const double bottom = kTop + static_cast<double>(lanes.size()) * kLaneHeight;
  std::string svg = svgHead(kChartWidth, histogramHeight(lanes.size())) +
                    ticksSvg(axis, kTop, bottom, decimalPoint);
  double top = kTop;
  for (const auto& lane : lanes) {
    svg += laneSvg(lane, axis, top, words);
    top += kLaneHeight;
  }
  return svg + linesSvg(lines, axis, bottom) +
         textAt(0.5 * kChartWidth, bottom + 36.0,
                axis.isLogarithmic() ? words.logarithmicAxis : words.axis) +
         "</svg>";
}

std::string rocSvg(std::span<const metrics::RocPoint> curve, const metrics::RocPoint& inForce,
                   const RocWords& words) {
  constexpr double kOrigin = 56.0;
  constexpr double kEnd = kRocSide - 28.0;
  constexpr double kBase = kRocSide - 56.0;
  constexpr double kCeiling = 16.0;
  const auto x = [](double rate) { return kOrigin + rate * (kEnd - kOrigin); };
  const auto y = [](double found) { return kBase - found * (kBase - kCeiling); };
  std::string svg = svgHead(kRocSide, kRocSide);
  for (int i = 0; i <= 5; ++i) {
    const double share = 0.2 * i;
    const auto text = std::to_string(20 * i) + " %";
    svg += lineAt(x(share), y(0.0), x(share), y(1.0), kRule) +
           lineAt(x(0.0), y(share), x(1.0), y(share), kRule) +
           textAt(x(share), kBase + 16.0, text, "middle", kSecondary) +
           textAt(kOrigin - 6.0, y(share) + 4.0, text, "end", kSecondary);
  }
  svg += lineAt(x(0.0), y(0.0), x(1.0), y(1.0), kSecondary, "stroke-dasharray='3 4'");
  std::string path;
  for (const auto& point : curve) {
    path += (path.empty() ? "M" : "L") + number(x(point.falseRejectRate)) + " " +
            number(y(1.0 - point.missedDefectRate));
  }
  svg += "<path d='" + path + "' fill='none' stroke='#0072b2' stroke-width='2'/>";
  const double atX = x(inForce.falseRejectRate);
  const double atY = y(1.0 - inForce.missedDefectRate);
  const bool isRight = inForce.falseRejectRate > 0.5;
  svg += "<rect x='" + number(atX - 5.0) + "' y='" + number(atY - 5.0) +
         "' width='10' height='10' fill='#d55e00' stroke='#ffffff'/>" +
         textAt(atX + (isRight ? -10.0 : 10.0), std::min(atY + 16.0, kBase - 6.0), words.inForce,
                isRight ? "end" : "start");
  const std::string middle = number(0.5 * (kBase + kCeiling));
  return svg + textAt(0.5 * (kOrigin + kEnd), kRocSide - 14.0, words.falseRejects) +
         "<text transform='translate(14 " + middle + ") rotate(-90)' text-anchor='middle' fill='" +
         kText + "'>" + escaped(words.foundDefects) + "</text></svg>";
}

std::string escaped(const std::string& text) {
  std::string result;
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = sequenceAt(text, i);
    if (length > 1) {
      result.append(text, i, length);
    } else {
      result += length == 0 ? std::string("\xEF\xBF\xBD") : escapedLetter(text[i]);
    }
    i += std::max<std::size_t>(length, 1);
  }
  return result;
}

}  // namespace handful::report
