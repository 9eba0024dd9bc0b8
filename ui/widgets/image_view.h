#pragma once

#include <QPointF>
#include <QWidget>

#include "ui/models/picture_loader.h"

namespace handful::ui {

/// A picture with its heat map over it. Wheel zooms at the pointer, dragging
/// pans, double click fits; + - 0 and the arrow keys do the same.
class ImageView : public QWidget {
  Q_OBJECT

 public:
  explicit ImageView(QWidget* parent = nullptr);

  /// A picture of the same size as before keeps zoom and place, so that two can be compared.
  void setPicture(const LoadedPicture& picture);
  /// Another picture is on its way: this one fades, so that nobody takes it for that.
  void expectPicture();
  void clear(const QString& message);
  void setHeatOpacity(double opacity);  ///< 0..1
  void zoomToFit();
  void zoomToActualSize();
  [[nodiscard]] double scale() const;  ///< screen pixels per pixel of the picture

  [[nodiscard]] QSize sizeHint() const override { return {640, 480}; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

  /// For what else is to be seen on the picture; nothing by itself.
  /// @param area where the picture lies on the widget
  virtual void paintOver(QPainter& /*painter*/, const QRectF& /*area*/) const {}
  [[nodiscard]] QRectF target() const;  ///< where the picture lies on the widget
  [[nodiscard]] bool showsPicture() const { return !picture_.picture.isNull() && !isExpecting_; }
  void pan(QPointF by);

 private:
  [[nodiscard]] double fitScale() const;
  void zoomAt(QPointF place, double factor);
  void paintPicture(QPainter& painter, const QRectF& area) const;
  void paintHeat(QPainter& painter, const QRectF& area) const;

  LoadedPicture picture_;
  QString message_;
  bool isExpecting_ = false;
  double heatOpacity_ = 0.7;
  double zoom_ = 1.0;         ///< relative to fitting
  QPointF centre_{0.5, 0.5};  ///< of the widget, in units of the picture
  QPointF dragFrom_;
  bool isDragging_ = false;
};

}  // namespace handful::ui
