#pragma once

#include <algorithm>
#include <cstdint>
#include <exception>
#include <string>

#include "core/base/log.h"
#include "core/nn/torch_guard.h"

/// What to do where the memory of a graphics card is too small. The work that is tried must
/// be as if it had never begun when it fails.
namespace handful::train {

/// Tries with half as many rows at a time until the memory is enough.
/// @param atOnce rows at a time, >= 1; stays as low as it came
/// @param most   rows that there are
/// @throws what the work throws for other reasons, or with one row
template <class Work>
auto halving(std::int64_t& atOnce, std::int64_t most, Work work) {
  while (true) {
    try {
      return work();
    } catch (const std::exception& error) {
      if (!nn::isOutOfMemory(error) || atOnce <= 1) throw;
    }
    atOnce = std::max<std::int64_t>(1, std::min(atOnce, most) / 2);
    log::warning("The memory of the graphics card is too small; the training now takes " +
                 std::to_string(atOnce) + " pictures at a time.");
  }
}

/// Tries on the card, then on the CPU.
/// @param moveToCpu makes what @p work uses lie on the CPU
template <class Work, class MoveToCpu>
auto onCardOrCpu(bool hasCard, Work work, MoveToCpu moveToCpu) {
  if (!hasCard) return work();
  try {
    return work();
  } catch (const std::exception& error) {
    if (!nn::isOutOfMemory(error)) throw;
  }
  log::warning("The memory of the graphics card is too small; the training runs on the CPU.");
  moveToCpu();
  return work();
}

}  // namespace handful::train
