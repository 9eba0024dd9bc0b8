#pragma once

#include <QColor>
#include <QList>
#include <QPixmap>
#include <QPointF>
#include <QString>
#include <QWidget>
#include <vector>

#include "core/project/labels.h"
#include "core/report/score_axis.h"
#include "core/runtime/verdict.h"
#include "ui/theme/tokens.h"

namespace handful::ui {

struct PlotAxis {
  QString title;
  report::ScoreAxis scale;
  bool isRate = false;  ///< 0..1, written in per cent
};

/// A curve in the units of the axes, with the band in which it may lie.
struct PlotCurve {
  QString name;
  QString key;  ///< its name in a CSV, the same in every language
  QColor Tokens::*colour = &Tokens::text;
  Qt::PenStyle pen = Qt::SolidLine;
  QList<QPointF> points;
  QList<QPointF> low = {};  ///< edges of the band; empty: none is drawn
  QList<QPointF> high = {};
};

/// A picture among many: its label's shape, with a ring where it matters.
struct PlotPoint {
  QPointF at;
  project::Label label{};
  QString text;  ///< what the pointer is told
  QString path;  ///< as in project::ImageEntry
  bool isMarked = false;
};

/// Where a line of the inspection cuts the plot.
struct PlotLine {
  Qt::Orientation orientation = Qt::Vertical;
  double value = 0.0;
  runtime::Verdict line = runtime::Verdict::Ng;  ///< Review or Ng
};

/// Where the lines of the inspection are on the curves.
struct PlotPlace {
  QPointF at;
  runtime::Verdict line = runtime::Verdict::Ng;
};

/// Curves and points over two axes; a sentence where there is nothing to show. What does not
/// move is painted once, however many points there are.
class Plot final : public QWidget {
  Q_OBJECT

 public:
  explicit Plot(QWidget* parent = nullptr);

  void setAxes(const PlotAxis& x, const PlotAxis& y);
  void setCurves(std::vector<PlotCurve> curves);
  void setPoints(std::vector<PlotPoint> points);
  /// What moves: lines and places.
  void setMarks(std::vector<PlotLine> lines, std::vector<PlotPlace> places = {});
  /// Shown instead of the plot; empty: the plot is shown.
  void setEmptyText(const QString& text);

  [[nodiscard]] bool isEmpty() const { return !emptyText_.isEmpty(); }
  [[nodiscard]] const QString& emptyText() const { return emptyText_; }
  [[nodiscard]] const std::vector<PlotCurve>& curves() const { return curves_; }
  [[nodiscard]] const std::vector<PlotPlace>& places() const { return places_; }
  [[nodiscard]] QPointF pixelOf(QPointF at) const;  ///< of the widget
  /// curve,x,y of every curve by its key, then of every point image,label,x,y. The same in every
  /// language, full precision.
  [[nodiscard]] QString asCsv() const;

  [[nodiscard]] QSize sizeHint() const override { return {640, 320}; }
  [[nodiscard]] QSize minimumSizeHint() const override { return {320, 200}; }

 Q_SIGNALS:
  void pointActivated(const QString& path);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  bool event(QEvent* event) override;

 private:
  /// The name of a curve, where it stands.
  struct Key {
    QPointF at;
    QString name;
    QColor Tokens::*colour = nullptr;
    Qt::PenStyle pen = Qt::SolidLine;
  };

  [[nodiscard]] QRectF area() const;
  [[nodiscard]] QPixmap paintedPlot() const;
  void paintAxes(QPainter& painter) const;
  void layKeys();
  void paintKeys(QPainter& painter) const;
  void paintCurve(QPainter& painter, const PlotCurve& curve) const;
  void paintMarks(QPainter& painter) const;
  [[nodiscard]] const PlotPoint* pointAt(QPointF place) const;
  void repaintAll();

  PlotAxis x_;
  PlotAxis y_;
  std::vector<PlotCurve> curves_;
  std::vector<PlotPoint> points_;
  std::vector<PlotLine> lines_;
  std::vector<PlotPlace> places_;
  QString emptyText_;
  std::vector<Key> keys_;
  double topPx_ = 0.0;  ///< room for the keys
  mutable QPixmap painted_;
};

}  // namespace handful::ui
