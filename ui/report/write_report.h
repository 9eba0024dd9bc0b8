#pragma once

#include <filesystem>
#include <stop_token>
#include <string>

#include "core/base/progress.h"
#include "core/project/project.h"
#include "core/report/report_file.h"

namespace handful::ui {

/// A report on a project as the user asked for it.
struct ReportOrder {
  report::FileKind kind{};
  std::filesystem::path file;
  project::Project project;
  std::filesystem::path folder;  ///< of the project
  std::string who;
};

/// Makes and writes it, in the language of the window. For a job: it blocks.
/// @throws Error (Config, Io, Format, Internal), OperationCancelled
void writeReport(const ReportOrder& order, ProgressSink& progress, const std::stop_token& stop);

}  // namespace handful::ui
