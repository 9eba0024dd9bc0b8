#include "ui/document.h"

#include <algorithm>
#include <utility>

#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/project/layout.h"
#include "core/project/project_io.h"
#include "core/region/preparation.h"

namespace handful::ui {
namespace {

project::ProjectLock lockProject(const std::filesystem::path& folder) {
  try {
    return project::ProjectLock(folder);
  } catch (const Error& error) {
    std::error_code ignored;
    if (!std::filesystem::exists(folder / project::kLockFile, ignored)) throw;
    throw ProjectInUse(error.code(), error.what(), error.subject());
  }
}

/// One that cannot be read must not keep the project from being opened; the next one follows it.
std::optional<pipeline::Verification> verificationIn(const std::filesystem::path& folder) {
  try {
    return pipeline::latestVerification(folder);
  } catch (const Error& error) {
    log::warning(std::string("The last verification is passed over: ") + error.what() + " (" +
                 error.subject() + ")");
    return std::nullopt;
  }
}

}  // namespace

Document::Document(std::string userName, QObject* parent)
    : QObject(parent), userName_(std::move(userName)) {}

template <class Change>
void Document::commit(Change&& change) {
  project::Project changed = project_;
  std::forward<Change>(change)(changed);
  project::saveChange(changed, project_, folder_);
  project_ = std::move(changed);
  staleness_.reset();
}

void Document::create(const std::filesystem::path& folder, const std::string& partName) {
  auto created = project::createProject(folder);
  project::ProjectLock lock(folder);
  created.partName = partName;
  project::saveProject(created, folder);
  close();
  lock_.emplace(std::move(lock));
  folder_ = folder;
  project_ = std::move(created);
  staleness_.reset();
  Q_EMIT projectChanged();
}

void Document::open(const std::filesystem::path& folder) {
  // Read before it is locked: a folder that is no project gets no lock file.
  auto loaded = project::loadProject(folder);
  if (isOpen() && folder == folder_) return;
  auto lock = lockProject(folder);
  loaded = project::loadProject(folder);
  close();
  lock_.emplace(std::move(lock));
  folder_ = folder;
  project_ = std::move(loaded);
  verification_ = verificationIn(folder);
  staleness_.reset();
  Q_EMIT projectChanged();
}

void Document::close() {
  if (!isOpen()) return;
  clearResults();
  verification_.reset();
  project_ = {};
  folder_.clear();
  lock_.reset();
  Q_EMIT projectChanged();
}

void Document::clearResults() {
  run_.reset();
  normals_.clear();
  notPlaced_.clear();
  leftOut_.clear();
  scores_.clear();
  staleness_.reset();
}

void Document::setPart(const package::Part& part) {
  if (part == this->part()) return;
  commit([&](project::Project& project) {
    project.partName = part.name;
    project.station = part.station;
    project.revision = part.revision;
  });
  Q_EMIT partChanged();
}

void Document::setSettings(const project::Settings& settings) {
  if (settings == project_.settings) return;
  commit([&](project::Project& project) { project.settings = settings; });
  Q_EMIT settingsChanged();
}

void Document::setRegion(const project::RegionSettings& region) {
  if (region == project_.region) return;
  commit([&](project::Project& project) { project.region = region; });
  Q_EMIT regionChanged();
}

int Document::addImages(std::span<const LabelledPath> images) {
  int added = 0;
  commit([&](project::Project& project) {
    for (const auto label : {project::Label::Ok, project::Label::Ng, project::Label::Unlabelled}) {
      std::vector<std::filesystem::path> files;
      for (const auto& image : images) {
        if (image.label == label) files.push_back(image.path);
      }
      added += project::addImages(project, folder_, files, label);
    }
  });
  if (added > 0) Q_EMIT imagesChanged();
  return added;
}

void Document::setLabel(const std::set<std::string>& paths, project::Label label) {
  commit([&](project::Project& project) {
    for (auto& image : project.images) {
      if (paths.contains(image.path)) image.label = label;
    }
  });
  Q_EMIT imagesChanged();
}

void Document::setLabels(const std::map<std::string, project::Label>& labels) {
  commit([&](project::Project& project) {
    for (auto& image : project.images) {
      const auto found = labels.find(image.path);
      if (found != labels.end()) image.label = found->second;
    }
  });
  Q_EMIT imagesChanged();
}

void Document::removeImages(const std::set<std::string>& paths) {
  commit([&](project::Project& project) {
    std::erase_if(project.images, [&](const auto& image) { return paths.contains(image.path); });
  });
  for (const auto& path : paths) scores_.erase(path);
  Q_EMIT imagesChanged();
}

void Document::restoreImages(std::span<const PlacedImage> images) {
  commit([&](project::Project& project) {
    for (const auto& image : images) {
      const bool isThere = std::ranges::any_of(
          project.images, [&](const auto& entry) { return entry.path == image.entry.path; });
      if (isThere) continue;
      const auto place = std::min(image.index, project.images.size());
      project.images.insert(project.images.begin() + static_cast<std::ptrdiff_t>(place),
                            image.entry);
    }
  });
  Q_EMIT imagesChanged();
}

void Document::adoptRun(int number, pipeline::SetUpResult result) {
  commit(
      [&](project::Project& project) { pipeline::adoptRun(project, number, result, userName_); });
  setRun(pipeline::storedRun(std::move(result)));
  Q_EMIT thresholdChanged();
}

void Document::setRun(pipeline::StoredRun run) {
  if (project_.thresholds.empty()) {
    throw Error(ErrorCode::Format, "The project has a set-up but no threshold. Set it up again.",
                toUtf8(folder_ / project::kProjectFile));
  }
  clearResults();
  run_ = std::make_shared<const pipeline::StoredRun>(std::move(run));
  indexRun();
  Q_EMIT runChanged();
}

void Document::indexRun() {
  notPlaced_ = pipeline::notAligned(run_->warnings);
  for (std::size_t i = 0; i < run_->normals.size(); ++i) normals_[run_->normals[i].name] = i;
  for (const auto& warning : run_->warnings) {
    if (warning.kind == pipeline::WarningKind::Duplicate ||
        warning.kind == pipeline::WarningKind::Unreadable) {
      leftOut_.insert(warning.file);
    }
  }
}

void Document::addScores(std::vector<pipeline::ScoredImage> images) {
  for (auto& image : images) {
    auto name = image.name;
    scores_.insert_or_assign(std::move(name), std::move(image));
  }
  Q_EMIT scoresChanged();
}

void Document::adoptVerification(const pipeline::NewVerification& made) {
  verification_ = pipeline::storeVerification(made, folder_);
  Q_EMIT verificationChanged();
}

void Document::moveLines(const Lines& to, const std::string& reason, const std::string& preset) {
  if (to == lines()) return;
  const auto& before = entryInForce();
  const auto& recommended = recommendedThreshold();
  pipeline::LineOrigin origin{calibrate::Rule::Manual, preset};
  // Where only the review line moves, the other one keeps its promise.
  if (to.ng == before.value) origin.rule = calibrate::ruleNamed(before.rule);
  if (!preset.empty() && to.ng == recommended.value) origin.rule = recommended.rule;
  commit([&](project::Project& project) {
    pipeline::changeThreshold(project, to.ng, to.review, reason, userName_, origin);
  });
  Q_EMIT thresholdChanged();
}

void Document::resetLines(const std::string& reason) {
  const Lines recommended = recommendedLines();
  if (lines() == recommended) return;
  commit([&](project::Project& project) {
    pipeline::changeThreshold(project, recommended.ng, recommended.review, reason, userName_,
                              {recommendedThreshold().rule, {}});
  });
  Q_EMIT thresholdChanged();
}

package::Part Document::part() const {
  return {project_.partName, project_.station, project_.revision};
}

int Document::count(project::Label label) const {
  return static_cast<int>(
      std::count_if(project_.images.begin(), project_.images.end(),
                    [label](const auto& image) { return image.label == label; }));
}

std::filesystem::path Document::locate(const std::string& path) const {
  project::ImageEntry entry;
  entry.path = path;
  return project::locate(entry, folder_);
}

Staleness Document::staleness() const {
  if (!run_) return Staleness::Fresh;
  if (!staleness_) staleness_ = findStaleness();
  return *staleness_;
}

Staleness Document::findStaleness() const {
  std::size_t found = 0;
  for (const auto& image : project_.images) {
    if (image.label != project::Label::Ok) continue;
    if (normals_.contains(image.path)) {
      ++found;
    } else if (!leftOut_.contains(image.path)) {
      return Staleness::ImagesChanged;
    }
  }
  if (found != normals_.size()) return Staleness::ImagesChanged;
  if (!isRegionOfRun()) return Staleness::RegionChanged;
  const auto& manifest = run_->contents.manifest;
  const auto& settings = project_.settings;
  const auto area = region::cropOf(manifest.preparation).size();
  const auto inputSize = region::inputSizeFor(area, project::inputSideFor(settings, area));
  bool sameSettings = inputSize.width == manifest.preparation.inputWidth &&
                      inputSize.height == manifest.preparation.inputHeight &&
                      manifest.origin.seed == settings.seed &&
                      manifest.origin.preset == settings.preset &&
                      manifest.threshold.alpha == settings.falseRejectRate;
  if (run_->settings) {
    const auto& before = *run_->settings;
    sameSettings = sameSettings && before.objective == settings.objective &&
                   before.network == settings.network && before.training == settings.training &&
                   before.variation == settings.variation && before.align == settings.align;
  }
  return sameSettings ? Staleness::Fresh : Staleness::SettingsChanged;
}

bool Document::isRegionOfRun() const {
  const auto& used = run_->contents.manifest.preparation;
  project::RegionSettings ofRun{used.referenceWidth, used.referenceHeight, used.polygon,
                                used.ignoreMask, project_.region.otherKeys};
  // Without a size it is that of the first image, which the set-up has found.
  if (project_.region.referenceWidth == 0) ofRun.referenceWidth = 0;
  if (project_.region.referenceHeight == 0) ofRun.referenceHeight = 0;
  return project_.region == ofRun;
}

const project::ThresholdEntry& Document::entryInForce() const {
  if (project_.thresholds.empty()) {
    throw Error(ErrorCode::Internal, "There is no threshold before the first set-up.");
  }
  return project_.thresholds.back();
}

calibrate::Threshold Document::thresholdInForce() const {
  return pipeline::lineInForce(entryInForce(), run_->contents.manifest);
}

Lines Document::lines() const { return {entryInForce().reviewValue, entryInForce().value}; }

const calibrate::Threshold& Document::recommendedThreshold() const {
  return run_->contents.manifest.threshold;
}

Lines Document::recommendedLines() const {
  return {run_->contents.manifest.reviewThreshold, run_->contents.manifest.threshold.value};
}

std::vector<ReviewItem> Document::reviewItems() const {
  std::vector<ReviewItem> items;
  items.reserve(project_.images.size());
  for (const auto& image : project_.images) {
    items.push_back(itemOf(image.path, image.label));
  }
  return items;
}

ReviewItem Document::itemOf(const std::string& path, project::Label label) const {
  ReviewItem item{path, label, std::nullopt, 1.0, {}};
  const auto normal = normals_.find(path);
  const auto scored = scores_.find(path);
  if (normal != normals_.end()) {
    const auto& result = run_->normals[normal->second];
    item.score = result.score;
    item.p = result.p;
    item.isPlaced = !notPlaced_.contains(path);
  } else if (scored != scores_.end()) {
    item.error = scored->second.error;
    if (item.error.empty()) {
      const auto& inspection = scored->second.inspection;
      item.score = inspection.score;
      item.p = inspection.p;
      item.isPlaced = inspection.placement.isKnown;
    }
  }
  return item;
}

cv::Mat Document::heatOf(const std::string& path) const {
  if (!run_) return {};
  const auto normal = normals_.find(path);
  if (normal != normals_.end()) return run_->normals[normal->second].heat;
  const auto scored = scores_.find(path);
  if (scored == scores_.end() || scored->second.inspection.heat.empty()) return {};
  return scored->second.inspection.heat;
}

double Document::regionLevelOf(const std::string& path) const {
  const auto item = itemOf(path, {});
  if (!item.score) return 1.0;  // there is no heat either
  return runtime::regionLevelFor(verdictOf(item, lines()), run_->contents.manifest);
}

bool Document::needsScore(const std::string& path) const {
  // A duplicate of a picture in the set-up has been seen by the inspection.
  return run_ && !normals_.contains(path) && !scores_.contains(path) && !leftOut_.contains(path);
}

std::vector<pipeline::ImageFile> Document::unscored() const {
  std::vector<pipeline::ImageFile> files;
  for (const auto& image : project_.images) {
    if (!needsScore(image.path)) continue;
    files.push_back({project::locate(image, folder_), image.path});
  }
  return files;
}

int Document::countUnscored() const {
  return static_cast<int>(
      std::count_if(project_.images.begin(), project_.images.end(),
                    [this](const auto& image) { return needsScore(image.path); }));
}

}  // namespace handful::ui
