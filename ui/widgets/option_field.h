#pragma once

#include <QCheckBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QObject>
#include <QToolButton>

#include "core/recipe/options.h"

namespace handful::ui {

/// A number without the empty decimals: 0.0005 and not 0.00050000.
class NumberField final : public QDoubleSpinBox {
  Q_OBJECT

 public:
  using QDoubleSpinBox::QDoubleSpinBox;
  [[nodiscard]] QString textFromValue(double value) const override;
};

/// One line of the table of training options: its words, a field of its kind, where it comes
/// from, and a way back to what is pre-set.
class OptionField final : public QObject {
  Q_OBJECT

 public:
  OptionField(const recipe::Option& option, QWidget* parent);

  /// @param preset what the field has unless the user says otherwise
  void show(double value, double preset);

  [[nodiscard]] const recipe::Option& option() const noexcept { return option_; }
  [[nodiscard]] QLabel* name() const noexcept { return name_; }
  [[nodiscard]] QWidget* field() const noexcept { return field_; }
  [[nodiscard]] QLabel* mark() const noexcept { return mark_; }
  [[nodiscard]] QToolButton* reset() const noexcept { return reset_; }
  [[nodiscard]] double value() const;

 Q_SIGNALS:
  void edited(const handful::recipe::Option& option, double value);
  void resetWanted(const handful::recipe::Option& option);

 private:
  void makeField(QWidget* parent);

  const recipe::Option& option_;
  QLabel* name_;
  QWidget* field_ = nullptr;
  QCheckBox* flag_ = nullptr;
  NumberField* number_ = nullptr;
  QLabel* mark_;
  QToolButton* reset_;
  double shown_ = 0.0;
};

}  // namespace handful::ui
