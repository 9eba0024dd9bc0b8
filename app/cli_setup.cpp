// handful-cli sample and setup: what makes a project.
#include <cmath>
#include <cstdint>
#include <iostream>
#include <limits>
#include <map>
#include <opencv2/imgproc.hpp>
#include <set>

#include "app/cli_commands.h"
#include "app/cli_region.h"
#include "app/cli_setup_options.h"
#include "app/cli_text.h"
#include "app/cli_training_options.h"
#include "app/command_line.h"
#include "app/fine_tuning.h"
#include "app/fresh_folder.h"
#include "app/resource_locator.h"
#include "app/result_json.h"
#include "app/terminal_progress.h"
#include "core/base/error.h"
#include "core/base/login_name.h"
#include "core/base/number_text.h"
#include "core/base/paths.h"
#include "core/base/progress.h"
#include "core/data/image_folder.h"
#include "core/data/sample_part.h"
#include "core/imaging/image_io.h"
#include "core/pipeline/set_up.h"
#include "core/pipeline/time_estimate.h"
#include "core/project/layout.h"
#include "core/project/project_io.h"
#include "core/project/project_lock.h"
#include "core/project/run_store.h"

namespace handful::app {
namespace {

struct SetUpOptions {
  std::vector<std::string> images;
  std::string project;
  project::Settings settings;
  std::vector<std::string> training;  ///< NAME=VALUE
  std::string weights;                ///< path of a file, may be empty
  RegionOptions region;
  std::string part;
  bool json = false;
};

std::vector<std::filesystem::path> pathsOf(const std::vector<std::string>& texts) {
  std::vector<std::filesystem::path> paths;
  for (const auto& text : texts) paths.push_back(pathFromUtf8(text));
  return paths;
}

// CLI::Range lets "nan" pass, because it is neither below nor above.
std::string refuseUnlessNumber(const std::string& text) {
  const bool isNumber = text.find_first_not_of("0123456789.+-eE") == std::string::npos;
  return isNumber ? "" : text + " is not a number";
}

// What is printed speaks of the pictures as the user named them.
void useNamesAsGiven(pipeline::SetUpResult& result, const std::vector<std::filesystem::path>& files,
                     const std::filesystem::path& folder) {
  std::map<std::string, std::string> given;
  for (const auto& file : files) given.emplace(project::storedPath(file, folder), toUtf8(file));
  for (auto& normal : result.normals) {
    if (const auto found = given.find(normal.name); found != given.end()) {
      normal.name = found->second;
    }
  }
}

// Our pictures have the names of other people's data sets; theirs must not be replaced.
void refuseToReplace(const std::filesystem::path& folder) {
  for (const auto* name : {"train", "test", "ground_truth"}) {
    if (!std::filesystem::exists(folder / name)) continue;
    throw Error(ErrorCode::Config,
                "There are images in this folder already, and they are not replaced. Choose "
                "another folder or delete it first.",
                toUtf8(folder / name));
  }
}

/// Whether the folder holds nothing but the beginnings of a set-up that was cut off.
bool isCutOff(const std::filesystem::path& folder) {
  if (!project::isProject(folder) || !project::RunStore(folder).list().empty()) return false;
  const std::set<std::string> ours = {project::kProjectFile, project::kLabelsFile,
                                      project::kLockFile, project::kRunsFolder,
                                      project::kUnfinishedFolder};
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!ours.contains(toUtf8(entry.path().filename()))) return false;
  }
  return project::loadProject(folder) == project::Project();
}

/// The side of the input as it will be: for a smallest defect it depends on the pictures.
project::Settings withInputSide(const pipeline::SetUpInput& input) {
  auto settings = input.settings;
  if (settings.smallestDefect == 0 || input.normals.empty()) return settings;
  cv::Size size(input.region.referenceWidth, input.region.referenceHeight);
  if (size.empty()) {
    try {
      size = imaging::readImage(input.normals.front().path).pixels.size();
    } catch (const Error&) {
      return settings;  // is said where it is to be used
    }
  }
  const auto& outline = input.region.polygon;
  if (!outline.empty()) size = cv::boundingRect(outline).size();
  settings.inputSide = project::inputSideFor(settings, size);
  std::cerr << "To find defects of " << settings.smallestDefect << " pixels the network sees about "
            << settings.inputSide << " x " << settings.inputSide << " pixels: an image takes about "
            << fixed(std::pow(settings.inputSide / 320.0, 2.0), 1) << " times as long as usual.\n";
  return settings;
}

