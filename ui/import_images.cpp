#include "ui/import_images.h"

#include <algorithm>

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/progress.h"
#include "core/data/image_folder.h"
#include "core/imaging/image_io.h"

namespace handful::ui {
namespace {

namespace fs = std::filesystem;

using Paths = std::vector<fs::path>;

project::Label labelOf(const fs::path& folder) {
  return project::labelOfFolder(toUtf8(folder.filename()));
}

/// @param other of a folder whose name says nothing
project::Label labelByFolder(const fs::path& folder, project::Label other = project::Label::Ok) {
  const auto label = labelOf(folder);
  return label == project::Label::Unlabelled ? other : label;
}

void append(const Paths& files, project::Label label, std::vector<LabelledPath>& result) {
  for (const auto& file : files) result.push_back({file, label});
}

Paths subfoldersOf(const fs::path& folder) {
  Paths folders;
  std::error_code ignored;
  for (const auto& entry : fs::directory_iterator(folder, ignored)) {
    const std::string name = toUtf8(entry.path().filename());
    const bool isSkipped = name.starts_with('.') || name == "ground_truth";  // masks
    if (entry.is_directory(ignored) && !isSkipped) {
      folders.push_back(entry.path());
    }
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

bool isMvtecLayout(const fs::path& folder) {
  std::error_code ignored;
  return fs::is_directory(folder / "train" / "good", ignored);
}

void appendMvtec(const fs::path& folder, std::vector<LabelledPath>& result) {
  append(data::imagesIn(folder / "train" / "good"), project::Label::Ok, result);
  std::error_code ignored;
  if (!fs::is_directory(folder / "test", ignored)) return;
  for (const auto& file : data::testImagesIn(folder)) {
    result.push_back({file.path, file.isGood() ? project::Label::Unlabelled : project::Label::Ng});
  }
}

/// @param label that the user chose
/// @param other of folders whose name says nothing
void appendFolder(const fs::path& folder, std::optional<project::Label> label, project::Label other,
                  const std::stop_token& stop, std::vector<LabelledPath>& result) {
  throwIfStopped(stop);
  if (isMvtecLayout(folder)) {
    appendMvtec(folder, result);
    return;
  }
  append(data::imagesIn(folder), label.value_or(labelByFolder(folder, other)), result);
  const auto inside = subfoldersOf(folder);
  const bool isSorted = std::any_of(inside.begin(), inside.end(), [](const fs::path& inner) {
    return labelOf(inner) == project::Label::Ok;
  });
  for (const auto& inner : inside) {
    appendFolder(inner, label, isSorted ? project::Label::Ng : other, stop, result);
  }
}

}  // namespace

std::vector<LabelledPath> imagesOf(const std::vector<fs::path>& dropped,
                                   std::optional<project::Label> label,
                                   const std::stop_token& stop) {
  std::vector<LabelledPath> result;
  for (const auto& path : dropped) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored)) {
      appendFolder(path, label, project::Label::Ok, stop, result);
    } else if (!fs::exists(path, ignored)) {
      throw Error(ErrorCode::Io, "The file is not there.", toUtf8(path));
    } else if (imaging::hasImageSuffix(path)) {
      result.push_back({path, label.value_or(labelByFolder(path.parent_path()))});
    }
  }
  if (result.empty()) {
    throw Error(ErrorCode::Config,
                "There is no image in what was dropped. PNG, JPEG, TIFF and BMP files are read.",
                dropped.empty() ? std::string() : toUtf8(dropped.front()));
  }
  return result;
}

}  // namespace handful::ui
