#pragma once

#include <QDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <vector>

#include "ui/widgets/cards.h"
#include "ui/widgets/option_field.h"
#include "ui/workspace.h"

namespace handful::ui {

/// Every option of the training recipe as a field, for experts. What is edited is saved at
/// once; what contradicts itself is refused with a sentence.
class OptionDialog final : public QDialog {
  Q_OBJECT

 public:
  OptionDialog(Workspace& workspace, QWidget* parent);

  void refresh();

 private:
  [[nodiscard]] const project::Settings& settings() const {
    return workspace_.document.project().settings;
  }
  [[nodiscard]] QWidget* makeTable();
  void addGroup(recipe::OptionGroup group, QGridLayout* table);
  void edit(const recipe::Option& option, std::optional<double> value);
  void resetAll();
  void save(const recipe::Overrides& overrides);
  void refuse(const Error& error);

  Workspace& workspace_;
  std::vector<OptionField*> fields_;
  QLabel* summary_;
  Notice* refusal_;
  QPushButton* resetAll_;
};

}  // namespace handful::ui
