#pragma once

#include <QListView>
#include <QToolButton>
#include <optional>
#include <set>
#include <string>

#include "ui/models/image_list_model.h"
#include "ui/pages/page.h"

namespace handful::ui {

class ImageTileDelegate;
class PreviewDialog;

/// The pictures and what the user says about them.
class ImagesPage final : public Page {
  Q_OBJECT

 public:
  static constexpr int kRecommended = 10;
  static constexpr int kFewest = 2;

  ImagesPage(Workspace& workspace, QWidget* parent);
  [[nodiscard]] StepStatus status() const override;
  [[nodiscard]] QWidget* mainWidget() const override { return grid_; }

  void chooseFiles();
  void chooseFolder();

 Q_SIGNALS:
  void sampleRequested();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] QHBoxLayout* makeToolRow();
  [[nodiscard]] QHBoxLayout* makeLabelRow();
  [[nodiscard]] Card* makeAddCard();
  [[nodiscard]] QWidget* makeSide();
  [[nodiscard]] EmptyState* makeEmpty();
  [[nodiscard]] QToolButton* makeFilter(const QString& objectName,
                                        std::optional<project::Label> label);
  void makeGrid();
  void addLabelButton(QHBoxLayout* row, const QString& objectName, project::Label label, int key);
  void showCounts();
  void showSelection();
  void showWarnings();
  void addWarningRow(imaging::QualityWarning kind, const std::set<std::string>& paths);
  void select(const std::set<std::string>& paths);
  void preview();
  [[nodiscard]] QString adviceFor(int good) const;
  [[nodiscard]] std::set<std::string> selected() const;

  ImageListModel model_;
  LabelFilter filter_;
  QWidget* filled_;
  EmptyState* empty_ = nullptr;
  QListView* grid_ = nullptr;
  ImageTileDelegate* tiles_ = nullptr;
  QLabel* goodCount_ = nullptr;
  QLabel* advice_ = nullptr;
  QLabel* selection_ = nullptr;
  Card* warnings_ = nullptr;
  QVBoxLayout* warningRows_ = nullptr;
  std::vector<QAbstractButton*> needSelection_;
  PreviewDialog* preview_ = nullptr;
};

}  // namespace handful::ui
