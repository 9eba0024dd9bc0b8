#include "ui/widgets/image_tile_delegate.h"

#include <QImage>
#include <QPainter>

#include "ui/models/image_list_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label_shape.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kGapPx = 4;
constexpr int kFramePx = 6;
constexpr int kCaptionHeightPx = 40;
constexpr int kShapePx = 12;
constexpr int kBadgePx = 16;

void paintFrame(QPainter& painter, const QRect& tile, const QStyleOptionViewItem& option) {
  const bool isSelected = option.state.testFlag(QStyle::State_Selected);
  const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
  painter.setPen(isSelected ? QPen(tokens().accent, 2) : QPen(tokens().border, 1));
  painter.setBrush(isSelected ? tokens().selection : isHovered ? tokens().hover : tokens().surface);
  painter.drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), kRadiusPx, kRadiusPx);
}

void paintThumbnail(QPainter& painter, const QRect& area, const QModelIndex& index) {
  painter.fillRect(area, tokens().picture);
  const auto image = index.data(Qt::DecorationRole).value<QImage>();
  if (image.isNull()) {
    const QString error = index.data(ImageListModel::ErrorRole).toString();
    if (error.isEmpty()) return;
    painter.setPen(tokens().attention);
    painter.drawText(area.adjusted(4, 4, -4, -4), Qt::AlignCenter | Qt::TextWordWrap,
                     ImageTileDelegate::tr("cannot be read"));
    return;
  }
  const QSize size = image.size().scaled(area.size(), Qt::KeepAspectRatio);
  QRect target({}, size);
  target.moveCenter(area.center());
  painter.drawImage(target, image);
}

void paintBadge(QPainter& painter, const QRect& area, const QModelIndex& index) {
  const bool hasWarning = !index.data(ImageListModel::WarningsRole).toStringList().isEmpty() ||
                          !index.data(ImageListModel::ErrorRole).toString().isEmpty();
  if (!hasWarning) return;
  const QRect badge(area.right() - kBadgePx - 6, area.top() + 4, kBadgePx + 4, kBadgePx + 4);
  painter.setPen(Qt::NoPen);
  painter.setBrush(tokens().notice);
  painter.drawRoundedRect(badge, 4, 4);
  painter.drawPixmap(badge.topLeft() + QPoint(2, 2),
                     iconPixmap(QStringLiteral("warning"), tokens().attention, kBadgePx,
                                painter.device()->devicePixelRatioF()));
}

void paintCaption(QPainter& painter, const QRect& area, const QModelIndex& index) {
  const auto label = static_cast<project::Label>(index.data(ImageListModel::LabelRole).toInt());
  const int lineHeight = area.height() / 2;
  const QRect first(area.left(), area.top(), area.width(), lineHeight);
  paintLabelShape(painter, {first.left() + kShapePx / 2.0 + 1, first.center().y() + 0.5}, kShapePx,
                  label);
  QFont strong = painter.font();
  strong.setWeight(QFont::DemiBold);
  const QFont plain = painter.font();
  painter.setFont(strong);
  painter.setPen(tokens().text);
  painter.drawText(first.adjusted(kShapePx + 8, 0, 0, 0), Qt::AlignVCenter, Words::of(label));
  QFont small = plain;
  small.setPixelSize(type::kCaptionPx);
  painter.setFont(small);
  painter.setPen(tokens().secondary);
  const QRect second = first.translated(0, lineHeight);
  painter.drawText(
      second, Qt::AlignVCenter,
      QFontMetrics(small).elidedText(index.data().toString(), Qt::ElideMiddle, second.width()));
  painter.setFont(plain);
}

}  // namespace

void ImageTileDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
  painter->save();
  painter->setFont(option.font);
  painter->setRenderHint(QPainter::Antialiasing);
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  const QRect tile = option.rect.adjusted(kGapPx, kGapPx, -kGapPx, -kGapPx);
  paintFrame(*painter, tile, option);
  const QRect inner = tile.adjusted(kFramePx, kFramePx, -kFramePx, -kFramePx);
  const QRect picture = inner.adjusted(0, 0, 0, -kCaptionHeightPx);
  paintThumbnail(*painter, picture, index);
  paintBadge(*painter, picture, index);
  paintCaption(
      *painter,
      QRect(inner.left() + 2, picture.bottom() + 3, inner.width() - 4, kCaptionHeightPx - 2),
      index);
  painter->restore();
}

QSize ImageTileDelegate::sizeHint(const QStyleOptionViewItem& /*option*/,
                                  const QModelIndex& /*index*/) const {
  return tileSize_;
}

}  // namespace handful::ui
