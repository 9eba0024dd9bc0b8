#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPushButton>
#include <map>
#include <optional>
#include <string>

#include "ui/widgets/belief_strip.h"
#include "ui/widgets/cards.h"
#include "ui/workspace.h"

namespace handful::ui {

/// What counts as variation and what as a defect: the user states what their line shows,
/// switches off defects that cannot happen, and sees what the machine makes of it.
class BeliefDialog final : public QDialog {
  Q_OBJECT

 public:
  BeliefDialog(Workspace& workspace, QWidget* parent);

  /// Shows the images as they are now and measures them.
  void showNow();

 private:
  void watch();
  [[nodiscard]] Card* makeStatement();
  [[nodiscard]] Card* makeKinds();
  [[nodiscard]] QHBoxLayout* makeChoice();
  [[nodiscard]] QDoubleSpinBox* makeField(const char* name, const QString& text, double most,
                                          const QString& suffix, QWidget* parent);
  [[nodiscard]] const project::Settings& settings() const {
    return workspace_.document.project().settings;
  }
  void fillImages();
  void refresh();
  void draw();
  void saveVariation();
  void saveKind(const std::string& kind, bool isOn);
  void showProposal(const augment::LineVariation& variation);
  void takeProposal();

  Workspace& workspace_;
  BeliefLoader loader_;
  BeliefStrip* strip_ = nullptr;
  QDoubleSpinBox* rotation_ = nullptr;
  QDoubleSpinBox* brightness_ = nullptr;
  QDoubleSpinBox* shift_ = nullptr;
  QCheckBox* horizontally_ = nullptr;
  QCheckBox* vertically_ = nullptr;
  QLabel* proposal_ = nullptr;
  QPushButton* take_ = nullptr;
  QComboBox* image_ = nullptr;
  std::map<std::string, QCheckBox*> kinds_;
  std::optional<augment::LineVariation> proposed_;
  project::Settings drawn_;
  std::uint64_t seed_ = 1;
};

}  // namespace handful::ui
