#pragma once

#include <QImage>
#include <QPainterPath>
#include <opencv2/core.hpp>
#include <optional>

#include "core/project/project.h"
#include "ui/widgets/image_view.h"
#include "ui/widgets/region_shape.h"

namespace handful::ui {

/// What the left mouse button does on the image.
enum class RegionTool {
  Adjust = 1,  ///< drags handles; anywhere else moves the image
  Rectangle,
  Polygon,
  IgnoreBrush,
  IgnorePolygon,
  Eraser,  ///< takes out what is ignored
};

/// An image on which the region of interest is drawn, and what is ignored in it. Says what was
/// drawn and draws what it is given; it decides nothing.
///
/// With a tool for drawing the arrow keys move a cross, space sets a point where it is, Return
/// closes a polygon, Backspace takes its last corner back, Escape forgets it. The right mouse
/// button moves the image.
class RegionView final : public ImageView {
  Q_OBJECT

 public:
  explicit RegionView(QWidget* parent = nullptr);

  /// @param reference size that the region is in pixels of; empty = there is none yet, and
  ///                  nothing can be drawn
  void setRegion(const project::RegionSettings& region, cv::Size reference);
  void setTool(RegionTool tool);
  void setBrush(int diameter);  ///< pixels of the reference

  [[nodiscard]] RegionTool tool() const noexcept { return tool_; }
  /// Where a pixel of the reference lies on the widget, between its edges.
  [[nodiscard]] QPointF toWidget(QPointF inReference) const;

 Q_SIGNALS:
  /// @param corners empty = the whole image
  void regionDrawn(const handful::ui::Corners& corners);
  void polygonIgnored(const handful::ui::Corners& corners);
  /// @param isIgnored false: is looked at again
  void stroked(const handful::ui::Corners& path, int diameter, bool isIgnored);
  /// Something was drawn that is too small for a region.
  void tooSmall();

 protected:
  void paintOver(QPainter& painter, const QRectF& area) const override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void leaveEvent(QEvent* event) override;

 private:
  [[nodiscard]] bool canDraw() const { return showsPicture() && reference_.area() > 0; }
  [[nodiscard]] bool isBrush() const;
  [[nodiscard]] bool isPolygonTool() const;
  [[nodiscard]] Corners outline() const;  ///< with corners for the whole image, too
  [[nodiscard]] QPointF toReference(QPointF onWidget) const;
  [[nodiscard]] cv::Point pixelAt(QPointF onWidget) const;
  [[nodiscard]] std::optional<std::size_t> handleAt(QPointF onWidget) const;

  void startAt(cv::Point pixel);
  void goOnAt(cv::Point pixel);
  void finishAt(cv::Point pixel);
  void addCorner(cv::Point pixel);
  void closePolygon();
  void drawRegion(const Corners& corners);
  void forgetDrawing();
  bool moveCross(int key, Qt::KeyboardModifiers modifiers);
  void setPointAtCross();
  void showCursor(QPointF onWidget);

  void paintMask();
  void paintIgnored(QPainter& painter, const QRectF& area) const;
  void paintOutline(QPainter& painter) const;
  void paintHandles(QPainter& painter) const;
  void paintDrawing(QPainter& painter) const;
  void paintBrush(QPainter& painter) const;
  [[nodiscard]] QPainterPath pathOf(const Corners& corners, bool isClosed) const;

  project::RegionSettings region_;
  cv::Size reference_;
  QImage ignored_;  ///< the mask, to be painted
  RegionTool tool_ = RegionTool::Adjust;
  int brush_ = 40;

  Corners drawing_;  ///< stroke, polygon or the two ends of a rectangle, so far
  bool isDrawing_ = false;
  std::optional<std::size_t> handle_;  ///< that is being dragged
  Corners dragged_;                    ///< the outline meanwhile
  std::optional<QPointF> pointer_;     ///< on the widget
  std::optional<cv::Point> cross_;     ///< of the keyboard, reference pixels
  std::optional<QPointF> panFrom_;
};

}  // namespace handful::ui
