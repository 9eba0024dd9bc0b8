#include "ui/widgets/step_list.h"

#include <QButtonGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

namespace handful::ui {
namespace {

constexpr int kRowPx = 40;
constexpr int kWidthPx = 196;
constexpr int kMarkPx = 18;

}  // namespace

StepButton::StepButton(int number, const QString& name, QWidget* parent)
    : QAbstractButton(parent), number_(number) {
  setText(name);
  setCheckable(true);
  setAutoExclusive(true);
  setFocusPolicy(Qt::TabFocus);
  setCursor(Qt::PointingHandCursor);
  setAttribute(Qt::WA_Hover);
  describe();
}

void StepButton::setStatus(const StepStatus& status) {
  status_ = status;
  setToolTip(status.reason);
  describe();
  update();
}

void StepButton::describe() {
  QString state = tr("open");
  if (status_.state == StepState::Done) state = tr("done");
  if (status_.state == StepState::Attention) state = tr("needs attention");
  //: %1 number, %2 name and %3 state of a step
  setAccessibleName(tr("Step %1, %2: %3").arg(number_).arg(text(), state));
  setAccessibleDescription(status_.reason);
}

QSize StepButton::sizeHint() const { return {kWidthPx, kRowPx}; }

void StepButton::paintMark(QPainter& painter, const QRect& area) const {
  const Tokens& t = tokens();
  QString name = QStringLiteral("step_open");
  QColor colour = t.secondary;
  if (status_.state == StepState::Done) {
    name = QStringLiteral("step_done");
    colour = t.ok;
  } else if (status_.state == StepState::Attention) {
    name = QStringLiteral("step_attention");
    colour = t.review;
  }
  if (isChecked() && status_.state != StepState::Attention) {
    name = QStringLiteral("step_here");
    colour = t.accent;
  }
  painter.drawPixmap(area.topLeft(), iconPixmap(name, colour, kMarkPx, devicePixelRatioF()));
}

void StepButton::paintEvent(QPaintEvent* /*event*/) {
  const Tokens& t = tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRect row = rect().adjusted(spacing::kSmall, 2, -spacing::kSmall, -2);
  if (isChecked() || underMouse()) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? t.selection : t.hover);
    painter.drawRoundedRect(row, kRadiusPx, kRadiusPx);
  }
  if (hasFocus()) {
    painter.setPen(QPen(t.accent, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), kRadiusPx, kRadiusPx);
  }
  const QRect mark(row.left() + spacing::kSmall, row.center().y() - kMarkPx / 2 + 1, kMarkPx,
                   kMarkPx);
  paintMark(painter, mark);

  QFont font = this->font();
  font.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
  painter.setFont(font);
  painter.setPen(t.text);
  const QRect label =
      row.adjusted(mark.right() + spacing::kSmall - row.left(), 0, -spacing::kMedium, 0);
  painter.drawText(label, Qt::AlignVCenter | Qt::AlignLeft,
                   QStringLiteral("%1  %2").arg(number_).arg(text()));
  painter.setFont(this->font());
  painter.setPen(t.secondary);
  painter.drawText(label, Qt::AlignVCenter | Qt::AlignRight, status_.count);
}

StepList::StepList(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("stepPanel"));
  setAttribute(Qt::WA_StyledBackground);
  setAccessibleName(tr("Steps"));
  setFixedWidth(kWidthPx);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, spacing::kMedium, 0, spacing::kMedium);
  column->setSpacing(0);
  column->addStretch(1);
}

void StepList::addStep(const QString& id, const QString& name) {
  const int step = static_cast<int>(buttons_.size());
  auto* button = new StepButton(step + 1, name, this);
  button->setObjectName(QStringLiteral("step_") + id);
  static_cast<QVBoxLayout*>(layout())->insertWidget(step, button);
  connect(button, &QAbstractButton::clicked, this, [this, step] { Q_EMIT activated(step); });
  auto* jump = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + step)), this);
  connect(jump, &QShortcut::activated, this, [this, step] { Q_EMIT activated(step); });
  buttons_.push_back(button);
}

void StepList::setStatus(int step, const StepStatus& status) {
  buttons_[static_cast<std::size_t>(step)]->setStatus(status);
}

void StepList::setCurrent(int step) { buttons_[static_cast<std::size_t>(step)]->setChecked(true); }

void StepList::keyPressEvent(QKeyEvent* event) {
  const int move = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
  for (int step = 0; move != 0 && step < static_cast<int>(buttons_.size()); ++step) {
    if (!buttons_[static_cast<std::size_t>(step)]->hasFocus()) continue;
    const int next = step + move;
    if (next < 0 || next >= static_cast<int>(buttons_.size())) return;
    buttons_[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
    Q_EMIT activated(next);
    return;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace handful::ui
