#include <iostream>
#include <string>

#include "app/cli_commands.h"
#include "app/command_line.h"
#include "app/command_names.h"
#include "app/log_setup.h"
#include "core/base/version.h"

int main(int argc, char** argv) {
  using namespace handful;

  CLI::App app("Handful: an inspection from a handful of good images.", "handful-cli");
  app.set_version_flag("--version", std::string("handful-cli ") + version());
  bool verbose = false;
  app.add_flag("--verbose", verbose, "Say on stderr what is being done.");
  app.require_subcommand(1);
  app.fallthrough();
  app.footer("handful-cli COMMAND --help says more about a command.");

  app::Command chosen;
  app::addSample(app, chosen);
  app::addSetUp(app, chosen);
  app::addScore(app, chosen);
  app::addEvaluate(app, chosen);
  app::addReport(app, chosen);
  app::addThreshold(app, chosen);
  app::addExport(app, chosen);
  app::addVerify(app, chosen);
  app::addInfo(app, chosen);
  app::addBench(app, chosen);

  if (argc > 1 && !app::isCommand(app, argv[1])) return app::kExitUsage;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? app::kExitOk : app::kExitUsage;
  }
  app::logToStderr(verbose ? log::Level::Info : log::Level::Error);
  return app::runGuarded(chosen);
}
