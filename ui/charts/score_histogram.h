#pragma once

#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/project/labels.h"
#include "ui/charts/score_axis.h"

namespace handful::ui {

struct ScoreSample {
  double score = 0.0;
  project::Label label = project::Label::Unlabelled;
  QString name;
};

/// Where the scores lie, one lane for each label, and the line where OK ends.
///
/// Up to 30 pictures of a label are shown each as its shape; more become bars
/// with a rug under them. The line is dragged, or moved with the arrow keys
/// (Shift: coarse).
class ScoreHistogram final : public QWidget {
  Q_OBJECT

 public:
  static constexpr int kFewestForBars = 30;

  explicit ScoreHistogram(QWidget* parent = nullptr);

  void setSamples(std::vector<ScoreSample> samples);
  void setThreshold(double value);
  void setRecommended(std::optional<double> value);  ///< a mark on the axis
  void setEditable(bool isEditable);

  [[nodiscard]] double threshold() const noexcept { return threshold_; }
  [[nodiscard]] const ScoreAxis& axis() const noexcept { return axis_; }
  [[nodiscard]] double xOf(double score) const;  ///< in pixels of the widget
  [[nodiscard]] bool showsBars(project::Label label) const;
  [[nodiscard]] QString asCsv() const;

  [[nodiscard]] QSize sizeHint() const override { return {640, 320}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {320, 200}; }

 Q_SIGNALS:
  void thresholdMoving(double value);    ///< while it is dragged
  void thresholdReleased(double value);  ///< the user has decided
  void sampleActivated(const QString& name);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Lane {
    project::Label label{};
    QRectF area;
    std::vector<std::size_t> samples;
  };
  struct Dot {
    QPointF centre;
    std::size_t sample = 0;
  };
  struct Bar {
    QRectF area;
    project::Label label{};
    int count = 0;
    double low = 0.0;
    double high = 0.0;
  };

  [[nodiscard]] QRectF plotArea() const;
  void updateAxis();
  void layOut();
  void layOutDots(const Lane& lane);
  void layOutBars(const Lane& lane);
  void paintLanes(QPainter& painter) const;
  void paintLaneTitle(QPainter& painter, const Lane& lane) const;
  void paintAxis(QPainter& painter) const;
  void paintThreshold(QPainter& painter) const;
  void moveTo(double value);
  void moveBySteps(int steps);
  void release();
  [[nodiscard]] QString tipAt(QPointF place) const;
  [[nodiscard]] const Dot* dotAt(QPointF place) const;
  void describe();

  std::vector<ScoreSample> samples_;
  double threshold_ = 0.0;
  std::optional<double> recommended_;
  bool isEditable_ = false;
  bool isDragging_ = false;
  bool isMoved_ = false;  ///< and not released yet
  ScoreAxis axis_;
  std::vector<Lane> lanes_;
  std::vector<Dot> dots_;
  std::vector<Bar> bars_;
  double dotPx_ = 12.0;
  QTimer settle_;  ///< after the last arrow key
};

}  // namespace handful::ui
