#pragma once

#include <QString>
#include <filesystem>

#include "core/base/paths.h"

namespace handful::ui {

[[nodiscard]] inline std::filesystem::path toPath(const QString& text) {
  return pathFromUtf8(text.toStdString());
}

[[nodiscard]] inline QString fromPath(const std::filesystem::path& path) {
  return QString::fromStdString(toUtf8(path));
}

/// The file with its folder, "scratch/003.png": the folder often says what it shows.
[[nodiscard]] inline QString shortName(const QString& path) {
  return path.section(QLatin1Char('/'), -2);
}

[[nodiscard]] inline QString shortName(const std::string& utf8Path) {
  return shortName(QString::fromStdString(utf8Path));
}

}  // namespace handful::ui
