#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <opencv2/core.hpp>
#include <optional>
#include <set>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/safetensors.h"
#include "core/package/contents.h"
#include "core/pipeline/judgement.h"
#include "core/pipeline/network_adapter.h"
#include "core/project/project.h"

/// The work itself, start to end, for the window and the command line alike:
/// blocking functions from values to values. They know neither thread nor screen.
namespace handful::pipeline {

/// A picture and how to call it in results and messages.
struct ImageFile {
  std::filesystem::path path;
  std::string name;  ///< UTF-8, as the user gave it
};

/// What the machine offers; found by the program, told to us.
struct Environment {
  std::vector<std::filesystem::path> weightsFolders;  ///< searched in this order
  int threads = 0;                                    ///< 0 = as many as there are
};

struct SetUpInput {
  std::vector<ImageFile> normals;  ///< good parts
  package::Part part;
  project::Settings settings;
  /// Reference sizes of 0 are filled from the first readable picture.
  project::RegionSettings region;
  /// Where a fine-tuning keeps what it has done, so that a set-up that was interrupted goes
  /// on from there when it is started again with the same input. Empty = nowhere.
  std::filesystem::path unfinishedFolder = {};
  /// Weights or an ONNX extractor of the user's; empty: those of the weights folders.
  std::filesystem::path weightsFile = {};
};

/// Something the user should know; nothing stops because of it.
enum class WarningKind {
  Unreadable = 1,  ///< left out; text says why
  Duplicate,       ///< left out: the same pixels as an earlier picture
  NearDuplicate,
  OtherSize,
  Distorted,  ///< aspect ratio differs by over 2 %
  Blurred,
  TooDark,
  TooBright,
  FewImages,         ///< under 4: the threshold is provisional
  StandsOut,         ///< scores far above the other good pictures and widens the threshold
  FineTuningAbsent,  ///< fine-tuning was asked for, and this build has no LibTorch
  FineTuningFailed,  ///< it collapsed; the pretrained network is used
  TrainedInParts,    ///< the memory of the card was too small for whole batches
  TrainedOnCpu,      ///< the memory of the card was too small for the training
  NotAligned,        ///< the part was not found where it may lie; the picture is taken as it is
  DefectTooSmall,    ///< the smallest defect that was stated covers less than a cell
};
struct Warning {
  WarningKind kind{};
  std::string file;  ///< may be empty
  std::string text;  ///< English, for log and command line
};

/// One good picture after set-up.
struct NormalResult {
  std::string name;
  double score = 0.0;  ///< leave-image-out
  double p = 1.0;      ///< conformal p-value among the *other* normals
  cv::Mat heat;        ///< leave-image-out, CV_32FC1 on the patch grid
};

/// The names of the pictures on which the part was not found: review at best.
[[nodiscard]] std::set<std::string> notAligned(std::span<const Warning> warnings);

/// Wall seconds by stage: "load", "features", "calibrate", "golden", "total", …
using StageSeconds = std::map<std::string, double>;

struct SetUpResult {
  package::Contents contents;
  std::vector<NormalResult> normals;              ///< those that took part, in the order given
  std::map<std::string, std::string> fileHashes;  ///< SHA-256 of every file read, by name
  std::vector<Warning> warnings;
  project::RegionSettings region;      ///< with the reference size that was used
  std::optional<Judgement> judgement;  ///< where a network was fine-tuned
  project::Settings settings;          ///< that it was made with
  StageSeconds seconds;
  double peakMemoryMb = 0.0;
  std::string device;          ///< "CPU, 2 threads"
  std::string trainingDevice;  ///< where a network was fine-tuned; empty = none was
};

/// From good pictures to a calibrated inspection.
/// @param adapter may be empty: the network is used as it was pretrained
/// @throws Error (Config) fewer than two different readable pictures, or a training option
///         that is not known or out of range; Error (Io, Format) weights; Error (Numeric) all
///         pictures equal; OperationCancelled
[[nodiscard]] SetUpResult setUp(const SetUpInput& input, const Environment& environment,
                                const NetworkAdapter& adapter, ProgressSink& progress,
                                const std::stop_token& stop);

/// The input of a project: its OK images and settings.
/// @param folder of the project
[[nodiscard]] SetUpInput inputOf(const project::Project& project,
                                 const std::filesystem::path& folder);

/// Whether something is kept of a set-up of this project that was interrupted.
[[nodiscard]] bool hasUnfinishedSetUp(const std::filesystem::path& projectFolder);

/// Writes the result as the next run of the project: the files of a package and
/// result.json. What was kept of interrupted set-ups is removed. @return the run's number
/// @throws Error (Io)
int storeRun(const SetUpResult& result, const std::filesystem::path& projectFolder);

/// What a run's result.json says; for showing a project that was opened again.
struct StoredRun {
  package::Contents contents;
  std::vector<NormalResult> normals;
  std::vector<Warning> warnings;
  std::optional<Judgement> judgement;         ///< where a network was fine-tuned
  std::optional<project::Settings> settings;  ///< that it was made with; absent in older runs
  StageSeconds seconds;
  double peakMemoryMb = 0.0;
  std::string device;
  std::string trainingDevice;  ///< where a network was fine-tuned; empty = none was
};
/// What a set-up that was just made will be once it is loaded.
[[nodiscard]] StoredRun storedRun(SetUpResult result);
/// @throws Error (Io, Format, FormatTooNew)
[[nodiscard]] StoredRun loadRun(const std::filesystem::path& projectFolder, int number);

/// Takes the run over into the project: its number, the hashes of its pictures, and its
/// threshold as a new line of the audit trail.
/// @param who for the audit trail, may be empty
void adoptRun(project::Project& project, int number, const SetUpResult& result,
              const std::string& who);

/// Where lines are from that replace those in force.
struct LineOrigin {
  calibrate::Rule rule = calibrate::Rule::Manual;  ///< of the NG line
  std::string preset = {};                         ///< as project::ThresholdEntry::preset
};

/// Other lines, as a new line of the audit trail. @param reason for it
/// @throws Error (Config) unless 0 < value, finite, and 0 <= reviewValue <= value
void changeThreshold(project::Project& project, double value, double reviewValue,
                     const std::string& reason, const std::string& who,
                     const LineOrigin& origin = {});

/// What a line that was recorded promises: that of the rule where the rule of the set-up drew
/// it, else what the scores say about a line in this place.
/// @param manifest of the run. @throws Error (Format) for a rule that is none
[[nodiscard]] calibrate::Threshold lineInForce(const project::ThresholdEntry& entry,
                                               const package::Manifest& manifest);

/// The contents of the project's current run with the thresholds in force and the
/// history that led to them.
/// @throws Error (Config) if the project has not been set up yet; Error (Io, Format)
[[nodiscard]] package::Contents currentContents(const project::Project& project,
                                                const std::filesystem::path& folder);

}  // namespace handful::pipeline
