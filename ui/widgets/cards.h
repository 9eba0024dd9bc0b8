#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <initializer_list>

namespace handful::ui {

/// A label in one of the theme's roles: "title", "purpose", "heading", "caption", "figure".
[[nodiscard]] QLabel* makeLabel(const QString& text, const char* role, QWidget* parent);

/// A button with the name by which tests and screen readers find it.
/// @param icon of resources/icons; empty for none
[[nodiscard]] QPushButton* makeButton(const QString& objectName, const QString& text,
                                      const QString& icon, QWidget* parent);

/// A framed surface with an optional heading.
class Card final : public QFrame {
  Q_OBJECT

 public:
  explicit Card(const QString& heading, QWidget* parent = nullptr);
  [[nodiscard]] QVBoxLayout* column() const { return column_; }

 private:
  QVBoxLayout* column_;
};

/// Cards one below the other, as wide as there is room; scrolls where the window is low.
[[nodiscard]] QScrollArea* makeScrolledColumn(std::initializer_list<QWidget*> widgets,
                                              QWidget* parent);

/// Cards one below the other beside the content; scrolls where the window is low.
[[nodiscard]] QScrollArea* makeSideColumn(std::initializer_list<QWidget*> widgets, int widthPx,
                                          QWidget* parent);

/// A sentence that needs attention, with one remedy or two to choose from.
class Notice final : public QFrame {
  Q_OBJECT

 public:
  explicit Notice(const QString& objectName, QWidget* parent = nullptr);
  /// Hidden while @p text is empty; no button where a remedy is empty.
  void setText(const QString& text, const QString& remedy = {}, const QString& other = {});
  [[nodiscard]] QString text() const { return text_->text(); }

 Q_SIGNALS:
  void remedyClicked();
  void otherClicked();

 private:
  QLabel* icon_;
  QLabel* text_;
  QPushButton* remedy_;
  QPushButton* other_;
};

/// What a page shows while it has nothing to show: an invitation.
class EmptyState final : public QFrame {
  Q_OBJECT

 public:
  EmptyState(const QString& icon, const QString& text, const QString& hint,
             QWidget* parent = nullptr);
  void addButton(QPushButton* button);
  void setDropActive(bool active);

 private:
  QLabel* icon_;
  QHBoxLayout* buttons_;
};

}  // namespace handful::ui
