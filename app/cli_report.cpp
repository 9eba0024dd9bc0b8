// handful-cli report: the report on a project by itself.
#include <iostream>
#include <memory>

#include "app/cli_commands.h"
#include "app/command_line.h"
#include "app/report_files.h"
#include "app/terminal_progress.h"
#include "core/base/login_name.h"
#include "core/base/paths.h"
#include "core/project/project_io.h"

namespace handful::app {
namespace {

int writeProjectReport(const std::string& folder, const ReportFiles& files,
                       const std::stop_token& stop) {
  refuseOtherThanReports(files);
  const auto path = pathFromUtf8(folder);
  const auto project = project::loadProject(path);
  TerminalProgress progress;
  const auto data = report::projectReport({project, path, loginName()}, progress, stop);
  writeReports(files, data, std::cout);
  return kExitOk;
}

}  // namespace

void addReport(CLI::App& app, Command& chosen) {
  struct Options {
    std::string project;
    ReportFiles files;
  };
  auto* command = app.add_subcommand(
      "report", "Write the report on a project: threshold, images, settings, change history.");
  const auto options = std::make_shared<Options>();
  command->add_option("PROJECT", options->project, "Folder of the project.")->required();
  command
      ->add_option("FILE", options->files.html,
                   "The report, one self-contained HTML page, such as report.html.")
      ->required()
      ->check(notEmpty());
  command->add_option("--csv", options->files.csv, "Also write a table with a line for each image.")
      ->check(notEmpty());
  command->callback([&chosen, options] {
    chosen = [options](const std::stop_token& stop) {
      return writeProjectReport(options->project, options->files, stop);
    };
  });
}

}  // namespace handful::app
