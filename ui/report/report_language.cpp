#include "ui/report/report_language.h"

#include <QCoreApplication>
#include <QLocale>

namespace handful::ui {

report::Language reportLanguage() {
  const QLocale locale;
  report::Language language;
  language.code = locale.bcp47Name().toStdString();
  language.decimalPoint = locale.decimalPoint().startsWith(QLatin1Char(',')) ? ',' : '.';
  language.translate = [](const char* english) {
    return QCoreApplication::translate("handful::report::Composer", english).toStdString();
  };
  return language;
}

}  // namespace handful::ui
