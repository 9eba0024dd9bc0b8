#pragma once

#include <QCoreApplication>
#include <QString>

#include "core/calibrate/threshold.h"
#include "core/metrics/confusion.h"

namespace handful::ui {

/// What a threshold promises, in words: rates with their uncertainty and n.
class ThresholdText {
  Q_DECLARE_TR_FUNCTIONS(handful::ui::ThresholdText)

 public:
  /// "5 % of good parts expected to be lost, up to 15 % (95 %), from 12 good ones."
  [[nodiscard]] static QString promise(const calibrate::Threshold& threshold);

  [[nodiscard]] static QString expected(const calibrate::Threshold& threshold);
  [[nodiscard]] static QString bound(const calibrate::Threshold& threshold);
  [[nodiscard]] static QString basis(const calibrate::Threshold& threshold);

  /// What more images would buy; empty if nothing.
  [[nodiscard]] static QString moreImages(const calibrate::Threshold& threshold, double alpha);

  /// "1.4 % to 35 % (95 %)": the exact interval of what was counted.
  [[nodiscard]] static QString interval(metrics::Count count);

  /// "2 of 18 (1.4 % to 35 %)": what was counted, with its exact 95 % interval.
  [[nodiscard]] static QString counted(metrics::Count count);
};

}  // namespace handful::ui
