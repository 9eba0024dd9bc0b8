#pragma once

#include <QStyledItemDelegate>

namespace handful::ui {

/// A picture in the grid: the thumbnail, its label as shape and word, its name,
/// and a badge if something about it deserves a look.
class ImageTileDelegate final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  static constexpr QSize kLeastSize{156, 156};

  void setTileSize(QSize size) { tileSize_ = size; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override;

 private:
  QSize tileSize_ = kLeastSize;
};

}  // namespace handful::ui
