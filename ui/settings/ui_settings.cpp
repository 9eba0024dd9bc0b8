#include "ui/settings/ui_settings.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>
#include <algorithm>

namespace handful::ui {
namespace {

constexpr int kVersion = 1;
constexpr int kMostRecent = 8;

const QString kTheme = QStringLiteral("theme");
const QString kLanguage = QStringLiteral("language");
const QString kGeometry = QStringLiteral("windowGeometry");
const QString kRecent = QStringLiteral("recentProjects");
const QString kCostFalseReject = QStringLiteral("costs/falseReject");
const QString kCostMissedDefect = QStringLiteral("costs/missedDefect");
const QString kDefectRate = QStringLiteral("costs/defectRate");

constexpr calibrate::Costs kCosts{1.0, 100.0, 0.01};
constexpr double kMostDefectRate = 0.5;

/// Paths hold characters that are no key in an INI file.
QString pageKey(const QString& folder) {
  const auto hash = QCryptographicHash::hash(folder.toUtf8(), QCryptographicHash::Sha256);
  return QStringLiteral("lastPage/") + QString::fromLatin1(hash.toHex().left(16));
}

}  // namespace

UiSettings::UiSettings(const QString& file) : settings_(file, QSettings::IniFormat) {
  if (!settings_.contains(QStringLiteral("version"))) {
    settings_.setValue(QStringLiteral("version"), kVersion);
  }
}

QString UiSettings::standardFile() {
  QString folder = qEnvironmentVariable("HANDFUL_CONFIG_DIR");
  if (folder.isEmpty()) {
    folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
             QStringLiteral("/handful");
  }
  return QDir(folder).filePath(QStringLiteral("handful.ini"));
}

void UiSettings::setOrRemove(const QString& key, const QVariant& value, bool isDefault) {
  if (isDefault) {
    settings_.remove(key);
  } else {
    settings_.setValue(key, value);
  }
}

ThemeChoice UiSettings::theme() const {
  const QString name = settings_.value(kTheme).toString();
  if (name == QLatin1String("light")) return ThemeChoice::Light;
  if (name == QLatin1String("dark")) return ThemeChoice::Dark;
  return ThemeChoice::System;
}

void UiSettings::setTheme(ThemeChoice choice) {
  setOrRemove(kTheme,
              choice == ThemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light"),
              choice == ThemeChoice::System);
}

QString UiSettings::language() const { return settings_.value(kLanguage).toString(); }

void UiSettings::setLanguage(const QString& language) {
  setOrRemove(kLanguage, language, language.isEmpty());
}

QByteArray UiSettings::windowGeometry() const { return settings_.value(kGeometry).toByteArray(); }

void UiSettings::setWindowGeometry(const QByteArray& geometry) {
  settings_.setValue(kGeometry, geometry);
}

QStringList UiSettings::recentProjects() const { return settings_.value(kRecent).toStringList(); }

void UiSettings::addRecentProject(const QString& folder) {
  QStringList recent = recentProjects();
  recent.removeAll(folder);
  recent.prepend(folder);
  while (recent.size() > kMostRecent) recent.removeLast();
  settings_.setValue(kRecent, recent);
}

void UiSettings::removeRecentProject(const QString& folder) {
  QStringList recent = recentProjects();
  recent.removeAll(folder);
  setOrRemove(kRecent, recent, recent.isEmpty());
}

QString UiSettings::lastPage(const QString& projectFolder) const {
  return settings_.value(pageKey(projectFolder)).toString();
}

void UiSettings::setLastPage(const QString& projectFolder, const QString& page) {
  settings_.setValue(pageKey(projectFolder), page);
}

calibrate::Costs UiSettings::costs() const {
  const auto positive = [this](const QString& key, double standard) {
    bool isNumber = false;
    const double value = settings_.value(key).toDouble(&isNumber);
    return isNumber && value > 0.0 ? value : standard;
  };
  return {positive(kCostFalseReject, kCosts.falseReject),
          positive(kCostMissedDefect, kCosts.missedDefect),
          std::min(positive(kDefectRate, kCosts.defectRate), kMostDefectRate)};
}

void UiSettings::setCosts(const calibrate::Costs& costs) {
  const auto set = [this](const QString& key, double value, double standard) {
    setOrRemove(key, value, value == standard);
  };
  set(kCostFalseReject, costs.falseReject, kCosts.falseReject);
  set(kCostMissedDefect, costs.missedDefect, kCosts.missedDefect);
  set(kDefectRate, costs.defectRate, kCosts.defectRate);
}

}  // namespace handful::ui
