#include "ui/widgets/cards.h"

#include <QHBoxLayout>
#include <QStyle>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace handful::ui {
namespace {

constexpr int kInvitationIconPx = 40;

void setThemedPixmap(QLabel* label, const QString& icon, int sidePx, QColor Tokens::*colour) {
  const auto paint = [label, icon, sidePx, colour] {
    label->setPixmap(iconPixmap(icon, tokens().*colour, sidePx, label->devicePixelRatioF()));
  };
  paint();
  QObject::connect(&Theme::instance(), &Theme::changed, label, paint);
}

}  // namespace

QLabel* makeLabel(const QString& text, const char* role, QWidget* parent) {
  auto* label = new QLabel(text, parent);
  label->setProperty("role", QString::fromLatin1(role));
  label->setWordWrap(true);
  return label;
}

QPushButton* makeButton(const QString& objectName, const QString& text, const QString& icon,
                        QWidget* parent) {
  auto* button = new QPushButton(text, parent);
  button->setObjectName(objectName);
  QString spoken = text;
  button->setAccessibleName(spoken.remove(QLatin1Char('&')));
  if (!icon.isEmpty()) setThemedIcon(button, icon);
  return button;
}

Card::Card(const QString& heading, QWidget* parent)
    : QFrame(parent), column_(new QVBoxLayout(this)) {
  setProperty("role", QStringLiteral("card"));
  column_->setContentsMargins(spacing::kLarge, spacing::kMedium, spacing::kLarge, spacing::kLarge);
  column_->setSpacing(spacing::kSmall);
  if (!heading.isEmpty()) column_->addWidget(makeLabel(heading, "heading", this));
}

QScrollArea* makeScrolledColumn(std::initializer_list<QWidget*> widgets, QWidget* parent) {
  auto* content = new QWidget(parent);
  content->setObjectName(QStringLiteral("sideContent"));
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(spacing::kMedium);
  for (QWidget* widget : widgets) column->addWidget(widget);
  column->addStretch(1);
  auto* area = new QScrollArea(parent);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidgetResizable(true);
  area->setWidget(content);
  area->viewport()->setAutoFillBackground(false);
  content->setAutoFillBackground(false);
  return area;
}

QScrollArea* makeSideColumn(std::initializer_list<QWidget*> widgets, int widthPx, QWidget* parent) {
  auto* area = makeScrolledColumn(widgets, parent);
  for (QWidget* widget : widgets) widget->setMaximumWidth(widthPx);  // less beside a scroll bar
  area->setFixedWidth(widthPx);
  return area;
}

Notice::Notice(const QString& objectName, QWidget* parent)
    : QFrame(parent),
      icon_(new QLabel(this)),
      text_(new QLabel(this)),
      remedy_(makeButton(objectName + QStringLiteral("Remedy"), {}, {}, this)),
      other_(makeButton(objectName + QStringLiteral("Other"), {}, {}, this)) {
  setObjectName(objectName);
  setProperty("role", QStringLiteral("notice"));
  text_->setWordWrap(true);
  setThemedPixmap(icon_, QStringLiteral("warning"), kIconPx, &Tokens::attention);
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(spacing::kMedium, spacing::kSmall, spacing::kMedium, spacing::kSmall);
  row->setSpacing(spacing::kSmall);
  row->addWidget(icon_);
  row->addWidget(text_, 1);
  row->addWidget(remedy_);
  row->addWidget(other_);
  connect(other_, &QPushButton::clicked, this, &Notice::otherClicked);
  connect(remedy_, &QPushButton::clicked, this, &Notice::remedyClicked);
  hide();
}

void Notice::setText(const QString& text, const QString& remedy, const QString& other) {
  text_->setText(text);
  setAccessibleName(text);
  const std::initializer_list<std::pair<QPushButton*, QString>> buttons = {{remedy_, remedy},
                                                                           {other_, other}};
  for (const auto& [button, words] : buttons) {
    button->setText(words);
    button->setAccessibleName(words);
    button->setVisible(!words.isEmpty());
  }
  setVisible(!text.isEmpty());
}

EmptyState::EmptyState(const QString& icon, const QString& text, const QString& hint,
                       QWidget* parent)
    : QFrame(parent), icon_(new QLabel(this)), buttons_(new QHBoxLayout) {
  setProperty("role", QStringLiteral("drop"));
  setThemedPixmap(icon_, icon, kInvitationIconPx, &Tokens::secondary);
  auto* invitation = makeLabel(text, "invitation", this);
  auto* small = makeLabel(hint, "caption", this);
  for (QLabel* label : {icon_, invitation, small}) label->setAlignment(Qt::AlignHCenter);
  buttons_->setSpacing(spacing::kSmall);
  auto* column = new QVBoxLayout(this);
  column->setSpacing(spacing::kMedium);
  column->setContentsMargins(spacing::kHuge, spacing::kMedium, spacing::kHuge, spacing::kMedium);
  column->addStretch(1);
  column->addWidget(icon_);
  column->addWidget(invitation);
  column->addWidget(small);
  auto* centred = new QHBoxLayout;
  centred->addStretch(1);
  centred->addLayout(buttons_);
  centred->addStretch(1);
  column->addLayout(centred);
  column->addStretch(1);
  small->setVisible(!hint.isEmpty());
}

void EmptyState::addButton(QPushButton* button) {
  button->setParent(this);
  buttons_->addWidget(button);
}

void EmptyState::setDropActive(bool active) {
  setProperty("active", active);
  style()->unpolish(this);
  style()->polish(this);
}

}  // namespace handful::ui
