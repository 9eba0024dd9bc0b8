#pragma once

#include <optional>
#include <stop_token>
#include <string>

namespace handful::app {

struct ThresholdOptions {
  std::string project;
  std::optional<double> value;
  std::optional<double> review;
  std::string preset;  ///< name of a calibrate::LinePreset; empty = none
  std::optional<double> costFalseReject;
  std::optional<double> costMissedDefect;
  std::optional<double> defectRate;
  std::string test;  ///< folder with good/ and a folder for each kind of defect; empty = none
  std::string reason;
  std::optional<std::string> who;  ///< for the record; nothing = whoever is logged in
  bool dryRun = false;
  bool json = false;

  [[nodiscard]] bool hasCosts() const { return costFalseReject || costMissedDefect || defectRate; }
};

/// handful-cli threshold: shows the lines of a project, or moves them: to a value, to a preset,
/// or to where mistakes cost least. @return an exit code
int threshold(const ThresholdOptions& options, const std::stop_token& stop);

}  // namespace handful::app
