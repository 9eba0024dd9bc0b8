#pragma once

#include <QAbstractTableModel>
#include <QComboBox>
#include <QDialog>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <vector>

#include "core/pipeline/compare_runs.h"
#include "ui/charts/plot.h"
#include "ui/jobs/job_queue.h"
#include "ui/workspace.h"

namespace handful::ui {

/// The images that two runs have scored, those of which they say different things first.
class ComparedImages final : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;

  void setImages(std::vector<pipeline::ComparedImage> images);
  [[nodiscard]] const pipeline::ComparedImage& image(int row) const {
    return images_[static_cast<std::size_t>(row)];
  }

  [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
  [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
  [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                    int role) const override;

 private:
  std::vector<pipeline::ComparedImage> images_;
};

/// Two set-ups of the project on the same images. What is not scored yet is scored in a job
/// that can be cancelled.
class CompareDialog final : public QDialog {
  Q_OBJECT

 public:
  CompareDialog(Workspace& workspace, QWidget* parent);

  /// The newest two runs, to begin with.
  void showNow();
  [[nodiscard]] bool isIdle() const { return jobs_.isIdle(); }

 Q_SIGNALS:
  /// @param path as in project::ImageEntry
  void imageWanted(const QString& path);

 private:
  [[nodiscard]] QComboBox* makeChoice(const char* name, const QString& text);
  [[nodiscard]] QGridLayout* makeTopRows();
  [[nodiscard]] QTableView* makeTable();
  void fillChoices(const std::vector<pipeline::RunSummary>& runs);
  [[nodiscard]] QString describe(const pipeline::RunSummary& run) const;
  void compare();
  [[nodiscard]] pipeline::CompareRequest request() const;
  void show(const pipeline::RunComparison& comparison);
  void showPlot(const pipeline::RunComparison& comparison);
  [[nodiscard]] QString summaryOf(const pipeline::RunComparison& comparison) const;
  [[nodiscard]] QString aurocText(const pipeline::RunComparison& comparison) const;
  void forget(const QString& why);

  Workspace& workspace_;
  ComparedImages model_;
  QComboBox* first_ = nullptr;
  QComboBox* second_ = nullptr;
  QPushButton* start_ = nullptr;
  QLabel* summary_ = nullptr;
  Plot* plot_ = nullptr;
  QTableView* table_ = nullptr;
  JobQueue jobs_;  // last: its thread ends before anything above does
};

}  // namespace handful::ui
