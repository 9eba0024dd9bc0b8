#pragma once

#include <QLineEdit>
#include <QListWidget>

#include "ui/pages/page.h"

namespace handful::ui {

/// Which part at which station, recent projects, the sample.
class PartPage final : public Page {
  Q_OBJECT

 public:
  PartPage(Workspace& workspace, QWidget* parent);
  [[nodiscard]] StepStatus status() const override;
  [[nodiscard]] QWidget* mainWidget() const override { return partName_; }

 Q_SIGNALS:
  void newProjectRequested();
  void openProjectRequested();
  void sampleRequested();
  void recentRequested(const QString& folder);

 private:
  [[nodiscard]] Card* makePartCard();
  [[nodiscard]] Card* makeProjectsCard();
  [[nodiscard]] EmptyState* makeInvitation();
  [[nodiscard]] QLineEdit* makeField(const QString& objectName, const QString& name);
  void showProject();
  void showRecent();
  void save();

  QLineEdit* partName_ = nullptr;
  QLineEdit* station_ = nullptr;
  QLineEdit* revision_ = nullptr;
  QLineEdit* folder_ = nullptr;
  QListWidget* recent_ = nullptr;
  QLabel* noRecent_ = nullptr;
  EmptyState* invitation_ = nullptr;
};

}  // namespace handful::ui
