#include "core/pipeline/fair_scores.h"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/sha256.h"
#include "core/project/project_io.h"
#include "core/runtime/inspector.h"

namespace handful::pipeline {
namespace {

/// Empty if it cannot be read.
std::string hashOf(const std::filesystem::path& path) {
  try {
    return sha256Hex(readFile(path));
  } catch (const Error&) {
    return {};
  }
}

/// What the names of learned and of left-out images are.
std::set<std::string> seenNames(const StoredRun& run) {
  std::set<std::string> seen;
  for (const auto& normal : run.normals) seen.insert(normal.name);
  for (const auto& warning : run.warnings) {
    if (warning.kind == WarningKind::Duplicate || warning.kind == WarningKind::Unreadable) {
      seen.insert(warning.file);
    }
  }
  return seen;
}

/// The test images that are not in the project, each once.
std::vector<TestImage> newOnes(std::span<const TestImage> test, const project::Project& project,
                               const std::filesystem::path& folder, const StoredRun& run,
                               const std::stop_token& stop) {
  if (test.empty()) return {};
  const auto seen = seenNames(run);
  std::set<std::string> known;
  for (const auto& image : project.images) {
    throwIfStopped(stop);
    if (image.label == project::Label::Unlabelled && !seen.contains(image.path)) continue;
    known.insert(hashOf(project::locate(image, folder)));
    known.insert(image.sha256);  // what was learned, if the file is another one by now
  }
  known.erase(std::string());
  std::vector<TestImage> images;
  for (const auto& image : test) {
    throwIfStopped(stop);
    const auto hash = hashOf(image.file.path);
    if (hash.empty() || known.insert(hash).second) images.push_back(image);
  }
  return images;
}

const char* labelOf(project::Label label) { return label == project::Label::Ok ? "good" : "NG"; }

/// Those of the project and of the test set that the inspection has to score.
std::vector<TestImage> imagesToScore(const project::Project& project,
                                     const std::filesystem::path& folder, const StoredRun& run,
                                     const std::vector<TestImage>& test) {
  std::map<std::string, project::Label> labels;
  for (const auto& image : project.images) labels[image.path] = image.label;
  std::vector<TestImage> images;
  for (auto& file : unseenImages(project, folder, run)) {
    const auto label = labels[file.name];
    if (label != project::Label::Unlabelled) images.push_back({std::move(file), labelOf(label)});
  }
  images.insert(images.end(), test.begin(), test.end());
  return images;
}

}  // namespace

std::vector<ImageFile> unseenImages(const project::Project& project,
                                    const std::filesystem::path& folder, const StoredRun& run) {
  const auto seen = seenNames(run);
  std::vector<ImageFile> files;
  for (const auto& image : project.images) {
    if (seen.contains(image.path)) continue;
    files.push_back({project::locate(image, folder), image.path});
  }
  return files;
}

FairScores fairScores(const project::Project& project, const std::filesystem::path& folder,
                      const StoredRun& run, std::span<const TestImage> test, ProgressSink& progress,
                      const std::stop_token& stop) {
  FairScores scores;
  std::map<std::string, double> learned;
  for (const auto& normal : run.normals) learned[normal.name] = normal.score;
  for (const auto& image : project.images) {
    const auto found = learned.find(image.path);
    if (found == learned.end() || image.label == project::Label::Unlabelled) continue;
    const bool isGood = image.label == project::Label::Ok;
    (isGood ? scores.good : scores.defects).push_back(found->second);
    if (isGood) ++scores.learned;
  }
  const auto others = newOnes(test, project, folder, run, stop);
  scores.repeated = static_cast<int>(test.size() - others.size());
  const auto images = imagesToScore(project, folder, run, others);
  if (images.empty()) return scores;
  const auto inspector = runtime::Inspector::create(run.contents);
  for (auto& image : evaluate(inspector, images, progress, stop).images) {
    if (!image.error.empty()) {
      scores.unread.push_back(std::move(image));
    } else {
      (image.isGood() ? scores.good : scores.defects).push_back(image.inspection.score);
    }
  }
  return scores;
}

}  // namespace handful::pipeline
