#pragma once

namespace handful::metrics {

/// "count of a total", the form in which every rate of ours is kept.
struct Count {
  int count = 0;
  int of = 0;
};

/// Where review begins, and where NG begins: NG if score > ng, else review if score > review.
struct Lines {
  double review = 0.0;  ///< <= ng; equal to it: there is no review
  double ng = 0.0;

  bool operator==(const Lines&) const = default;
};

/// What the inspection said against what is so. Review counts as neither a
/// false reject nor a missed defect.
struct Confusion {
  int okSaidOk = 0, okSaidReview = 0, okSaidNg = 0;
  int ngSaidOk = 0, ngSaidReview = 0, ngSaidNg = 0;

  /// @param isGood what is so
  /// @param score, reviewThreshold, threshold NG if score > threshold, else
  ///        review if score > reviewThreshold
  void add(bool isGood, double score, double reviewThreshold, double threshold) noexcept;

  [[nodiscard]] Count falseRejects() const noexcept {
    return {okSaidNg, okSaidOk + okSaidReview + okSaidNg};
  }
  [[nodiscard]] Count missedDefects() const noexcept {
    return {ngSaidOk, ngSaidOk + ngSaidReview + ngSaidNg};
  }
  /// Pictures of either kind that somebody has to look at.
  [[nodiscard]] Count reviews() const noexcept {
    return {okSaidReview + ngSaidReview, falseRejects().of + missedDefects().of};
  }
};

}  // namespace handful::metrics
