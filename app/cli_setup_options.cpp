#include "app/cli_setup_options.h"

#include "app/cli_backbones.h"
#include "app/cli_training_options.h"

namespace handful::app {

namespace {

// CLI::Range lets "nan" pass, because it is neither below nor above.
std::string refuseUnlessNumber(const std::string& text) {
  const bool isNumber = text.find_first_not_of("0123456789.+-eE") == std::string::npos;
  return isNumber ? "" : text + " is not a number";
}

void addAlignment(CLI::App& command, project::Settings& settings) {
  command.add_flag_callback(
      "--align",
      [&settings] { settings.align = settings.align.value_or(region::AlignmentLimits()); },
      "Find the part on each image and take it as it lies on the first good one.");
  const auto addLimit = [&](const char* option, const char* text, double most,
                            double region::AlignmentLimits::*limit) {
    command
        .add_option_function<double>(
            option,
            [&settings, limit](double value) {
              if (!settings.align) settings.align = region::AlignmentLimits();
              *settings.align.*limit = value;
            },
            text)
        ->check(CLI::Range(0.0, most))
        ->check(CLI::Validator(&refuseUnlessNumber, ""))
        ->needs("--align");
  };
  addLimit("--align-shift", "The part lies off its place by up to this share of the image.", 0.3,
           &region::AlignmentLimits::maxShift);
  addLimit("--align-angle", "The part is turned by up to so many degrees, either way.", 180.0,
           &region::AlignmentLimits::maxAngleDeg);
}

}  // namespace

void addPreset(CLI::App& command, project::Settings& settings) {
  command.add_option("--preset", settings.preset, "quick, standard or thorough.")
      ->check(CLI::IsMember(project::kPresets))
      ->capture_default_str();
  command
      .add_option("--input-side", settings.inputSide,
                  "The network sees about side x side pixels; twice the side takes four times as "
                  "long.")
      ->check(CLI::Range(64, 2048))
      ->capture_default_str();
  command
      .add_option("--smallest-defect", settings.smallestDefect,
                  "Smallest defect to be found, in pixels of the images: the network sees as much "
                  "detail as that takes. Half the size takes four times as long, for set-up and "
                  "line.")
      ->check(CLI::Range(1, 10'000))
      ->excludes("--input-side");
  addAlignment(command, settings);
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
