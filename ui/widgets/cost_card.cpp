#include "ui/widgets/cost_card.h"

#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <cmath>

#include "core/base/line_number.h"
#include "ui/theme/tokens.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr double kMostAmount = 1e6;

/// What was typed, a line, or an end of a range that was rounded inwards: with all its digits.
QString exactly(double value) {
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);
  return locale.toString(value, 'g', 9);
}

/// Money without a currency: three significant digits are more than is known.
QString money(double value) {
  return value >= 100.0 ? QLocale().toString(value, 'f', 0) : QLocale().toString(value, 'g', 3);
}

}  // namespace

CostCard::CostCard(UiSettings& settings, QWidget* parent)
    : QFrame(parent),
      settings_(settings),
      cheapest_(makeLabel({}, "caption", this)),
      here_(makeLabel({}, "caption", this)),
      go_(makeButton(QStringLiteral("takeCheapestLine"), {}, {}, this)) {
  setProperty("role", QStringLiteral("card"));
  setObjectName(QStringLiteral("costCard"));
  cheapest_->setObjectName(QStringLiteral("cheapestLine"));
  here_->setObjectName(QStringLiteral("costHere"));
  const auto kept = settings.costs();
  const QString lost = tr("A good part lost costs");
  const QString missed = tr("A missed defect costs");
  const QString bad = tr("Bad parts on the line");
  constexpr Field kAmount{0.01, kMostAmount, 2};
  constexpr Field kPercent{0.001, 50.0, 3};
  falseReject_ = makeField("costFalseReject", lost, kAmount, kept.falseReject);
  missedDefect_ = makeField("costMissedDefect", missed, kAmount, kept.missedDefect);
  defectRate_ = makeField("costDefectRate", bad, kPercent, 100.0 * kept.defectRate);
  defectRate_->setSuffix(tr(" %"));
  auto* form = new QGridLayout;
  form->setSpacing(spacing::kSmall);
  form->setColumnStretch(0, 1);
  const std::initializer_list<std::pair<QString, QWidget*>> rows = {
      {lost, falseReject_}, {missed, missedDefect_}, {bad, defectRate_}};
  for (const auto& [text, field] : rows) {
    const int row = form->rowCount();
    form->addWidget(makeLabel(text, "", this), row, 0);
    form->addWidget(field, row, 1);
  }
  connect(go_, &QPushButton::clicked, this, [this] {
    if (optimum_) Q_EMIT lineWanted(optimum_->line, reason());
  });
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::kLarge, spacing::kMedium, spacing::kLarge, spacing::kLarge);
  column->setSpacing(spacing::kSmall);
  column->addWidget(makeLabel(tr("The cheapest line"), "heading", this));
  column->addLayout(form);
  column->addWidget(cheapest_);
  column->addWidget(here_);
  column->addWidget(go_);
}

/// The range and the digits come before the value, which they would round.
QDoubleSpinBox* CostCard::makeField(const char* name, const QString& text, const Field& range,
                                    double value) {
  auto* field = new QDoubleSpinBox(this);
  field->setObjectName(QString::fromLatin1(name));
  field->setAccessibleName(text);
  field->setDecimals(range.decimals);
  field->setRange(range.least, range.most);
  field->setButtonSymbols(QAbstractSpinBox::NoButtons);
  field->setAlignment(Qt::AlignRight);
  field->setFixedWidth(96);
  field->setKeyboardTracking(false);
  field->setValue(value);
  connect(field, &QDoubleSpinBox::valueChanged, this, &CostCard::edited);
  return field;
}

calibrate::Costs CostCard::costs() const {
  return {falseReject_->value(), missedDefect_->value(), defectRate_->value() / 100.0};
}

void CostCard::edited() {
  settings_.setCosts(costs());
  compute();
}

void CostCard::setScores(const LabelledScores& scores) {
  scores_ = scores;
  compute();
}

void CostCard::compute() {
  optimum_.reset();
  const auto good = scores_.of(project::Label::Ok);
  const auto defects = scores_.of(project::Label::Ng);
  if (!good.empty() && !defects.empty()) {
    optimum_ = calibrate::costOptimum(good, defects, costs());
  }
  cheapest_->setText(sentences());
  go_->setVisible(optimum_.has_value());
  here_->setVisible(optimum_.has_value());
  showLines(lines_);
}

QString CostCard::reason() const {
  //: For the change history; %1 and %2 amounts of money, %3 a rate such as "1 %"
  return tr("the cheapest line where a good part lost costs %1, a missed defect %2, and %3 of the "
            "parts are bad")
      .arg(exactly(costs().falseReject), exactly(costs().missedDefect),
           tr("%1 %").arg(exactly(100.0 * costs().defectRate)));
}

QString CostCard::sentences() const {
  if (!optimum_) {
    return tr(
        "Costs need images of defects: without one labelled NG, nobody knows what a line "
        "misses.");
  }
  const auto& cost = optimum_->cost;
  QStringList lines;
  //: %1 a score; %2 an amount of money, %3 to %4 its uncertainty
  lines << tr("Above %1: %2 for each part (%3 to %4), without review.")
               .arg(exactly(optimum_->line), money(cost.perPart), money(cost.interval.low),
                    money(cost.interval.high));
  const auto [from, to] = inwards(optimum_->nearFrom, optimum_->nearTo);
  if (std::isfinite(to)) {
    //: %1 and %2 scores
    lines << tr("From %1 to %2 it costs at most a tenth more.").arg(exactly(from), exactly(to));
  } else {
    //: %1 a score
    lines << tr("From %1 up it costs at most a tenth more.").arg(exactly(from));
  }
  if (optimum_->isRough()) lines << tr("A rough figure: there are too few images for more.");
  if (cost.perPart > optimum_->withoutInspection) {
    //: %1 an amount of money
    lines << tr("To inspect nothing is expected to be cheaper (%1): look at the costs.")
                 .arg(money(optimum_->withoutInspection));
  } else if (!optimum_->paysOff()) {
    //: %1 an amount of money
    lines << tr("It is not certain that this is cheaper than no inspection (%1).")
                 .arg(money(optimum_->withoutInspection));
  }
  return lines.join(QLatin1Char(' '));
}

/// Beside the cheapest line, which is one line: so the NG line is counted as one, too, and what
/// review may spare comes after it.
void CostCard::showLines(const Lines& lines) {
  lines_ = lines;
  if (!optimum_) return;
  const bool hasBand = hasReviewBand(lines);
  const auto cost = [&](double missedBelow) {
    return money(calibrate::costPerPart(scores_.above(project::Label::Ok, lines.ng),
                                        scores_.missedDefects({missedBelow, lines.ng}), costs()));
  };
  here_->setText(
      hasBand
          //: %1 and %2 amounts of money
          ? tr("The NG line as it stands: %1 for each part, if nobody reviews. A review that finds "
               "every defect above its line would bring it to %2, without the work.")
                .arg(cost(lines.ng), cost(lines.review))
          //: %1 an amount of money
          : tr("The line as it stands: %1 for each part.").arg(cost(lines.ng)));
  const QString line = exactly(optimum_->line);
  //: Button; %1 a score
  go_->setText(hasBand ? tr("Begin NG above %1, no review").arg(line)
                       //: Button; %1 a score
                       : tr("Begin NG above %1").arg(line));
  go_->setAccessibleName(go_->text());
}

}  // namespace handful::ui
