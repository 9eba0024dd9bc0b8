#pragma once

#include <QStackedWidget>
#include <vector>

#include "ui/charts/score_histogram.h"
#include "ui/import_images.h"
#include "ui/pages/page.h"
#include "ui/widgets/confusion_table.h"
#include "ui/widgets/verified_images.h"

namespace handful::ui {

/// Other images, never used before: does the inspection keep what it promised? Optional; the last
/// result stays with the project and is shown again.
class VerifyPage final : public Page {
  Q_OBJECT

 public:
  VerifyPage(Workspace& workspace, QWidget* parent);
  [[nodiscard]] StepStatus status() const override;

  /// Images that are dropped here are to be verified with.
  [[nodiscard]] bool takes() const { return document().run() != nullptr; }

 private:
  void watch();
  [[nodiscard]] EmptyState* makeInvitation();
  [[nodiscard]] QWidget* makeFilled();
  [[nodiscard]] Card* makeSentences();
  [[nodiscard]] QWidget* makeSide();
  [[nodiscard]] QPushButton* makeChoice(const QString& name, const QString& text,
                                        const QString& icon, std::optional<project::Label> label,
                                        QWidget* parent);
  void choose(bool isFolder, std::optional<project::Label> label);
  void take(const std::vector<LabelledPath>& images);
  void takeRecord();
  void startOver();
  void actOnPrimary();
  void refresh();
  void showPrimary();
  void showWaiting();
  void showResult();
  void showNote();
  void openImages();
  [[nodiscard]] bool needsInspection() const { return isChanged_ && !images_.empty(); }
  [[nodiscard]] int count(project::Label label) const;
  [[nodiscard]] QString ageText() const;

  std::vector<LabelledPath> images_;  ///< of the next verification
  bool isChanged_ = false;            ///< they are not those of the last one
  QString refusal_;                   ///< why the last attempt verified nothing
  QStackedWidget* states_ = nullptr;
  Notice* note_ = nullptr;
  QLabel* falseRejects_ = nullptr;
  QLabel* missed_ = nullptr;
  QLabel* advice_ = nullptr;
  QWidget* result_ = nullptr;
  ScoreHistogram* histogram_ = nullptr;
  ConfusionTable* table_ = nullptr;
  QLabel* counts_ = nullptr;
  Card* record_ = nullptr;
  QLabel* recordText_ = nullptr;
  Card* leftOut_ = nullptr;
  QLabel* leftOutText_ = nullptr;
  QPushButton* back_ = nullptr;       ///< to the last result
  VerifiedImages* dialog_ = nullptr;  ///< made when it is asked for
};

}  // namespace handful::ui
