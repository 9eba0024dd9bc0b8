#pragma once

#include <QWidget>

namespace handful::ui {

/// What the colours of every heat map mean: from a typical good part to the
/// threshold, and the contour beyond it.
class HeatLegend final : public QWidget {
  Q_OBJECT

 public:
  explicit HeatLegend(QWidget* parent = nullptr);
  [[nodiscard]] QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

}  // namespace handful::ui
