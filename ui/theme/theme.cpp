#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFont>
#include <QPalette>
#include <QStyleFactory>

namespace handful::ui {
namespace {

QPalette paletteOf(const Tokens& t) {
  QPalette palette;
  palette.setColor(QPalette::Window, t.window);
  palette.setColor(QPalette::WindowText, t.text);
  palette.setColor(QPalette::Base, t.surface);
  palette.setColor(QPalette::AlternateBase, t.window);
  palette.setColor(QPalette::Text, t.text);
  palette.setColor(QPalette::PlaceholderText, t.secondary);
  palette.setColor(QPalette::Button, t.surface);
  palette.setColor(QPalette::ButtonText, t.text);
  palette.setColor(QPalette::BrightText, t.ng);
  palette.setColor(QPalette::Highlight, t.accent);
  palette.setColor(QPalette::HighlightedText, t.onAccent);
  palette.setColor(QPalette::Link, t.accent);
  palette.setColor(QPalette::ToolTipBase, t.raised);
  palette.setColor(QPalette::ToolTipText, t.text);
  palette.setColor(QPalette::Light, t.surface);
  palette.setColor(QPalette::Midlight, t.border);
  palette.setColor(QPalette::Mid, t.border);
  palette.setColor(QPalette::Dark, t.disabled);
  palette.setColor(QPalette::Shadow, t.border);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    palette.setColor(QPalette::Disabled, role, t.disabled);
  }
  return palette;
}

}  // namespace

Theme& Theme::instance() {
  static Theme theme;
  return theme;
}

void Theme::apply(ThemeChoice choice) {
  applying_ = true;
  choice_ = choice;
  switch (choice) {
    case ThemeChoice::Light:
      scheme_ = Scheme::Light;
      break;
    case ThemeChoice::Dark:
      scheme_ = Scheme::Dark;
      break;
    case ThemeChoice::System:
      scheme_ = systemScheme();
      break;
  }
  // Fusion draws the same everywhere; the desktop's own style would fight the style sheet.
  QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  QFont font = QApplication::font();
  font.setPixelSize(type::kBodyPx);
  QApplication::setFont(font);
  QApplication::setPalette(paletteOf(tokens()));
  qApp->setStyleSheet(styleSheetOf(scheme_));
  qApp->removeEventFilter(this);
  qApp->installEventFilter(this);
  applying_ = false;
  Q_EMIT changed();
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ThemeChange && !applying_ && choice_ == ThemeChoice::System) {
    apply(choice_);
  }
  return QObject::eventFilter(watched, event);
}

/// Qt 6.4 does not say whether the desktop is dark, but its own palette shows it.
Scheme Theme::systemScheme() {
  QApplication::setPalette(QPalette());
  const QColor window = QApplication::palette().color(QPalette::Window);
  return window.lightnessF() < 0.5F ? Scheme::Dark : Scheme::Light;
}

}  // namespace handful::ui
