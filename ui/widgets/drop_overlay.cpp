#include "ui/widgets/drop_overlay.h"

#include <QPainter>

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/widgets/label_shape.h"

namespace handful::ui {
namespace {

constexpr int kShapePx = 36;

}  // namespace

DropOverlay::DropOverlay(QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("dropOverlay"));
  setAttribute(Qt::WA_TransparentForMouseEvents);
  hide();
}

void DropOverlay::showZones(DropFor purpose) {
  zones_.clear();
  switch (purpose) {
    case DropFor::FirstImages:
      zones_.push_back({std::nullopt, tr("Drop images of good parts here"),
                        tr("folders called “ng” or “bad” are taken as defects")});
      break;
    case DropFor::Project:
      zones_.push_back(
          {project::Label::Ok, tr("OK"), tr("good parts: the inspection learns them")});
      zones_.push_back({project::Label::Ng, tr("NG"), tr("defects: they check the result")});
      zones_.push_back({project::Label::Unlabelled, tr("Unlabelled"), tr("not decided yet")});
      break;
    case DropFor::Verification:
      zones_.push_back({std::nullopt, tr("By folder"), tr("names such as “good” and “ng” decide")});
      zones_.push_back({project::Label::Ok, tr("OK"), tr("good parts: are they let through?")});
      zones_.push_back({project::Label::Ng, tr("NG"), tr("defects: are they found?")});
      break;
  }
  active_ = -1;
  setGeometry(parentWidget()->rect());
  raise();
  show();
}

QRect DropOverlay::areaOf(std::size_t zone) const {
  const QRect inner =
      rect().adjusted(spacing::kHuge, spacing::kHuge, -spacing::kHuge, -spacing::kHuge);
  const int count = static_cast<int>(zones_.size());
  const int width = (inner.width() - spacing::kMedium * (count - 1)) / std::max(1, count);
  const int i = static_cast<int>(zone);
  return {inner.left() + i * (width + spacing::kMedium), inner.top(), width, inner.height()};
}

int DropOverlay::zoneAt(QPoint place) const {
  for (std::size_t i = 0; i < zones_.size(); ++i) {
    if (areaOf(i)
            .adjusted(-spacing::kMedium, -spacing::kHuge, spacing::kMedium, spacing::kHuge)
            .contains(place)) {
      return static_cast<int>(i);
    }
  }
  return -1;
}

void DropOverlay::setPointer(QPoint place) {
  active_ = zoneAt(place);
  update();
}

std::optional<project::Label> DropOverlay::labelAt(QPoint place) const {
  const int zone = zoneAt(place);
  return zone < 0 ? std::nullopt : zones_[static_cast<std::size_t>(zone)].label;
}

void DropOverlay::paintEvent(QPaintEvent* /*event*/) {
  const Tokens& t = tokens();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  QColor veil = t.window;
  veil.setAlphaF(0.93F);
  painter.fillRect(rect(), veil);
  for (std::size_t i = 0; i < zones_.size(); ++i) {
    const bool isActive = static_cast<int>(i) == active_;
    const QRect area = areaOf(i);
    painter.setPen(
        QPen(isActive ? t.accent : t.secondary, 2, isActive ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(isActive ? t.selection : t.surface);
    painter.drawRoundedRect(area, kRadiusPx, kRadiusPx);
    const QPoint middle = area.center() - QPoint(0, kShapePx);
    if (zones_[i].label) {
      paintLabelShape(painter, middle, kShapePx, *zones_[i].label);
    } else {
      painter.drawPixmap(
          middle - QPoint(kShapePx / 2, kShapePx / 2),
          iconPixmap(QStringLiteral("drop"), t.secondary, kShapePx, devicePixelRatioF()));
    }
    QFont strong = font();
    strong.setPixelSize(type::kPurposePx);
    strong.setWeight(QFont::DemiBold);
    painter.setFont(strong);
    painter.setPen(t.text);
    const QRect text(area.left() + spacing::kSmall, middle.y() + kShapePx,
                     area.width() - 2 * spacing::kSmall, 28);
    painter.drawText(text, Qt::AlignCenter, zones_[i].text);
    painter.setFont(font());
    painter.setPen(t.secondary);
    painter.drawText(text.translated(0, 26), Qt::AlignCenter, zones_[i].hint);
  }
}

}  // namespace handful::ui
