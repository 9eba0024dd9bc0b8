#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/recipe/train_config.h"

namespace handful::recipe {

enum class Mark {
  Published = 1,  ///< what is pre-set, or what the option switches on, is from a paper
  OurChoice,
};

enum class OptionKind { Integer = 1, Real, Flag };

enum class OptionGroup { Objective = 1, Views, Defects, Training };

/// A named number of the training recipe, for command line, window and project.json.
/// A new one is one line in the table of options.cpp.
struct Option {
  std::string_view name;  ///< what project files store
  OptionGroup group{};
  Mark mark{};
  OptionKind kind{};
  double least = 0.0;
  double most = 1.0;
  double step = 1.0;  ///< a sensible step of a spin box
  double (*get)(const TrainConfig& config) = nullptr;
  /// @param value within the range; whole for Integer, 0 or 1 for Flag
  void (*set)(TrainConfig& config, double value) = nullptr;
};

/// In the order in which they are to be shown and applied: what sets several numbers at
/// once stands before these numbers.
[[nodiscard]] std::span<const Option> options() noexcept;

/// @throws Error (Config) with the name as subject, if there is none of it
[[nodiscard]] const Option& optionNamed(std::string_view name);

/// @throws Error (Config) with the option's name as subject, and the range in the sentence
void checkValue(const Option& option, double value);

/// checkValue() for all of them.
void checkOverrides(const Overrides& overrides);

/// Every number of a configuration, those without an option too: two configurations with
/// the same text train alike.
[[nodiscard]] std::string canonicalText(const TrainConfig& config);

}  // namespace handful::recipe
