#include "ui/widgets/preset_choice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QSignalBlocker>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/project/project.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/cards.h"
#include "ui/words.h"

namespace handful::ui {

ChoiceCard::ChoiceCard(const QString& objectName, const QString& title, const QString& sentence,
                       QWidget* parent)
    : QFrame(parent), radio_(new QRadioButton(title, this)), note_(makeLabel({}, "", this)) {
  setProperty("role", QStringLiteral("choice"));
  setCursor(Qt::PointingHandCursor);
  radio_->setObjectName(objectName);
  radio_->setProperty("role", QStringLiteral("heading"));
  radio_->setAccessibleDescription(sentence);
  note_->setWordWrap(false);
  auto* head = new QHBoxLayout;
  head->setSpacing(spacing::kSmall);
  head->addWidget(radio_, 1);
  head->addWidget(note_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(spacing::kMedium, spacing::kSmall, spacing::kMedium, spacing::kMedium);
  column->setSpacing(spacing::kTiny);
  column->addLayout(head);
  column->addWidget(makeLabel(sentence, "caption", this));
  column->addStretch(1);
  connect(radio_, &QRadioButton::toggled, this, [this](bool isChosen) {
    setProperty("chosen", isChosen);
    style()->unpolish(this);
    style()->polish(this);
  });
}

void ChoiceCard::setNote(const QString& note) { note_->setText(note); }

void ChoiceCard::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && isEnabled()) radio_->click();
}

PresetChoice::PresetChoice(const QString& device, QWidget* parent) : QWidget(parent) {
  const std::map<std::string, QString> sentences = {
      {"quick", tr("Takes the network as it was pretrained. For a first look.")},
      {"standard", tr("Fine-tunes the network to your part, and checks it on images that it "
                      "has not seen.")},
      {"thorough", tr("Fine-tunes longer and on more views of every part. For the set-up that "
                      "goes to the line.")}};
  auto* group = new QButtonGroup(this);
  auto* row = new QHBoxLayout;
  row->setSpacing(spacing::kMedium);
  for (const auto preset : project::kPresets) {
    const std::string name(preset);
    auto* card = new ChoiceCard(QStringLiteral("preset_") + QString::fromStdString(name),
                                Words::preset(name), sentences.at(name), this);
    group->addButton(card->radio());
    connect(card->radio(), &QRadioButton::clicked, this, [this, name] { Q_EMIT chosen(name); });
    row->addWidget(card, 1);
    cards_[name] = card;
  }
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::kTiny);
  column->addLayout(row);
  //: %1 "CPU, 2 threads"
  auto* note =
      makeLabel(tr("Times are estimates for this machine (%1).").arg(device), "caption", this);
  note->setObjectName(QStringLiteral("presetDevice"));
  column->addWidget(note);
  setSeconds({});
}

void PresetChoice::setPreset(const std::string& preset) {
  const auto card = cards_.find(preset);
  if (card != cards_.end()) card->second->radio()->setChecked(true);
}

std::string PresetChoice::preset() const {
  for (const auto& [name, card] : cards_) {
    if (card->radio()->isChecked()) return name;
  }
  return {};
}

void PresetChoice::setSeconds(const std::map<std::string, double>& seconds) {
  for (const auto& [name, card] : cards_) {
    card->setNote(presetTimeText(seconds, name));
    card->radio()->setAccessibleName(
        QStringLiteral("%1, %2").arg(Words::preset(name), card->note()));
  }
}

QString PresetChoice::timeOf(const std::string& preset) const { return cards_.at(preset)->note(); }

QString presetTimeText(const std::map<std::string, double>& seconds, const std::string& preset) {
  const auto found = seconds.find(preset);
  if (found == seconds.end()) return QStringLiteral("…");
  // Rounded as an estimate is: to 5 s, from two minutes on to a minute.
  const double unit = found->second < 12.0 ? 1.0 : found->second < 120.0 ? 5.0 : 60.0;
  const double rounded = std::max(1.0, std::round(found->second / unit)) * unit;
  //: %1 "40 s"
  return PresetChoice::tr("about %1")
      .arg(rounded < 120.0 ? PresetChoice::tr("%1 s").arg(rounded) : Words::duration(rounded));
}

}  // namespace handful::ui
