#pragma once

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListView>
#include <QStackedWidget>
#include <map>
#include <memory>
#include <string>

#include "ui/charts/score_histogram.h"
#include "ui/charts/training_chart.h"
#include "ui/models/review_list_model.h"
#include "ui/models/time_estimator.h"
#include "ui/pages/page.h"
#include "ui/pages/setup_plan.h"
#include "ui/widgets/expert_panel.h"
#include "ui/widgets/network_comparison.h"
#include "ui/widgets/stage_list.h"

namespace handful::ui {

/// One button from good images to a calibrated inspection.
class SetupPage final : public Page {
  Q_OBJECT

 public:
  SetupPage(Workspace& workspace, QWidget* parent);
  [[nodiscard]] StepStatus status() const override;

  /// How long a set-up takes, by preset.
  void setPresetSeconds(const std::map<std::string, double>& seconds);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeReadyState();
  [[nodiscard]] QWidget* makeRunningState();
  [[nodiscard]] QWidget* makeResultState();
  [[nodiscard]] Card* makeGoodImages();
  [[nodiscard]] Card* makeSettings();
  [[nodiscard]] QWidget* makeSide();
  [[nodiscard]] QListView* makeSecondLook();
  void watch();
  void watchTraining();

  /// Whether this release fine-tunes, and whether the next set-up will.
  [[nodiscard]] bool isTuningOffered() const;
  [[nodiscard]] bool willTune() const;

  void refresh();
  void showButtons(bool isRunning);
  void showReady();
  void showRunning();
  void showResult();
  void showNetwork();
  void showWarnings();
  void showSettings();
  void showTimes();
  void estimateTimes();
  void saveFalseRejects();
  void savePreset(const std::string& preset);
  void saveNetwork(const std::string& network);
  void actOnPrimary();

  double shownRate_ = 0.0;  ///< what the field showed before the user edited it
  TimeEstimator estimator_;
  std::map<std::string, double> seconds_;  ///< estimates, by preset
  QStackedWidget* states_;
  ReviewListModel standOut_;
  SetupPlan* plan_ = nullptr;
  Card* explanation_ = nullptr;
  Card* goodImages_ = nullptr;
  QLabel* goodCount_ = nullptr;
  QLabel* readyText_ = nullptr;
  StageList* stages_ = nullptr;
  TrainingChart* training_ = nullptr;
  NetworkComparison* comparison_ = nullptr;
  QLabel* summary_ = nullptr;
  QLabel* network_ = nullptr;
  QLabel* promise_ = nullptr;
  ScoreHistogram* normals_ = nullptr;
  std::weak_ptr<const pipeline::StoredRun> shownRun_;  ///< what the result is of
  Card* warnings_ = nullptr;
  QLabel* warningText_ = nullptr;
  QDoubleSpinBox* falseRejects_ = nullptr;
  QComboBox* preset_ = nullptr;
  QPushButton* beliefs_ = nullptr;
  QLabel* presetText_ = nullptr;
  QLabel* device_ = nullptr;
  ExpertPanel* expert_ = nullptr;
  QPushButton* again_ = nullptr;
};

}  // namespace handful::ui
