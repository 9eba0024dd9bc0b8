// handful-line: the program of the line PC. Neither Qt nor LibTorch.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

#include "app/command_line.h"
#include "app/command_names.h"
#include "app/images_given.h"
#include "app/line_bench.h"
#include "app/log_setup.h"
#include "app/result_json.h"
#include "core/base/paths.h"
#include "core/base/version.h"
#include "core/package/package_files.h"
#include "core/pipeline/evaluate.h"
#include "core/runtime/inspector.h"

namespace handful::app {
namespace {

runtime::Inspector openPackage(const std::string& file) {
  const auto loaded = package::readPackage(pathFromUtf8(file));
  auto inspector = runtime::Inspector::create(loaded.contents);
  runtime::checkGolden(inspector, loaded.contents.golden);
  return inspector;
}

int inspect(const std::string& package, const std::vector<std::string>& images, bool contours,
            const std::stop_token& stop) {
  std::unique_ptr<runtime::Inspector> inspector;
  const int opened = runWithPackage(package, [&](const std::stop_token&) {
    inspector = std::make_unique<runtime::Inspector>(openPackage(package));
    return static_cast<int>(kExitOk);
  });
  if (opened != kExitOk) return opened;

  NullProgress progress;
  const double threshold = inspector->manifest().threshold.value;
  const auto files = imagesGiven(images);
  const auto results = pipeline::scoreImages(
      *inspector, files, progress, stop, [&](const pipeline::ScoredImage& image) {
        std::cout << oneLine(inspectionJson(image, threshold, contours))
                  << std::endl;  // at once: a line waits
      });
  return exitCodeOf(results);
}

}  // namespace
}  // namespace handful::app

int main(int argc, char** argv) {
  using namespace handful;

  CLI::App app("Handful on the line: pictures in, verdicts out.", "handful-line");
  app.set_version_flag("--version", std::string("handful-line ") + version());
  bool verbose = false;
  app.add_flag("--verbose", verbose, "Say on stderr what is being done.");
  app.require_subcommand(1);
  app.fallthrough();

  std::string package;
  std::vector<std::string> images;
  auto* inspect = app.add_subcommand("inspect", "One JSON object a line for each image.");
  inspect->add_option("PACKAGE", package, "The package, FILE.handful.")->required();
  inspect->add_option("IMAGES", images, "Images, or folders of images.")->required();
  bool contours = false;
  inspect->add_flag("--contours", contours, "Also the outlines of regions.");

  bool json = false;
  auto* bench = app.add_subcommand("bench", "How long does one image take on this computer?");
  bench->add_option("PACKAGE", package, "The package, FILE.handful.")->required();
  bench->add_flag("--json", json, "Print JSON instead of text.");

  if (argc > 1 && !app::isCommand(app, argv[1])) return app::kExitUsage;
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? app::kExitOk : app::kExitUsage;
  }
  app::logToStderr(verbose ? log::Level::Info : log::Level::Error);
  if (inspect->parsed()) {
    return app::runGuarded(
        [&](const std::stop_token& stop) { return app::inspect(package, images, contours, stop); });
  }
  return app::runWithPackage(
      package, [&](const std::stop_token& stop) { return app::benchLine(package, json, stop); });
}
