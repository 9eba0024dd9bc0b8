#pragma once

#include <string>
#include <vector>

namespace handful::app {

/// What --backbone takes.
[[nodiscard]] std::vector<std::string> backboneNames();

/// The networks, and where their weights lie or what is missing where.
[[nodiscard]] std::string backbonesText();

}  // namespace handful::app
