#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include "core/calibrate/cost_optimum.h"
#include "ui/theme/theme.h"

namespace handful::ui {

/// What the window remembers between two starts: an INI file. Only what differs
/// from the default is written; keys of a newer release are left alone.
class UiSettings final {
 public:
  /// @param file of the settings; see standardFile()
  explicit UiSettings(const QString& file);

  /// handful.ini in HANDFUL_CONFIG_DIR, else in the user's configuration folder.
  [[nodiscard]] static QString standardFile();

  [[nodiscard]] ThemeChoice theme() const;
  void setTheme(ThemeChoice choice);

  [[nodiscard]] QString language() const;  ///< "de"; empty = as the desktop
  void setLanguage(const QString& language);

  [[nodiscard]] QByteArray windowGeometry() const;
  void setWindowGeometry(const QByteArray& geometry);

  [[nodiscard]] QStringList recentProjects() const;  ///< newest first, existing or not
  void addRecentProject(const QString& folder);
  void removeRecentProject(const QString& folder);

  /// The page on which a project was left; empty if it was never open.
  [[nodiscard]] QString lastPage(const QString& projectFolder) const;
  void setLastPage(const QString& projectFolder, const QString& page);

  /// What mistakes cost; a missed defect a hundred lost parts, and one part in a hundred bad.
  [[nodiscard]] calibrate::Costs costs() const;
  void setCosts(const calibrate::Costs& costs);

 private:
  void setOrRemove(const QString& key, const QVariant& value, bool isDefault);

  QSettings settings_;
};

}  // namespace handful::ui
