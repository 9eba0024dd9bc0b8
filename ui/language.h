#pragma once

#include <QString>
#include <QStringList>

namespace handful::ui {

/// The languages of the window: "en" first, then those of translations/.
[[nodiscard]] QStringList availableLanguages();

/// Its own name: "Deutsch".
[[nodiscard]] QString nativeName(const QString& language);

/// Puts a language on the application, numbers and dates included. Windows that
/// are there get QEvent::LanguageChange.
/// @param language "de"; empty = as the desktop, English if we do not speak that
void installLanguage(const QString& language);

}  // namespace handful::ui
