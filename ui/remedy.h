#pragma once

#include <QCoreApplication>
#include <QString>
#include <optional>

#include "ui/document.h"
#include "ui/models/labelled_scores.h"

namespace handful::ui {

/// What can be done about an image of which the label and the inspection disagree, and what
/// that would cost.
struct Remedy {
  QString text;                 ///< empty: there is nothing to mend
  bool needsSetUp = false;      ///< setting up again is the remedy
  std::optional<Lines> ng;      ///< lines with which it would be NG, or not NG any more
  std::optional<Lines> review;  ///< lines with which somebody would look at it
};

class Remedies {
  Q_DECLARE_TR_FUNCTIONS(handful::ui::Remedies)

 public:
  /// @param scores of all images
  [[nodiscard]] static Remedy of(const ReviewItem& item, const Document& document,
                                 const LabelledScores& scores);

  /// The highest line of three significant digits that lies below a score, or the lowest one
  /// that does not.
  [[nodiscard]] static double lineBelow(double score);
  [[nodiscard]] static double lineAt(double score);

 private:
  [[nodiscard]] static Remedy ofLostPart(const ReviewItem& item, const Document& document,
                                         const LabelledScores& scores);
  [[nodiscard]] static Remedy ofMissedDefect(const ReviewItem& item, const Document& document,
                                             const LabelledScores& scores);
};

}  // namespace handful::ui
