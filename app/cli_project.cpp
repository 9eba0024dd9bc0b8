// handful-cli score, evaluate, export, verify and info: what is done with a project.
#include <algorithm>
#include <iostream>
#include <map>

#include "app/cli_backbones.h"
#include "app/cli_commands.h"
#include "app/cli_text.h"
#include "app/cli_training_options.h"
#include "app/command_line.h"
#include "app/evaluation_record.h"
#include "app/images_given.h"
#include "app/report_files.h"
#include "app/resource_locator.h"
#include "app/result_json.h"
#include "app/terminal_progress.h"
#include "app/training_device.h"
#include "core/base/atomic_file.h"
#include "core/base/error.h"
#include "core/base/file_bytes.h"
#include "core/base/login_name.h"
#include "core/base/paths.h"
#include "core/base/version.h"
#include "core/data/ground_truth.h"
#include "core/data/image_folder.h"
#include "core/density/products.h"
#include "core/package/package_files.h"
#include "core/pipeline/evaluate.h"
#include "core/pipeline/export_package.h"
#include "core/project/project_io.h"
#include "core/project/project_lock.h"
#include "core/report/report_data.h"
#include "core/runtime/inspector.h"

namespace handful::app {
namespace {

package::Contents contentsOf(const std::string& folder) {
  const auto path = pathFromUtf8(folder);
  return pipeline::currentContents(project::loadProject(path), path);
}

std::string machineText() {
  return std::string("Handful ") + version() + ", " + runtime::openVinoVersion() + ", " +
         density::productsBuild() + " products.\n" + trainingDeviceText() + "\n" + backbonesText();
}

struct ScoreOptions {
  std::string project;
  std::vector<std::string> images;
  bool json = false;
  bool contours = false;
};

int score(const ScoreOptions& options, const std::stop_token& stop) {
  const auto images = imagesGiven(options.images);
  const auto inspector = runtime::Inspector::create(contentsOf(options.project));
  TerminalProgress progress;
  const auto scored = pipeline::scoreImages(inspector, images, progress, stop);
  const double threshold = inspector.manifest().threshold.value;
  if (options.json) {
    nlohmann::json list = nlohmann::json::array();
    for (const auto& image : scored) {
      list.push_back(inspectionJson(image, threshold, options.contours));
    }
    printJson(list);
  } else {
    std::cout << scoresText(scored, threshold);
  }
  return exitCodeOf(scored);
}

struct EvaluateOptions {
  std::string project;
  std::string test;
  ReportFiles files;
  std::string sweep;        ///< CSV file; empty = none
  std::string groundTruth;  ///< folder of masks; empty = the one beside the test pictures
  bool json = false;
  bool record = false;
};

/// Before the work: a slip of the hand must not replace a picture or the project.
void refuseOtherThanSweep(const std::string& file) {
  if (file.empty()) return;
  const auto path = pathFromUtf8(file);
  std::error_code ignored;
  const auto folder = std::filesystem::absolute(path).parent_path();
  if (!std::filesystem::is_directory(folder, ignored)) {
    throw Error(ErrorCode::Io, "There is no such folder for the sweep. Make it, or choose another.",
                toUtf8(folder));
  }
  if (!std::filesystem::exists(path, ignored) || fileBeginsWith(path, kSweepHeader)) return;
  throw Error(ErrorCode::Io,
              "There is something in this place that is no sweep, and it is not replaced. Choose "
              "another name, such as sweep.csv.",
              file);
}

/// Kinds of defect of which no image has a mask though there are masks: mostly a slip in a name.
std::string withoutMasksText(const std::vector<pipeline::TestImage>& images,
                             const data::GroundTruth& truth) {
  std::map<std::string, metrics::Count> masks;  // by kind
  for (const auto& image : images) {
    if (image.label == "good") continue;
    auto& count = masks[image.label];
    ++count.of;
    count.count += image.mask.empty() ? 0 : 1;
  }
  std::string text;
  for (const auto& [kind, count] : masks) {
    if (count.count > 0) continue;
    text += "No mask for any of the " + std::to_string(count.of) + " images of " + kind + ": " +
            (truth.hasKind(kind) ? "no mask in the folder " + kind + " is named after one of them."
                                 : "there is no folder " + kind + " among the masks.") +
            "\n";
  }
  return text;
}

/// @param notes for the user, whole lines
std::vector<pipeline::TestImage> testImages(const EvaluateOptions& options, std::string& notes) {
  const auto test = pathFromUtf8(options.test);
  const auto files = data::testImagesIn(test);
  const auto truth = options.groundTruth.empty()
                         ? data::GroundTruth::beside(test)
                         : data::GroundTruth(pathFromUtf8(options.groundTruth));
  std::vector<pipeline::TestImage> images;
  for (const auto& file : files) {
    images.push_back({{file.path, toUtf8(file.path)},
                      file.label,
                      truth ? truth->maskOf(file) : std::filesystem::path()});
  }
  if (truth) notes = withoutMasksText(images, *truth);
  return images;
}

int evaluate(const EvaluateOptions& options, const std::stop_token& stop) {
  refuseOtherThanReports(options.files);
  refuseOtherThanSweep(options.sweep);
  std::string notes;
  const auto images = testImages(options, notes);
  const auto folder = pathFromUtf8(options.project);
  const auto project = project::loadProject(folder);
  const auto inspector = runtime::Inspector::create(pipeline::currentContents(project, folder));
  TerminalProgress progress;
  const auto evaluation = pipeline::evaluate(inspector, images, progress, stop);
  if (options.json) {
    printJson(evaluationJson(evaluation, inspector.manifest()));
  } else {
    std::cout << evaluationText(evaluation, inspector.manifest());
  }
  (options.json ? std::cerr : std::cout) << notes;
  if (!options.sweep.empty()) {
    writeFileAtomically(pathFromUtf8(options.sweep), sweepCsv(evaluation));
  }
  if (options.record) {
    (options.json ? std::cerr : std::cout)
        << recordEvaluation(folder, images, inspector, progress, stop) << '\n';
  }
  if (options.files.isWanted()) {  // last: a full disk must not cost the results
    const auto data = report::testSetReport({project, folder, loginName()}, evaluation, images,
                                            pathFromUtf8(options.test), progress, stop);
    // JSON on stdout is for programs.
    writeReports(options.files, data, options.json ? std::cerr : std::cout);
  }
  const bool anyUnread = std::any_of(evaluation.images.begin(), evaluation.images.end(),
                                     [](const auto& image) { return !image.error.empty(); });
  return anyUnread ? kExitBadInput : kExitOk;
}

int exportProject(const std::string& folder, const std::string& file, const std::stop_token& stop) {
  const auto contents = contentsOf(folder);
  TerminalProgress progress;
  return runGuarded(
      [&](const std::stop_token&) {
        const auto result = pipeline::exportPackage(contents, pathFromUtf8(file), progress, stop);
        std::cout << exportText(result, file);
        return static_cast<int>(kExitOk);
      },
      {.damaged = kExitBadPackage});  // what was written does not pass its own self-test
}

int verify(const std::string& file, const std::string& against) {
  const int code = runWithPackage(file, [&](const std::stop_token& stop) {
    throwIfStopped(stop);
    const auto result = pipeline::verifyPackage(pathFromUtf8(file));
    std::cout << "The package opens and its " << result.goldenImages
              << " golden images get their scores.\n";
    return static_cast<int>(kExitOk);
  });
  if (code != kExitOk || against.empty()) return code;
  if (package::zipped(package::toFiles(contentsOf(against))) !=
      readFile(pathFromUtf8(file), 1ull << 30)) {
    std::cerr << file << ": This is not the package that the project " << against
              << " would export now. Export it again.\n";
    return kExitBadPackage;
  }
  std::cout << "It is exactly what the project exports.\n";
  return kExitOk;
}

int info(const std::string& what, bool trainingOptions, bool backbones) {
  if (backbones) {
    std::cout << backbonesText();
    return kExitOk;
  }
  if (trainingOptions) {
    std::cout << trainingOptionsText();
    return kExitOk;
  }
  if (what.empty()) {
    std::cout << machineText();
    return kExitOk;
  }
  const auto path = pathFromUtf8(what);
  if (std::filesystem::is_directory(path)) {
    std::cout << infoText(contentsOf(what), "");
    return kExitOk;
  }
  return runGuarded(
      [&](const std::stop_token&) {
        const auto loaded = package::readPackage(path);
        std::cout << infoText(loaded.contents, loaded.sha256);
        return static_cast<int>(kExitOk);
      },
      {.damaged = kExitBadPackage});  // a file that is not there may have been meant as a project
}

}  // namespace

void addScore(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("score", "Score images with a project.");
  const auto options = std::make_shared<ScoreOptions>();
  command->add_option("PROJECT", options->project, "Folder of the project.")->required();
  command->add_option("IMAGES", options->images, "Images or folders.")->required();
  command->add_flag("--json", options->json, "Print JSON instead of text.");
  command->add_flag("--contours", options->contours, "With --json: also the outlines of regions.");
  command->callback([&chosen, options] {
    chosen = [options](const std::stop_token& stop) { return score(*options, stop); };
  });
}

void addEvaluate(CLI::App& app, Command& chosen) {
  auto* command =
      app.add_subcommand("evaluate", "How good is the inspection on images with a known truth?");
  const auto options = std::make_shared<EvaluateOptions>();
  command->add_option("PROJECT", options->project, "Folder of the project.")->required();
  command
      ->add_option("TEST_DIR", options->test, "Holds good/ and a folder for each kind of defect.")
      ->required();
  command
      ->add_option("--ground-truth", options->groundTruth,
                   "Masks of the defects: a folder for each kind. Without it: ground_truth in or "
                   "beside TEST_DIR.")
      ->check(notEmpty());
  command
      ->add_option("--report", options->files.html,
                   "Also write a self-contained HTML page with heat maps.")
      ->check(notEmpty());
  command
      ->add_option(
          "--sweep", options->sweep,
          "Also write what every line would do: line, false rejects, missed defects (CSV).")
      ->check(notEmpty());
  command->add_option("--csv", options->files.csv, "Also write a table with a line for each image.")
      ->check(notEmpty());
  command->add_flag("--record", options->record,
                    "Put the result on the project's record of verifications. Images of the "
                    "project are left out of it.");
  command->add_flag("--json", options->json, "Print JSON instead of text.");
  command->callback([&chosen, options] {
    chosen = [options](const std::stop_token& stop) { return evaluate(*options, stop); };
  });
}

void addExport(CLI::App& app, Command& chosen) {
  struct Options {
    std::string project;
    std::string file;
  };
  auto* command = app.add_subcommand("export", "Write the package for the line PC.");
  const auto options = std::make_shared<Options>();
  command->add_option("PROJECT", options->project, "Folder of the project.")->required();
  command->add_option("FILE", options->file, "The package, such as bracket.handful.")
      ->required()
      ->check(notEmpty());
  command->callback([&chosen, options] {
    chosen = [options](const std::stop_token& stop) {
      return exportProject(options->project, options->file, stop);
    };
  });
}

void addVerify(CLI::App& app, Command& chosen) {
  struct Options {
    std::string file;
    std::string against;
  };
  auto* command = app.add_subcommand("verify", "Open a package and repeat its self-test.");
  const auto options = std::make_shared<Options>();
  command->add_option("FILE", options->file, "The package.")->required();
  command->add_option("--against", options->against, "Compare with what this project exports.");
  command->callback([&chosen, options] {
    chosen = [options](const std::stop_token&) { return verify(options->file, options->against); };
  });
}

void addInfo(CLI::App& app, Command& chosen) {
  struct Options {
    std::string what;
    bool trainingOptions = false;
    bool backbones = false;
  };
  const auto options = std::make_shared<Options>();
  auto* command =
      app.add_subcommand("info", "What is in a project, in a package, on this machine?");
  command->add_option("FILE|PROJECT", options->what,
                      "A package or the folder of a project; without it: this machine.");
  command->add_flag("--training-options", options->trainingOptions,
                    "List the options of a fine-tuning with what the presets set.");
  command->add_flag("--backbones", options->backbones,
                    "List the networks, and which weights are on this machine.");
  command->callback([&chosen, options] {
    chosen = [options](const std::stop_token&) {
      return info(options->what, options->trainingOptions, options->backbones);
    };
  });
}

}  // namespace handful::app
