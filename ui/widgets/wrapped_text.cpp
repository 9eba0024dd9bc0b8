#include "ui/widgets/wrapped_text.h"

#include <QTextLayout>
#include <algorithm>

namespace handful::ui {
namespace {

constexpr int kMostLines = 4;

}  // namespace

WrappedText::WrappedText(QWidget* parent) : QPlainTextEdit(parent) {
  setReadOnly(true);
  setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  setTabChangesFocus(true);
  setWordWrapMode(QTextOption::WrapAnywhere);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(this, &QPlainTextEdit::textChanged, this, &WrappedText::fitHeight);
  fitHeight();
}

void WrappedText::resizeEvent(QResizeEvent* event) {
  QPlainTextEdit::resizeEvent(event);
  fitHeight();
}

void WrappedText::fitHeight() {
  const int lines = std::clamp(static_cast<int>(document()->size().height()), 1, kMostLines);
  const int frame = height() - viewport()->height();
  const int margin = static_cast<int>(2 * document()->documentMargin());
  setFixedHeight(lines * fontMetrics().lineSpacing() + margin + std::max(frame, 0));
}

}  // namespace handful::ui
