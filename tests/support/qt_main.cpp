// main() of the tests of the window: no screen, English, settings of nobody.
#include <gtest/gtest.h>

#include <QApplication>
#include <QTemporaryDir>

#include "ui/language.h"
#include "ui/theme/theme.h"

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
  const QTemporaryDir settings;
  qputenv("HANDFUL_CONFIG_DIR", settings.path().toUtf8());
  QApplication application(argc, argv);
  handful::ui::installLanguage(QStringLiteral("en"));
  handful::ui::Theme::instance().apply(handful::ui::ThemeChoice::Light);
  return RUN_ALL_TESTS();
}
