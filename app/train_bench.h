#pragma once

#include <stop_token>
#include <string>

#include "core/project/project.h"

namespace handful::app {

struct TrainBenchOptions {
  std::string images;  ///< folder of good pictures, UTF-8; empty = the rendered sample part
  int count = 10;      ///< pictures, the first ones; >= 2
  project::Settings settings;
  bool json = false;
};

/// handful-cli bench train: makes a whole set-up, stores nothing, and prints what its parts
/// took. The rendered pictures are the same, pixel for pixel, on every machine.
/// @return an exit code
int benchTrain(const TrainBenchOptions& options, const std::stop_token& stop);

}  // namespace handful::app
