#pragma once

#include <QPixmap>
#include <QTimer>
#include <QWidget>
#include <optional>
#include <vector>

#include "core/project/labels.h"
#include "core/report/score_axis.h"
#include "core/runtime/verdict.h"
#include "ui/lines.h"

namespace handful::ui {

struct ScoreSample {
  double score = 0.0;
  project::Label label = project::Label::Unlabelled;
  QString name;
  QString path = {};  ///< as in project::ImageEntry
};

/// What is written under a line: how many pictures lie on its wrong side, with an error bar.
struct LineNote {
  project::Label label{};
  QString text;
  double rate = 0.0;  ///< 0..1; low <= rate <= high
  double low = 0.0;
  double high = 1.0;
};

/// Where the scores lie, one lane for each label, and the lines where review and NG begin.
///
/// Fewer than report::kFewestForBars pictures of a label are shown each as its shape, others as
/// bars with a rug under them. A line is dragged by its flag or itself, or moved with the arrow
/// keys (Shift: coarse, Tab: the other line). Lines never cross; while there is no review
/// band, both move with the NG line.
class ScoreHistogram final : public QWidget {
  Q_OBJECT

 public:
  explicit ScoreHistogram(QWidget* parent = nullptr);

  void setSamples(std::vector<ScoreSample> samples);
  void setLines(const Lines& lines);
  void setRecommended(std::optional<double> value);  ///< a mark on the axis
  void setNotes(std::vector<LineNote> review, std::vector<LineNote> ng);
  void setEditable(bool isEditable);

  [[nodiscard]] const Lines& lines() const noexcept { return lines_; }
  /// The line that the keys move.
  [[nodiscard]] runtime::Verdict activeLine() const noexcept { return active_; }
  [[nodiscard]] QRectF flagOf(runtime::Verdict line) const;  ///< where to take hold of it
  [[nodiscard]] const report::ScoreAxis& axis() const noexcept { return axis_; }
  [[nodiscard]] double xOf(double score) const;  ///< in pixels of the widget
  [[nodiscard]] bool showsBars(project::Label label) const;
  [[nodiscard]] QString asCsv() const;

  [[nodiscard]] QSize sizeHint() const override { return {640, 320}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {320, 200}; }

 Q_SIGNALS:
  void linesMoving(const handful::ui::Lines& lines);    ///< while one is dragged
  void linesReleased(const handful::ui::Lines& lines);  ///< the user has decided
  void sampleActivated(const QString& path);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void changeEvent(QEvent* event) override;
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
  /// The left edges of two boxes, one left of x = @p left and one right of x = @p right:
  /// inside the widget, and beside each other.
  struct Pair {
    double review = 0.0;
    double ng = 0.0;
  };
  [[nodiscard]] Pair placeBeside(double reviewWidth, double ngWidth) const;
  struct Flags {
    QString reviewText, ngText;
    QRectF review, ng;
  };
  [[nodiscard]] Flags flags() const;

  [[nodiscard]] report::ScoreAxis axisOfAll() const;
  void updateAxis();
  void layOut();
  [[nodiscard]] QPixmap paintedScores() const;
  void layOutDots(const Lane& lane);
  void layOutBars(const Lane& lane);
  void paintLanes(QPainter& painter) const;
  void paintLaneTitle(QPainter& painter, const Lane& lane) const;
  void paintAxis(QPainter& painter) const;
  void paintLines(QPainter& painter) const;
  void paintFlag(QPainter& painter, const QRectF& area, const QString& text,
                 runtime::Verdict line) const;
  void paintNotes(QPainter& painter) const;
  [[nodiscard]] double noteWidth(const std::vector<LineNote>& notes) const;
  void paintNoteBlock(QPainter& painter, QRectF area, const std::vector<LineNote>& notes) const;
  [[nodiscard]] std::optional<runtime::Verdict> lineAt(QPointF place) const;
  void activate(runtime::Verdict line);
  void hold(runtime::Verdict line);
  void moveTo(double value);
  void moveBySteps(int steps);
  void release();
  [[nodiscard]] double valueAt(double x) const;
  [[nodiscard]] QString tipAt(QPointF place) const;
  [[nodiscard]] const Dot* dotAt(QPointF place) const;
  void describe();

  std::vector<ScoreSample> samples_;
  Lines lines_;
  std::vector<LineNote> reviewNotes_;
  std::vector<LineNote> ngNotes_;
  std::optional<double> recommended_;
  bool isEditable_ = false;
  runtime::Verdict active_ = runtime::Verdict::Ng;  ///< Review or Ng
  bool isDragging_ = false;
  double grabbedPx_ = 0.0;   ///< from the pointer to the line that it holds
  bool isMoved_ = false;     ///< and not released yet
  bool movesBoth_ = false;   ///< there was no review band when the movement began
  mutable QPixmap painted_;  ///< the scores: a moving line repaints none of them
  report::ScoreAxis axis_;
  std::vector<Lane> lanes_;
  std::vector<Dot> dots_;
  std::vector<Bar> bars_;
  double dotPx_ = 12.0;
  QTimer settle_;  ///< after the last arrow key
};

}  // namespace handful::ui
