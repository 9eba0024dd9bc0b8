#pragma once

#include <functional>
#include <stop_token>

namespace handful::app {

/// What a program returns; DESIGN section 2. Scripts and PLCs test for these.
enum ExitCode : int {
  kExitOk = 0,
  kExitNg = 1,      ///< at least one NG
  kExitReview = 2,  ///< at least one review and no NG
  kExitUsage = 10,
  kExitBadInput = 11,
  kExitBadPackage = 12,
  kExitCancelled = 13,
  kExitInternal = 20,
};

/// Runs a program's work and turns whatever it throws into one sentence on stderr and
/// an exit code. Ctrl+C and SIGTERM ask the work to stop through the token.
/// @param badInput what an unusable file means to this program
int runGuarded(const std::function<int(std::stop_token)>& work, int badInput = kExitBadInput);

}  // namespace handful::app
