#include "core/pipeline/compare_runs.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/log.h"
#include "core/package/manifest.h"
#include "core/pipeline/evaluate.h"
#include "core/pipeline/staged_progress.h"
#include "core/project/run_store.h"
#include "core/runtime/inspector.h"

namespace handful::pipeline {
namespace {

constexpr const char* kManifest = "manifest.json";

RunSummary summaryOf(int number, const std::filesystem::path& folder) {
  const auto manifest = package::parseManifest(readTextFile(folder / kManifest)).manifest;
  return {number, manifest.origin.preset, manifest.origin.network,
          static_cast<int>(manifest.calibrationScores.size()),
          std::filesystem::last_write_time(folder)};
}

/// What one run says of the images, by path.
struct RunScores {
  metrics::Lines lines;
  std::map<std::string, KnownScore> scores;
  std::set<std::string> seen;  ///< no score that would be honest
  std::set<std::string> unreadable;
};

RunScores scoresOf(const CompareRequest& request, int number, ProgressSink& progress,
                   const std::stop_token& stop) {
  const auto run = loadRun(request.folder, number);
  RunScores result;
  result.lines = run.contents.manifest.lines();
  const auto notPlaced = notAligned(run.warnings);
  for (const auto& normal : run.normals) {
    result.scores[normal.name] = {normal.score, !notPlaced.contains(normal.name)};
  }
  for (const auto& warning : run.warnings) {
    // The same pixels as a picture that it has learned.
    if (warning.kind == WarningKind::Duplicate) result.seen.insert(warning.file);
  }
  if (request.project.currentRun == number) {
    for (const auto& [path, known] : request.known) result.scores.emplace(path, known);
  }
  std::vector<ImageFile> files;
  for (const auto& image : request.project.images) {
    if (result.scores.contains(image.path) || result.seen.contains(image.path)) continue;
    files.push_back({project::locate(image, request.folder), image.path});
  }
  if (files.empty()) return result;
  const auto inspector = runtime::Inspector::create(run.contents);
  for (const auto& scored : scoreImages(inspector, files, progress, stop)) {
    if (scored.error.empty()) {
      const auto& inspection = scored.inspection;
      result.scores[scored.name] = {inspection.score, inspection.placement.isKnown};
    } else {
      result.unreadable.insert(scored.name);
    }
  }
  return result;
}

/// How far the score moved against its line, in factors; either way.
double movement(const ComparedImage& image, const RunComparison& comparison) {
  return std::abs(std::log(image.second / comparison.secondLines.ng) -
                  std::log(image.first / comparison.firstLines.ng));
}

void addImages(const CompareRequest& request, const RunScores& first, const RunScores& second,
               RunComparison& comparison) {
  for (const auto& image : request.project.images) {
    if (first.unreadable.contains(image.path) || second.unreadable.contains(image.path)) {
      ++comparison.unreadable;
      continue;
    }
    const auto a = first.scores.find(image.path);
    const auto b = second.scores.find(image.path);
    if (a == first.scores.end() || b == second.scores.end()) {
      ++comparison.leftOut;
      continue;
    }
    const auto verdictOf = [](const KnownScore& known, const metrics::Lines& lines) {
      return runtime::verdictOf(known.score, known.isPlaced, lines);
    };
    comparison.images.push_back({image.path, image.label, a->second.score, b->second.score,
                                 verdictOf(a->second, first.lines),
                                 verdictOf(b->second, second.lines)});
    if (comparison.images.back().isChanged()) ++comparison.changed;
  }
}

void addAuroc(RunComparison& comparison) {
  std::vector<double> okFirst, okSecond, ngFirst, ngSecond;
  for (const auto& image : comparison.images) {
    if (image.label == project::Label::Unlabelled) continue;
    const bool isOk = image.label == project::Label::Ok;
    (isOk ? okFirst : ngFirst).push_back(image.first);
    (isOk ? okSecond : ngSecond).push_back(image.second);
  }
  comparison.auroc = metrics::aurocDifference(okFirst, okSecond, ngFirst, ngSecond);
}

}  // namespace

std::vector<RunSummary> listRuns(const std::filesystem::path& projectFolder) {
  const project::RunStore store(projectFolder);
  std::vector<RunSummary> runs;
  for (const int number : store.list()) {
    try {
      runs.push_back(summaryOf(number, store.path(number)));
    } catch (const Error& error) {
      // One damaged run must not hide the others.
      log::warning("Run " + std::to_string(number) + ": " + error.what());
    }
  }
  return runs;
}

RunComparison compareRuns(const CompareRequest& request, ProgressSink& progress,
                          const std::stop_token& stop) {
  StagedProgress staged(progress);
  staged.enter(0.0, 0.5);
  const auto first = scoresOf(request, request.first, staged, stop);
  throwIfStopped(stop);
  staged.enter(0.5, 1.0);
  const auto second = scoresOf(request, request.second, staged, stop);

  RunComparison comparison;
  comparison.firstLines = first.lines;
  comparison.secondLines = second.lines;
  addImages(request, first, second, comparison);
  std::ranges::stable_sort(comparison.images, [&](const auto& a, const auto& b) {
    if (a.isChanged() != b.isChanged()) return a.isChanged();
    return movement(a, comparison) > movement(b, comparison);
  });
  addAuroc(comparison);
  return comparison;
}

}  // namespace handful::pipeline
