#include "ui/widgets/cost_card.h"

#include <QGridLayout>
#include <QSignalBlocker>

#include "ui/theme/tokens.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr double kMostCost = 1e6;
constexpr double kMostPercent = 50.0;

/// Money without a currency: three significant digits are more than is known.
QString money(double value) { return QLocale().toString(value, 'g', 3); }

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
  falseReject_ = makeField("costFalseReject", lost, kMostCost, kept.falseReject);
  missedDefect_ = makeField("costMissedDefect", missed, kMostCost, kept.missedDefect);
  defectRate_ = makeField("costDefectRate", bad, kMostPercent, 100.0 * kept.defectRate);
  defectRate_->setSuffix(tr(" %"));
  defectRate_->setDecimals(3);
  defectRate_->setMinimum(0.001);
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
    if (optimum_) Q_EMIT lineWanted(optimum_->line);
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

QDoubleSpinBox* CostCard::makeField(const char* name, const QString& text, double most,
                                    double value) {
  auto* field = new QDoubleSpinBox(this);
  field->setObjectName(QString::fromLatin1(name));
  field->setAccessibleName(text);
  field->setRange(0.01, most);
  field->setDecimals(2);
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
  if (optimum_) {
    //: Button; %1 a score
    go_->setText(tr("Begin NG above %1").arg(Words::score(optimum_->line)));
    go_->setAccessibleName(go_->text());
  }
  showLines(lines_);
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
  lines << tr("Above %1: %2 for each part (%3 to %4).")
               .arg(Words::score(optimum_->line), money(cost.perPart), money(cost.interval.low),
                    money(cost.interval.high));
  //: %1 and %2 scores
  lines << tr("From %1 to %2 it costs at most a tenth more.")
               .arg(Words::score(optimum_->nearFrom), Words::score(optimum_->nearTo));
  if (optimum_->isRough()) lines << tr("A rough figure: there are too few images for more.");
  if (!optimum_->paysOff()) {
    //: %1 an amount of money
    lines << tr("It is not certain that this is cheaper than no inspection (%1).")
                 .arg(money(optimum_->withoutInspection));
  }
  return lines.join(QLatin1Char(' '));
}

void CostCard::showLines(const Lines& lines) {
  lines_ = lines;
  if (!optimum_) return;
  const double cost = calibrate::costPerPart(scores_.above(project::Label::Ok, lines.ng),
                                             scores_.missedDefects(lines), costs());
  //: %1 an amount of money
  here_->setText(tr("The lines as they stand: %1 for each part, without the work of review.")
                     .arg(money(cost)));
}

}  // namespace handful::ui
