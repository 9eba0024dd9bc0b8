#include "ui/widgets/network_comparison.h"

#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>

#include "ui/judgement_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cards.h"

namespace handful::ui {

NetworkComparison::NetworkComparison(QWidget* parent)
    : QFrame(parent),
      verdict_(makeLabel({}, "", this)),
      pretrainedHead_(makeValue()),
      tunedHead_(makeValue()),
      network_(new QComboBox(this)) {
  setProperty("role", QStringLiteral("card"));
  setObjectName(QStringLiteral("networkComparison"));
  verdict_->setObjectName(QStringLiteral("networkVerdict"));
  const std::array<QString, 3> names = {tr("Told apart"), tr("Distance of defects"),
                                        tr("Spread of good images")};
  const std::array<QString, 3> meanings = {
      tr("How often a drawn defect scores higher than a good image, both unseen; 100 % is best"),
      tr("Between drawn defects and good images, in standard deviations of the log score"),
      tr("Standard deviation of the log score of the good images; less is calmer")};
  auto* grid = new QGridLayout;
  grid->setHorizontalSpacing(spacing::kSmall);
  grid->setVerticalSpacing(spacing::kTiny);
  grid->setColumnStretch(0, 1);
  grid->addWidget(pretrainedHead_, 0, 1);
  grid->addWidget(tunedHead_, 0, 2);
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const int line = static_cast<int>(i) + 1;
    rows_[i] = {makeValue(), makeValue()};
    auto* name = makeLabel(names[i], "caption", this);
    name->setToolTip(meanings[i]);
    grid->addWidget(name, line, 0);
    grid->addWidget(rows_[i].pretrained, line, 1);
    grid->addWidget(rows_[i].tuned, line, 2);
  }
  network_->setObjectName(QStringLiteral("networkChoice"));
  network_->setAccessibleName(tr("Network to use"));
  network_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  network_->addItem(tr("Use: as measured"), QStringLiteral("auto"));
  network_->addItem(tr("Use: pretrained"), QStringLiteral("pretrained"));
  network_->addItem(tr("Use: fine-tuned"), QStringLiteral("fine-tuned"));
  connect(network_, &QComboBox::activated, this,
          [this] { Q_EMIT networkChosen(network_->currentData().toString().toStdString()); });

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::kLarge, spacing::kMedium, spacing::kLarge, spacing::kLarge);
  column->setSpacing(spacing::kSmall);
  column->addWidget(makeLabel(tr("Pretrained or fine-tuned"), "heading", this));
  column->addWidget(verdict_);
  column->addLayout(grid);
  column->addWidget(network_);
}

QLabel* NetworkComparison::makeValue() {
  auto* label = makeLabel({}, "caption", this);
  label->setWordWrap(false);
  label->setAlignment(Qt::AlignRight | Qt::AlignTop);
  return label;
}

void NetworkComparison::show(const pipeline::Judgement& judgement) {
  verdict_->setText(JudgementText::verdict(judgement));
  //: Heads of two columns; the one in use has a tick
  const QString pretrained = tr("pretrained");
  const QString tuned = tr("fine-tuned");
  const QString tick = QStringLiteral("✓ ");
  pretrainedHead_->setText(judgement.useTuned ? pretrained : tick + pretrained);
  tunedHead_->setText(judgement.useTuned ? tick + tuned : tuned);
  const auto values = [](const pipeline::Candidate& candidate) {
    QLocale locale;
    return std::array<QString, 3>{JudgementText::share(candidate.auroc),
                                  locale.toString(candidate.separation, 'f', 1),
                                  locale.toString(candidate.spread, 'f', 2)};
  };
  const auto frozenValues = values(judgement.frozen);
  const auto tunedValues = values(judgement.tuned);
  const auto emphasise = [](QLabel* label, bool isUsed) {
    label->setProperty("role", isUsed ? QStringLiteral("heading") : QStringLiteral("caption"));
    label->style()->unpolish(label);  // the role decides the look
    label->style()->polish(label);
  };
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    rows_[i].pretrained->setText(frozenValues[i]);
    rows_[i].tuned->setText(tunedValues[i]);
    emphasise(rows_[i].pretrained, !judgement.useTuned);
    emphasise(rows_[i].tuned, judgement.useTuned);
  }
  emphasise(pretrainedHead_, !judgement.useTuned);
  emphasise(tunedHead_, judgement.useTuned);
}

void NetworkComparison::setNetwork(const std::string& network) {
  const QSignalBlocker quiet(network_);
  network_->setCurrentIndex(network_->findData(QString::fromStdString(network)));
}

}  // namespace handful::ui
