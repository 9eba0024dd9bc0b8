#include "core/report/report_data.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <opencv2/core/version.hpp>
#include <set>

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/log.h"
#include "core/base/paths.h"
#include "core/base/sha256.h"
#include "core/base/version.h"
#include "core/calibrate/line_presets.h"
#include "core/imaging/image_io.h"
#include "core/package/package_files.h"
#include "core/pipeline/fair_scores.h"
#include "core/pipeline/set_up.h"
#include "core/pipeline/staged_progress.h"
#include "core/report/flagged.h"
#include "core/runtime/openvino_backend.h"

namespace handful::report {
namespace {

using pipeline::ScoredImage;
using pipeline::StagedProgress;

/// Empty if the file is not there or cannot be read.
std::string hashOf(const std::filesystem::path& path) {
  try {
    return sha256Hex(readFile(path));
  } catch (const Error&) {
    return {};
  }
}

FileState stateOf(const std::string& before, const std::string& now) {
  if (now.empty()) return FileState::Missing;
  if (before.empty()) return FileState::Unrecorded;
  return before == now ? FileState::Unchanged : FileState::Changed;
}

void addSetUpImages(ReportData& data, const ReportRequest& request, const pipeline::StoredRun& run,
                    const std::stop_token& stop) {
  std::map<std::string, std::string> hashes;
  for (const auto& image : request.project.images) hashes[image.path] = image.sha256;
  const auto notPlaced = pipeline::notAligned(run.warnings);
  for (const auto& normal : run.normals) {
    throwIfStopped(stop);
    SetUpImage image;
    image.name = normal.name;
    image.path = project::locateStored(normal.name, request.folder);
    image.sha256 = hashes[normal.name];
    image.state = stateOf(image.sha256, hashOf(image.path));
    image.score = normal.score;
    image.p = normal.p;
    image.isPlaced = !notPlaced.contains(normal.name);
    image.verdict = runtime::verdictOf(image.score, image.isPlaced, data.manifest.lines());
    image.heat = normal.heat;
    data.setUpImages.push_back(std::move(image));
  }
  for (const auto& odd : calibrate::standOuts(data.manifest.calibrationScores)) {
    if (odd.index < data.setUpImages.size()) data.setUpImages[odd.index].outstrips = odd.ratio;
  }
}

void addRun(ReportData& data, const pipeline::StoredRun& run) {
  for (const auto& warning : run.warnings) {
    const bool isLeftOut = warning.kind == pipeline::WarningKind::Duplicate ||
                           warning.kind == pipeline::WarningKind::Unreadable;
    (isLeftOut ? data.leftOut : data.warnings).push_back(warning);
  }
  data.settings = run.settings;
  data.judgement = run.judgement;
  if (run.judgement) data.judgementText = run.judgement->reason;
  data.setUpSeconds = run.seconds;
  data.device = run.device;
  data.trainingDevice = run.trainingDevice;
}

ReportData begin(const ReportRequest& request, const package::Contents& contents,
                 const pipeline::StoredRun& run, const std::stop_token& stop) {
  ReportData data;
  data.manifest = contents.manifest;
  data.projectName =
      toUtf8(std::filesystem::absolute(request.folder).lexically_normal().filename());
  if (data.projectName.empty()) {  // "project/"
    data.projectName = toUtf8(
        std::filesystem::absolute(request.folder).lexically_normal().parent_path().filename());
  }
  data.run = request.project.currentRun.value_or(0);
  data.modelSha256 = sha256Hex(contents.model);
  data.packageSha256 = sha256Hex(package::zipped(package::toFiles(contents)));
  data.madeAt = project::utcText(std::chrono::system_clock::now());
  data.madeBy = request.who;
  data.thresholds = request.project.thresholds;
  const auto& manifest = data.manifest;
  if (manifest.reviewThreshold < manifest.threshold.value) {
    data.review = calibrate::lineAt(manifest.calibrationScores, manifest.reviewThreshold,
                                    run.contents.manifest.threshold);
  }
  data.versions = {std::string("Handful ") + version(), runtime::openVinoVersion(),
                   std::string("OpenCV ") + CV_VERSION};
  data.verification = pipeline::latestVerification(request.folder);
  if (data.verification) {
    data.verificationAge = pipeline::ageOf(*data.verification, request.project);
  }
  addRun(data, run);
  addSetUpImages(data, request, run, stop);
  return data;
}

/// Hashes of what was judged, and which of it the set-up has seen.
void addFiles(ReportData& data, std::span<const std::filesystem::path> paths,
              const std::set<std::string>& heldOut, ProgressSink& progress,
              const std::stop_token& stop) {
  std::set<std::string> seen;
  for (const auto& image : data.setUpImages) seen.insert(image.sha256);
  seen.erase(std::string());
  const auto total = static_cast<int>(paths.size());
  for (std::size_t i = 0; i < paths.size(); ++i) {
    throwIfStopped(stop);
    JudgedFile file;
    file.path = paths[i];
    file.sha256 = hashOf(paths[i]);
    file.isHeldOut = heldOut.contains(data.evaluation.images[i].name);
    file.isSetUpCopy = !file.isHeldOut && seen.contains(file.sha256);
    data.files.push_back(std::move(file));
    const auto done = static_cast<int>(i) + 1;
    progress.report({Stage::LoadingImages, done, total, static_cast<double>(done) / total});
  }
}

/// Where the places lie on the picture as it was given. They stay without a box where the file
/// is not there or no longer what the set-up read.
void placeRegions(const SetUpImage& image, const std::vector<localize::HotRegion>& hot,
                  const region::Preparation& preparation, runtime::Inspection& inspection) {
  if (hot.empty() || image.state == FileState::Missing || image.state == FileState::Changed) return;
  try {
    const auto picture = imaging::readImage(image.path);
    const auto placement = region::placementIn(picture, preparation);
    for (std::size_t i = 0; i < hot.size(); ++i) {
      inspection.regions[i].box =
          region::toImage(hot[i].box, preparation, picture.pixels.size(), placement);
    }
  } catch (const Error& error) {
    log::warning(image.name + ": " + error.what());
  }
}

std::string labelText(project::Label label) {
  switch (label) {
    case project::Label::Ok:
      return "good";
    case project::Label::Ng:
      return "NG";
    case project::Label::Unlabelled:
      break;
  }
  return {};
}

/// Every image of the project in its order, with the score that is fair to it.
std::vector<ScoredImage> projectImages(const ReportRequest& request, const ReportData& data,
                                       std::vector<ScoredImage> scored) {
  std::map<std::string, ScoredImage> byName;
  for (auto& image : scored) {
    auto name = image.name;
    byName.insert_or_assign(std::move(name), std::move(image));
  }
  for (const auto& image : data.setUpImages) {
    byName.insert_or_assign(image.name, heldOutImage(image, data.manifest));
  }
  std::vector<ScoredImage> images;
  for (const auto& image : request.project.images) {
    const auto found = byName.find(image.path);
    if (found == byName.end()) continue;
    images.push_back(std::move(found->second));
    images.back().label = labelText(image.label);
  }
  return images;
}

void requireSetUp(const ReportRequest& request) {
  if (request.project.currentRun && !request.project.thresholds.empty()) return;
  throw Error(ErrorCode::Config, "The project has not been set up yet. Set it up first.",
              toUtf8(request.folder));
}

}  // namespace

ScoredImage heldOutImage(const SetUpImage& image, const package::Manifest& manifest) {
  ScoredImage scored;
  scored.name = image.name;
  auto& inspection = scored.inspection;
  inspection.score = image.score;
  inspection.verdict = image.verdict;
  inspection.p = image.p;
  inspection.heat = image.heat;
  inspection.placement.isKnown = image.isPlaced;
  inspection.regionLevel = runtime::regionLevelFor(image.verdict, manifest);
  const auto& preparation = manifest.preparation;
  const auto hot = localize::hotRegions(
      image.heat, {preparation.inputWidth, preparation.inputHeight}, inspection.regionLevel);
  inspection.regions.resize(hot.size());
  for (std::size_t i = 0; i < hot.size(); ++i) inspection.regions[i].peak = hot[i].peak;
  placeRegions(image, hot, preparation, inspection);
  return scored;
}

metrics::Count ReportData::countGood() const {
  return {falseRejects(true).of, falseRejects(true).of + falseRejects(false).of};
}

metrics::Count ReportData::falseRejects(bool isHeldOut) const {
  metrics::Count rejects;
  for (std::size_t i = 0; i < evaluation.images.size(); ++i) {
    const auto& image = evaluation.images[i];
    if (!image.error.empty() || !image.isGood() || files[i].isHeldOut != isHeldOut) continue;
    ++rejects.of;
    if (image.inspection.verdict == runtime::Verdict::Ng) ++rejects.count;
  }
  return rejects;
}

int ReportData::countFiles(FileState state) const {
  return static_cast<int>(
      std::count_if(setUpImages.begin(), setUpImages.end(),
                    [&](const SetUpImage& image) { return image.state == state; }));
}

ReportData testSetReport(const ReportRequest& request, pipeline::Evaluation evaluation,
                         std::span<const pipeline::TestImage> images,
                         const std::filesystem::path& testFolder, ProgressSink& progress,
                         const std::stop_token& stop) {
  if (images.size() != evaluation.images.size()) {
    throw Error(ErrorCode::Internal, "The report needs the pictures that were evaluated.");
  }
  requireSetUp(request);
  const auto contents = pipeline::currentContents(request.project, request.folder);
  auto data = begin(request, contents,
                    pipeline::loadRun(request.folder, *request.project.currentRun), stop);
  data.basis = Basis::TestSet;
  data.testFolder = toUtf8(testFolder);
  data.evaluation = std::move(evaluation);
  std::vector<std::filesystem::path> paths;
  for (const auto& image : images) paths.push_back(image.file.path);
  StagedProgress staged(progress);
  staged.enter(0.0, 0.3);
  addFiles(data, paths, {}, staged, stop);
  staged.enter(0.3, 1.0);
  addFlagged(data, staged, stop);
  return data;
}

ReportData projectReport(const ReportRequest& request, ProgressSink& progress,
                         const std::stop_token& stop) {
  requireSetUp(request);
  const auto contents = pipeline::currentContents(request.project, request.folder);
  const auto run = pipeline::loadRun(request.folder, *request.project.currentRun);
  auto data = begin(request, contents, run, stop);
  StagedProgress staged(progress);
  staged.enter(0.0, 0.8);
  const auto unseen = pipeline::unseenImages(request.project, request.folder, run);
  std::vector<ScoredImage> scored;
  if (!unseen.empty()) {
    const auto inspector = runtime::Inspector::create(contents);
    scored = pipeline::scoreImages(inspector, unseen, staged, stop);
  }
  data.evaluation =
      pipeline::summarised(projectImages(request, data, std::move(scored)), data.manifest.lines());
  std::set<std::string> heldOut;
  for (const auto& image : data.setUpImages) heldOut.insert(image.name);
  std::vector<std::filesystem::path> paths;
  for (const auto& image : data.evaluation.images) {
    paths.push_back(project::locateStored(image.name, request.folder));
  }
  staged.enter(0.8, 0.9);
  addFiles(data, paths, heldOut, staged, stop);
  staged.enter(0.9, 1.0);
  addFlagged(data, staged, stop);
  return data;
}

}  // namespace handful::report