/// Before the work: the user may rather wait for it elsewhere.
void tellTime(pipeline::SetUpInput input, const pipeline::Environment& environment, bool canTrain,
              const std::stop_token& stop) {
  input.settings = withInputSide(input);
  const double pass = pipeline::measurePass(input, environment, stop);
  const int images = static_cast<int>(input.normals.size());
  const double seconds = pipeline::estimateSeconds({input.settings, images, canTrain}, pass);
  std::cerr << "This will take about " << roundTimeText(seconds) << ".\n";
}

/// Options that contradict each other are not refused, because the window keeps both, too.
void tellIfNotTuned(const project::Settings& settings) {
  const bool asksForIt = settings.network == "fine-tuned" || settings.objective == "msc";
  if (settings.preset != "quick" || !asksForIt) return;
  std::cerr << "The preset quick does not fine-tune: --network and --objective have no effect.\n";
}

void tellIfRepeated(const std::vector<std::filesystem::path>& files) {
  std::set<std::filesystem::path> different;
  for (const auto& file : files) {
    different.insert(std::filesystem::absolute(file).lexically_normal());
  }
  const auto repeated = files.size() - different.size();
  if (repeated == 0) return;
  std::cerr << "Given more than once: " << repeated << " of " << files.size()
            << " images. Each counts once.\n";
}

pipeline::SetUpResult setUpIn(const std::filesystem::path& folder, const SetUpOptions& options,
                              const std::vector<std::filesystem::path>& files,
                              const std::stop_token& stop) {
  FreshFolder fresh(folder);
  auto project = isCutOff(folder) ? project::loadProject(folder) : project::createProject(folder);
  fresh.own();
  pipeline::SetUpResult result;
  try {
    const project::ProjectLock lock(folder);
    project.partName = options.part;
    project.settings = options.settings;
    project.settings.training = trainingOverrides(options.training);
    if (!options.weights.empty()) {
      project.settings.weightsFile =
          project::storedPath(std::filesystem::absolute(pathFromUtf8(options.weights)), folder);
    }
    project::addImages(project, folder, files, project::Label::Ok);
    // The run knows the pictures by the names that the project stores, as the window does.
    project.region = regionFrom(options.region, pipeline::inputOf(project, folder).normals);
    const auto input = pipeline::inputOf(project, folder);
    const pipeline::Environment environment{weightsFolders(), 0};
    const auto adapter = fineTuningAdapter();
    if (pipeline::hasUnfinishedSetUp(folder)) {
      std::cerr
          << "Going on from what an earlier set-up has trained, where it asked for the same.\n";
    }
    tellTime(input, environment, static_cast<bool>(adapter), stop);
    tellIfNotTuned(options.settings);
    TerminalProgress progress;
    result = pipeline::setUp(input, environment, adapter, progress, stop);
    const int run = pipeline::storeRun(result, folder);
    pipeline::adoptRun(project, run, result, loginName());
    throwIfStopped(stop);
    project::saveProject(project, folder);
  } catch (const OperationCancelled&) {
    if (pipeline::hasUnfinishedSetUp(folder)) {
      fresh.keep();
      std::cerr << "What was trained so far is kept in " << options.project
                << ": the same command goes on from there.\n";
    }
    throw;
  }
  fresh.keep();
  useNamesAsGiven(result, files, folder);
  return result;
}

int setUp(const SetUpOptions& options, const std::stop_token& stop) {
  const auto files = data::expandImages(pathsOf(options.images));
  tellIfRepeated(files);
  const auto folder = std::filesystem::absolute(pathFromUtf8(options.project));
  const auto result = setUpIn(folder, options, files, stop);
  if (options.json) {
    printJson(setUpJson(result));
  } else {
    std::cout << setUpText(result, options.project);
  }
  return kExitOk;
}

