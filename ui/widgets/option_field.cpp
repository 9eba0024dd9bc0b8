#include "ui/widgets/option_field.h"

#include <QLocale>
#include <QSignalBlocker>
#include <algorithm>
#include <cmath>

#include "ui/theme/icons.h"
#include "ui/widgets/cards.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kFieldPx = 110;

/// Enough for a tenth of a step and for the least value.
int decimalsOf(const recipe::Option& option) {
  if (option.kind != recipe::OptionKind::Real) return 0;
  const auto behindPoint = [](double value) {
    return value > 0.0 ? static_cast<int>(std::ceil(-std::log10(value))) : 0;
  };
  return std::clamp(std::max(behindPoint(option.step) + 1, behindPoint(option.least)), 1, 8);
}

}  // namespace

QString NumberField::textFromValue(double value) const {
  QString text = locale().toString(value, 'f', decimals());
  const QString point = locale().decimalPoint();
  if (!text.contains(point)) return text;
  while (text.endsWith(locale().zeroDigit())) text.chop(1);
  if (text.endsWith(point)) text.chop(point.size());
  return text;
}

OptionField::OptionField(const recipe::Option& option, QWidget* parent)
    : QObject(parent), option_(option) {
  const std::string id(option.name);
  const QString words = Words::option(id);
  name_ = makeLabel(words.isEmpty() ? QString::fromStdString(id) : words, "", parent);
  const bool isPublished = option.mark == recipe::Mark::Published;
  mark_ = makeLabel(isPublished ? tr("published") : tr("our choice"), "caption", parent);
  mark_->setWordWrap(false);
  mark_->setToolTip(isPublished ? tr("The value, or what it switches on, comes from a paper.")
                                : tr("Chosen for inspected parts, from measurements of our own."));
  reset_ = new QToolButton(parent);
  reset_->setObjectName(QStringLiteral("reset_") + QString::fromStdString(id));
  reset_->setProperty("role", QStringLiteral("flat"));
  reset_->setToolTip(tr("Back to what is pre-set"));
  //: %1 the name of an option
  reset_->setAccessibleName(tr("%1: back to what is pre-set").arg(name_->text()));
  setThemedIcon(reset_, QStringLiteral("reset"), IconColour::Secondary);
  connect(reset_, &QToolButton::clicked, this, [this] { Q_EMIT resetWanted(option_); });
  makeField(parent);
  field_->setObjectName(QStringLiteral("option_") + QString::fromStdString(id));
  field_->setAccessibleName(name_->text());
  field_->setMinimumWidth(kFieldPx);
}

void OptionField::makeField(QWidget* parent) {
  if (option_.kind == recipe::OptionKind::Flag) {
    field_ = flag_ = new QCheckBox(parent);
    connect(flag_, &QCheckBox::toggled, this,
            [this](bool isOn) { Q_EMIT edited(option_, isOn ? 1.0 : 0.0); });
    return;
  }
  field_ = number_ = new NumberField(parent);
  number_->setDecimals(decimalsOf(option_));
  number_->setRange(option_.least, option_.most);
  number_->setSingleStep(option_.step);
  number_->setButtonSymbols(QAbstractSpinBox::NoButtons);
  QLocale locale;
  //: A range: %1 to %2
  number_->setToolTip(
      tr("%1 to %2")
          .arg(locale.toString(option_.least, 'g', 6), locale.toString(option_.most, 'g', 6)));
  connect(number_, &QDoubleSpinBox::editingFinished, this, [this] {
    if (number_->value() != shown_) Q_EMIT edited(option_, number_->value());
  });
}

double OptionField::value() const {
  return flag_ != nullptr ? (flag_->isChecked() ? 1.0 : 0.0) : number_->value();
}

void OptionField::show(double value, double preset) {
  const bool isChanged = value != preset;
  if (flag_ != nullptr) {
    const QSignalBlocker quiet(flag_);
    flag_->setChecked(value != 0.0);
  } else {
    const QSignalBlocker quiet(number_);
    number_->setValue(value);
    shown_ = number_->value();
  }
  QFont font = name_->font();
  font.setBold(isChanged);
  name_->setFont(font);
  name_->setProperty("changed", isChanged);
  reset_->setEnabled(isChanged);
  reset_->setVisible(isChanged);
}

}  // namespace handful::ui
