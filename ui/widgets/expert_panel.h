#pragma once

#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSpinBox>
#include <QWidget>

#include "ui/widgets/option_dialog.h"
#include "ui/workspace.h"

namespace handful::ui {

/// Folded away: the objective, how much detail the network sees, the alignment, the seed, and the
/// way to every option of the training. What is edited is saved at once.
class ExpertPanel final : public QWidget {
  Q_OBJECT

 public:
  ExpertPanel(Workspace& workspace, QWidget* parent);

  void refresh();
  void setFieldsEnabled(bool areEnabled);

 private:
  void makeFields(QWidget* content);
  void save();
  void openOptions();

  Workspace& workspace_;
  QComboBox* objective_ = nullptr;
  QSpinBox* inputSide_ = nullptr;
  QSpinBox* smallestDefect_ = nullptr;
  QCheckBox* align_ = nullptr;
  QSpinBox* seed_ = nullptr;
  QPushButton* options_ = nullptr;
  OptionDialog* dialog_ = nullptr;
  bool areEnabled_ = true;
  int shownSide_ = 0;  ///< what the fields showed before the user edited them
  int shownSeed_ = 0;
};

}  // namespace handful::ui
