#pragma once

#include <QFont>
#include <QPainter>
#include <QString>
#include <functional>
#include <vector>

namespace handful::ui {

/// Sheets of A4 that are filled from top to bottom, and painted once it is known how many there
/// are. Distances are device pixels of kDotsPerInch; pt() makes them from points.
class PdfPages final {
 public:
  static constexpr int kDotsPerInch = 1200;
  /// Paints at (left(), @p top).
  using Item = std::function<void(QPainter& painter, double top)>;

  [[nodiscard]] static constexpr double pt(double points) { return points * kDotsPerInch / 72.0; }

  PdfPages();

  [[nodiscard]] double left() const { return area_.left(); }
  [[nodiscard]] double width() const { return area_.width(); }
  [[nodiscard]] double fullHeight() const { return area_.height(); }
  [[nodiscard]] double room() const { return area_.bottom() - y_; }

  /// Begins a new sheet unless @p height fits on this one; nothing happens on an empty sheet.
  void keepTogether(double height);
  /// The item comes whole, on this sheet or the next.
  void add(double height, Item item);
  void addSpace(double height);  ///< not at the top of a sheet

  /// What stands above and below on every sheet.
  struct Frame {
    QString title;   ///< PDF's own, and above
    QString above;   ///< to the right
    QString below;   ///< to the left
    QString number;  ///< "Page %1 of %2"
    QFont font;
  };
  [[nodiscard]] QByteArray pdf(const Frame& frame) const;

 private:
  struct Placed {
    double top = 0.0;
    Item item;
  };
  void paintFrame(QPainter& painter, const Frame& frame, int page) const;

  QRectF area_;
  double y_;
  std::vector<std::vector<Placed>> pages_;
};

}  // namespace handful::ui
