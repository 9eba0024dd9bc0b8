#include "ui/report/pdf_pages.h"

#include <QBuffer>
#include <QFontMetricsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPdfWriter>

#include "core/base/error.h"
#include "ui/theme/tokens.h"

namespace handful::ui {
namespace {

constexpr double kSidePt = 45.0;
constexpr double kAbovePt = 62.0;
constexpr double kBelowPt = 56.0;
constexpr double kHeadPt = 34.0;  // baseline of the head, from the edge
constexpr double kFootPt = 30.0;  // of the foot, from the lower edge

QSizeF sheet() {
  const auto size = QPageSize(QPageSize::A4).sizePoints();
  return {PdfPages::pt(size.width()), PdfPages::pt(size.height())};
}

QRectF contentArea() {
  const QSizeF size = sheet();
  return {PdfPages::pt(kSidePt), PdfPages::pt(kAbovePt), size.width() - PdfPages::pt(2 * kSidePt),
          size.height() - PdfPages::pt(kAbovePt + kBelowPt)};
}

}  // namespace

PdfPages::PdfPages() : area_(contentArea()), y_(area_.top()), pages_(1) {}

void PdfPages::keepTogether(double height) {
  if (height <= room() || pages_.back().empty()) return;
  pages_.emplace_back();
  y_ = area_.top();
}

void PdfPages::add(double height, Item item) {
  keepTogether(height);
  pages_.back().push_back({y_, std::move(item)});
  y_ += height;
}

void PdfPages::addSpace(double height) {
  if (!pages_.back().empty()) y_ += height;
}

void PdfPages::paintFrame(QPainter& painter, const Frame& frame, int page) const {
  const Tokens& t = tokensOf(Scheme::Light);
  painter.setFont(frame.font);
  const QFontMetricsF metrics(frame.font, painter.device());
  const double head = pt(kHeadPt);
  const double foot = sheet().height() - pt(kFootPt);
  const auto right = [&](double baseline, const QString& text) {
    painter.drawText(QPointF(area_.right() - metrics.horizontalAdvance(text), baseline), text);
    return metrics.horizontalAdvance(text);
  };
  painter.setPen(t.secondary);
  const double taken = right(head, frame.above) + pt(12);
  painter.drawText(QPointF(area_.left(), head),
                   metrics.elidedText(frame.title, Qt::ElideMiddle, area_.width() - taken));
  painter.drawText(QPointF(area_.left(), foot), frame.below);
  right(foot, frame.number.arg(page + 1).arg(pages_.size()));
  painter.setPen(QPen(t.border, pt(0.6)));
  for (const double y : {head + pt(6), foot - pt(12)}) {
    painter.drawLine(QPointF(area_.left(), y), QPointF(area_.right(), y));
  }
}

QByteArray PdfPages::pdf(const Frame& frame) const {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setResolution(kDotsPerInch);
  writer.setPageLayout(
      QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(0, 0, 0, 0)));
  writer.setTitle(frame.title);
  writer.setCreator(QStringLiteral("Handful"));
  QPainter painter;
  if (!painter.begin(&writer)) {
    throw Error(ErrorCode::Internal, "The PDF could not be painted.");
  }
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  for (std::size_t page = 0; page < pages_.size(); ++page) {
    if (page > 0) writer.newPage();
    paintFrame(painter, frame, static_cast<int>(page));
    for (const Placed& placed : pages_[page]) {
      painter.save();
      placed.item(painter, placed.top);
      painter.restore();
    }
  }
  painter.end();
  return bytes;
}

}  // namespace handful::ui
