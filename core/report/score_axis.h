#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace handful::report {

/// From so many images of a kind on bars are drawn, below them each image as its shape. In every
/// chart of scores, in the window and in the report.
inline constexpr std::size_t kFewestForBars = 30;

/// The score axis of the window and of the report: logarithmic when the scores span over a decade,
/// else linear.
class ScoreAxis final {
 public:
  struct Tick {
    double value = 0.0;
    bool isLabelled = false;
  };

  ScoreAxis() = default;

  /// An axis with a little room on both sides. Values that are not positive are ignored.
  [[nodiscard]] static ScoreAxis around(std::span<const double> values);

  /// Of what is no score: 0 to 1 for rates. @param high > low
  [[nodiscard]] static ScoreAxis linear(double low, double high) { return {low, high, false}; }

  /// @return 0 at the low end .. 1 at the high end; outside for values beyond
  [[nodiscard]] double position(double value) const;
  [[nodiscard]] double value(double position) const;
  [[nodiscard]] std::vector<Tick> ticks() const;
  [[nodiscard]] bool isLogarithmic() const noexcept { return isLogarithmic_; }
  [[nodiscard]] double low() const noexcept { return low_; }
  [[nodiscard]] double high() const noexcept { return high_; }
  bool operator==(const ScoreAxis&) const = default;

 private:
  ScoreAxis(double low, double high, bool isLogarithmic);

  double low_ = 0.0;
  double high_ = 1.0;
  bool isLogarithmic_ = false;
  double logLow_ = 0.0;
  double logRange_ = 1.0;
};

}  // namespace handful::report
