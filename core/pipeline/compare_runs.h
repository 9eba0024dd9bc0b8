#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/metrics/auroc_difference.h"
#include "core/metrics/confusion.h"
#include "core/project/project.h"
#include "core/runtime/verdict.h"

namespace handful::pipeline {

/// A set-up of a project, for a list to choose from.
struct RunSummary {
  int number = 0;
  std::string preset;   ///< one of project::kPresets
  std::string network;  ///< "frozen" | "fine-tuned"
  int normals = 0;      ///< good images that it has learned
  std::filesystem::file_time_type time;
};

/// Every run of a project that can be read, the oldest first; reads their manifests only.
/// @throws Error (Io) if the folder of the runs cannot be read
[[nodiscard]] std::vector<RunSummary> listRuns(const std::filesystem::path& projectFolder);

/// What an inspection measures of an image, whatever the lines are.
struct KnownScore {
  double score = 0.0;
  bool isPlaced = true;  ///< false: parts are aligned and this one was not found
};

struct CompareRequest {
  project::Project project;
  std::filesystem::path folder;  ///< of the project
  int first = 0;                 ///< numbers of runs
  int second = 0;
  /// What the run in force has said already, by ImageEntry::path: it is not measured again.
  std::map<std::string, KnownScore> known = {};
};

/// An image that both runs have scored without having seen it.
struct ComparedImage {
  std::string path;  ///< as in project::ImageEntry
  project::Label label{};
  double first = 0.0;
  double second = 0.0;
  runtime::Verdict saidFirst{};
  runtime::Verdict saidSecond{};

  [[nodiscard]] bool isChanged() const noexcept { return saidFirst != saidSecond; }
};

struct RunComparison {
  /// As each run recommended, wherever they were moved since: else a change of the lines would
  /// look like one of the set-up.
  metrics::Lines firstLines;
  metrics::Lines secondLines;
  /// Those whose verdict changed first; among them, and among the others, the ones that moved
  /// farthest against their line.
  std::vector<ComparedImage> images;
  int changed = 0;  ///< so many verdicts
  int leftOut = 0;  ///< images that one of the runs has seen without being able to leave them out
  int unreadable = 0;                             ///< images that cannot be read
  std::optional<metrics::AurocDifference> auroc;  ///< where there are OK and NG images
};

/// Two runs on the same images. A good image that a run has learned comes with its
/// leave-image-out score; the others are scored by that run's inspection.
/// @throws Error (Io, Format, FormatTooNew) runs; Error (Device), OperationCancelled
[[nodiscard]] RunComparison compareRuns(const CompareRequest& request, ProgressSink& progress,
                                        const std::stop_token& stop);

}  // namespace handful::pipeline
