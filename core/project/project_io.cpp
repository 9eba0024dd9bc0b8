#include "core/project/project_io.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <opencv2/imgproc.hpp>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/json_fields.h"
#include "core/base/paths.h"
#include "core/imaging/image_io.h"
#include "core/project/layout.h"
#include "core/project/project_document.h"
#include "core/project/project_migrations.h"

namespace handful::project {
namespace {

namespace fs = std::filesystem;

fs::path maskFile(const fs::path& folder) { return folder / kMasksFolder / kIgnoreMaskFile; }

/// Runs @p parse and makes the file the subject of what it finds damaged: the
/// text names the key already.
template <class Fn>
decltype(auto) inFile(const fs::path& file, Fn&& parse) {
  try {
    return std::forward<Fn>(parse)();
  } catch (const Error& e) {
    throw Error(e.code(), e.what(), toUtf8(file));
  }
}

cv::Mat readMask(const fs::path& file) {
  const auto image = imaging::readImage(file);
  cv::Mat grey;
  cv::extractChannel(image.pixels, grey, 0);
  return grey >= 128;
}

/// What would stand there anyway is not written again: saving after every step
/// of the user costs one small file then.
void writeIfChanged(const fs::path& file, std::span<const std::byte> content) {
  std::error_code failure;
  const auto size = fs::file_size(file, failure);
  if (!failure && size == content.size()) {
    const auto old = readFile(file);
    if (std::equal(old.begin(), old.end(), content.begin(), content.end())) return;
  }
  writeFileAtomically(file, content);
}

/// What could not be loaded again must not replace what can: the documents are
/// read back, with all the checks of a load, before anything is written.
/// @param labels empty: they are not checked
void demandLoadable(const Project& project, const std::string& document,
                    const std::string& labels) {
  Project back;
  try {
    back = parseProject(parseJson(document, kProjectFile)).project;
    if (labels.empty()) {
      back.images = project.images;
      back.otherLabelKeys = project.otherLabelKeys;
    } else {
      parseLabels(parseJson(labels, kLabelsFile), back);
    }
  } catch (const Error& e) {
    throw Error(ErrorCode::Config, std::string("The project cannot be saved. ") + e.what(),
                e.subject());
  }
  back.region.ignoreMask = project.region.ignoreMask;
  if (!(back == project)) {
    throw Error(ErrorCode::Config,
                "The project cannot be saved, because a text in it is not UTF-8.", kProjectFile);
  }
}

void demandMask(const cv::Mat& mask) {
  if (!mask.empty() && mask.type() != CV_8UC1) {
    throw Error(ErrorCode::Internal, "The ignore mask must have one byte per pixel.");
  }
}

}  // namespace

Project createProject(const fs::path& folder) {
  makeFolders(folder);
  std::error_code failure;
  const bool empty = fs::is_empty(folder, failure);
  if (failure) {
    throw Error(ErrorCode::Io, "The folder cannot be read: " + failure.message() + ".",
                toUtf8(folder));
  }
  if (!empty) {
    throw Error(ErrorCode::Io,
                "The folder is not empty. Choose an empty or new folder for the project.",
                toUtf8(folder));
  }
  Project project;
  saveProject(project, folder);
  return project;
}

bool isProject(const fs::path& folder) noexcept {
  std::error_code ignored;
  return fs::is_regular_file(folder / kProjectFile, ignored);
}

Project loadProject(const fs::path& folder) {
  const fs::path file = folder / kProjectFile;
  const fs::path labelsFile = folder / kLabelsFile;
  if (!isProject(folder)) {
    throw Error(ErrorCode::Io, "There is no Handful project in this folder.", toUtf8(folder));
  }

  auto document = parseJson(readTextFile(file), toUtf8(file));
  auto parsed = inFile(file, [&] {
    migrate(document, toUtf8(file));
    return parseProject(document);
  });
  const auto labels = parseJson(readTextFile(labelsFile), toUtf8(labelsFile));
  inFile(labelsFile, [&] { parseLabels(labels, parsed.project); });
  if (parsed.hasIgnoreMask) parsed.project.region.ignoreMask = readMask(maskFile(folder));
  return std::move(parsed.project);
}

void saveProject(const Project& project, const fs::path& folder) {
  const auto& mask = project.region.ignoreMask;
  demandMask(mask);
  const auto document = formatJson(projectDocument(project));
  const auto labels = formatJson(labelsDocument(project));
  demandLoadable(project, document, labels);

  // project.json comes last and says what belongs to the project; so what it
  // says is there is there at every moment.
  if (!mask.empty()) writeIfChanged(maskFile(folder), imaging::encodePng(mask));
  writeIfChanged(folder / kLabelsFile, bytesOf(labels));
  writeIfChanged(folder / kProjectFile, bytesOf(document));
  std::error_code ignored;
  if (mask.empty()) fs::remove(maskFile(folder), ignored);
}

namespace {

bool isSameFile(const ImageEntry& a, const ImageEntry& b) {
  return a.path == b.path && a.sha256 == b.sha256 && a.otherKeys == b.otherKeys;
}

/// All but the images: cheap to copy, to check and to compare.
Project withoutImages(const Project& project) {
  Project rest;
  rest.partName = project.partName;
  rest.station = project.station;
  rest.revision = project.revision;
  rest.region = project.region;
  rest.settings = project.settings;
  rest.thresholds = project.thresholds;
  rest.currentRun = project.currentRun;
  rest.otherKeys = project.otherKeys;
  rest.otherLabelKeys = project.otherLabelKeys;
  return rest;
}

}  // namespace

void saveChange(const Project& project, const Project& saved, const fs::path& folder) {
  const auto rest = withoutImages(project);
  const bool hasSameRest = rest == withoutImages(saved);
  const bool hasSameFiles = std::ranges::equal(project.images, saved.images, isSameFile);
  const bool hasSameLabels = project.images == saved.images;
  // A mask or other images: rare, and worth every check.
  if (!hasSameFiles || !(project.region == saved.region) ||
      project.otherLabelKeys != saved.otherLabelKeys) {
    saveProject(project, folder);
    return;
  }
  // What lies in the folder could be loaded; so what is new alone is read back. Of images that
  // are the same there is nothing new but their labels, which are always such as can be loaded.
  if (!hasSameRest) demandLoadable(rest, formatJson(projectDocument(rest)), {});
  if (!hasSameLabels) {
    writeIfChanged(folder / kLabelsFile, bytesOf(formatJson(labelsDocument(project))));
  }
  if (!hasSameRest) {
    writeIfChanged(folder / kProjectFile, bytesOf(formatJson(projectDocument(project))));
  }
}

}  // namespace handful::project
