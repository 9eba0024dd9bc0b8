#pragma once

#include <stop_token>
#include <string>
#include <vector>

namespace handful::app {

struct ThresholdBenchOptions {
  std::vector<std::string> folders;  ///< results of bench detect
  double falseRejectRate = 0.05;     ///< accepted, 0.001..0.5
  bool json = false;
  std::string csv;  ///< file for the table, too; empty = none
};

/// handful-cli bench thresholds: what the rules for thresholds promised, and what came of it,
/// over results that bench detect has written. Nothing is measured anew.
/// @return an exit code
int benchThresholds(const ThresholdBenchOptions& options, const std::stop_token& stop);

}  // namespace handful::app
