#include "ui/widgets/heat_legend.h"

#include <QFont>
#include <QPainter>
#include <opencv2/core.hpp>

#include "core/localize/heat_map.h"
#include "ui/models/pixels.h"
#include "ui/theme/theme.h"

namespace handful::ui {
namespace {

constexpr int kBarWidthPx = 130;
constexpr int kBarHeightPx = 12;
constexpr int kHeightPx = 36;

/// The very colours of the heat maps, from the function that makes those.
QImage rampImage() {
  cv::Mat ramp(1, kBarWidthPx, CV_32FC1);
  for (int x = 0; x < kBarWidthPx; ++x) {
    ramp.at<float>(0, x) = static_cast<float>(x) / (kBarWidthPx - 1);
  }
  return toQImage(localize::coloured(ramp));
}

}  // namespace

HeatLegend::HeatLegend(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setAccessibleName(
      tr("Colours of the heat map: from typical of good parts to the threshold; a "
         "yellow outline marks what lies above the threshold."));
  setToolTip(accessibleName());
}

QSize HeatLegend::sizeHint() const {
  const QFontMetrics metrics(font());
  return {kBarWidthPx + metrics.horizontalAdvance(tr("above the threshold")) + 64, kHeightPx};
}

void HeatLegend::paintEvent(QPaintEvent* /*event*/) {
  QPainter painter(this);
  QFont small = font();
  small.setPixelSize(type::kCaptionPx);
  painter.setFont(small);
  const QRect bar(0, 2, kBarWidthPx, kBarHeightPx);
  painter.fillRect(bar, tokens().picture);
  painter.drawImage(bar, rampImage());
  painter.setPen(tokens().border);
  painter.drawRect(bar);

  painter.setPen(tokens().secondary);
  const QRect captions(0, bar.bottom() + 3, kBarWidthPx, kHeightPx - bar.bottom() - 3);
  painter.drawText(captions, Qt::AlignLeft | Qt::AlignTop, tr("typical"));
  painter.drawText(captions, Qt::AlignRight | Qt::AlignTop, tr("threshold"));

  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF outline(bar.right() + 16.5, bar.top() + 0.5, 22, kBarHeightPx - 1);
  painter.setPen(QPen(tokens().contourEdge, 3.5));
  painter.drawRoundedRect(outline, 4, 4);
  painter.setPen(QPen(tokens().contour, 1.75));
  painter.drawRoundedRect(outline, 4, 4);
  painter.setPen(tokens().secondary);
  painter.drawText(QPointF(outline.right() + 8, bar.bottom() - 1), tr("above the threshold"));
}

}  // namespace handful::ui
