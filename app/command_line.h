#pragma once

#include <functional>
#include <stop_token>
#include <string>

namespace handful::app {

/// What a program returns (README.md). Scripts and PLCs test for these.
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

/// What trouble with a file means to a piece of work.
struct FileExitCodes {
  int unreadable = kExitBadInput;  ///< not there, cannot be read or written, a wrong setting
  int damaged = kExitBadInput;     ///< not what it should be
};
inline constexpr FileExitCodes kInputCodes;

/// Runs a program's work and turns whatever it throws into one sentence on stderr and
/// an exit code. Ctrl+C and SIGTERM ask the work to stop through the token. Results that
/// could not be written to stdout are an error, too.
int runGuarded(const std::function<int(std::stop_token)>& work,
               const FileExitCodes& codes = kInputCodes);

/// The same for work with a package that exists: whatever is wrong with it is said about
/// @p file and means kExitBadPackage.
int runWithPackage(const std::string& file, const std::function<int(std::stop_token)>& work);

}  // namespace handful::app