int sample(const std::string& folder, std::uint64_t seed, const std::stop_token& stop) {
  if (project::isProject(pathFromUtf8(folder))) {
    throw Error(ErrorCode::Config, "This is the folder of a project. Choose another one.", folder);
  }
  refuseToReplace(pathFromUtf8(folder));
  FreshFolder fresh(std::filesystem::absolute(pathFromUtf8(folder)));
  if (fresh.wasEmpty()) fresh.own();
  TerminalProgress progress;
  data::writeSamplePart(pathFromUtf8(folder), seed, progress, stop);
  fresh.keep();
  std::cout << "The sample images lie in " << folder
            << ": train/good to set up with, test to evaluate with.\n";
  return kExitOk;
}

}  // namespace

void addSample(CLI::App& app, Command& chosen) {
  struct Options {
    std::string folder;
    std::uint64_t seed = 1;
  };
  auto* command = app.add_subcommand("sample", "Render the sample part: good and NG images.");
  const auto options = std::make_shared<Options>();
  command->add_option("DIR", options->folder, "Folder to write into.")->required();
  command->add_option("--seed", options->seed, "Another seed gives other images.")
      ->check(CLI::Range(std::int64_t{0}, std::numeric_limits<std::int64_t>::max()))
      ->capture_default_str();
  command->callback([&chosen, options] {
    chosen = [options](const std::stop_token& stop) {
      return sample(options->folder, options->seed, stop);
    };
  });
}

namespace {

/// What varies on the line: a statement of the user, see core/augment/line_variation.h.
void addVariation(CLI::App& command, augment::LineVariation& variation) {
  const auto number = CLI::Validator(&refuseUnlessNumber, "");
  command
      .add_option("--rotation", variation.maxRotationDeg,
                  "Good parts come turned by up to so many degrees, either way.")
      ->check(CLI::Range(0.0, 180.0))
      ->check(number)
      ->capture_default_str();
  command.add_flag("--mirrored", variation.flipsHorizontally,
                   "Good parts also come mirrored left to right.");
  command.add_flag("--upside-down", variation.flipsVertically,
                   "Good parts also come mirrored top to bottom.");
  command
      .add_option("--brightness", variation.maxBrightness, "The light varies within 1 +- so much.")
      ->check(CLI::Range(0.0, 0.5))
      ->check(number)
      ->capture_default_str();
  command
      .add_option("--shift", variation.maxShift,
                  "Good parts lie off their place by up to this share of the side.")
      ->check(CLI::Range(0.0, 0.3))
      ->check(number)
      ->capture_default_str();
}

}  // namespace

void addSetUp(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("setup", "Set up an inspection from images of good parts.");
  const auto options = std::make_shared<SetUpOptions>();
  command
      ->add_option("IMAGES", options->images,
                   "Images of good parts; a folder is taken whole as OK images.")
      ->required();
  command->add_option("-o,--output", options->project, "Folder of the new project.")
      ->required()
      ->check(notEmpty());
  auto& settings = options->settings;
  addPreset(*command, settings);
  addObjective(*command, settings);
  command
      ->add_option(
          "--network", settings.network,
          "auto (fine-tuned unless it separates clearly less), pretrained or fine-tuned; both "
          "are trained and compared all the same, only --preset quick trains none.")
      ->check(CLI::IsMember(project::kNetworks))
      ->capture_default_str();
  command
      ->add_option("--false-reject-rate", settings.falseRejectRate,
                   "Accepted share of good parts called NG.")
      ->check(CLI::Range(0.001, 0.5))
      ->check(CLI::Validator(&refuseUnlessNumber, ""))
      ->capture_default_str();
  command->add_option("--seed", settings.seed, "Same seed, same result.")
      ->check(CLI::Range(std::int64_t{0}, std::numeric_limits<std::int64_t>::max()))
      ->capture_default_str();
  addRegion(*command, options->region);
  addVariation(*command, settings.variation);
  addTrainingOptions(*command, options->training);
  addBackbone(*command, settings, options->weights);
  command->add_option("--part", options->part, "Name of the part, for the package and the report.");
  command->add_flag("--json", options->json, "Print JSON instead of text.");
  command->callback([&chosen, options] {
    chosen = [options](const std::stop_token& stop) { return setUp(*options, stop); };
  });
}

}  // namespace handful::app
