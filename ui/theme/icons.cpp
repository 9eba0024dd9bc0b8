#include "ui/theme/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIcon>
#include <QPainter>
#include <QSvgRenderer>

#include "ui/theme/theme.h"

namespace handful::ui {
namespace {

QByteArray svgOf(const QString& name, const QColor& colour) {
  QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
  if (!file.open(QIODevice::ReadOnly)) return {};
  return file.readAll().replace("#000000", colour.name().toLatin1());
}

QIcon themedIcon(const QString& name, IconColour colour) {
  const Tokens& t = tokens();
  const QColor active = colour == IconColour::OnAccent    ? t.onAccent
                        : colour == IconColour::Secondary ? t.secondary
                                                          : t.text;
  const double ratio = qGuiApp->devicePixelRatio();
  QIcon icon(iconPixmap(name, active, kIconPx, ratio));
  const QColor disabled = colour == IconColour::OnAccent ? t.secondary : t.disabled;
  icon.addPixmap(iconPixmap(name, disabled, kIconPx, ratio), QIcon::Disabled);
  return icon;
}

}  // namespace

QPixmap iconPixmap(const QString& name, const QColor& colour, int sidePx, double devicePixelRatio) {
  QPixmap pixmap(QSize(sidePx, sidePx) * devicePixelRatio);
  pixmap.setDevicePixelRatio(devicePixelRatio);
  pixmap.fill(Qt::transparent);
  QSvgRenderer renderer(svgOf(name, colour));
  QPainter painter(&pixmap);
  renderer.render(&painter, QRectF(0, 0, sidePx, sidePx));
  return pixmap;
}

void setThemedIcon(QAbstractButton* button, const QString& name, IconColour colour) {
  const auto paint = [button, name, colour] { button->setIcon(themedIcon(name, colour)); };
  button->setIconSize({kIconPx, kIconPx});
  paint();
  QObject::connect(&Theme::instance(), &Theme::changed, button, paint);
}

}  // namespace handful::ui
