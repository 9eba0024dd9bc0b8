#pragma once

#include <QChartView>
#include <QGridLayout>
#include <QLabel>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>
#include <QWidget>
#include <vector>

#include "ui/charts/chart_shape.h"
#include "ui/theme/tokens.h"

class QCategoryAxis;

namespace handful::ui {

/// Numbers that change from step to step, in several training runs one after the other:
/// one line for each number, broken where a run ends, and its newest value beside its name.
class RunChart final : public QWidget {
  Q_OBJECT

 public:
  struct Line {
    QString name;
    QColor Tokens::*colour = nullptr;
    ChartShape shape = ChartShape::Circle;
    Qt::PenStyle pen = Qt::SolidLine;
    double widthPx = 1.6;
    bool isOnRight = false;  ///< has the axis on the right
    int digits = 2;          ///< behind the point, of the value beside the name
  };

  /// @param leftTitle,rightTitle of the axes; without a right title there is one axis
  RunChart(const QString& heading, const QString& leftTitle, const QString& rightTitle,
           QWidget* parent);

  /// @return its number
  int addLine(const Line& line);
  void removeLines();
  void clearPoints();  ///< the lines stay
  /// Room for as many runs; the last one is called @p lastName.
  void setRuns(int count, const QString& lastName);

  /// @param run 0..runs-1
  /// @param points x: 0..1, how far the run is
  void append(int line, int run, const QList<QPointF>& points);
  /// After append(): what is drawn fits the axes.
  void fitAxes();

  [[nodiscard]] int lineCount() const { return static_cast<int>(lines_.size()); }
  [[nodiscard]] QList<QPointF> pointsOf(int line, int run) const;
  [[nodiscard]] QStringList summary() const;  ///< "name: newest value"

 private:
  struct Drawn {
    Line line;
    std::vector<QLineSeries*> runs;
    QScatterSeries* newest = nullptr;  ///< the shape at the end of each run
    QLabel* key = nullptr;
    QLabel* name = nullptr;
    QLabel* value = nullptr;
    double last = 0.0;
  };

  [[nodiscard]] QValueAxis* makeValueAxis(const QString& title, Qt::Alignment side);
  [[nodiscard]] QLineSeries* lineOf(Drawn& drawn, int run);
  void attach(QXYSeries* series, const Drawn& drawn);
  void fit(QValueAxis* axis, bool isRight);
  void paintAll();

  QChartView* view_;
  QChart* chart_;
  QCategoryAxis* runs_;
  QValueAxis* left_;
  QValueAxis* right_ = nullptr;
  QGridLayout* keys_;
  std::vector<Drawn> lines_;
};

}  // namespace handful::ui
