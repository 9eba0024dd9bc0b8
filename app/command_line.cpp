#include "app/command_line.h"

#include <chrono>
#include <csignal>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <thread>

#include "core/base/error.h"
#include "core/base/log.h"

namespace handful::app {
namespace {

volatile std::sig_atomic_t interrupted = 0;

void onSignal(int) { interrupted = 1; }

// A signal handler may do nothing but set a flag; somebody has to look at it.
class SignalWatch {
 public:
  SignalWatch() {
    std::signal(SIGINT, &onSignal);
    std::signal(SIGTERM, &onSignal);
    thread_ = std::jthread([this](const std::stop_token& quit) {
      while (!quit.stop_requested()) {
        if (interrupted != 0) source_.request_stop();
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
      }
    });
  }
  std::stop_token token() const { return source_.get_token(); }

 private:
  std::stop_source source_;
  std::jthread thread_;
};

// What lies behind the sentence that the user gets; shown with --verbose.
void logCauses(const std::exception& error) {
  try {
    std::rethrow_if_nested(error);
  } catch (const std::exception& cause) {
    log::info(std::string("Because: ") + cause.what());
    logCauses(cause);
  }
}

int tell(const std::string& sentence, int code) {
  std::cerr << sentence << '\n';
  return code;
}

int exitCodeOf(const Error& error, const FileExitCodes& codes) {
  switch (error.code()) {
    case ErrorCode::Io:
    case ErrorCode::Config:
    case ErrorCode::Numeric:
      return codes.unreadable;
    case ErrorCode::Format:
    case ErrorCode::FormatTooNew:
      return codes.damaged;
    case ErrorCode::Device:
    case ErrorCode::Internal:
      break;
  }
  return kExitInternal;
}

}  // namespace

int runGuarded(const std::function<int(std::stop_token)>& work, const FileExitCodes& codes) {
  try {
    const SignalWatch watch;
    const int code = work(watch.token());
    if (std::cout.flush()) return code;
    return tell("The results could not be written; is the disk full?", kExitInternal);
  } catch (const OperationCancelled&) {
    return tell("Cancelled.", kExitCancelled);
  } catch (const Error& error) {
    logCauses(error);
    const std::string subject = error.subject().empty() ? "" : error.subject() + ": ";
    return tell(subject + error.what(), exitCodeOf(error, codes));
  } catch (const std::bad_alloc&) {
    return tell("There is not enough memory for this. Close other programs, or use smaller images.",
                kExitInternal);
  } catch (const std::exception& error) {
    logCauses(error);
    return tell(std::string("Something went wrong inside the program: ") + error.what(),
                kExitInternal);
  }
}

int runWithPackage(const std::string& file, const std::function<int(std::stop_token)>& work) {
  return runGuarded(
      [&](const std::stop_token& stop) {
        try {
          return work(stop);
        } catch (const Error& error) {
          // The text names what is wrong inside; the user knows the package.
          if (error.code() == ErrorCode::Device) throw;
          std::throw_with_nested(Error(error.code(), error.what(), file));
        }
      },
      {kExitBadPackage, kExitBadPackage});
}

}  // namespace handful::app
