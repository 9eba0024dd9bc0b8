#pragma once

#include <QAbstractButton>
#include <QColor>
#include <QPixmap>
#include <QString>

namespace handful::ui {

/// A picture of resources/icons in one colour.
/// @param name "add" for resources/icons/add.svg
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& colour, int sidePx,
                                 double devicePixelRatio);

/// Which token an icon is painted in.
enum class IconColour { Text = 1, OnAccent, Secondary };

/// Gives a button an icon that follows the theme.
void setThemedIcon(QAbstractButton* button, const QString& name,
                   IconColour colour = IconColour::Text);

}  // namespace handful::ui
