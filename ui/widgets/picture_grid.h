#pragma once

#include <QImage>
#include <QPainterPath>
#include <QString>
#include <QWidget>
#include <vector>

namespace handful::ui {

/// Small pictures side by side, as large as they fit, each with a word below it.
class PictureGrid final : public QWidget {
  Q_OBJECT

 public:
  struct Tile {
    QImage picture;
    QString caption;       ///< may be empty
    QPainterPath outline;  ///< in units of the picture, 0..1; may be empty
    bool isOff = false;    ///< faded and crossed out
  };

  explicit PictureGrid(QWidget* parent = nullptr);

  /// @param waiting what is written while there are no tiles
  void setWaitingText(const QString& waiting);
  void setTiles(std::vector<Tile> tiles);
  void setLeastTilePx(int sidePx);
  /// All in one row, no higher than their width asks for.
  void setSingleRow();

  [[nodiscard]] const std::vector<Tile>& tiles() const noexcept { return tiles_; }
  /// Where the picture of a tile is painted, in pixels of the widget.
  [[nodiscard]] QRectF pictureArea(std::size_t tile) const;

  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] bool hasHeightForWidth() const override { return isSingleRow_; }
  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
  bool event(QEvent* event) override;

 private:
  struct Layout {
    int columns = 1;
    QSizeF picture;
    double captionPx = 0.0;
  };

  [[nodiscard]] Layout layOut() const;
  [[nodiscard]] bool hasCaptions() const;
  void paintTile(QPainter& painter, std::size_t index) const;

  std::vector<Tile> tiles_;
  QString waiting_;
  int leastPx_ = 72;
  bool isSingleRow_ = false;
};

}  // namespace handful::ui
