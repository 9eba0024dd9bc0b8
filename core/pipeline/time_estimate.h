#pragma once

#include <stop_token>

#include "core/pipeline/set_up.h"

namespace handful::pipeline {

/// What a set-up is to do.
struct SetUpPlan {
  project::Settings settings;
  int images = 0;         ///< good ones, >= 2
  bool canTrain = false;  ///< an adapter will be given
};

/// Wall seconds of one pass of the network, on all processors and as busy as the machine is
/// now; all else is estimated from it. Takes less than a second on an idle machine.
/// @param input its network and the size of its pictures
/// @throws Error (Io, Format, Config) weights; Error (Device), OperationCancelled
[[nodiscard]] double measurePass(const SetUpInput& input, const Environment& environment,
                                 const std::stop_token& stop);

/// Seconds of a whole set-up where it trains on the CPU, before it starts; right within a
/// factor of 1.5 as long as the machine stays as busy as it is.
/// @param passSeconds measurePass() for the input side of the plan
[[nodiscard]] double estimateSeconds(const SetUpPlan& plan, double passSeconds);

}  // namespace handful::pipeline
