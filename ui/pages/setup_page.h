#pragma once

#include <QDoubleSpinBox>
#include <QListView>
#include <QSpinBox>
#include <QStackedWidget>

#include "ui/charts/score_histogram.h"
#include "ui/models/review_list_model.h"
#include "ui/pages/page.h"
#include "ui/widgets/stage_list.h"

namespace handful::ui {

/// One button from good images to a calibrated inspection.
class SetupPage final : public Page {
  Q_OBJECT

 public:
  SetupPage(Workspace& workspace, QWidget* parent);
  [[nodiscard]] StepStatus status() const override;

 private:
  [[nodiscard]] Card* makeReadyCard();
  [[nodiscard]] Card* makeRunningCard();
  [[nodiscard]] Card* makeResultCard();
  [[nodiscard]] QWidget* makeSide();
  [[nodiscard]] QListView* makeSecondLook();
  [[nodiscard]] QWidget* makeExpert();
  void refresh();
  void showReady();
  void showResult();
  void showWarnings();
  void showSettings();
  void saveSettings();
  void actOnPrimary();

  struct Shown {  ///< what the fields showed before the user edited them
    double falseRejects = 0.0;
    int inputSide = 0;
    int seed = 0;
  };

  Shown shown_;
  QStackedWidget* states_;
  ReviewListModel standOut_;
  QWidget* ready_ = nullptr;
  QWidget* running_ = nullptr;
  QWidget* result_ = nullptr;
  QLabel* goodCount_ = nullptr;
  QLabel* readyText_ = nullptr;
  StageList* stages_ = nullptr;
  QLabel* summary_ = nullptr;
  QLabel* network_ = nullptr;
  QLabel* promise_ = nullptr;
  ScoreHistogram* normals_ = nullptr;
  Card* warnings_ = nullptr;
  QLabel* warningText_ = nullptr;
  QDoubleSpinBox* falseRejects_ = nullptr;
  QSpinBox* inputSide_ = nullptr;
  QSpinBox* seed_ = nullptr;
  QPushButton* again_ = nullptr;
};

}  // namespace handful::ui
