#include "app/terminal_progress.h"

#include <cstdio>
#include <iostream>

#ifdef _WIN32
#include <io.h>
#else
#include <unistd.h>
#endif

namespace handful::app {
namespace {

const char* words(Stage stage) {
  switch (stage) {
    case Stage::LoadingImages:
      return "Reading images";
    case Stage::Training:
      return "Fine-tuning";
    case Stage::ExtractingFeatures:
      return "Extracting features";
    case Stage::FittingDensity:
      return "Fitting";
    case Stage::Calibrating:
      return "Calibrating";
    case Stage::Scoring:
      return "Scoring";
    case Stage::Exporting:
      return "Exporting";
    case Stage::Rendering:
      return "Rendering";
  }
  return "Working";
}

bool stderrIsTerminal() {
#ifdef _WIN32
  return _isatty(_fileno(stderr)) != 0;
#else
  return isatty(fileno(stderr)) != 0;
#endif
}

}  // namespace

TerminalProgress::TerminalProgress() : isTerminal_(stderrIsTerminal()) {}

TerminalProgress::~TerminalProgress() {
  if (isDrawn_) std::cerr << "\r\033[K" << std::flush;
}

void TerminalProgress::report(const Progress& progress) {
  if (!isTerminal_) {
    if (progress.stage != stage_) std::cerr << words(progress.stage) << " ...\n";
    stage_ = progress.stage;
    return;
  }
  const auto now = Clock::now();
  const bool isLast = progress.total > 0 && progress.done == progress.total;
  if (now - lastDrawn_ < std::chrono::milliseconds(100) && !isLast) return;
  lastDrawn_ = now;
  isDrawn_ = true;

  std::cerr << "\r\033[K" << words(progress.stage);
  if (progress.total > 0) std::cerr << ' ' << progress.done << " of " << progress.total;
  const double elapsed = std::chrono::duration<double>(now - start_).count();
  if (progress.fraction > 0.05 && progress.fraction < 1.0) {
    const double left = elapsed * (1.0 - progress.fraction) / progress.fraction;
    std::cerr << ", " << static_cast<int>(left + 1.0) << " s left";
  }
  std::cerr << std::flush;
}

}  // namespace handful::app
