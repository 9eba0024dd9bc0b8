#pragma once

#include <QDoubleSpinBox>
#include <optional>

#include "core/calibrate/cost_optimum.h"
#include "ui/models/labelled_scores.h"
#include "ui/settings/ui_settings.h"
#include "ui/widgets/cards.h"

namespace handful::ui {

/// What mistakes cost and how many parts are bad, in three fields; the line that is cheapest
/// for them, once there are images of defects.
class CostCard final : public QFrame {
  Q_OBJECT

 public:
  CostCard(UiSettings& settings, QWidget* parent);

  /// Other images.
  void setScores(const LabelledScores& scores);
  /// Called while a line is dragged.
  void showLines(const Lines& lines);

  [[nodiscard]] const std::optional<calibrate::CostOptimum>& optimum() const { return optimum_; }

 Q_SIGNALS:
  /// The user wants NG to begin there, without review. @param reason for the change history
  void lineWanted(double line, const QString& reason);

 private:
  struct Field {
    double least = 0.0;
    double most = 0.0;
    int decimals = 0;
  };

  [[nodiscard]] QDoubleSpinBox* makeField(const char* name, const QString& text, const Field& range,
                                          double value);
  [[nodiscard]] calibrate::Costs costs() const;
  void edited();
  void compute();
  [[nodiscard]] QString sentences() const;
  [[nodiscard]] QString reason() const;

  UiSettings& settings_;
  LabelledScores scores_;
  Lines lines_;
  std::optional<calibrate::CostOptimum> optimum_;
  QDoubleSpinBox* falseReject_;
  QDoubleSpinBox* missedDefect_;
  QDoubleSpinBox* defectRate_;
  QLabel* cheapest_;
  QLabel* here_;
  QPushButton* go_;
};

}  // namespace handful::ui
