#pragma once

#include <filesystem>
#include <span>
#include <stop_token>
#include <vector>

#include "core/base/progress.h"
#include "core/pipeline/evaluate.h"
#include "core/pipeline/set_up.h"
#include "core/project/project.h"

namespace handful::pipeline {

/// The images of a project that the set-up has not seen in any way: neither learned, nor left out
/// because they repeat one that was learned or cannot be read. In the project's order.
[[nodiscard]] std::vector<ImageFile> unseenImages(const project::Project& project,
                                                  const std::filesystem::path& folder,
                                                  const StoredRun& run);

/// Scores of images of which the truth is known, each from a fit that has not seen the image.
struct FairScores {
  std::vector<double> good;
  std::vector<double> defects;
  int learned = 0;  ///< of the good ones: scored by leaving the image out
  int repeated =
      0;  ///< test images left out: the project has the same picture, labelled or learned
  std::vector<ScoredImage> unread;
};

/// Every labelled image of the project, by its label of today: one that was learned with its
/// leave-image-out score, every other one with that of the inspection; then those of a test
/// set, each picture once.
/// @param run the current run of the project
/// @throws Error (Io, Format) as Inspector::create(); OperationCancelled
[[nodiscard]] FairScores fairScores(const project::Project& project,
                                    const std::filesystem::path& folder, const StoredRun& run,
                                    std::span<const TestImage> test, ProgressSink& progress,
                                    const std::stop_token& stop);

}  // namespace handful::pipeline
