#include "ui/theme/theme.h"

namespace handful::ui {
namespace {

// Selectors by objectName where there is one such widget, by the property
// "role" where there are many.
constexpr auto kTemplate = R"qss(
QToolTip { background: @raised; color: @text; border: 1px solid @border; padding: 4px 8px; }
QWidget#topBar { background: @surface; border-bottom: 1px solid @border; }
QWidget#stepPanel { background: @surface; border-right: 1px solid @border; }
QWidget#jobBar { background: @surface; border-top: 1px solid @border; }
QLabel[role="title"] { font-size: @titlepx; font-weight: 600; color: @text; }
QLabel[role="purpose"] { font-size: @purposepx; color: @secondary; }
QLabel[role="heading"] { font-weight: 600; color: @text; }
QLabel[role="caption"] { font-size: @captionpx; color: @secondary; }
QLabel[role="figure"] { font-size: @figurepx; font-weight: 600; color: @text; }
QLabel[role="invitation"] { font-size: @purposepx; font-weight: 600; color: @text; }
QLabel:disabled { color: @disabled; }
QFrame[role="card"] { background: @surface; border: 1px solid @border; border-radius: @radius; }
QFrame[role="choice"] {
  background: @surface; border: 1px solid @border; border-radius: @radius; padding: 1px; }
QFrame[role="choice"]:hover { background: @hover; }
QFrame[role="choice"][chosen="true"] {
  background: @selection; border: 2px solid @accent; padding: 0px; }
QRadioButton[role="heading"] { font-weight: 600; }
QRadioButton:focus { text-decoration: underline; }
QFrame[role="drop"] { background: @surface; border: 2px dashed @border; border-radius: @radius; }
QFrame[role="drop"][active="true"] { background: @selection; border-color: @accent; }
QFrame[role="notice"] { background: @notice; border: 1px solid @review; border-radius: @radius; }
QFrame[role="notice"] QLabel { color: @attention; }
QPushButton, QToolButton {
  background: @raised; color: @text; border: 1px solid @border; border-radius: @radius;
  padding: 6px 12px; min-height: 18px; }
QToolButton { padding: 5px 8px; }
QPushButton:hover, QToolButton:hover { background: @hover; }
QPushButton:pressed, QToolButton:pressed, QToolButton:checked { background: @selection; }
QPushButton:focus, QToolButton:focus { border: 2px solid @accent; padding: 5px 11px; }
QToolButton:focus { padding: 4px 7px; }
QPushButton:disabled, QToolButton:disabled { color: @disabled; background: @window; }
QPushButton[role="primary"] {
  background: @accent; color: @onAccent; border: 1px solid @accent; font-weight: 600;
  padding: 8px 20px; }
QPushButton[role="primary"]:hover { background: @accentHover; }
QPushButton[role="primary"]:focus { border: 2px solid @text; padding: 7px 19px; }
QPushButton[role="primary"]:disabled {
  background: @border; color: @secondary; border-color: @border; }
QPushButton[role="flat"], QToolButton[role="flat"] {
  background: transparent; border-color: transparent; }
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: @hover; }
QPushButton[role="flat"]:focus, QToolButton[role="flat"]:focus { border-color: @accent; }
QPushButton[role="link"] {
  background: transparent; border: none; color: @accent; text-align: left; padding: 2px 0px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { text-decoration: underline; border: none; padding: 2px 0px; }
QPushButton[role="link"]:disabled { color: @disabled; background: transparent; }
QPushButton[role="cell"] {
  background: @window; border: 1px solid @border; border-radius: 4px; padding: 2px 8px;
  min-height: 14px; font-weight: 600; }
QPushButton[role="cell"]:hover { background: @hover; }
QPushButton[role="cell"]:focus { border: 2px solid @accent; padding: 1px 7px; }
QPushButton[role="cell"]:disabled { color: @disabled; font-weight: 400; }
QPushButton[role="cell"][alarm="true"] { background: @notice; color: @attention; }
QPushButton:checked { background: @selection; border: 1px solid @accent; }
QToolButton::menu-indicator { image: none; }
QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox {
  background: @raised; color: @text; border: 1px solid @border; border-radius: @radius;
  padding: 5px 8px; min-height: 20px;
  selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
  border: 2px solid @accent; padding: 4px 7px; }
QLineEdit:disabled, QSpinBox:disabled, QDoubleSpinBox:disabled, QComboBox:disabled {
  color: @disabled; background: @window; }
QLineEdit[readOnly="true"] { background: @window; color: @secondary; }
QPlainTextEdit {
  background: @window; color: @secondary; border: 1px solid @border; border-radius: @radius;
  padding: 3px 4px; selection-background-color: @accent; selection-color: @onAccent; }
QPlainTextEdit:focus { border: 2px solid @accent; padding: 2px 3px; }
QComboBox { padding-right: 28px; }
QComboBox::drop-down { border: none; width: 28px; }
QComboBox::down-arrow { image: url(:/icons/chevron_down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView {
  background: @raised; color: @text; border: 1px solid @border;
  selection-background-color: @selection; selection-color: @text; }
QListView, QTableView {
  background: @surface; border: 1px solid @border; border-radius: @radius; outline: none; }
QListView:focus, QTableView:focus { border: 2px solid @accent; }
QListView[role="grid"], QListView[role="grid"]:focus { background: @window; border: none; }
QListView[role="plain"], QListView[role="plain"]:focus { background: transparent; border: none; }
QListView[role="plain"]::item { padding: 6px 8px; border-radius: @radius; color: @text; }
QListView[role="plain"]::item:hover { background: @hover; }
QListView[role="plain"]::item:selected { background: @selection; color: @text; }
QProgressBar {
  background: @border; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; background: @border; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal {
  width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
  background: @surface; border: 1px solid @secondary; }
QSlider::handle:horizontal:focus { border: 2px solid @accent; }
QScrollArea, QWidget#sideContent { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @disabled; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: @secondary; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: @raised; color: @text; border: 1px solid @border; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 28px; border-radius: 4px; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
)qss";

QString px(int value) { return QString::number(value) + QStringLiteral("px"); }

}  // namespace

QString styleSheetOf(Scheme scheme) {
  const Tokens& t = tokensOf(scheme);
  const QColor accentHover = scheme == Scheme::Dark ? t.accent.lighter(110) : t.accent.darker(112);
  // Longer names first: "@text" must not eat the beginning of another name.
  const QList<QPair<QString, QString>> values = {
      {QStringLiteral("@accentHover"), accentHover.name()},
      {QStringLiteral("@attention"), t.attention.name()},
      {QStringLiteral("@captionpx"), px(type::kCaptionPx)},
      {QStringLiteral("@purposepx"), px(type::kPurposePx)},
      {QStringLiteral("@selection"), t.selection.name()},
      {QStringLiteral("@secondary"), t.secondary.name()},
      {QStringLiteral("@figurepx"), px(type::kFigurePx)},
      {QStringLiteral("@onAccent"), t.onAccent.name()},
      {QStringLiteral("@disabled"), t.disabled.name()},
      {QStringLiteral("@titlepx"), px(type::kTitlePx)},
      {QStringLiteral("@surface"), t.surface.name()},
      {QStringLiteral("@accent"), t.accent.name()},
      {QStringLiteral("@border"), t.border.name()},
      {QStringLiteral("@notice"), t.notice.name()},
      {QStringLiteral("@raised"), t.raised.name()},
      {QStringLiteral("@radius"), px(kRadiusPx)},
      {QStringLiteral("@review"), t.review.name()},
      {QStringLiteral("@window"), t.window.name()},
      {QStringLiteral("@hover"), t.hover.name()},
      {QStringLiteral("@text"), t.text.name()},
  };
  QString sheet = QString::fromLatin1(kTemplate);
  for (const auto& [name, value] : values) sheet.replace(name, value);
  return sheet;
}

}  // namespace handful::ui
