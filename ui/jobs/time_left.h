#pragma once

#include <optional>

namespace handful::ui {

/// Estimates the time left of an operation from how far it is and how long it took.
class TimeLeft {
 public:
  /// @param fraction done, 0..1
  /// @param elapsedSeconds since the start
  void update(double fraction, double elapsedSeconds);

  void restart() { *this = TimeLeft(); }

  /// Nothing while it is too early to say.
  [[nodiscard]] std::optional<double> seconds() const noexcept { return seconds_; }

 private:
  std::optional<double> seconds_;
  double lastElapsed_ = 0.0;
};

}  // namespace handful::ui
