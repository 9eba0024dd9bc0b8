#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <opencv2/core.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/augment/line_variation.h"
#include "core/project/labels.h"
#include "core/recipe/train_config.h"
#include "core/region/preparation.h"

namespace handful::project {

/// The names that Settings::preset, Settings::network and Settings::objective may have.
inline constexpr std::array<std::string_view, 3> kPresets = {"quick", "standard", "thorough"};
inline constexpr std::array<std::string_view, 3> kNetworks = {"auto", "pretrained", "fine-tuned"};
inline constexpr std::array<std::string_view, 3> kObjectives = {"coft", "msc", "frozen"};

/// One picture of a project. The pixels stay where they are.
struct ImageEntry {
  /// UTF-8 with '/': relative to the project folder when it lies inside, else absolute.
  std::string path;
  Label label = Label::Unlabelled;
  std::string sha256;  ///< of the file at its last set-up, 64 lower-case digits; empty before
  std::string otherKeys = {};  ///< JSON of keys of a newer release, kept for it; empty = none

  bool operator==(const ImageEntry&) const = default;
};

/// Where the project looks; becomes a region::Preparation with preparationOf().
struct RegionSettings {
  int referenceWidth = 0;  ///< size of the first pictures; 0 until they were read
  int referenceHeight = 0;
  std::vector<cv::Point> polygon;  ///< reference pixels; empty = the whole picture
  /// CV_8UC1 of the reference size, 255 = ignore; empty = nothing is ignored.
  /// Copies of a project share it: replace it, never paint into it.
  cv::Mat ignoreMask;
  std::string otherKeys = {};
};
/// Compares the pixels of the masks, too.
[[nodiscard]] bool operator==(const RegionSettings& a, const RegionSettings& b);

/// What the next set-up will do.
struct Settings {
  double falseRejectRate = 0.05;    ///< accepted rate of good parts called NG, 0.001..0.5
  std::int64_t seed = 1;            ///< >= 0
  int inputSide = 320;              ///< the model sees about side x side pixels; 64..2048
  std::string preset = "standard";  ///< one of kPresets
  std::string objective = "coft";   ///< one of kObjectives
  std::string network = "auto";     ///< one of kNetworks: the judgement's choice, or the user's
  /// The user's own values of training options, by name. Not checked here: a newer release
  /// may know others; a set-up refuses what it does not know.
  recipe::Overrides training = {};
  /// A network of backbone::backbones(), or backbone::kOnnxExtractor. Not checked here either.
  std::string backbone = "efficientnet_lite0";
  /// The user's own weights, or their ONNX extractor; as ImageEntry::path, empty = none.
  std::string weightsFile = {};
  augment::LineVariation variation = {};  ///< what good parts on this line show
  /// The smallest defect that is to be found, in pixels of the reference size, 1..10000: the
  /// side of the input follows from it. 0 = inputSide counts.
  int smallestDefect = 0;
  /// How far parts lie off their place that are to be aligned; empty = taken as they lie.
  std::optional<region::AlignmentLimits> align = {};
  std::string otherKeys = {};

  bool operator==(const Settings&) const = default;
};

/// One line of the audit trail: who drew the threshold where, when and why.
struct ThresholdEntry {
  double value = 0.0;        ///< NG if score > value
  double reviewValue = 0.0;  ///< review if score > reviewValue; <= value
  std::string rule;          ///< calibrate::name() of the rule
  std::string reason;        ///< free text; may be empty
  std::string time;          ///< UTC, "2026-01-31T23:59:59Z"; see utcText()
  std::string who;           ///< free text; may be empty
  /// The calibrate::LinePreset that both lines are from; empty = set-up, hand or costs.
  std::string preset = {};
  std::string otherKeys = {};

  bool operator==(const ThresholdEntry&) const = default;
};

/// An inspection of one part at one station: everything the user decided, and
/// which run is in force. A plain value: a job gets a copy, and what it found
/// out comes back as values.
struct Project {
  std::string partName;
  std::string station;
  std::string revision;
  std::vector<ImageEntry> images;  ///< no path twice
  RegionSettings region;
  Settings settings;
  std::vector<ThresholdEntry> thresholds;  ///< oldest first; the last one is in force
  std::optional<int> currentRun;           ///< runs/<n>; see RunStore
  std::string otherKeys = {};
  std::string otherLabelKeys;

  bool operator==(const Project&) const = default;
};

/// How a project in @p folder writes the path of @p file (see ImageEntry::path).
/// @throws Error (Config) if the name is not UTF-8: a readable file could not hold it
[[nodiscard]] std::string storedPath(const std::filesystem::path& file,
                                     const std::filesystem::path& folder);

/// Where the file of an entry lies.
[[nodiscard]] std::filesystem::path locate(const ImageEntry& image,
                                           const std::filesystem::path& folder);

/// Where the file lies that a project in @p folder stores so; empty for an empty text.
[[nodiscard]] std::filesystem::path locateStored(const std::string& stored,
                                                 const std::filesystem::path& folder);

/// Adds the files that are not in the project yet; those that are keep their label.
/// @return how many were added
int addImages(Project& project, const std::filesystem::path& folder,
              std::span<const std::filesystem::path> files, Label label);

/// The entries with this label, in the project's order.
[[nodiscard]] std::vector<ImageEntry> imagesLabelled(const Project& project, Label label);

/// The side that inputSizeFor() is given for a region of this size: Settings::inputSide, or
/// where the smallest defect is stated the one at which it covers a cell of 16 pixels, within
/// 320..2048.
[[nodiscard]] int inputSideFor(const Settings& settings, cv::Size region);

/// The smallest defect that covers a cell, in pixels of the reference size.
/// @param input size of the model input
[[nodiscard]] double smallestDefectSeen(cv::Size region, cv::Size input);

/// The region settings with the network's input size, ready for region::prepare().
/// What parts are aligned to is not in them: it is taken from a picture.
/// @throws Error (Config) while the reference size is not known, or if polygon or
///         mask contradict it
[[nodiscard]] region::Preparation preparationOf(const Project& project);

/// "2026-01-31T23:59:59Z".
[[nodiscard]] std::string utcText(std::chrono::system_clock::time_point time);

}  // namespace handful::project
