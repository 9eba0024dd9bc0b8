#pragma once

#include <QAbstractButton>
#include <QString>
#include <QWidget>
#include <vector>

namespace handful::ui {

enum class StepState { Todo = 1, Done, Attention };

/// How far a step of the wizard is.
struct StepStatus {
  StepState state = StepState::Todo;
  QString count;   ///< beside the name: "12"
  QString reason;  ///< of Attention: one sentence
};

/// One line of the step list.
class StepButton final : public QAbstractButton {
  Q_OBJECT

 public:
  StepButton(int number, const QString& name, QWidget* parent);

  void setStatus(const StepStatus& status);
  [[nodiscard]] const StepStatus& status() const noexcept { return status_; }

  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void describe();
  void paintMark(QPainter& painter, const QRect& area) const;

  int number_;
  StepStatus status_;
};

/// The steps of the wizard: tick = done, filled arrow = here, ring = open,
/// amber dot = needs attention. Arrow keys move, Ctrl+1 … jump.
class StepList final : public QWidget {
  Q_OBJECT

 public:
  explicit StepList(QWidget* parent = nullptr);

  void addStep(const QString& id, const QString& name);
  void setStatus(int step, const StepStatus& status);
  void setCurrent(int step);
  [[nodiscard]] const StepButton* button(int step) const {
    return buttons_[static_cast<std::size_t>(step)];
  }

 Q_SIGNALS:
  void activated(int step);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  std::vector<StepButton*> buttons_;
};

}  // namespace handful::ui
