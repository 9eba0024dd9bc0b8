#pragma once

#include <chrono>
#include <string>

#include "core/base/progress.h"

namespace handful::app {

/// One line on stderr that is rewritten on a terminal; elsewhere (CI, a file) one line
/// for each stage.
class TerminalProgress final : public ProgressSink {
 public:
  TerminalProgress();
  ~TerminalProgress() override;
  TerminalProgress(const TerminalProgress&) = delete;
  TerminalProgress& operator=(const TerminalProgress&) = delete;

  void report(const Progress& progress) override;

 private:
  using Clock = std::chrono::steady_clock;

  bool isTerminal_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point lastDrawn_;
  Stage stage_{};
  bool isDrawn_ = false;
};

}  // namespace handful::app
