// handful-cli threshold: where review and NG begin.
#include <memory>

#include "app/cli_commands.h"
#include "app/threshold_command.h"

namespace handful::app {
namespace {

void addCosts(CLI::App& command, ThresholdOptions& options) {
  auto* reject = command.add_option("--cost-false-reject", options.costFalseReject,
                                    "What a good part called NG costs, in any currency.");
  auto* missed = command.add_option("--cost-missed-defect", options.costMissedDefect,
                                    "What a defect called OK costs.");
  auto* rate = command.add_option("--defect-rate", options.defectRate,
                                  "Share of bad parts on the line, such as 0.01.");
  for (auto* option : {reject, missed, rate}) {
    for (auto* other : {reject, missed, rate}) {
      if (option != other) option->needs(other);
    }
  }
}

}  // namespace

void addThreshold(CLI::App& app, Command& chosen) {
  auto* command = app.add_subcommand("threshold", "Show the threshold of a project, or move it.");
  command->footer(
      "A preset draws both lines from the leave-image-out scores and, where there are any, from "
      "the images of the project labelled NG and those of --test. The three costs draw the line "
      "with the lowest expected cost for each part, (1 - defect rate) x cost of a false reject x "
      "share of good parts rejected + defect rate x cost of a missed defect x share of defects "
      "missed, where c of n images count as a share of (c + 1/2)/(n + 1): none of 8 is not never. "
      "That needs images of defects.");
  const auto options = std::make_shared<ThresholdOptions>();
  command->add_option("PROJECT", options->project, "Folder of the project.")->required();
  auto* value = command->add_option("VALUE", options->value,
                                    "NG if the score is above. Without: only show it.");
  auto* review = command->add_option("--review", options->review,
                                     "Review from here to VALUE; without it there is no review.");
  auto* preset = command
                     ->add_option("--preset", options->preset,
                                  "few-false-rejects, balanced or few-missed-defects.")
                     ->check(CLI::IsMember({"few-false-rejects", "balanced", "few-missed-defects"}))
                     ->excludes(value)
                     ->excludes(review);
  addCosts(*command, *options);
  command->get_option("--defect-rate")->excludes(value)->excludes(preset);
  command->add_option("--test", options->test,
                      "Images with a known truth: holds good/ and a folder for each kind of "
                      "defect.");
  command->add_option("--reason", options->reason, "For the record.");
  command->add_option("--who", options->who,
                      "Who decided, for the record. Without: who is logged in.");
  command->add_flag("--dry-run", options->dryRun, "Only show what would be.");
  command->add_flag("--json", options->json, "Print JSON instead of text.");
  command->callback([&chosen, options] {
    chosen = [options](const std::stop_token& stop) { return threshold(*options, stop); };
  });
}

}  // namespace handful::app
