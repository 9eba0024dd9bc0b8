#pragma once

#include <QButtonGroup>
#include <QLineEdit>
#include <QStackedWidget>
#include <QToolButton>
#include <array>

#include "core/calibrate/line_presets.h"
#include "ui/charts/plot.h"
#include "ui/charts/score_histogram.h"
#include "ui/models/labelled_scores.h"
#include "ui/pages/page.h"
#include "ui/widgets/compare_dialog.h"
#include "ui/widgets/confusion_table.h"
#include "ui/widgets/cost_card.h"

namespace handful::ui {

/// The lines where review and NG begin, and what they cost.
class ThresholdPage final : public Page {
  Q_OBJECT

 public:
  ThresholdPage(Workspace& workspace, QWidget* parent);
  [[nodiscard]] StepStatus status() const override;
  [[nodiscard]] QWidget* mainWidget() const override { return histogram_; }

 Q_SIGNALS:
  void imagesWanted(handful::project::Label label, handful::runtime::Verdict verdict);
  void imageWanted(const QString& path);

 protected:
  void showEvent(QShowEvent* event) override;

 private:
  struct Preset {
    std::string name;  ///< calibrate::name()
    QPushButton* button = nullptr;
    std::optional<calibrate::PresetLines> lines;
  };

  void watch();
  [[nodiscard]] QVBoxLayout* makeChartSide();
  [[nodiscard]] Card* makeChartCard();
  [[nodiscard]] QHBoxLayout* makeViewRow(QWidget* parent);
  [[nodiscard]] QToolButton* makeView(const char* name, const QString& text, QWidget* view,
                                      QWidget* parent);
  [[nodiscard]] QToolButton* makeCopy(QWidget* parent);
  [[nodiscard]] QHBoxLayout* makePresetRow();
  [[nodiscard]] QHBoxLayout* makeRecordRow();
  [[nodiscard]] QWidget* makeFigures();
  void refresh();
  void showAll();
  void showScores();
  void showPresets();
  void showCurves();
  void showLines(const Lines& lines);
  void showNotes(const Lines& lines);
  void showLost(const Lines& lines);
  void showMissed(const Lines& lines);
  void showRecord();
  void decide(const Lines& lines, const QString& reason, const std::string& preset = {});
  [[nodiscard]] QString givenReason() const;
  [[nodiscard]] const Preset* presetAt(const Lines& lines) const;
  void openComparison();
  void copyAsPicture();
  void copyAsCsv();

  LabelledScores scores_;
  std::array<Preset, calibrate::kLinePresets.size()> presets_;
  bool areCurvesOld_ = true;
  bool isOld_ = false;  ///< something changed while another page was shown
  QWidget* filled_;
  EmptyState* empty_ = nullptr;
  QStackedWidget* views_ = nullptr;
  QButtonGroup* viewButtons_ = nullptr;
  ScoreHistogram* histogram_ = nullptr;
  Plot* sweep_ = nullptr;
  Plot* roc_ = nullptr;
  ConfusionTable* table_ = nullptr;
  CostCard* costs_ = nullptr;
  CompareDialog* comparison_ = nullptr;  ///< made when it is asked for
  QLineEdit* reason_ = nullptr;
  QPushButton* reset_ = nullptr;
  QPushButton* compare_ = nullptr;
  QLabel* record_ = nullptr;
  QLabel* lost_ = nullptr;
  QLabel* lostBound_ = nullptr;
  QLabel* lostReview_ = nullptr;
  QLabel* missed_ = nullptr;
  QLabel* missedText_ = nullptr;
  QLabel* rule_ = nullptr;
  QLabel* more_ = nullptr;
};

}  // namespace handful::ui
