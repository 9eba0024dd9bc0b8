#pragma once

#include <QLineEdit>

#include "core/metrics/confusion.h"
#include "ui/charts/score_histogram.h"
#include "ui/pages/page.h"

namespace handful::ui {

/// The line where OK ends, and what it costs.
class ThresholdPage final : public Page {
  Q_OBJECT

 public:
  ThresholdPage(Workspace& workspace, QWidget* parent);
  [[nodiscard]] StepStatus status() const override;
  [[nodiscard]] QWidget* mainWidget() const override { return histogram_; }

 private:
  struct Counts {
    metrics::Confusion labelled;
    metrics::Count unlabelledNg;
  };

  [[nodiscard]] QVBoxLayout* makeChartSide();
  [[nodiscard]] QWidget* makeFigures();
  void refresh();
  void showScores();
  void showFigures(double threshold);
  void showRecord();
  [[nodiscard]] Counts countsAt(double threshold) const;

  QWidget* filled_;
  EmptyState* empty_ = nullptr;
  ScoreHistogram* histogram_ = nullptr;
  QLineEdit* reason_ = nullptr;
  QPushButton* reset_ = nullptr;
  QLabel* record_ = nullptr;
  QLabel* lost_ = nullptr;
  QLabel* lostBound_ = nullptr;
  QLabel* lostSeen_ = nullptr;
  QLabel* missed_ = nullptr;
  QLabel* missedText_ = nullptr;
  QLabel* unlabelled_ = nullptr;
  QLabel* rule_ = nullptr;
  QLabel* more_ = nullptr;
};

}  // namespace handful::ui
