// handful-cli bench: what can be measured on this machine.
#include <memory>

#include "app/cli_commands.h"
#include "app/cli_setup_options.h"
#include "app/cli_training_options.h"
#include "app/detect_bench.h"
#include "app/threshold_bench.h"
#include "app/train_bench.h"

namespace handful::app {
namespace {

void addBenchTrain(CLI::App& bench, Command& chosen) {
  struct Options {
    TrainBenchOptions bench;
    std::vector<std::string> training;
  };
  auto* command = bench.add_subcommand("train", "Time a whole set-up and its parts.");
  const auto options = std::make_shared<Options>();
  command
      ->add_option("--images", options->bench.images,
                   "Folder of good images; without it the rendered sample part.")
      ->check(notEmpty());
  command->add_option("--count", options->bench.count, "How many of them.")
      ->check(CLI::Range(2, 500))
      ->capture_default_str();
  addPreset(*command, options->bench.settings);
  addObjective(*command, options->bench.settings);
  addTrainingOptions(*command, options->training);
  command->add_flag("--json", options->bench.json, "Print JSON instead of text.");
  command->callback([&chosen, options] {
    chosen = [options](const std::stop_token& stop) {
      options->bench.settings.training = trainingOverrides(options->training);
      return benchTrain(options->bench, stop);
    };
  });
}

void addBenchDetect(CLI::App& bench, Command& chosen) {
  struct Options {
    DetectBenchOptions bench;
    std::vector<std::string> training;
  };
  auto* command =
      bench.add_subcommand("detect", "How well are defects found, on data with a known truth?");
  command->footer(
      "What is measured is kept in the output folder, one file for each measurement, and not "
      "measured again: cut off, the same command goes on from there. The table gives image AUROCs "
      "(1 = all defects score above all good images), of single heads, of the score and of the "
      "network that the judgement chose, each the mean of the draws with their range, and below it "
      "the 95 % interval for other test images of the kind; rates at the score's threshold need "
      "folds, pixel AUROC and PRO need masks (ground_truth/<defect>).");
  const auto options = std::make_shared<Options>();
  auto& given = options->bench;
  command
      ->add_option("DATA", given.data,
                   "Data sets: folders with train/good, test/good and test/<defect>.")
      ->required();
  command->add_option("-o,--output", given.output, "Folder for the results.")
      ->required()
      ->check(notEmpty());
  command->add_option("--counts", given.counts, "Good images to set up from, such as 2,4,8,16.")
      ->delimiter(',')
      ->check(CLI::Range(2, 500))
      ->capture_default_str();
  command->add_option("--draws", given.draws, "How often the good images are drawn anew.")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command
      ->add_option("--splits", given.splits,
                   "Which images a draw takes: JSON {set: {count: {draw: [file names]}}}. Without "
                   "it they are drawn by --seed.")
      ->check(CLI::ExistingFile);
  command
      ->add_option("--peers", given.peers,
                   "Other detectors to compare with: JSON {image_auroc: {method: {set: {count: "
                   "{mean}}}}}. The table then shows ours minus theirs.")
      ->check(CLI::ExistingFile);
  command->add_option("--objectives", given.objectives, "Of coft, msc and frozen.")
      ->delimiter(',')
      ->check(CLI::IsMember(project::kObjectives))
      ->capture_default_str();
  command
      ->add_option("--without-folds", given.countsWithoutFolds,
                   "Counts at which only the last network is trained: no judgement, no threshold.")
      ->delimiter(',');
  addPreset(*command, given.settings);
  addBackbone(*command, given.settings, given.weights);
  addTrainingOptions(*command, options->training);
  command->add_option("--seed", given.settings.seed, "Same seed, same result.")
      ->check(CLI::NonNegativeNumber)
      ->capture_default_str();
  command->add_option("--csv", given.csv, "Also write the table to this file.")->check(notEmpty());
  command->add_flag("--json", given.json, "Print the table as JSON instead of text.");
  command->callback([&chosen, options] {
    chosen = [options](const std::stop_token& stop) {
      options->bench.settings.training = trainingOverrides(options->training);
      return benchDetect(options->bench, stop);
    };
  });
}

void addBenchThresholds(CLI::App& bench, Command& chosen) {
  auto* command =
      bench.add_subcommand("thresholds", "Do the rules for thresholds keep what they promise?");
  command->footer(
      "Takes what bench detect measured with folds: promised and observed rate of false rejects "
      "on the good test images, the 95 % bound (mean over the draws), how often the observed rate "
      "kept it and how often it does not refute it (the good test images are few), and missed "
      "defects.");
  const auto options = std::make_shared<ThresholdBenchOptions>();
  command->add_option("FOLDER", options->folders, "Output folders of bench detect.")->required();
  command
      ->add_option("--false-reject-rate", options->falseRejectRate,
                   "Accepted share of good parts called NG.")
      ->check(CLI::Range(0.001, 0.5))
      ->capture_default_str();
  command->add_option("--csv", options->csv, "Also write the table to this file.")
      ->check(notEmpty());
  command->add_flag("--json", options->json, "Print the table as JSON instead of text.");
  command->callback([&chosen, options] {
    chosen = [options](const std::stop_token& stop) { return benchThresholds(*options, stop); };
  });
}

}  // namespace

void addBench(CLI::App& app, Command& chosen) {
  auto* command =
      app.add_subcommand("bench", "How long does it take, and how well does it detect?");
  command->require_subcommand(1);
  addBenchTrain(*command, chosen);
  addBenchDetect(*command, chosen);
  addBenchThresholds(*command, chosen);
}

}  // namespace handful::app
