#pragma once

#include <map>
#include <opencv2/core.hpp>
#include <stop_token>
#include <string>
#include <vector>

#include "core/pipeline/set_up.h"

namespace handful::pipeline {

/// The good pictures that take part in a set-up, prepared for the network.
struct NormalImages {
  std::vector<std::string> names;
  std::vector<cv::Mat> prepared;  ///< CV_8UC3, model input
  region::Preparation preparation;
  project::RegionSettings region;                 ///< with the reference size that was used
  std::map<std::string, std::string> fileHashes;  ///< SHA-256 of every file read, by name
  std::vector<Warning> warnings;
};

/// Reads, judges and prepares. Unreadable pictures and exact copies are left out with a
/// warning: a copy would pretend to be a second part.
/// @throws Error (Config) if fewer than two different pictures are left
[[nodiscard]] NormalImages readNormals(const SetUpInput& input, ProgressSink& progress,
                                       const std::stop_token& stop);

/// CV_8UC1 of the input size, 255 = inside the region of interest and not ignored.
[[nodiscard]] cv::Mat regionMask(const region::Preparation& preparation);

}  // namespace handful::pipeline
