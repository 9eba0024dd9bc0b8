#include "app/cli_setup_options.h"

#include "app/cli_backbones.h"
#include "app/cli_training_options.h"

namespace handful::app {

void addPreset(CLI::App& command, project::Settings& settings) {
  command.add_option("--preset", settings.preset, "quick, standard or thorough.")
      ->check(CLI::IsMember(project::kPresets))
      ->capture_default_str();
  command
      .add_option("--input-side", settings.inputSide, "The network sees about side x side pixels.")
      ->check(CLI::Range(64, 2048))
      ->capture_default_str();
}

void addObjective(CLI::App& command, project::Settings& settings) {
  command.add_option("--objective", settings.objective, "coft, msc or frozen.")
      ->check(CLI::IsMember(project::kObjectives))
      ->capture_default_str();
}

void addTrainingOptions(CLI::App& command, std::vector<std::string>& training) {
  command
      .add_option("--training", training,
                  "NAME=VALUE of a training option, as often as needed; \"info "
                  "--training-options\" lists them.")
      ->allow_extra_args(false)
      ->check(CLI::Validator(&refuseUnlessTrainingOption, ""));
}

void addBackbone(CLI::App& command, project::Settings& settings, std::string& weights) {
  command
      .add_option("--backbone", settings.backbone,
                  "The network; \"info --backbones\" lists them. onnx: the file of --weights.")
      ->check(CLI::IsMember(backboneNames()))
      ->capture_default_str();
  command.add_option("--weights", weights,
                     "Your own weights of the network (safetensors or .pth), or an ONNX feature "
                     "extractor with its descriptor beside it.");
}

}  // namespace handful::app
