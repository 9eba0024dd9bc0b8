#include "ui/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <memory>
#include <vector>

namespace handful::ui {
namespace {

using Translators = std::vector<std::unique_ptr<QTranslator>>;

/// Those of the language in force; they leave the application when they die.
Translators& installed() {
  static Translators translators;
  return translators;
}

void install(const QLocale& locale, const QString& name, const QString& folder) {
  auto translator = std::make_unique<QTranslator>();
  if (!translator->load(locale, name, QStringLiteral("_"), folder)) return;
  QCoreApplication::installTranslator(translator.get());
  installed().push_back(std::move(translator));
}

QString languageOfDesktop() {
  for (const QString& wish : QLocale::system().uiLanguages()) {
    QString code = wish.left(2);
    if (availableLanguages().contains(code)) return code;
  }
  return QStringLiteral("en");
}

}  // namespace

QStringList availableLanguages() {
  return {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("ja"), QStringLiteral("zh")};
}

QString nativeName(const QString& language) {
  if (language == QLatin1String("en")) return QStringLiteral("English");
  return QLocale(language).nativeLanguageName();
}

void installLanguage(const QString& language) {
  const QString code = language.isEmpty() ? languageOfDesktop() : language;
  // The region of the desktop is kept where it speaks the language: dates of Austria, say.
  const QLocale desktop = QLocale::system();
  const QLocale locale =
      desktop.name().startsWith(code)
          ? desktop
          : QLocale(code == QLatin1String("en") ? QStringLiteral("en_GB") : code);
  QLocale::setDefault(locale);
  installed().clear();
  install(QLocale(code), QStringLiteral("qtbase"),
          QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  install(QLocale(code), QStringLiteral("handful"), QStringLiteral(":/i18n"));
}

}  // namespace handful::ui
