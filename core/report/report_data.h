#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/base/progress.h"
#include "core/package/contents.h"
#include "core/pipeline/evaluate.h"
#include "core/pipeline/judgement.h"
#include "core/pipeline/verification.h"
#include "core/project/project.h"

namespace handful::report {

/// What has become of a file since the set-up read it.
enum class FileState {
  Unchanged = 1,
  Changed,
  Missing,
  Unrecorded,  ///< the set-up left no hash of it
};

/// A good picture that the inspection was made from.
struct SetUpImage {
  std::string name;            ///< UTF-8, as the project has it
  std::filesystem::path path;  ///< where it lies now
  std::string sha256;          ///< as the set-up read it; empty: not recorded
  FileState state{};
  double score = 0.0;  ///< leave-image-out
  double p = 1.0;
  bool isPlaced = true;        ///< false: parts are aligned and this one was not found
  runtime::Verdict verdict{};  ///< of its score, by the lines in force
  cv::Mat heat;                ///< CV_32FC1, 1 = where a place of an OK picture begins to be marked
  std::optional<double> outstrips;  ///< stands out: its score by the highest of the others
};

/// Of an image of the evaluation, in the same order.
struct JudgedFile {
  std::filesystem::path path;
  std::string sha256;        ///< now; empty if it cannot be read
  bool isHeldOut = false;    ///< a set-up image with its leave-image-out score
  bool isSetUpCopy = false;  ///< the same bytes as a set-up image: its score proves nothing
};

enum class Flag { MissedDefect = 1, FalseReject, Review, StandsOut, Unlabelled, NearestDefect };

/// A picture that deserves a look.
struct FlaggedImage {
  Flag flag{};
  std::size_t index = 0;                 ///< into evaluation.images; of StandsOut into setUpImages
  std::vector<std::byte> picture, heat;  ///< JPEG
  std::string error;                     ///< English; why there is no picture
};

/// Where the judged images come from.
enum class Basis {
  TestSet = 1,  ///< images that the set-up has not seen
  Project,      ///< those of the project, the good ones with their leave-image-out scores
};

/// Everything that a report says, as values: filled once, read by the writers of HTML,
/// PDF and CSV.
struct ReportData {
  // What it is about
  package::Manifest manifest;  ///< with the thresholds in force
  std::string projectName;     ///< its folder
  int run = 0;
  std::string modelSha256;
  std::string packageSha256;  ///< of what would be exported now; exports are repeatable
  std::string madeAt;         ///< UTC
  std::string madeBy;         ///< may be empty

  // How it was made
  std::vector<SetUpImage> setUpImages;
  std::vector<pipeline::Warning> leftOut;     ///< why images do not count
  std::optional<project::Settings> settings;  ///< absent in runs of old releases
  std::optional<pipeline::Judgement> judgement;
  std::string judgementText;                ///< a sentence; may be replaced by a translated one
  std::vector<pipeline::Warning> warnings;  ///< what else the set-up noticed
  pipeline::StageSeconds setUpSeconds;
  std::string device, trainingDevice;
  std::vector<std::string> versions;  ///< of this program and its libraries, with their names

  /// What the review line promises: rates of good parts that are not called OK. Nothing without
  /// a review band.
  std::optional<calibrate::Threshold> review;

  // Who moved the lines
  std::vector<project::ThresholdEntry> thresholds;  ///< oldest first

  // Whether it kept its promise on images that it had never seen
  std::optional<pipeline::Verification> verification;  ///< the last one on record
  pipeline::VerificationAge verificationAge = pipeline::VerificationAge::Current;

  // What it says of images
  Basis basis = Basis::Project;
  std::string testFolder;  ///< of a test set
  pipeline::Evaluation evaluation;
  std::vector<JudgedFile> files;  ///< of evaluation.images
  std::vector<FlaggedImage> flagged;
  int flaggedLeftOut = 0;  ///< more that deserve a look and are not shown

  /// Good images that were judged by their leave-image-out score, of all that were judged.
  [[nodiscard]] metrics::Count countGood() const;
  /// False rejects among those, or among the others.
  [[nodiscard]] metrics::Count falseRejects(bool isHeldOut) const;
  /// Files of the set-up that are in this state now.
  [[nodiscard]] int countFiles(FileState state) const;
};

/// What is judged of a set-up image, as the inspection gives it for other images: by the score
/// and the verdict that are fair to it. Its regions have a box where the file is still the same.
[[nodiscard]] pipeline::ScoredImage heldOutImage(const SetUpImage& image,
                                                 const package::Manifest& manifest);

/// Shown at most; the CSV has a line for every image.
inline constexpr int kMostFlagged = 60;

/// Who asks, and from where the project is read.
struct ReportRequest {
  const project::Project& project;
  std::filesystem::path folder;  ///< of the project
  std::string who;               ///< for "made by"; may be empty
};

/// The report on a test set that was just evaluated.
/// @param images the pictures of @p evaluation, in its order
/// @throws Error (Config) without a set-up, (Io, Format); OperationCancelled
[[nodiscard]] ReportData testSetReport(const ReportRequest& request,
                                       pipeline::Evaluation evaluation,
                                       std::span<const pipeline::TestImage> images,
                                       const std::filesystem::path& testFolder,
                                       ProgressSink& progress, const std::stop_token& stop);

/// The report on a project by itself: its good images with their leave-image-out scores,
/// all others scored now. Files that are gone are named, not an error.
/// @throws as testSetReport()
[[nodiscard]] ReportData projectReport(const ReportRequest& request, ProgressSink& progress,
                                       const std::stop_token& stop);

}  // namespace handful::report
