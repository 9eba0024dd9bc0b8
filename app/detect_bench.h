#pragma once

#include <stop_token>
#include <string>
#include <vector>

#include "core/project/project.h"

namespace handful::app {

struct DetectBenchOptions {
  std::vector<std::string> data;  ///< folders in MVTec layout: train/good, test/good, test/<defect>
  std::string output;             ///< folder of the results, one file for each measurement
  std::string splits;             ///< JSON {set: {count: {draw: [file names]}}}; empty = drawn
  std::string peers;              ///< JSON {image_auroc: {method: {set: {count: {mean}}}}}; or none
  std::vector<int> counts = {8};  ///< good pictures, >= 2
  int draws = 3;                  ///< at most so many of each count
  std::vector<std::string> objectives = {"frozen", "coft", "msc"};
  std::vector<int> countsWithoutFolds;  ///< of these only the last network is trained
  project::Settings settings;           ///< all but the objective
  std::string weights;                  ///< the user's own, or an extractor; empty = none
  bool json = false;
  std::string csv;  ///< file for the table, too; empty = none
};

/// handful-cli bench detect: sets up from a few good pictures of data sets of which the truth
/// is known, has every head score the test pictures, and prints a table of what came out.
/// Results that are in the output folder already are not measured again.
/// @return an exit code
int benchDetect(const DetectBenchOptions& options, const std::stop_token& stop);

}  // namespace handful::app
