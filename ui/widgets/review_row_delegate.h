#pragma once

#include <QStyledItemDelegate>

namespace handful::ui {

/// A line of the review list: thumbnail, name, what it is and what the
/// inspection says, its score and where that lies against the threshold.
class ReviewRowDelegate final : public QStyledItemDelegate {
  Q_OBJECT

 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                               const QModelIndex& index) const override;
};

}  // namespace handful::ui
