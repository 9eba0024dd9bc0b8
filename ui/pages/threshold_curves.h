#pragma once

#include <QCoreApplication>

#include "ui/charts/plot.h"
#include "ui/models/labelled_scores.h"

namespace handful::ui {

/// What every line would do to the images that are there: the sweep over the score axis and
/// the ROC curve, or the sentence that says why there is none.
class ThresholdCurves {
  Q_DECLARE_TR_FUNCTIONS(handful::ui::ThresholdCurves)

 public:
  /// @param axis of the histogram, so that a line stands in the same place
  static void showSweep(Plot& plot, const LabelledScores& scores, const report::ScoreAxis& axis);
  static void showRoc(Plot& plot, const LabelledScores& scores);

  /// Where the lines are on them; called while one is dragged.
  static void markSweep(Plot& plot, const Lines& lines);
  static void markRoc(Plot& plot, const LabelledScores& scores, const Lines& lines);
};

}  // namespace handful::ui
