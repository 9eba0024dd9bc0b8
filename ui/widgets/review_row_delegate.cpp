#include "ui/widgets/review_row_delegate.h"

#include <QImage>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/models/review_list_model.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label_shape.h"
#include "ui/words.h"

namespace handful::ui {
namespace {

constexpr int kRowPx = 64;
constexpr int kPicturePx = 64;
constexpr int kScorePx = 76;
constexpr int kShapePx = 11;

// The strip shows scores from a tenth of the threshold to ten times it.
constexpr double kStripDecades = 1.0;

void paintBackground(QPainter& painter, const QStyleOptionViewItem& option) {
  const bool isSelected = option.state.testFlag(QStyle::State_Selected);
  const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
  if (isSelected || isHovered) {
    painter.fillRect(option.rect, isSelected ? tokens().selection : tokens().hover);
  }
  painter.setPen(tokens().border);
  painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
  if (isSelected) {
    painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                     tokens().accent);
  }
}

void paintPicture(QPainter& painter, const QRect& area, const QModelIndex& index) {
  painter.fillRect(area, tokens().picture);
  const auto image = index.data(Qt::DecorationRole).value<QImage>();
  if (image.isNull()) return;
  QRect target({}, image.size().scaled(area.size(), Qt::KeepAspectRatio));
  target.moveCenter(area.center());
  painter.drawImage(target, image);
}

void paintLabel(QPainter& painter, const QRect& line, const QModelIndex& index) {
  const auto label = static_cast<project::Label>(index.data(ReviewListModel::LabelRole).toInt());
  paintLabelShape(painter, {line.left() + kShapePx / 2.0, line.center().y() + 0.5}, kShapePx,
                  label);
  painter.setPen(tokens().secondary);
  const int verdict = index.data(ReviewListModel::VerdictRole).toInt();
  QString text = Words::of(label);
  if (verdict != 0) {
    //: %1 the user's label, %2 what the inspection says
    text = ReviewRowDelegate::tr("%1, said %2")
               .arg(text, Words::of(static_cast<runtime::Verdict>(verdict)));
  }
  painter.drawText(line.adjusted(kShapePx + 6, 0, 0, 0), Qt::AlignVCenter, text);
}

void paintStrip(QPainter& painter, const QRect& area, const QModelIndex& index) {
  const int y = area.center().y();
  painter.setPen(QPen(tokens().border, 2));
  painter.drawLine(area.left(), y, area.right(), y);
  painter.setPen(QPen(tokens().secondary, 1.5));
  painter.drawLine(area.center().x(), y - 5, area.center().x(), y + 5);
  const double position = index.data(ReviewListModel::PositionRole).toDouble();
  if (position <= 0.0) return;
  const double share = std::clamp(0.5 + std::log10(position) / (2 * kStripDecades), 0.0, 1.0);
  const auto label = static_cast<project::Label>(index.data(ReviewListModel::LabelRole).toInt());
  paintLabelShape(painter, {area.left() + share * area.width(), y + 0.5}, kShapePx, label);
}

void paintScore(QPainter& painter, const QRect& area, const QModelIndex& index) {
  const double score = index.data(ReviewListModel::ScoreRole).toDouble();
  QFont strong = painter.font();
  strong.setWeight(QFont::DemiBold);
  const QFont plain = painter.font();
  painter.setFont(strong);
  painter.setPen(tokens().text);
  const QRect upper(area.left(), area.top() + 12, area.width(), 20);
  painter.drawText(upper, Qt::AlignRight | Qt::AlignVCenter,
                   score < 0.0 ? QStringLiteral("–") : Words::score(score));
  painter.setFont(plain);
  if (score >= 0.0) paintStrip(painter, area.adjusted(8, 34, -2, -10), index);
}

}  // namespace

void ReviewRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const {
  painter->save();
  painter->setRenderHint(QPainter::SmoothPixmapTransform);
  paintBackground(*painter, option);
  painter->setRenderHint(QPainter::Antialiasing);
  const QRect inner = option.rect.adjusted(spacing::kSmall, 6, -spacing::kSmall, -7);
  const QRect picture(inner.left(), inner.top(), kPicturePx, inner.height());
  paintPicture(*painter, picture, index);

  const QRect text(picture.right() + spacing::kSmall, inner.top(),
                   inner.width() - kPicturePx - kScorePx - spacing::kSmall, inner.height());
  const QRect first(text.left(), text.top() + 5, text.width(), 20);
  painter->setFont(option.font);
  painter->setPen(tokens().text);
  painter->drawText(first, Qt::AlignVCenter,
                    QFontMetrics(option.font)
                        .elidedText(index.data().toString(), Qt::ElideMiddle, first.width()));
  QFont small = option.font;
  small.setPixelSize(type::kCaptionPx);
  painter->setFont(small);
  paintLabel(*painter, first.translated(0, 21), index);
  painter->setFont(option.font);
  paintScore(*painter,
             QRect(inner.right() - kScorePx, inner.top() - 6, kScorePx, inner.height() + 12),
             index);
  painter->restore();
}

QSize ReviewRowDelegate::sizeHint(const QStyleOptionViewItem& /*option*/,
                                  const QModelIndex& /*index*/) const {
  return {240, kRowPx};
}

}  // namespace handful::ui
