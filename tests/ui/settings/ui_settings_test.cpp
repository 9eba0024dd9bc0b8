#include "ui/settings/ui_settings.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace handful::ui {
namespace {

class UiSettingsTest : public ::testing::Test {
 protected:
  QString file() const { return folder_.filePath("handful.ini"); }

  QString content() const {
    QFile ini(file());
    return ini.open(QIODevice::ReadOnly) ? QString::fromUtf8(ini.readAll()) : QString();
  }

  QTemporaryDir folder_;
};

TEST_F(UiSettingsTest, RemembersAcrossStarts) {
  {
    UiSettings settings(file());
    settings.setTheme(ThemeChoice::Dark);
    settings.setLanguage("de");
    settings.addRecentProject("/parts/Bügel 1");
    settings.setLastPage("/parts/Bügel 1", "review");
  }
  const UiSettings settings(file());
  EXPECT_EQ(settings.theme(), ThemeChoice::Dark);
  EXPECT_EQ(settings.language(), "de");
  EXPECT_EQ(settings.recentProjects(), QStringList("/parts/Bügel 1"));
  EXPECT_EQ(settings.lastPage("/parts/Bügel 1"), "review");
  EXPECT_EQ(settings.lastPage("/parts/other"), "");
}

TEST_F(UiSettingsTest, WritesOnlyWhatDiffersFromTheDefault) {
  {
    UiSettings settings(file());
    settings.setTheme(ThemeChoice::Dark);
    settings.setLanguage("de");
    settings.setTheme(ThemeChoice::System);
    settings.setLanguage({});
  }
  EXPECT_FALSE(content().contains("theme"));
  EXPECT_FALSE(content().contains("language"));
}

TEST_F(UiSettingsTest, KeepsTheKeysOfANewerRelease) {
  {
    QFile ini(file());
    ASSERT_TRUE(ini.open(QIODevice::WriteOnly));
    ini.write("[General]\nversion=7\nholograms=on\n");
  }
  { UiSettings(file()).setLanguage("ja"); }
  EXPECT_TRUE(content().contains("holograms=on"));
  EXPECT_TRUE(content().contains("version=7"));
}

TEST_F(UiSettingsTest, RecentProjectsAreFewNewestFirstAndNoneTwice) {
  UiSettings settings(file());
  for (int i = 0; i < 12; ++i) settings.addRecentProject(QString("/p/%1").arg(i));
  settings.addRecentProject("/p/7");
  EXPECT_EQ(settings.recentProjects().size(), 8);
  EXPECT_EQ(settings.recentProjects().first(), "/p/7");
  EXPECT_EQ(settings.recentProjects().count("/p/7"), 1);
  settings.removeRecentProject("/p/7");
  EXPECT_FALSE(settings.recentProjects().contains("/p/7"));
}

TEST(UiSettingsFile, LiesWhereTheEnvironmentSays) {
  EXPECT_EQ(UiSettings::standardFile(),
            qEnvironmentVariable("HANDFUL_CONFIG_DIR") + "/handful.ini");
}

}  // namespace
}  // namespace handful::ui
