#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "core/pipeline/set_up.h"
#include "core/pipeline/training_report.h"

namespace handful::ui {

/// What the program found out about this machine and its user, and tells the
/// window once, at start. The window itself looks for nothing.
struct AppContext {
  std::vector<std::filesystem::path> weightsFolders;
  std::filesystem::path projectsFolder;  ///< where new projects go unless the user chooses
  int cpuThreads = 1;
  std::string cardName;  ///< of the graphics card in use; empty: none
  std::string userName;  ///< for the audit trail; may be empty
  /// The fine-tuning that tells the observer of every step. Empty: none is offered, the
  /// network stays as it was pretrained.
  std::function<pipeline::NetworkAdapter(pipeline::TrainingObserver)> makeAdapter;
};

}  // namespace handful::ui
