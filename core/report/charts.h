#pragma once

#include <span>
#include <string>
#include <vector>

#include "core/metrics/roc_curve.h"

namespace handful::report {

/// What a mark stands for; its shape says it without colour, too.
enum class MarkKind { Ok = 1, Ng, Unlabelled };

/// The scores of one kind of image.
struct Lane {
  std::string title;  ///< with n
  MarkKind kind{};
  std::vector<double> scores;
  std::vector<std::string> names;  ///< of the marks, as tooltips; as many as scores, or none
};

/// A line across all lanes.
struct ScoreLine {
  double score = 0.0;
  std::string title;
  bool isDashed = false;
};

/// The words of a chart, translated by whoever asks for it.
struct HistogramWords {
  std::string axis;             ///< "score (1 = a typical good part)"
  std::string logarithmicAxis;  ///< the same where the axis is
  std::string highestBar;       ///< "highest bar: %1"
};
struct RocWords {
  std::string falseRejects, foundDefects;  ///< titles of the axes
  std::string inForce;                     ///< at the point of the threshold in force
};

inline constexpr int kChartWidth = 900;
inline constexpr int kRocSide = 420;

/// Where the scores lie: fewer than kFewestForBars of a lane each as its shape (circle OK, triangle
/// NG, ring unlabelled), more as bars with a rug. Logarithmic where the range is over a decade.
/// @param decimalPoint of the numbers on the axis
[[nodiscard]] std::string histogramSvg(std::span<const Lane> lanes,
                                       std::span<const ScoreLine> lines,
                                       const HistogramWords& words, char decimalPoint);
/// Of its viewBox.
[[nodiscard]] int histogramHeight(std::size_t lanes);

/// Found defects over false rejects, with the point of the threshold in force.
[[nodiscard]] std::string rocSvg(std::span<const metrics::RocPoint> curve,
                                 const metrics::RocPoint& inForce, const RocWords& words);

/// For text in HTML and SVG: what is neither text nor UTF-8 is replaced.
[[nodiscard]] std::string escaped(const std::string& text);

}  // namespace handful::report
