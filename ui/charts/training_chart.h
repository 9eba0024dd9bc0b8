#pragma once

#include <QLabel>
#include <QWidget>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/pipeline/training_report.h"
#include "ui/charts/run_chart.h"

namespace handful::ui {

/// Fine-tuning while it runs: what it learns, whether the good images keep their variety,
/// how far it is. Run by run, step by step.
class TrainingChart final : public QWidget {
  Q_OBJECT

 public:
  explicit TrainingChart(QWidget* parent = nullptr);

  /// Empty, for another fine-tuning.
  void restart();
  /// @param reports in the order in which they came
  void add(std::span<const pipeline::TrainingReport> reports);

  [[nodiscard]] bool isEmpty() const noexcept { return reports_.empty(); }
  [[nodiscard]] QString headline() const { return headline_->text(); }
  [[nodiscard]] const RunChart& goal() const noexcept { return *goal_; }
  [[nodiscard]] const RunChart& spread() const noexcept { return *spread_; }
  /// One row for each step, with the names of the loss terms as core knows them.
  [[nodiscard]] QString asCsv() const;

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void addTerms(const pipeline::TrainingReport& first);
  void describe();

  QLabel* headline_;
  RunChart* goal_;
  RunChart* spread_;
  std::map<std::string, int> terms_;  ///< name of a loss term → its line
  int total_ = -1;
  std::vector<pipeline::TrainingReport> reports_;
};

}  // namespace handful::ui
