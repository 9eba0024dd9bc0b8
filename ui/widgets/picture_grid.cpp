#include "ui/widgets/picture_grid.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/theme/theme.h"

namespace handful::ui {
namespace {

constexpr double kGapPx = 8.0;
constexpr int kCaptionLinePx = 18;
constexpr double kOffOpacity = 0.25;

}  // namespace

PictureGrid::PictureGrid(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PictureGrid::setWaitingText(const QString& waiting) {
  waiting_ = waiting;
  update();
}

void PictureGrid::setTiles(std::vector<Tile> tiles) {
  tiles_ = std::move(tiles);
  QStringList words;
  for (const Tile& tile : tiles_) {
    if (!tile.caption.isEmpty()) words << tile.caption;
  }
  setAccessibleDescription(words.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

void PictureGrid::setLeastTilePx(int sidePx) {
  leastPx_ = sidePx;
  updateGeometry();
}

void PictureGrid::setSingleRow() {
  isSingleRow_ = true;
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
}

int PictureGrid::heightForWidth(int width) const {
  const auto count = static_cast<int>(tiles_.size());
  if (count == 0 || tiles_.front().picture.isNull()) return leastPx_ + kCaptionLinePx;
  const QSizeF picture = tiles_.front().picture.size();
  const double cell = (width - kGapPx * (count - 1)) / count;
  return static_cast<int>(std::ceil(cell * picture.height() / picture.width())) + kCaptionLinePx;
}

bool PictureGrid::hasCaptions() const {
  return std::any_of(tiles_.begin(), tiles_.end(),
                     [](const Tile& tile) { return !tile.caption.isEmpty(); });
}

/// The number of columns that lets the pictures be largest.
PictureGrid::Layout PictureGrid::layOut() const {
  Layout best;
  const auto count = static_cast<int>(tiles_.size());
  if (count == 0) return best;
  const QSizeF picture = tiles_.front().picture.size();
  if (picture.isEmpty()) return best;
  const double caption = hasCaptions() ? kCaptionLinePx : 0.0;
  double bestScale = 0.0;
  for (int columns = isSingleRow_ ? count : 1; columns <= count; ++columns) {
    const int rows = (count + columns - 1) / columns;
    const double cellWidth = (width() - kGapPx * (columns - 1)) / columns;
    const double cellHeight = (height() - kGapPx * (rows - 1)) / rows - caption;
    const double scale = std::min(cellWidth / picture.width(), cellHeight / picture.height());
    if (scale <= bestScale) continue;
    bestScale = scale;
    best = {columns, picture * scale, caption};
  }
  return best;
}

QRectF PictureGrid::pictureArea(std::size_t tile) const {
  const Layout layout = layOut();
  const auto index = static_cast<int>(tile);
  const double x = (index % layout.columns) * (layout.picture.width() + kGapPx);
  const int row = index / layout.columns;
  return {{x, row * (layout.picture.height() + layout.captionPx + kGapPx)}, layout.picture};
}

void PictureGrid::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
  QFont small = font();
  small.setPixelSize(type::kCaptionPx);
  painter.setFont(small);
  if (tiles_.empty()) {
    painter.setPen(tokens().secondary);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, waiting_);
    return;
  }
  for (std::size_t i = 0; i < tiles_.size(); ++i) paintTile(painter, i);
}

void PictureGrid::paintTile(QPainter& painter, std::size_t index) const {
  const Tile& tile = tiles_[index];
  const Tokens& t = tokens();
  const QRectF area = pictureArea(index);
  painter.fillRect(area, t.picture);
  painter.setOpacity(tile.isOff ? kOffOpacity : 1.0);
  painter.drawImage(area, tile.picture);
  if (!tile.outline.isEmpty()) {
    const QTransform toArea =
        QTransform::fromTranslate(area.x(), area.y()).scale(area.width(), area.height());
    const QPainterPath outline = toArea.map(tile.outline);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.contourEdge, 3.0));
    painter.drawPath(outline);
    painter.setPen(QPen(t.contour, 1.2));
    painter.drawPath(outline);
  }
  painter.setOpacity(1.0);
  if (tile.isOff) {
    painter.setPen(QPen(t.secondary, 2.0));
    painter.drawLine(area.topLeft(), area.bottomRight());
  }
  if (tile.caption.isEmpty()) return;
  painter.setPen(tile.isOff ? t.disabled : t.secondary);
  const QRectF text(area.left(), area.bottom(), area.width(), kCaptionLinePx);
  painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                   painter.fontMetrics().elidedText(tile.caption, Qt::ElideRight,
                                                    static_cast<int>(std::floor(text.width()))));
}

bool PictureGrid::event(QEvent* event) {
  if (event->type() != QEvent::ToolTip) return QWidget::event(event);
  const auto* help = static_cast<QHelpEvent*>(event);
  QString text;
  for (std::size_t i = 0; i < tiles_.size(); ++i) {
    if (pictureArea(i).adjusted(0, 0, 0, kCaptionLinePx).contains(help->pos())) {
      text = tiles_[i].caption;
    }
  }
  QToolTip::showText(help->globalPos(), text, this);
  return true;
}

QSize PictureGrid::sizeHint() const { return {8 * leastPx_, 2 * leastPx_}; }

QSize PictureGrid::minimumSizeHint() const { return {3 * leastPx_, leastPx_ + kCaptionLinePx}; }

}  // namespace handful::ui
