#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/metrics/confusion.h"
#include "core/metrics/pixel_quality.h"
#include "core/region/preparation.h"
#include "core/runtime/inspector.h"

namespace handful::pipeline {

/// A mask that does not count, and why.
struct LeftOutMask {
  std::filesystem::path path;
  std::string reason;
};

/// How well the heat maps and regions of an inspection show where the defects are.
struct PixelEvaluation {
  /// Of all good pictures, and of the NG pictures whose mask can be used.
  metrics::PixelScores scores;
  metrics::Count masks;              ///< NG pictures that count, of all that were read
  std::vector<LeftOutMask> leftOut;  ///< masks that are damaged, or show no defect

  metrics::Count goodWithRegion;     ///< good pictures in which a place is marked
  metrics::Count defectsWithRegion;  ///< NG pictures with a mask, any place marked touches it
  /// Share of the marked or defective pixels that are both, mean over the NG pictures with a mask.
  std::optional<double> meanOverlap;
};

/// Takes the pictures one by one and keeps none.
class PixelMeasurement {
 public:
  /// @param preparation of the inspection; must outlive this
  explicit PixelMeasurement(const region::Preparation& preparation) : preparation_(preparation) {}

  void addGood(const runtime::Inspection& inspection);
  /// @param mask of this NG picture; empty = there is none
  /// @return share of the marked or defective pixels that are both; nothing without a usable mask
  std::optional<double> addDefect(const runtime::Inspection& inspection,
                                  const std::filesystem::path& mask);

  [[nodiscard]] PixelEvaluation result() const;

 private:
  const region::Preparation& preparation_;
  metrics::PixelQuality quality_;
  PixelEvaluation counts_;
  double overlaps_ = 0.0;
};

}  // namespace handful::pipeline
