#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "core/project/project.h"

/// Options that a set-up has wherever there is one: setup, bench train, bench detect.
namespace handful::app {

/// --preset, --input-side, --smallest-defect and --align with its limits.
void addPreset(CLI::App& command, project::Settings& settings);
/// --objective.
void addObjective(CLI::App& command, project::Settings& settings);
/// --training NAME=VALUE; trainingOverrides() reads them.
void addTrainingOptions(CLI::App& command, std::vector<std::string>& training);
/// --backbone and --weights. @param weights path of a file, empty = none
void addBackbone(CLI::App& command, project::Settings& settings, std::string& weights);

}  // namespace handful::app
