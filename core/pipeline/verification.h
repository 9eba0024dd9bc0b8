#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/calibrate/threshold.h"
#include "core/metrics/confusion.h"
#include "core/metrics/interval.h"
#include "core/project/project.h"
#include "core/runtime/verdict.h"

namespace handful::pipeline {

/// An image that the inspection was verified with, and what it said.
struct VerifiedImage {
  std::string path;  ///< as in project::ImageEntry
  project::Label label{};
  std::string sha256;  ///< of the file; empty if it cannot be read
  std::string error;   ///< why it could not be inspected, English; empty if it was
  double score = 0.0;
  double p = 1.0;
  double regionLevel = 1.0;  ///< heat from which on a place is marked
  bool isPlaced = true;      ///< false: parts are aligned and this one was not found
};

/// An image that was left out, because its bytes are those of another one.
struct SeenImage {
  std::string path;
  std::string sameAs;      ///< the other one
  bool isOfSetUp = false;  ///< that one belongs to the project; else to this verification
};

/// The inspection in force, tried on images that had no part in setting it up: one entry of the
/// record. It is never changed; the next verification is another entry.
struct Verification {
  int number = 0;        ///< verifications/<n>; 0 before it is stored
  std::string time;      ///< UTC, project::utcText()
  std::string who;       ///< may be empty
  int run = 0;           ///< runs/<n> that was in force
  metrics::Lines lines;  ///< in force
  /// What had been promised of good parts at lines.ng.
  std::optional<double> expectedRate;
  std::optional<double> upperBound95;
  int calibrationImages = 0;  ///< that the promise rests on
  /// Defects of the project that the inspection in force called OK; of 0 where there was none.
  metrics::Count missedBefore;
  std::vector<VerifiedImage> images;
  std::vector<SeenImage> leftOut;

  /// Of an image that was inspected.
  [[nodiscard]] runtime::Verdict verdictOf(const VerifiedImage& image) const noexcept {
    return runtime::verdictOf(image.score, image.isPlaced, lines);
  }
};

struct NewVerification {
  Verification record;
  std::vector<cv::Mat> heat;  ///< of record.images, CV_32FC1 in the scale of the run; may be empty
};

struct LabelledFile {
  std::filesystem::path path;
  project::Label label{};
};

struct VerifyRequest {
  project::Project project;
  std::filesystem::path folder;  ///< of the project
  std::vector<LabelledFile> images;
  metrics::Count missedBefore;  ///< see Verification
  std::string who;
};

/// Inspects the images as the line PC would, with the run and the lines in force. An image with
/// the bytes of one of the project, or of an earlier one here, is left out: its score would prove
/// nothing.
/// @return with no image if all were left out: nothing was verified then
/// @throws Error (Config) without a set-up; Error (Io, Format) the run; OperationCancelled; an
///         unreadable image is a result
[[nodiscard]] NewVerification verify(const VerifyRequest& request, ProgressSink& progress,
                                     const std::stop_token& stop);

/// Writes the entry into the project, where it is found from then on.
/// @return it, with its number
/// @throws Error (Io)
Verification storeVerification(const NewVerification& made,
                               const std::filesystem::path& projectFolder);

/// The last entry of the record; nothing if there is none.
/// @throws Error (Io, Format, FormatTooNew)
[[nodiscard]] std::optional<Verification> latestVerification(
    const std::filesystem::path& projectFolder);

/// The heat maps of its images, in their order.
/// @throws Error (Io, Format)
[[nodiscard]] std::vector<cv::Mat> loadVerificationHeat(const std::filesystem::path& projectFolder,
                                                        const Verification& verification);

/// Whether an entry still says something about the inspection as it is now.
enum class VerificationAge { Current = 1, LinesMoved, OtherRun };
[[nodiscard]] VerificationAge ageOf(const Verification& verification,
                                    const project::Project& project);

/// OK and NG images against what was said of them.
[[nodiscard]] metrics::Confusion confusionOf(const Verification& verification);

/// How a rate that was counted stands to what was promised of it.
enum class Agreement {
  NothingCounted = 1,  ///< there was no image of the kind
  NoPromise,           ///< nothing had been promised
  InLine,              ///< the rate that was promised is among those that fit what was counted
  WithinDoubt,         ///< more than was expected, but no more than the few images left open
  More,                ///< more than was promised
};

struct PromiseKept {
  Agreement agreement{};
  metrics::Count counted;
  metrics::Interval interval;  ///< exact, 95 %: the rates that fit what was counted
  double promised = 0.0;       ///< the rate
  double upTo = 0.0;           ///< 95 % bound of the promise
};

/// Good parts called NG, against what was promised at the line.
[[nodiscard]] PromiseKept falseRejectsOf(const Verification& verification);
/// Defects called OK, against those of the project.
[[nodiscard]] PromiseKept missedDefectsOf(const Verification& verification);

}  // namespace handful::pipeline
